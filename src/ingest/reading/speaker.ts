import type { Speaker } from '../../../index/minutes/minutes.js';

const FORM_OF_ADDRESS = 'Frau|Fr\\.|Herrn?|Hr\\.|Mr\\.?|Ms\\.?|Mrs\\.?';
const OFFICE =
  '(?:Erste[rn]?\\s)?(?:Ober|Orts|Bezirks|Samtgemeinde)?[Bb]ürgermeister(?:in)?|OB|BM|Ortsvorsteher(?:in)?|Stadtr[aä]t(?:in)?|StR(?:in)?|GR|Gemeinder[aä]t(?:in)?|' +
  'Ratsherr(?:n)?|Ratsfrau|RH|RF|Ratsmitglied|RM|Beigeordnete[rn]?|Dezernent(?:in)?|Stadtdirektor(?:in)?|Landr[aä]t(?:in)?|Vorsitzende[rn]?|' +
  'Ausschussvorsitzende[rn]?|Member|Chair|Vice Chair|Commissioner|Secretary|Councill?or|Mayor|Director|President';
const NAME =
  "(?:(?:Dr|Prof)\\.\\s*)*(?:[A-ZÄÖÜ]\\.\\s*)?(?:(?:von|van|de|zu|vom|Freiherr)\\s+){0,2}[A-ZÄÖÜ][\\p{L}'’-]+(?:\\s+(?:von|van|de)\\s+[A-ZÄÖÜ][\\p{L}-]+|\\s+[A-ZÄÖÜ][\\p{L}’-]+){0,2}";

const PARTY = '\\((?<party>[\\p{L}][^()]{0,60})\\)';

/** A label at the head of a paragraph: form of address or office, name, perhaps a party or an office's abbreviation in brackets. */
const TITLED = new RegExp(
  `^\\s*(?:[-–•*]\\s+)?(?<label>(?<called>(?:(?:${FORM_OF_ADDRESS}|${OFFICE})\\s+){1,2})(?<name>${NAME}))\\s*(?:${PARTY})?\\s*(?<next>:|,|\\S+)?`,
  'u',
);
/** Capitals at the head of a line that are no first names. */
const NO_NAME =
  '(?:Zuruf|Für|D(?:ie|er|as|en|em)|I[mn]|Am|An|Auf|Zu[rm]?|\\p{L}*[Aa]ntrag|Abwesende|Anwesende|Mündlich\\p{L}*)\\b';
/** A name without a title speaks only where a bracket says for whom: "Monika Muster (Umweltamt) trägt vor", "Eva Muster (SPD):". */
const UNTITLED = new RegExp(
  `^\\s*(?:[-–•*]\\s+)?(?<label>(?!${NO_NAME})(?<name>(?:(?:Dr|Prof)\\.\\s*)*\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}[\\p{L}'’-]+){1,2}))\\s*${PARTY}\\s*(?<next>:|\\p{Ll}+)`,
  'u',
);
const CHAIR = /^\s*(?:[-–•*]\s+)?(?<label>(?:Der|Die)\s+Vorsitzende)\s*(?:\([^()]{0,60}\))?\s*(?<next>:|,|\p{Ll}+)/u;

/** Words behind a name that make the person the object of the sentence, or one of several. */
const NO_SPEECH =
  /^(?:und|oder|als|wird|wurde|werden|wurden|wird,|ist|war|sowie|bzw\.?|and|or|was|were|is|has|fehlt|fehlte|–|-|\d.*)$/;

/**
 * Who speaks in a paragraph, by its first words: "Frau Keller antwortet, …", "Stadträtin Zürn (Die Linke): …", "Der Vorsitzende: …",
 * "Chair Jerdonek said …". Null where nobody is named, or is named only as a subject of the report.
 */
export function speakerOf(paragraph: string): Speaker | null {
  const head = paragraph.slice(0, 240);
  const { label, called, name, party, next } =
    (TITLED.exec(head) ?? UNTITLED.exec(head) ?? CHAIR.exec(head))?.groups ?? {};
  if (!label || !next || NO_SPEECH.test(next) || !/^(?::|,|\p{Ll})/u.test(next)) return null;
  const office = called !== undefined && new RegExp(`(?:${OFFICE})\\s*$`, 'u').test(called);
  return {
    label: label.replace(/\s+/g, ' '),
    name: (name ?? label).replace(/\s+/g, ' '),
    role:
      name === undefined
        ? 'Vorsitz'
        : office
          ? called
              .replace(/\s+/g, ' ')
              .replace(new RegExp(`^(?:${FORM_OF_ADDRESS})\\s`, 'u'), '')
              .trim()
          : null,
    party: party?.replace(/\s+/g, ' ').trim() ?? null,
  };
}

/** Whether a line can only be a speaker's label, even in the middle of a paragraph: it has a colon behind the name. */
export function isSpeakerLabel(line: string): boolean {
  const head = line.slice(0, 240);
  return (TITLED.exec(head) ?? UNTITLED.exec(head) ?? CHAIR.exec(head))?.groups?.['next'] === ':';
}

/** Whether the label names the chair by the office alone. */
export function isChair({ label }: Speaker): boolean {
  return /^(?:Der|Die) Vorsitzende$/.test(label);
}
