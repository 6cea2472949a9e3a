import type { ItemHead, Passage } from '../../index/minutes/passage.js';
import type { Outcome, VoteCount } from '../../index/minutes/vote.js';
import type { StoredDocument } from '../../index/snapshot.js';
import { isApprovedBy } from './approval.js';
import { createTermReader, rarityAmong } from './centrality.js';
import type { Citation } from './citation.js';
import { isApprovedVersion, isDraft, isExcerpt } from './draft.js';
import { pointsOf, type Sentence, sentencesOf } from './points.js';
import { mostFrequent, type Session } from './sessions.js';

/** What a meeting decided, item by item; every word and figure of it stands in the minutes. */
export interface Summary {
  readonly organization: string | null;
  readonly body: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly place: string | null;
  readonly chair: string | null;
  /** Local time, `18:30`. */
  readonly start: string | null;
  readonly end: string | null;
  /** How many people the list of attendance has of each; null without a list. */
  readonly attendance: { readonly present: number; readonly excused: number; readonly absent: number } | null;
  /** Whether all documents call themselves drafts, or one is known to be approved; null where nothing is said. */
  readonly state: 'draft' | 'approved' | null;
  /** Whether the whole agenda is there; null where the numbers of the items do not tell. */
  readonly extent: 'whole' | 'excerpt' | null;
  /** How many parts are not shown, for they are not public. */
  readonly withheld: number;
  readonly items: readonly SummaryItem[];
  /** The documents' files. */
  readonly sources: readonly string[];
}

export interface SummaryItem {
  readonly number: string | null;
  readonly name: string;
  readonly outcome: Outcome;
  readonly unanimous: boolean | null;
  readonly votes: VoteCount | null;
  readonly papers: readonly string[];
  /** One or two verbatim sentences: the resolution or the line of the result first, then the most central statement. */
  readonly points: readonly Citation[];
  /** Letters that the minutes have on it: how much was said. */
  readonly length: number;
}

/** Sums up a meeting. `sessions` are all that are known: a later one may have approved its minutes. */
export function summaryOf(session: Session, sessions: readonly Session[] = []): Summary {
  const heads = session.documents.map(({ document }) => document.minutes);
  const passages = passagesByItem(session.documents);
  const read = createTermReader();
  const said = session.items.map((item) => (passages.get(item) ?? []).flatMap((passage) => sentencesOf(passage, read)));
  const rarity = rarityAmong(said.map((own) => new Set(own.flatMap(({ terms }) => [...terms]))));
  return {
    organization: session.organization,
    body: session.body,
    date: session.date,
    place: mostFrequent(heads.map(({ place }) => place)),
    chair: mostFrequent(heads.map(({ chair }) => chair)),
    start: mostFrequent(heads.map(({ start }) => start)),
    end: mostFrequent(heads.map(({ end }) => end)),
    attendance: attendanceOf(session.documents),
    state: stateOf(session, sessions),
    extent: extentOf(session),
    withheld: session.withheld,
    items: session.items.map((item, at) =>
      summaryItem(item, pointsOf(item, read(item.name), said[at]!, rarity), said[at]!),
    ),
    sources: session.sources,
  };
}

function summaryItem(
  { number, name, papers, vote }: ItemHead,
  points: readonly Citation[],
  said: readonly Sentence[],
): SummaryItem {
  return {
    number,
    name,
    outcome: vote.outcome,
    unanimous: vote.unanimous,
    votes: vote.count,
    papers,
    points,
    length: said.reduce((sum, { quote }) => sum + quote.length, 0),
  };
}

function passagesByItem(documents: readonly StoredDocument[]): Map<ItemHead, Passage[]> {
  const byItem = new Map<ItemHead, Passage[]>();
  for (const { document } of documents) {
    for (const passage of document.passages) {
      const own = byItem.get(passage.item);
      if (own) own.push(passage);
      else byItem.set(passage.item, [passage]);
    }
  }
  return byItem;
}

/** The fullest list: excerpts repeat it, drafts may lack names. */
function attendanceOf(documents: readonly StoredDocument[]): Summary['attendance'] {
  const lists = documents.map(({ document }) => document.minutes.attendance);
  const fullest = lists.reduce((best, list) => (list.length > best.length ? list : best), []);
  if (fullest.length === 0) return null;
  const count = (wanted: string) => fullest.filter(({ status }) => status === wanted).length;
  return { present: count('present'), excused: count('excused'), absent: count('absent') };
}

function stateOf(session: Session, sessions: readonly Session[]): Summary['state'] {
  if (session.documents.every(isDraft)) return 'draft';
  const approved = session.documents.some(isApprovedVersion) || isApprovedBy(sessions, session);
  return approved ? 'approved' : null;
}

/**
 * The numbers of a whole agenda count up from 1, in one document: of documents an item nobody knows how many there are. What is missing
 * may be what is not public.
 */
function extentOf({ documents, withheld }: Session): Summary['extent'] {
  if (documents.some(isExcerpt)) return 'excerpt';
  const agendas = documents.map(
    ({ items }) => new Set(items.flatMap(({ number }) => /\d+/.exec(number ?? '')?.[0] ?? []).map(Number)),
  );
  if (agendas.some(countsUp)) return 'whole';
  const known = new Set(agendas.flatMap((numbers) => [...numbers]));
  if (known.size === 0 || countsUp(known)) return null;
  return withheld > 0 ? null : 'excerpt';
}

function countsUp(numbers: ReadonlySet<number>): boolean {
  return numbers.size > 1 && Math.max(...numbers) === numbers.size && !numbers.has(0);
}
