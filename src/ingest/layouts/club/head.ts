import { isoDate } from '../../../../index/language/dates.js';
import { foldText } from '../../reading/foldText.js';
import type { SourceText } from '../../sourceText.js';
import { headingKind, WRITTEN_DATE } from './headingKinds.js';
import type { OutlineLine } from './outline.js';

/** What the head of a club's minutes says of the meeting. */
export interface ClubHead {
  readonly date: string | null;
  readonly place: string | null;
  readonly chair: string | null;
}

const WEEKDAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
const ALL_DATES = new RegExp(WRITTEN_DATE.source, 'gu');
const NAME = String.raw`\p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}[\p{L}'’-]*\.?){0,3}`;
const CHAIR = new RegExp(
  String.raw`(?:Sitzungsleitung|Versammlungsleit(?:ung|er(?:in)?)|Redeleitung|Gesprächsleitung|Moderation|\bLeitung|Vorsitz|Chair|Facilitator)[ \t]*:[ \t]*(?<label>${NAME})|Versammlungsleiter(?:in)? wurde (?<chosen>${NAME}?) (?:bestimmt|gewählt)|(?<bracketed>${NAME}) \((?:Sitzungsleitung|Versammlungsleit(?:ung|er(?:in)?)|Redeleitung|SL)\)`,
  'u',
);
const TOOK_CHAIR = new RegExp(
  String.raw`(?<!\p{L})übernahm (?<took>${NAME}) die (?:Versammlungs|Sitzungs)leitung`,
  'u',
);
const PLACE = /^[ \t*_-]*(?:Ort|Treffpunkt|Sitzungsort|Place|Location)\s*:\s*(?<place>\S.{1,80})$/imu;

/** Date, place and chair, as the lines above the first agenda item give them; the chair may be named by the signature too. */
export function clubHead(source: SourceText, head: readonly OutlineLine[]): ClubHead {
  const text = head.map(({ words }) => words).join('\n');
  const chair = (CHAIR.exec(text) ?? CHAIR.exec(source.text) ?? TOOK_CHAIR.exec(source.text))?.groups;
  return {
    date: meetingDate(source.file, head),
    place: PLACE.exec(text)?.groups?.place?.trim() ?? placeBeforeDate(head),
    chair: chair ? foldText(chair.label ?? chair.chosen ?? chair.bracketed ?? chair.took ?? '') || null : null,
  };
}

/**
 * The day that the head names, else the one in the file's name. Where both are there the head wins, unless its day of the week is
 * that of the file's date: at the turn of a year people write the old one.
 */
function meetingDate(file: string, head: readonly OutlineLine[]): string | null {
  const named = dateInName(file);
  for (const { words, mark } of head) {
    if (mark === 'numbered' || headingKind(words) === 'attendance') continue;
    for (const [written] of words.matchAll(ALL_DATES)) {
      const date = isoDate(written.replace(/(?<=\d)(?=\s\p{L})/u, '.'));
      if (date?.length !== 10) continue;
      const weekday = WEEKDAYS.find((day) => words.includes(day));
      const fits = (day: string) => WEEKDAYS[new Date(day).getUTCDay()] === weekday;
      return weekday && named && !fits(date) && fits(named) ? named : date;
    }
  }
  return named;
}

function dateInName(file: string): string | null {
  const match = /(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d)/.exec(file);
  return match ? isoDate(`${match[1]}-${match[2]}-${match[3]}`) : null;
}

/** "Gütersloh, Stadtbibliothek, 16.05.2018" as a line of its own. */
function placeBeforeDate(head: readonly OutlineLine[]): string | null {
  const first = head.find(({ mark }) => mark !== 'blank');
  if (first?.mark !== 'text') return null;
  const place = new RegExp(
    String.raw`^(?<place>\p{Lu}[^\d:]{2,60}),\s*(?:den\s+|am\s+)?(?:${WRITTEN_DATE.source})\s*$`,
    'u',
  ).exec(first.words)?.groups?.place;
  return place && !WEEKDAYS.includes(place) ? place : null;
}
