import type { Speaker } from '../../../index/minutes/minutes.js';

const FORM_OF_ADDRESS = 'Frau|Fr\\.|Herrn?|Hr\\.|Mr\\.?|Ms\\.?|Mrs\\.?';
const OFFICE =
  '(?:Erste[rn]?\\s)?(?:Ober|Orts|Bezirks|Samtgemeinde)?[Bb]ürgermeister(?:in)?|OB|BM|Ortsvorsteher(?:in)?|Stadtr[aä]t(?:in)?|StR(?:in)?|GR|Gemeinder[aä]t(?:in)?|' +
  'Ratsherr(?:n)?|Ratsfrau|RH|RF|Ratsmitglied|RM|Beigeordnete[rn]?|Dezernent(?:in)?|Stadtdirektor(?:in)?|Landr[aä]t(?:in)?|Vorsitzende[rn]?|' +
  'Ausschussvorsitzende[rn]?|Member|Chair|Vice Chair|Commissioner|Secretary|Councill?or|Mayor|Director|President';
const NAME =
  "(?:(?:Dr|Prof)\\.\\s*)*(?:[A-ZÄÖÜ]\\.\\s*)?(?:(?:von|van|de|zu|vom|Freiherr)\\s+){0,2}[A-ZÄÖÜ][\\p{L}'’-]+(?:\\s+(?:von|van|de)\\s+[A-ZÄÖÜ][\\p{L}-]+|\\s+[A-ZÄÖÜ][\\p{L}’-]+){0,2}";

/** A label at the head of a paragraph: form of address or office, name, perhaps a party in brackets. */
const LABEL = new RegExp(
  `^\\s*(?<label>(?<called>(?:(?:${FORM_OF_ADDRESS}|${OFFICE})\\s+){1,2})(?<name>${NAME}))\\s*(?:\\((?<party>[\\p{L}][^()\\n]{0,40})\\))?\\s*(?<next>:|,|\\S+)?`,
  'u',
);

/** Words behind a name that make the person the object of the sentence, or one of several. */
const NO_SPEECH =
  /^(?:und|oder|als|wird|wurde|werden|wurden|wird,|ist|war|sowie|bzw\.?|and|or|was|were|is|has|fehlt|fehlte|–|-|\d.*)$/;

/**
 * Who speaks in a paragraph, by its first words: "Frau Keller antwortet, …", "Stadträtin Zürn (Die Linke): …",
 * "Chair Jerdonek said …". Null where nobody is named, or is named only as a subject of the report.
 */
export function speakerOf(paragraph: string): Speaker | null {
  const match = LABEL.exec(paragraph.slice(0, 200));
  const { label, called, name, party, next } = match?.groups ?? {};
  if (!label || !called || !name || !next || NO_SPEECH.test(next)) return null;
  if (next !== ':' && !/^(?:,|\p{Ll})/u.test(next)) return null;
  const office = new RegExp(`^(?:${OFFICE})$`, 'u').test(called.trim());
  return {
    label: label.replace(/\s+/g, ' '),
    name: name.replace(/\s+/g, ' '),
    role: office ? called.trim() : null,
    party: party?.trim() ?? null,
  };
}
