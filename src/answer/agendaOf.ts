import type { ItemHead } from '../../index/minutes/passage.js';
import type { StoredDocument } from '../../index/snapshot.js';
import { isDraft } from './draft.js';
import { sameItem } from './sameItem.js';

/**
 * The agenda of a meeting from all of its documents, each item once and in the order of the agenda. Of an item that several documents
 * have, the one of an approved version is kept, then the one that says how it ended, then the one with more text; a draft whose items
 * the approved version has as well adds nothing.
 */
export function agendaOf(documents: readonly StoredDocument[]): ItemHead[] {
  // Nothing to join, and no text to look into: texts are decoded only where they are needed.
  if (documents.length === 1) return inOrder(named(documents[0]!).map(bare), 1).map(({ item }) => item);
  const approved = documents.filter((document) => !isDraft(document));
  const counted = documents.filter((document) => approved.includes(document) || !isSuperseded(document, approved));
  const agenda: Entry[] = [];
  for (const document of counted) {
    const before = [...agenda];
    for (const entry of entriesOf(document)) {
      const at = before.findIndex((other) => sameItem(other.item, entry.item));
      if (at < 0) agenda.push(entry);
      else if (better(entry, before[at]!)) agenda[agenda.indexOf(before[at]!)] = before[at] = entry;
    }
  }
  return inOrder(agenda, counted.length).map(({ item }) => item);
}

interface Entry {
  readonly item: ItemHead;
  /** The number under which the item stands: its own, or that of the item before it. */
  readonly place: string | null;
  readonly draft: boolean;
  /** Letters that the document has on it. */
  readonly text: number;
}

/** An item as it stands, with nothing said of its text. */
function bare(item: ItemHead, at: number, all: readonly ItemHead[]): Entry {
  const place = all.slice(0, at + 1).findLast(({ number }) => number !== null)?.number ?? null;
  return { item, place, draft: false, text: 0 };
}

function named({ items }: StoredDocument): ItemHead[] {
  return items.filter(({ name }) => name !== '');
}

function isSuperseded(draft: StoredDocument, approved: readonly StoredDocument[]): boolean {
  const items = named(draft);
  return approved.some((document) => {
    const others = named(document);
    return items.filter((item) => others.some((other) => sameItem(item, other))).length > items.length / 2;
  });
}

function entriesOf(document: StoredDocument): Entry[] {
  const letters = new Map<ItemHead, number>();
  for (const { item, text } of document.document.passages) letters.set(item, (letters.get(item) ?? 0) + text.length);
  const draft = isDraft(document);
  let place: string | null = null;
  return named(document).map((item) => {
    place = item.number ?? place;
    return { item, place, draft, text: letters.get(item) ?? 0 };
  });
}

function better(one: Entry, other: Entry): boolean {
  if (one.draft !== other.draft) return other.draft;
  const [known, otherKnown] = [one.item.vote.outcome !== 'unknown', other.item.vote.outcome !== 'unknown'];
  return known === otherKnown ? one.text > other.text : known;
}

/**
 * 2 before 10, 5 before 5.1; an item without a number behind the one that it followed, else at the end. One document whose numbers begin
 * anew has parts, and is in the order of its text.
 */
function inOrder(agenda: readonly Entry[], documents: number): Entry[] {
  const numbers = agenda.map(({ item }) => item.number).filter((number) => number !== null);
  if (documents === 1 && new Set(numbers).size < numbers.length) return [...agenda];
  return [...agenda].sort((a, b) => {
    if (a.place === null || b.place === null) {
      return documents === 1 ? 0 : Number(a.place === null) - Number(b.place === null);
    }
    return a.place.localeCompare(b.place, 'de', { numeric: true });
  });
}
