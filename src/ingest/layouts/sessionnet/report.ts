import type { PassageKind, Span, Speaker, Statement } from '../../../../index/minutes/minutes.js';
import { namedSpeaker, turnsByName } from '../../reading/namedSpeakers.js';
import { paragraphs } from '../../reading/paragraphs.js';
import { turnLabel } from '../../reading/speakerLabel.js';

const KINDS: readonly [RegExp, PassageKind][] = [
  [/^\s*(?:Abstimmung(?:sergebnis)?|Beratungsergebnis)\b[^:\n]{0,40}:?/, 'vote'],
  [
    /^\s*Beschluss(?:art|ergebnis)?(?:\s[^:\n]{1,30})?:\s*(?:(?:un)?geändert|kein|einstimmig|mehrheitlich|abgelehnt|vertagt|zur Kenntnis)/i,
    'vote',
  ],
  [/^\s*(?:(?:Ergebnis\/)?Beschluss(?:vorschlag|empfehlung)?|Antrag)(?:\s[^:\n]{1,30})?:/, 'resolution'],
  [/\b(?:einstimmig|mit\s+\d{1,3}\s*(?::|zu|gegen)\s*\d{1,3}\s+Stimmen)\b/, 'vote'],
];
/** Labels that say what the paragraph below them is. */
const LABEL_ALONE =
  /^\s*(?:(?:Ergebnis\/)?Beschluss(?:vorschlag|empfehlung)?|Abstimmung(?:sergebnis)?|Ergebnis|Protokollvermerk|Sachverhalt|Sachbericht|Antrag|Beratung|Diskussion|Wortprotokoll)\s*:\s*$/;
/** Words that carry on what was just said: whoever spoke goes on. */
const GOES_ON = /^\s*(?:Er|Sie|Weiter(?:hin)?|Außerdem|Zudem|Ferner|Des\s+Weiteren|Darüber\s+hinaus|Dabei|Hierzu)\s/u;
/** "Hr. Dr. Stefan Muster", "Frank Muster/AWO". */
const ATTENDED =
  /(?:(?:Herr|Hr\.|Frau|Fr\.) (?:(?:Hr|Fr|Prof|Dr)\. ?)*(?:\p{Lu}\p{Ll}+ )?(?<last>\p{Lu}[\p{L}-]*\p{Ll})|^ *\p{Lu}\p{Ll}+ (?<guest>\p{Lu}[\p{L}-]*\p{Ll}) ?\/)/gmu;

/** What is known of an item before its text is read. */
export interface Reporting {
  /** Last names of those who attended. */
  readonly known: ReadonlySet<string>;
  /** Whom the item's title names as presenting it. */
  readonly presenter?: Speaker | null;
}

/**
 * The statements of minutes that report: a paragraph is divided where another person begins to speak. A label alone
 * ("Beschluss:") is one statement with the paragraph below it.
 */
export function reportStatements(text: string, within: Span, { known, presenter = null }: Reporting): Statement[] {
  const found: Statement[] = [];
  let speaker: Speaker | null = presenter;
  for (const { label, body } of labelledParagraphs(text, within)) {
    const paragraph = text.slice(body.start, body.end);
    const announced = label ? kindOf(text.slice(label.start, label.end)) : 'discussion';
    const kind = announced === 'discussion' ? kindOf(paragraph) : announced;
    const carried: Speaker | null = found.length === 0 || GOES_ON.test(paragraph) ? speaker : null;
    const verbatim = turnLabel(paragraph)?.speaker;
    const turns = verbatim ? [{ span: body, speaker: verbatim }] : turnsByName(text, body, known);
    for (const { span, speaker: named } of announced === 'discussion' ? turns : [{ span: body, speaker: null }]) {
      const first = span.start === body.start;
      speaker = named ?? (first ? carried : null);
      found.push({ span: first && label ? { start: label.start, end: span.end } : span, kind, speaker });
    }
  }
  return found;
}

/** Each paragraph with the label that stands alone above it, if one does. */
function labelledParagraphs(text: string, within: Span): { label: Span | null; body: Span }[] {
  const found: { label: Span | null; body: Span }[] = [];
  let label: Span | null = null;
  for (const span of paragraphs(text, within, beginsStatement)) {
    const alone = LABEL_ALONE.test(text.slice(span.start, span.end));
    if (alone && label) found.push({ label: null, body: label });
    if (!alone) found.push({ label, body: span });
    label = alone ? span : null;
  }
  return label ? [...found, { label: null, body: label }] : found;
}

/** "Baugebiet Nord – Hr. Muster": who presents the item stands behind a dash. */
export function presenterIn(title: string): Speaker | null {
  const people = /\s[-–]\s(?<people>(?:Herr|Hr\.|Frau|Fr\.)\s\p{Lu}[^-–]{1,80})$/u.exec(title)?.groups?.['people'];
  if (!people) return null;
  return namedSpeaker(`${people.replace(/\s?\/\s?/g, ' und ')} berichtet`);
}

/** The last names of those whom the head lists as present. */
export function attendedBy(head: string): Set<string> {
  return new Set([...head.matchAll(ATTENDED)].map(({ groups }) => (groups!['last'] ?? groups!['guest'])!));
}

function kindOf(paragraph: string): PassageKind {
  return KINDS.find(([pattern]) => pattern.test(paragraph))?.[1] ?? 'discussion';
}

function beginsStatement(line: string): boolean {
  return turnLabel(line) !== null || KINDS.slice(0, 3).some(([pattern]) => pattern.test(line));
}
