import type { StoredDocument } from '../../index/snapshot.js';
import { isAbbreviationOf } from './abbreviation.js';
import { bodyKey, organizationKey } from './organizationKey.js';

/** The documents of one meeting: an excerpt an agenda item, a draft and its approved version, one text in two formats. */
export interface Meeting {
  readonly documents: readonly StoredDocument[];
  /** Documents of which nothing may be shown: they are counted, and no more. */
  readonly withheld: readonly StoredDocument[];
}

/**
 * Joins documents into meetings by body, organization and date. Names of an organization are compared by what they mean; a document that
 * does not name its town belongs to the only one whose organization met on that day. Without date or organization nothing can be joined:
 * such a document is a meeting of its own. Non-public documents are left out.
 */
export function meetingsOf(documents: Iterable<StoredDocument>): Meeting[] {
  const days = new Map<string, StoredDocument[]>();
  const alone: StoredDocument[] = [];
  for (const document of documents) {
    const { date, organization, public: publicity } = document.document.minutes;
    if (publicity === 'non-public') continue;
    if (date === null || organization === null) alone.push(document);
    else days.set(date, [...(days.get(date) ?? []), document]);
  }
  const joined = [...days.values()].flatMap((day) => joinTownless(joinAbbreviated(byKey(day))));
  return [...joined.map(({ documents: group }) => group), ...alone.map((document) => [document])]
    .map((group) => ({
      documents: group.filter((document) => !isWithheldWhole(document)),
      withheld: group.filter(isWithheldWhole),
    }))
    .filter(({ documents: shown }) => shown.length > 0);
}

interface Group {
  readonly organization: string;
  readonly key: string;
  readonly body: string | null;
  readonly documents: StoredDocument[];
}

function isWithheldWhole({ items, withheld }: StoredDocument): boolean {
  return withheld.length > 0 && items.every(({ name }) => name === '');
}

function byKey(documents: readonly StoredDocument[]): Group[] {
  const groups = new Map<string, Group>();
  for (const document of documents) {
    const { body: named, organization } = document.document.minutes;
    const body = named === null ? null : bodyKey(named);
    const key = organizationKey(organization!, named) || organization!;
    const id = JSON.stringify([body, key]);
    const group = groups.get(id) ?? { organization: organization!, key, body, documents: [] };
    group.documents.push(document);
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** "ASID" joins the committee whose initials these are, where only one met on that day. */
function joinAbbreviated(groups: readonly Group[]): Group[] {
  return joinInto(groups, (group, other) => isAbbreviationOf(group.organization.trim(), other.organization));
}

function joinTownless(groups: readonly Group[]): Group[] {
  return joinInto(groups, (group, other) => group.body === null && other.body !== null && group.key === other.key);
}

/** Gives the documents of a group to the only other one that it belongs to; in doubt it stays apart. */
function joinInto(groups: readonly Group[], belongs: (group: Group, other: Group) => boolean): Group[] {
  const gone = new Set<Group>();
  for (const group of groups) {
    const homes = groups.filter(
      (other) => other !== group && !gone.has(other) && sameTown(group, other) && belongs(group, other),
    );
    if (homes.length !== 1) continue;
    homes[0]!.documents.push(...group.documents);
    gone.add(group);
  }
  return groups.filter((group) => !gone.has(group));
}

function sameTown(one: Group, other: Group): boolean {
  return one.body === null || other.body === null || one.body === other.body;
}
