import { isoDate } from '../../../../index/language/dates.js';
import { foldText } from '../../reading/foldText.js';
import { nominative } from '../../reading/organizationName.js';

/** What the head of a document says of its meeting. */
export interface KarlsruheHead {
  readonly body: string | null;
  readonly organization: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly chair: string | null;
}

const HEAD_LENGTH = 1500;
/** Two heads are in use: labels down a form (to about 2018), and lines without labels below "Niederschrift …". */
const FORM = /^ ?Gremium: ?(?<organization>[^\n]+(?:\n(?! ?Termin)[^\n]+)?)\n ?Termin: ?(?<date>[^\n]+)/m;
const LINES =
  /^ ?Niederschrift (?<organization>[^\n]{4,160}(?:\n(?! ?\d)[^\n]{3,120}){0,2})\n ?(?<date>\d{1,2}\.[^\n]{4,60})/m;

/** The head of a document, or null where it has none of the two forms. */
export function readHead(text: string): KarlsruheHead | null {
  const head = text.slice(0, HEAD_LENGTH).replace(/[ \t]+/g, ' ');
  const fields = (FORM.exec(head) ?? LINES.exec(head))?.groups;
  if (!fields) return null;
  return {
    body: /^ ?Stadt \p{Lu}\p{L}+ ?$/mu.exec(head)?.[0].trim() ?? null,
    organization: organization(fields['organization']!),
    date: date(fields['date']!),
    place: placeIn(head, fields['date']!),
    chair: chairIn(head),
  };
}

/** "62. Plenarsitzung Gemeinderat", "59. Plenarsitzung des Gemeinderates", "56. Plenarsitzung": the plenary session is the council's. */
function organization(written: string): string {
  const name = foldText(written)
    .replace(/^\d+\.\s*/, '')
    .replace(/^(?:gemeinsamen?\s+)?(?:öffentlichen?\s+)?(?:Plenarsitzung|Sitzung)\s*/i, '')
    .replace(/^(?:des|der)\s+/i, '')
    .replace(/\s*\([^()]*\)?\s*$/, '');
  return name === '' ? 'Gemeinderat' : nominative(name);
}

/** The day, or the first one of a session of several days: "03/.04.03.2015", "6./7. Dezember 2016". */
function date(written: string): string | null {
  const days = /^(\d{1,2})\.?\s?\/\s?\.?\d{1,2}(\.[^,]+)/.exec(written.trim());
  const first = days ? `${days[1]}${days[2]}` : written;
  const day = /\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{2,4}|\p{L}+\s+\d{4})/u.exec(first);
  return day ? isoDate(day[0]) : null;
}

function placeIn(head: string, dateLine: string): string | null {
  const labelled = /^ ?Ort: ?([^\n]+(?:\n(?! ?Vorsitz)[^\n:]+){0,3})/m.exec(head)?.[1];
  const behind = head.slice(head.indexOf(dateLine) + dateLine.length);
  const line = /^\s*(?:öffentlich[^\n]*\n)?\s*([^\n:]{4,80})\n\s*(?:Vorsitz|Der Vorsitzende|Protokoll)/i.exec(
    behind,
  )?.[1];
  const place = labelled ?? line;
  return place ? foldText(place) : null;
}

function chairIn(head: string): string | null {
  const written =
    /^ ?(?:Vorsitzende\/r|Vorsitzende[r]?|Vorsitz|Der Vorsitzende|Die Vorsitzende) ?: ?([^\n]+(?:\n ?(?:Dr|Prof)[^\n]+)?)/m.exec(
      head,
    )?.[1];
  if (!written) return null;
  return (
    foldText(written).replace(
      /^(?:(?:Herrn?|Frau|Erste[rn]?|Ober|Bürgermeister(?:in)?|Oberbürgermeister(?:in)?|Stadtr[aä]t(?:in)?)\s+)+/,
      '',
    ) || null
  );
}
