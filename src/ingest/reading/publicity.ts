import type { Publicity, Span, Withheld } from '../../../index/minutes/minutes.js';
import { divide } from './publicity/divide.js';
import { documentHead } from './publicity/documentHead.js';
import { type Mark, marksOf } from './publicity/marks.js';
import { linesOf } from './publicity/wording.js';

/** The parts of a text that may be read, and what was kept back. */
export interface PublicParts {
  readonly public: Publicity;
  readonly spans: readonly Span[];
  readonly withheld: readonly Withheld[];
}

/** "Der Vorsitzende eröffnet die zweite öffentliche Sitzung des Beirates." */
const OPENING = /(?<!\p{L})eröffnete?\s.{0,80}(?<!\p{L})öffentliche\s\p{L}*sitzung/u;

/**
 * Divides a text into its public parts and what is withheld, failing closed: from a non-public heading on nothing is read
 * until a heading plainly opens a public part again; a non-public item is withheld up to the next public one; a document
 * whose head says non-public, or leaves it open, is withheld whole. A mention within a sentence ("wurde in nichtöffentlicher
 * Sitzung vorberaten") opens no part. An agenda's list of non-public items ends where the minutes proper begin.
 */
export function publicParts(text: string): PublicParts {
  const lines = linesOf(text);
  const head = documentHead(lines);
  if (head.says === 'non-public') return withheldWhole('the document is headed as non-public', 'non-public');
  const marks = marksOf(lines, head.end);
  if (head.says === 'open' && !marks.slice(head.end).some(isPublicMark))
    return withheldWhole('the head leaves open whether the document is public', 'mixed');
  const { spans, withheld } = divide(text, lines, marks, head);
  const behindHead = lines[head.end]?.start ?? text.length;
  if (withheld.length > 0 && !spans.some(({ end }) => end > behindHead))
    return withheldWhole('the document is headed as non-public', 'non-public');
  const saysPublic =
    head.says === 'public' ||
    marks.some((mark) => isPublicMark(mark) || mark.part === 'end of public') ||
    lines.some(({ folded }) => OPENING.test(folded));
  return { public: withheld.length > 0 ? 'mixed' : saysPublic ? 'public' : 'unknown', spans, withheld };
}

function isPublicMark({ part, item }: Mark): boolean {
  return part === 'public' || item?.mark === 'public';
}

function withheldWhole(reason: string, publicity: Publicity): PublicParts {
  return { public: publicity, spans: [], withheld: [{ reason, where: 'whole document' }] };
}
