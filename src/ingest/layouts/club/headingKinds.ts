import { foldText } from '../../reading/foldText.js';

/** What a heading of a club's minutes is about, where it is no agenda item. */
export type HeadingKind = 'attendance' | 'agenda' | 'appendix' | 'frame';

const KINDS: readonly [HeadingKind, RegExp][] = [
  [
    'attendance',
    /^(?:(?:nicht\s+)?(?:anwesend|abwesend|entschuldigt|unentschuldigt)|teilnehm|gäste\b|gast\b|mitglieder anwesend|attend(?:ees|ance)|participants|present\b|excused\b|absent\b)/i,
  ],
  [
    'agenda',
    /^(?:(?:vorläufige|vorgeschlagene|geplante)\s+)?(?:tages?ordnung(?:spunkte?)?|TOPs?|inhalt(?:sverzeichnis)?|agenda|themen|übersicht)\s*(?:\(.*\))?\s*:?$/i,
  ],
  ['appendix', /^(?:anhang|anhänge|anlagen?|unterschrift|appendix)/i],
  [
    'frame',
    /^(?:protokoll(?:ix|ant|führ|\s*:|$)|minute taker|sitzungsleitung|versammlungsleitung|leitung$|redeleitung|moderation$|beschlussfähigkeit|(?:feststell|festleg)\S* der beschlussfähigkeit|raumzeit|(?:ort|datum|zeit|ort und zeit|zeit und ort|uhrzeit|beginn|ende|dauer|begin|end|time|date|place)\b\s*(?::|$))/i,
  ],
];

/** "Anwesend: …", "entschuldigt" as a heading, an entry or a line of its own; running text may begin with such a word too. */
export function isAttendanceLabel(words: string): boolean {
  return headingKind(words) === 'attendance' && (/^[^:]{1,60}:/.test(words) || !/\s\S+\s\S+\s/.test(words));
}

/** What a heading without number is about; null where it may be an agenda item. */
export function headingKind(words: string): HeadingKind | null {
  const heading = foldText(words).replace(/^[*_\s]+|[*_\s]+$/g, '');
  return KINDS.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

const MEETING =
  /sitzung\b|versammlung\b|protokoll\b|treffen\b|runde\b|plenum\b|niederschrift\b|\bminutes\b|\bmeeting\b|stammtisch\b/i;
export const WRITTEN_DATE =
  /(?<![\d.])(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2}(?![\d:.]))|\d{1,2}\.?\s+\p{L}{3,9}\s+\d{4}|\p{L}{3,9}\s+\d{1,2},\s+\d{4})/u;

/** Whether a heading names the meeting itself: by a date, or by a word for a meeting. */
export function namesMeeting(words: string): boolean {
  return WRITTEN_DATE.test(words) || MEETING.test(words);
}
