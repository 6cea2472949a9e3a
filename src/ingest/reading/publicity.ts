import type { Publicity, Span, Withheld } from '../../../index/minutes/minutes.js';

/** The parts of a text that may be read, and what was kept back. */
export interface PublicParts {
  readonly public: Publicity;
  readonly spans: readonly Span[];
  readonly withheld: readonly Withheld[];
}

/** "nicht öffentlich" in the spellings of real minutes: with and without hyphen, letter-spaced, ASCII, divided by a line end. */
const NON_PUBLIC_WORD = String.raw`(?:n\s?i\s?c\s?h\s?t\s?[-–]?\s*(?:ö|oe|Ö|OE)\s?f\s?f\s?e\s?n\s?t\s?[-–]?\s*l\s?i\s?c\s?h|un(?:ö|oe)ffentlich|vertraulich|geheim|geschlossen)`;
const PART = String.raw`(?:\s*(?:e[rnms]?)?\s*(?:teil|sitzung|sitzungsteil|abschnitt|angelegenheit(?:en)?|tagesordnung(?:spunkte?)?|punkte|beratung|sitzungspunkte))`;

/** A heading that opens the non-public part: nothing else of weight stands on its line. */
const NON_PUBLIC_HEADING = new RegExp(
  String.raw`^[\s#*_>|.:–-]*(?:(?:teil\s+)?(?:[A-Z]|[IVX]{1,4}|\d{1,2})\s*[.):]\s*)?(?:im\s+|in\s+)?(?:der\s+)?${NON_PUBLIC_WORD}(?:e[rnms]?)?${PART}?(?:\s+der\s+(?:sitzung|niederschrift|tagesordnung))?[\s*_:.|–-]*(?:\(.{0,40}\))?[\s*_:.|–-]*$`,
  'iu',
);
const CLOSED_SESSION_HEADING =
  /^[\s#*_>|.:–-]*(?:\d{1,2}[.)]\s*)?(?:closed|executive|in[- ]camera|non[- ]public|private|confidential)\s+(?:session|meeting|part|items?)[\s*_:.|–-]*$/i;
const PUBLIC_HEADING =
  /^[\s#*_>|.:–-]*(?:(?:teil\s+)?(?:[A-Z]|[IVX]{1,4}|\d{1,2})\s*[.):]\s*)?(?:ö|oe)\s?f\s?f\s?e\s?n\s?t\s?l\s?i\s?c\s?h(?:e[rnms]?)?(?:\s*(?:teil|sitzung|sitzungsteil|tagesordnung))?(?:\s+der\s+(?:sitzung|niederschrift))?[\s*_:.|–-]*$|^[\s#*_>|.:–-]*(?:open|public)\s+(?:session|part|meeting)[\s*_:.|–-]*$/iu;
/** A line that offers both and leaves open which one holds: an unfilled form. */
const EITHER = new RegExp(
  String.raw`^[\s#*_>|.:–-]*(?:ö|oe)ffentlich(?:e[rns]?)?\s*(?:[|/\\]|oder|und)\s*${NON_PUBLIC_WORD}(?:e[rns]?)?(?:\s*(?:teil|sitzung))?[\s*_:.|–-]*$`,
  'iu',
);
/** "TOP N 6", "NÖ 3", "N 12.1": items of the non-public part by SessionNet's and ALLRIS's prefix. */
const NON_PUBLIC_ITEM = /^[\s#*_>|.:–-]*(?:TOP\s*)?(?:N(?:Ö|OE)?)\s?\d{1,3}(?:\.\d{1,3})*\b/u;
const PUBLIC_ITEM = /^[\s#*_>|.:–-]*(?:TOP\s*)?Ö\s?\d{1,3}(?:\.\d{1,3})*\b/u;
/** How far into a text its head goes: there "nichtöffentlich" speaks of the whole document. */
const HEAD_LINES = 15;

/**
 * Divides a text into its public parts and what is withheld, failing closed: from a non-public heading on nothing is read until a
 * public heading follows; a document whose head says non-public, or leaves it open, is withheld whole. A mention within
 * a sentence ("wurde in nichtöffentlicher Sitzung vorberaten") opens no part.
 */
export function publicParts(text: string): PublicParts {
  const lines = linesWithOffsets(text);
  const head = lines.filter(({ line }) => line.trim() !== '').slice(0, HEAD_LINES);
  if (head.some(({ line }) => EITHER.test(line)))
    return withheldWhole('the head leaves open whether the document is public');
  const firstMark = head.find(
    ({ line }) => NON_PUBLIC_HEADING.test(line) || CLOSED_SESSION_HEADING.test(line) || PUBLIC_HEADING.test(line),
  );
  if (firstMark && !PUBLIC_HEADING.test(firstMark.line))
    return withheldWhole('the document is headed as non-public', 'non-public');

  const spans: Span[] = [];
  const withheld: Withheld[] = [];
  let saysPublic = false;
  let openFrom: number | null = 0;
  let closedBy: 'part' | 'item' = 'part';
  for (const { line, start, number } of lines) {
    const closesPart = NON_PUBLIC_HEADING.test(line) || CLOSED_SESSION_HEADING.test(line);
    const closesItem = !closesPart && NON_PUBLIC_ITEM.test(line);
    if (closesPart || closesItem) {
      if (openFrom !== null) {
        if (start > openFrom) spans.push({ start: openFrom, end: start });
        withheld.push({
          reason: closesPart ? 'non-public part' : 'non-public agenda item',
          where: `from line ${number}`,
        });
        openFrom = null;
        closedBy = closesPart ? 'part' : 'item';
      }
    } else if (PUBLIC_HEADING.test(line) || (closedBy === 'item' && openFrom === null && PUBLIC_ITEM.test(line))) {
      saysPublic = true;
      openFrom ??= start;
    } else if (PUBLIC_ITEM.test(line)) saysPublic = true;
  }
  if (openFrom !== null && openFrom < text.length) spans.push({ start: openFrom, end: text.length });
  return { public: withheld.length > 0 ? 'mixed' : saysPublic ? 'public' : 'unknown', spans, withheld };
}

function withheldWhole(reason: string, publicity: Publicity = 'unknown'): PublicParts {
  return { public: publicity, spans: [], withheld: [{ reason, where: 'whole document' }] };
}

function linesWithOffsets(text: string): { line: string; start: number; number: number }[] {
  let at = 0;
  return text.split('\n').map((line, index) => {
    const start = at;
    at += line.length + 1;
    return { line, start, number: index + 1 };
  });
}
