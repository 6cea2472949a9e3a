import { isoDate } from '../../../../index/language/dates.js';
import { foldText } from '../../reading/foldText.js';
import { nominative } from '../../reading/organizationName.js';

export interface SdnetHead {
  readonly body: string | null;
  readonly organization: string;
  readonly date: string | null;
  readonly place: string | null;
}

const HEAD_LENGTH = 2000;
/** The head sentence ends where the lists of who was there begin. */
const HEAD_END =
  /^[ \t]*(?:Beginn|Sitzungsbeginn|Dauer|Es sind anwesend|Anwesend|Tagesordnung|T a g e s o r d n u n g|Zu Punkt)/m;
/** "P r o t o k o l l der 23. Sitzung des Rates der Gemeinde X am Donnerstag, dem 28. April 2016, im Sitzungszimmer …". */
const SENTENCE =
  /(?:P\s?r\s?o\s?t\s?o\s?k\s?o\s?l\s?l|N\s?i\s?e\s?d\s?e\s?r\s?s\s?c\s?h\s?r\s?i\s?f\s?t)\s(?:über\s)?(?:der|die|zur|einer)\s(?:\d{1,3}\.\s?)?(?:[\p{Ll}/()-]{1,30}\s){0,4}Sitzung\s(?:des|der)\s(?<organization>\p{L}[^\n]{2,150}?),?\s(?:am|vom)\s(?:\p{Lu}\p{Ll}{3,10},?\s)?(?:(?:dem|den)\s)?(?<date>\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?\d{4})(?:,?\s(?<place>[^\n]{3,200}))?/iu;
const TOWN =
  /\s(?:der|des)\s(?<kind>Gemeinde|Stadt|Flecken[s]?|Markte?s?|Samtgemeinde|Verbandsgemeinde|Einheitsgemeinde|Landkreises|Kreises|Region)\s(?<name>\p{Lu}[^,]{1,60})$/u;
/** Kinds of towns that people leave out: "Nordstadt" is the "Gemeinde Nordstadt"; a Samtgemeinde or a Landkreis is another body. */
const LEFT_OUT = /^(?:Gemeinde|Stadt|Flecken|Markt|Einheitsgemeinde)/;

/** Body, committee, day and place, as the sentence at the head of SD.NET minutes tells them; null where there is no such sentence. */
export function readHead(text: string): SdnetHead | null {
  const start = text.slice(0, HEAD_LENGTH);
  const end = HEAD_END.exec(start)?.index ?? start.length;
  const { organization, date, place } = SENTENCE.exec(foldText(start.slice(0, end)))?.groups ?? {};
  if (!organization) return null;
  const name = nominative(organization);
  const town = TOWN.exec(name);
  return {
    body: town ? bodyName(town.groups!.kind!, town.groups!.name!) : null,
    organization: town ? name.slice(0, town.index) : name,
    date: date ? isoDate(date) : null,
    place: place ? placeName(place) : null,
  };
}

function bodyName(kind: string, name: string): string {
  return LEFT_OUT.test(kind) ? name : `${kind.replace(/(?<=kreis)es$/i, '')} ${name}`;
}

function placeName(written: string): string {
  return written.replace(/^(?:im|in (?:der|dem|den|das)|in|am|auf(?: dem)?|bei)\s/, '').replace(/[\s.,;]+$/, '');
}
