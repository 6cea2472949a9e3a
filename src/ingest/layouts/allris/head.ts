import { isoDate } from '../../../../index/language/dates.js';
import { foldText } from '../../reading/foldText.js';
import { nominative, organizationIn } from '../../reading/organizationName.js';

/** The fields that ALLRIS prints above an excerpt or a set of minutes. */
export interface AllrisHead {
  readonly organization: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly status: 'public' | 'non-public' | 'both' | null;
  /** "Ö 4.2": of an excerpt, its only item. */
  readonly item: { readonly part: 'Ö' | 'N'; readonly number: string } | null;
  /** "Beschlussart": how the item ended. */
  readonly result: string | null;
}

const HEAD_LENGTH = 4000;
/** A field ends where the next one begins: tables put two on a line. */
const LABELS =
  'TOP|Gremium|Gremien|Beschlussart|Datum|Status|Zeit|Uhrzeit|Anlass|Raum|Ort|Sitzung|Bezeichnung|Sitzungstermin|Sitzungsbeginn|Sitzungsende|Raum, Ort|Vorlage|Drucksache|Betreff|Initiator|Verfasser|Federführend|Beteiligt|Bearbeiter\\/?-?i?n?|Ursprung|Aktenzeichen|Drucksache-Art|Vorlage-Art|Art';
const VALUE = `[ \\t]*:[ \\t]*(?:\\n[ \\t]*)?(?<value>[^\\n]{1,200}?)(?=[ \\t]*$|[ \\t]+(?:${LABELS})[ \\t]*:|\\t)`;

/** A line that holds fields of the head, and no text. */
export const FIELD_LINE = new RegExp(`^[ \\t|]*(?:${LABELS})[ \\t]*:`, 'u');

/** A field's value within the head of a text, or null. */
export function fieldIn(text: string, label: string): string | null {
  const value = new RegExp(`(?:^|[ \\t|])(?:${label})${VALUE}`, 'mu').exec(text.slice(0, HEAD_LENGTH))?.groups?.value;
  return value === undefined || new RegExp(`^(?:${LABELS})[ \\t]*:`, 'u').test(value) ? null : foldText(value);
}

/** What the head of an ALLRIS page says. */
export function readHead(text: string): AllrisHead {
  const item = /^(?<part>Ö|NÖ|N)[ \t]*(?<number>\d{1,3}(?:\.\d{1,3}){0,3})/u.exec(fieldIn(text, 'TOP') ?? '')?.groups;
  const room = [fieldIn(text, 'Raum, Ort') ?? fieldIn(text, 'Raum'), fieldIn(text, 'Ort')];
  const written = /\d{1,2}\.\d{1,2}\.\d{4}/.exec(
    fieldIn(text, 'Datum|Sitzungstermin') ?? EXCERPT_LINE.exec(text.slice(0, HEAD_LENGTH))?.groups?.date ?? '',
  );
  return {
    organization: organization(text),
    date: written ? isoDate(written[0]) : null,
    place: room.filter((part, at, all) => part !== null && all.indexOf(part) === at).join(', ') || null,
    status: status(fieldIn(text, 'Status')),
    item: item ? { part: item.part === 'Ö' ? 'Ö' : 'N', number: item.number! } : null,
    result: fieldIn(text, 'Beschlussart'),
  };
}

/** ALLRIS 4 heads an excerpt with day, number and title: "23.08.2018 - 4 Feststellung der Tagesordnung". */
export const EXCERPT_LINE =
  /^[ \t]*(?<date>\d{1,2}\.\d{1,2}\.\d{4})[ \t]*-[ \t]*(?:(?<part>Ö|NÖ|N)[ \t]*)?(?<number>\d{1,3}(?:\.\d{1,3}){0,3})[ \t]+(?<title>\S[^\n]*)$/mu;

/** The name in "Gremium", unless it is short for a committee that the session's name gives in full ("Bildung und Kultur"). */
function organization(text: string): string | null {
  const field = fieldIn(text, 'Gremium|Gremien');
  const session = organizationIn(text.slice(0, HEAD_LENGTH).replace(/^[^\n]*(?:Gremium|Gremien)[^\n]*$/gmu, ''));
  const short =
    field !== null &&
    !/rat|ausschu|versammlung|beirat|kreistag|vertretung|BVV|kommission|vorstand|bürgerschaft/i.test(field);
  return short && session?.includes(field) ? session : field !== null ? nominative(field) : session;
}

function status(written: string | null): AllrisHead['status'] {
  if (written === null) return null;
  const closed = /nicht\s?-?\s?öffentlich|vertraulich/i.test(written);
  const open = /(?<!nicht)(?<!nicht[ -])öffentlich/i.test(written);
  if (/gemischt/i.test(written) || (open && closed)) return 'both';
  return closed ? 'non-public' : open ? 'public' : null;
}
