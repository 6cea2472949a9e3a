import { foldText } from '../../reading/foldText.js';
import { nominative, organizationIn } from '../../reading/organizationName.js';

const OFFICES =
  /^(?:(?:Der|Die)\s+)?(?:(?:stellv\p{L}*\.?|Erste[rn]?|Herrn?|Frau|Hr\.|Fr\.|(?:Ober)?[Bb]ürgermeister(?:in)?)\s+)+/u;

/** What a head tells, its runs of spaces already single. Columns that stand side by side share a line. */
export function organizationOf(head: string): string | null {
  const session = /^ ?Thema ?: ?(?:\d+\. ?)?(?:\p{L}+ ){0,2}Sitzung(?: de[sr])? (?<name>\p{Lu}[^\n]{3,100})$/mu.exec(
    head,
  )?.groups?.['name'];
  const name = session ? nominative(session.trim()) : organizationIn(head);
  // "Ortsbeirat Nord (OBR N/014/2015)": the session's number is not part of the name.
  return name?.replace(/\s*\([^()]*\d[^()]*\)\s*$/, '') ?? null;
}

/** "Ort: Kl. Sitzungssaal,   Ende: 20:30 Uhr ⏎ Rathaus": the place may go on in the next line. */
export function placeOf(head: string): string | null {
  const { first, more } =
    /^ ?(?:Ort|Ort, Raum|Sitzungsort|Tagungsort|Raum) ?: ?(?<first>[^\n]*?)(?: (?:Ende|Beginn) ?:[^\n]*)?(?:\n(?<more> ?(?![^\n:]{2,30}:)[^\n:]{3,60}))?$/m.exec(
      head,
    )?.groups ?? {};
  if (!first) return null;
  return foldText([first.trim().replace(/,$/, ''), ...(more ? [more] : [])].join(', '));
}

/** Who led the session: whom the signature names as chair, else whom the opening does. */
export function chairOf(head: string, tail: string): string | null {
  const signed =
    /^[ \t]*(?<name>\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){1,3})(?:[ \t]{2,}[^\n]*)?\n[ \t]*(?:(?:stellv\p{L}*\.?|Erste[rn]?|Zweite[rn]?|[123]\.)[ \t]+)?(?:\p{L}{0,12}[Vv]orsitzende|(?:Ober)?[Bb]ürgermeister)/mu.exec(
      tail,
    )?.groups?.['name'];
  const opened =
    /(?:[Vv]orsitzende[rn]?|Vorsitz|Leitung)\s*(?::|,)\s*(?<name>[^\n,;(]{3,60}?)(?=,|;|\n| eröffnet| Schriftführ|\(|$)/u.exec(
      head,
    )?.groups?.['name'];
  const name = signed ?? opened;
  return name ? foldText(name).replace(OFFICES, '') || null : null;
}
