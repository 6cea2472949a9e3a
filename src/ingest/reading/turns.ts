import type { PassageKind, Span, Speaker, Statement } from '../../../index/minutes/minutes.js';
import { paragraphs } from './paragraphs.js';
import { type TurnLabel, turnLabel } from './speakerLabel.js';

/** What a dialect of verbatim protocols says of a paragraph that bears no speaker's label. */
export interface TurnReading {
  /** The kind of a paragraph; null: what a speaker says. */
  readonly kindOf?: (paragraph: string, speaker: Speaker | null) => PassageKind | null;
  /** Whether a paragraph tells what happens in the room: nobody says it, and whoever spoke has finished. */
  readonly isNarrative?: (paragraph: string) => boolean;
  /** Whom "Der Vorsitzende:" stands for. */
  readonly chair?: Speaker | null;
  /** Whose turn a paragraph or a line begins; usually that is told by a speaker's label. */
  readonly labelOf?: (paragraph: string) => TurnLabel | null;
  /** Who has been speaking when the text begins: turns go on over the headings of items. */
  readonly speaking?: Speaker | null;
}

/** "(Beifall)", "(Zuruf von der CDU: Hört, hört!)": from end to end in brackets. */
const ASIDE = /^\s*\([^()]{1,600}(?:\([^()]{0,100}\)[^()]{0,300}){0,3}\)\s*$/;
/** "(Anna Muster [SPD]: Richtig!)", "Zwischenruf GR. Muster: …": somebody else is heard. */
const OTHER_VOICE = /^\s*(?:\([^()]{2,80}:|Zwischenruf\b)/;
const BEGINS_ASIDE =
  /^\s*(?:\((?:(?:\p{L}+[ -]){0,3}(?:Beifall|Heiterkeit|Unruhe|Lachen|Widerspruch|Zustimmung|Glocke|Zuruf|Gegenruf|Zwischenruf)|\p{Lu}[^()\n]{2,60}\[)|Zwischenruf\b)/u;
const LONGEST_ASIDE = 300;
const SENTENCE_END = /[.!?:;…]["“”»«’')\]]*\s*$/;

/**
 * The statements of a verbatim protocol: each paragraph belongs to whoever was labelled last. Applause and the like stays with the
 * words that it follows; what others throw in is nobody's turn.
 */
export function turnsIn(text: string, within: Span, reading: TurnReading = {}): Statement[] {
  const found: Statement[] = [];
  const labelOf = reading.labelOf ?? turnLabel;
  let speaker: Speaker | null = reading.speaking ?? null;
  const beginsTurn = (line: string) => BEGINS_ASIDE.test(line) || labelOf(line) !== null;
  for (const span of paragraphs(text, within, beginsTurn)) {
    const paragraph = text.slice(span.start, span.end);
    const label = labelOf(paragraph);
    const last = found.at(-1);
    if (label) speaker = label.speaker ?? (label.chairs ? (reading.chair ?? null) : null);
    else if (ASIDE.test(paragraph) || OTHER_VOICE.test(paragraph)) {
      if (OTHER_VOICE.test(paragraph) || !last) found.push({ span, kind: 'discussion', speaker: null });
      else found[found.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
      continue;
    } else if (reading.isNarrative?.(paragraph)) speaker = null;
    else if (last?.speaker === speaker && goesOn(text, last.span, paragraph)) {
      found[found.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
      continue;
    }
    found.push({ span, kind: reading.kindOf?.(paragraph, speaker) ?? 'discussion', speaker });
  }
  return found;
}

/**
 * Whether a paragraph carries on a sentence that an aside or a dash interrupted: "… noch einmal (Heiterkeit) alle
 * ganz herzlich."
 */
function goesOn(text: string, before: Span, paragraph: string): boolean {
  const said = text.slice(Math.max(before.start, before.end - LONGEST_ASIDE), before.end);
  return !SENTENCE_END.test(said.replace(/\s*\([^()]{1,200}\)\s*$/, '')) && /^\s*(?:[-–]\s+)?\p{Ll}/u.test(paragraph);
}
