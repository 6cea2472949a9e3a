import type { PassageKind, Span, Speaker, Statement } from '../../../index/minutes/minutes.js';
import { paragraphs } from './paragraphs.js';
import { isSpeakerLabel, speakerOf } from './speaker.js';

/** Labels whose paragraph, or whose following lines, are of a kind. */
const KINDS: readonly [RegExp, PassageKind][] = [
  [/^\s*(?:Abstimmungsergebnis|Abstimmung|Beratungsergebnis|Ergebnis der Abstimmung|Vote|Roll call)\b\s*:?/i, 'vote'],
  [/^\s*(?:Beschluss(?:vorschlag|empfehlung)?|Beschluß|Entscheidung|Resolution|Motion)\s*:/i, 'resolution'],
  [/^\s*(?:Anwesend|Es sind anwesend|Es fehl(?:t|en)|Entschuldigt|Teilnehmer|Present|Absent|Excused)\b/i, 'attendance'],
];

/** Labels that head an item's text and say nothing themselves. */
const LABEL_ALONE =
  /^\s*(?:Zusammenfassung des Diskussionsergebnisses|Wortprotokoll|Protokoll|Diskussion|Beratung|Beschluss|Beschlussvorschlag|Abstimmungsergebnis)\s*:?\s*$/i;

/**
 * The paragraphs of an agenda item as statements. A paragraph that names no speaker carries on the turn before it; a label
 * ("Beschluss:") gives its kind to the paragraph that follows it.
 */
export function statementsIn(text: string, within: Span): Statement[] {
  const found: Statement[] = [];
  let speaker: Speaker | null = null;
  let announced: PassageKind | null = null;
  for (const span of paragraphs(text, within, beginsStatement)) {
    const paragraph = text.slice(span.start, span.end);
    const ownKind = kindOf(paragraph);
    if (LABEL_ALONE.test(paragraph)) {
      announced = ownKind;
      continue;
    }
    const kind: PassageKind = ownKind ?? announced ?? 'discussion';
    announced = null;
    speaker = kind === 'discussion' ? (speakerOf(paragraph) ?? speaker) : null;
    found.push({ span, kind, speaker });
  }
  return found;
}

/** A speaker named at the head of a line begins a turn only behind a full sentence: lines of running text begin with names too. */
function beginsStatement(line: string, sentenceEnded: boolean): boolean {
  return kindOf(line) !== null || isSpeakerLabel(line) || (sentenceEnded && speakerOf(line) !== null);
}

function kindOf(paragraph: string): PassageKind | null {
  return KINDS.find(([pattern]) => pattern.test(paragraph))?.[1] ?? null;
}
