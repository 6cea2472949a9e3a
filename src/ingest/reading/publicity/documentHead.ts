import { isAgendaHeading } from './agenda.js';
import { leavesOpen, tickedIn } from './boxes.js';
import { itemHeading, saysNonPublic, statusMark } from './itemHeading.js';
import { namesPart, namesSession, partHeading } from './partHeading.js';
import { isGap, type Line, NON_PUBLIC } from './wording.js';

/** What the head of a document says of the whole of it; `open`: it names both and leaves open which one holds. */
export type HeadSays = 'public' | 'non-public' | 'open' | 'nothing';

export interface DocumentHead {
  readonly says: HeadSays;
  /** The line behind the head's last one, as an index into the document's lines. */
  readonly end: number;
}

/** So many lines that show something; attendance lists make longer heads, but no publicity stands below them. */
const LONGEST_HEAD = 60;
/** No form and no title is longer: of a paragraph only its beginning is looked at. */
const LONGEST_LINE = 240;
const FINITE_VERB =
  /\s(?:wird|werden|wurden?|ist|sind|hat|haben|findet|fand|was|were|is|are)\s.{0,200}[.!?]$|\s(?:eröffnete?|begrüßte?|stellte?|(?:be)?schlie(?:ß|ss)t|(?:be)?schloss|called)\s/;
/** A line that has lost its line ends. */
const SENTENCE_BEFORE = /^[^⊖]{0,300}\p{Ll}{3}[.!?] \S.*(?:⊖|ffentlich)/u;
const LONG_SENTENCE = /^.{60,}[.!?]$/;
const SMALL_WORDS_AT_AN_END = 3;
const SMALL_WORDS_IN_A_LINE = 6;
/** Notes in a list are no head, whatever it is called. */
const LIST_ITEM = /^\s*[*•·–-]\s+(?:\S+\s+){2,}\S/;
const SAYS_PUBLIC =
  /^(?:ö|oe)ffentlich(?:e[rn]?)?(?: (?:sitzung|teil|niederschrift|session))?(?: ?[,:;.(–-].*)?$|(?<!\p{L})(?:ö|oe)ffentlichen? (?:\S{1,30} )?(?:\p{L}*sitzung|teil|niederschrift|protokoll)(?!\p{L})|^(?:open|public|regular) (?:session|meeting)/u;
const SAYS_NON_PUBLIC = new RegExp(
  `${NON_PUBLIC}(?:e[nrsm]?)? (?:\\S{1,30} )?(?:\\p{L}*sitzung|teil|niederschrift|protokoll|session|meeting|minutes)(?!\\p{L})|^(?:streng )?${NON_PUBLIC}[!.]?$|(?:niederschrift|protokoll|auszug|sitzung).{0,80}[(–—-] ?${NON_PUBLIC}(?!\\p{L})`,
  'u',
);
const TIME =
  /^(?:beginn|ende|schluss|dauer|uhrzeit|zeit|sitzungsbeginn|sitzungsende)(?!\p{L}).*\d{1,2}[.:]\d{2}|\d{1,2}[.:]\d{2}\s?(?:uhr)?\s?[–-]\s?\d{1,2}[.:]\d{2}/u;

/** Reads the lines above the first item, agenda or sentence. */
export function documentHead(lines: readonly Line[]): DocumentHead {
  const end = endOfHead(lines);
  const head = lines.slice(0, end).filter((line) => !isGap(line));
  const said = new Set(head.map((_, at) => whatSays(head, at)));
  const ticked = tickedIn(head);
  if (ticked) return { says: ticked, end };
  if (said.has('open') || (said.has('non-public') && said.has('public'))) return { says: 'open', end };
  return { says: said.has('non-public') ? 'non-public' : said.has('public') ? 'public' : 'nothing', end };
}

/** Whether a line is one of several that tell times: "Beginn nichtöffentlicher Teil: 19:45 Uhr" among them heads no part. */
export function isTimetable(lines: readonly Line[], at: number): boolean {
  const isTime = (line: Line | undefined) => line !== undefined && TIME.test(line.folded);
  return isTime(lines[at]) && (isTime(lines[at - 1]) || isTime(lines[at + 1]));
}

function whatSays(head: readonly Line[], at: number): HeadSays {
  const line = head[at]!;
  const folded = line.folded.slice(0, LONGEST_LINE);
  if (leavesOpen(line) || statusMark(line) === 'open') return 'open';
  if (isTimetable(head, at)) return folded.includes(NON_PUBLIC) ? 'open' : 'nothing';
  const heading = partHeading(line);
  if (heading === 'public' || statusMark(line) === 'public') return 'public';
  // Parts have their turn; a public one may follow.
  if (heading === 'non-public' && (namesPart(line) || namesSession(line))) return 'nothing';
  if (heading === 'non-public' || statusMark(line) === 'non-public') return 'non-public';
  // "1. öffentliche und nichtöffentliche Sitzung" counts a series of meetings: their parts have headings of their own.
  if (SAYS_NON_PUBLIC.test(folded) || saysNonPublic(folded))
    return /(?<!\p{L})(?:ö|oe)ffentlich/u.test(folded) ? 'nothing' : 'non-public';
  return SAYS_PUBLIC.test(folded) ? 'public' : 'nothing';
}

function endOfHead(lines: readonly Line[]): number {
  let shown = 0;
  for (const [at, line] of lines.entries()) {
    if (isGap(line)) continue;
    const heading = isTimetable(lines, at) ? null : partHeading(line);
    const endsHere = isAgendaHeading(line) || itemHeading(line) || isProse(line) || LIST_ITEM.test(line.raw);
    if (shown === LONGEST_HEAD || (endsHere && heading === null) || isAgendaHeading(line)) return at;
    if (heading !== null && namesPart(line)) return at;
    shown++;
  }
  return lines.length;
}

/** Many small words make a part of a sentence; what speaks of publicity may be a long title and needs a verb to be one. */
function isProse({ shown, folded }: Line): boolean {
  if (FINITE_VERB.test(folded)) return true;
  if (/⊖|ffentlich/.test(folded)) return SENTENCE_BEFORE.test(folded);
  const smallWords = shown.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu)?.length ?? 0;
  const isEnd = /\p{Ll}{3}[.!?]$/u.test(shown);
  return LONG_SENTENCE.test(folded) || smallWords >= (isEnd ? SMALL_WORDS_AT_AN_END : SMALL_WORDS_IN_A_LINE);
}
