import { fold } from '../../index/language/fold.js';
import { isStopWord } from '../../index/language/stopwords.js';

/**
 * What an organization is known by, whatever a document calls it: "Rat der Stadt Hagen", "42. Plenarsitzung Gemeinderat", "des
 * Gemeinderates" and "Plenum" are one council; "Bau- und Umweltausschuss" is "Ausschuss für Bau & Umwelt". Two committees share a key
 * only where their names differ in nothing but grammar. The key holds within one town.
 */
export function organizationKey(name: string, body: string | null = null): string {
  const words = organizationWords(name);
  const town = new Set(body === null ? [] : bodyKey(body).split(' '));
  // The council is named alone, or with its town: an "Ortsrat Nordstemmen" keeps the place, which tells it from the next one.
  const alone = words.every((word) => COUNCIL.has(word) || TOWN_WORDS.has(word) || town.has(word));
  if (alone && words.some((word) => COUNCIL.has(word))) return 'rat';
  return words.join(' ');
}

/** The words that tell an organization from others: folded, nominative, without the number of the sitting and without grammar. */
export function organizationWords(name: string): string[] {
  const words =
    name
      .replace(/\([^)]*\)?/gu, ' ')
      .replace(OF_THE_TOWN, ' ')
      .match(/\p{L}+/gu) ?? [];
  const folded = words.map(nominative).filter((word) => !isGrammar(word) && !SITTING.test(word));
  const from = folded.findIndex((word) => !ADJECTIVES.has(word));
  const kept = from < 0 ? [] : folded.slice(from);
  // "42. Plenarsitzung" alone is one of the whole council.
  if (kept.length === 0) return words.some((word) => /^(?:plenar|plenum|rats)/i.test(word)) ? ['rat'] : [];
  const divided = kept.flatMap(divideCommittee);
  return divided.includes('ausschuss') ? ['ausschuss', ...divided.filter((word) => word !== 'ausschuss')] : divided;
}

/** A town without the word for what it is: "Stadt Karlsruhe" is "Karlsruhe". A county is not its seat and keeps its word. */
export function bodyKey(body: string): string {
  const words = (body.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold);
  const named = words.filter((word) => !isGrammar(word) && !TOWN_WORDS.has(word));
  return (named.length > 0 ? named : words).join(' ');
}

/** The councils of a whole town or village. Those of a district, a county or an association of villages have words of their own. */
const COUNCIL = new Set(
  (
    'rat gemeinderat stadtrat marktrat marktgemeinderat stadtgemeinderat ratsversammlung stadtverordnetenversammlung gemeindevertretung ' +
    'stadtvertretung burgerschaft plenum council'
  ).split(' '),
);
const TOWN_WORDS = new Set(
  (
    'stadt gemeinde markt marktgemeinde stadtgemeinde landeshauptstadt hansestadt kreisstadt universitatsstadt freie grosse kreisfreie ' +
    'city town municipality'
  ).split(' '),
);
/** "der Stadt Hagen", "of the City of Bath". */
const OF_THE_TOWN =
  /\s(?:der|des|of the|of)\s(?:(?:[Ff]reien|[Gg]roßen|[Kk]reisfreien)\s(?:und\s)?)*(?:Stadt|Landeshauptstadt|Hansestadt|Kreisstadt|Universitätsstadt|Gemeinde|Marktgemeinde|Stadtgemeinde|City|Town)(?:\s(?:of\s)?\p{Lu}[\p{L}.-]*)*/gu;
const SITTING = /^(?:\p{L}*sitzung|niederschrift|protokoll|auszug|minutes|meeting|session|sitting|committee)$/u;
/** What a sitting is called, in front of its organization: behind it ("für öffentliche Einrichtungen") the same words tell what it is for. */
const ADJECTIVES = new Set(
  'offentliche ordentliche ausserordentliche konstituierende gemeinsame regular special extraordinary public'.split(
    ' ',
  ),
);

function isGrammar(word: string): boolean {
  return isStopWord(word, 'de') || isStopWord(word, 'en');
}

/** One case and one spelling: "Ausschusses", "Ausschuß", "Gemeinderats", "Vorstandes"; "Demografie" as "Demographie". */
function nominative(word: string): string {
  return fold(word)
    .replaceAll('ph', 'f')
    .replace(/ausschusses$/, 'ausschuss')
    .replace(/(rat|vorstand|verband|tag)e?s$/, '$1');
}

/** "Planungsausschuss" is an "Ausschuss" for "Planung"; a "Fachausschuss" is one, too. */
function divideCommittee(word: string): string[] {
  const of = /^(.+?)s?ausschuss$/.exec(word)?.[1];
  if (of === undefined) return [word];
  return of === 'fach' ? ['ausschuss'] : ['ausschuss', of];
}
