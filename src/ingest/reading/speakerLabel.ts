import type { Speaker } from '../../../index/minutes/minutes.js';

const either = (words: string) => words.split(' ').join('|');
/** Offices by the words that they end in: "Altersvorsitzender", "Stadtkämmerin", "Bezirksbürgermeister", "Fraktionsobfrau". */
const ENDING = either(
  'meister vorsteher vorsitzende rat rät direktor kämmerer kämmer dezernent beigeordnete verordnete präsident sprecher mitglied leiter referent ' +
    'sekretär führer obmann obfrau ratsherr ratsfrau einwohner abgeordnete',
).replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const RANK = String.raw`(?:[Ee]rste[rn]?|Zweite[rn]?|Dritte[rn]?|[Ss]tell\p{L}{0,12}\.?|Amtierende[rn]?)`;
const OFFICE_WORD = String.raw`(?:${RANK}\s+)?\p{Lu}?[\p{L}-]{0,24}(?:${ENDING})(?:in|r|n)?`;
/** Offices as Austrian and German minutes shorten them. */
const SHORT = either(
  '[Vv]i?z?[Bb]gm VBM BGM [Bb]gm BM OB StR STR StRat GR GGR EGR GV GVM LAbg NAbg KO MD RM RH RF SR BR OR OV EM Vors Bürgerm Beig',
);
export const OFFICE_SHORT = String.raw`(?:(?:[12]\.\s?)?(?:${SHORT}|gf\.?\s?GR)(?:in)?\.?(?:in)?)`;
const ADDRESS = String.raw`(?:Frau|Fr\.|Herrn?|Hr\.)`;
/** "Dr.", "Mag.", "Univ.-Prof.", "DI", "Mag.a": titles stand before the name and are part of it. */
const TITLE = either('Prof D?Dr M?Mag Ing Dipl DI KR HR OSR Kommerzialrat Ök med jur phil rer nat habil h\\.\\s?c');
const TITLES = String.raw`(?:(?:Univ\.-|Dipl\.-)?(?:${TITLE})\.?(?:in|a)?(?:\s?\(FH\))?\s{1,2}){0,4}`;
const PARTICLE = '(?:von|van|de|der|den|zu|zur|vom|di|da|del|la|al|el|ten|und zu|Freiherr)';
const NAME_WORD = String.raw`\p{Lu}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*){0,3}`;
const LAST_NAME = String.raw`(?:${PARTICLE}\s{1,2}){0,2}${NAME_WORD}`;
const NAME = String.raw`(?:\p{Lu}\.\s?){0,2}${LAST_NAME}(?:\s{1,2}(?:\p{Lu}\.\s{1,2})?${LAST_NAME}){0,3}`;
/** Degrees that stand behind the name: "Huber, MPA", "Schäfer, BSc MSc". */
const DEGREE = String.raw`(?:[BM]\.?[A-Z][A-Za-z]{0,3}\.?|Ph\.?D\.?|LL\.?[MB]\.?|MAS|Bakk\.?|\(FH\))`;
const DEGREES = String.raw`(?:,\s{0,2}${DEGREE}(?:[ ,]{1,2}${DEGREE}){0,3})?`;
const PARTY = String.raw`(?:\s{0,2}[([](?<party>\p{L}[^()[\]]{0,60})[)\]])`;
const PARTY_BEHIND_COMMA = String.raw`(?:,\s{1,2}(?<behindComma>\p{L}[^\n,:.()]{1,40}))`;

const HEAD = String.raw`^\s{0,12}(?:[-–•*]\s{1,2})?`;
const CALLED = String.raw`(?:\d\.\s)?(?:(?:${ADDRESS}|${OFFICE_SHORT}|${OFFICE_WORD})(?:\s+a\.\s?D\.)?\s{1,2}){1,3}`;
const FULL_NAME = `${TITLES}${NAME}${DEGREES}`;
const TITLED = new RegExp(
  String.raw`${HEAD}(?<label>(?<called>${CALLED})(?<name>${FULL_NAME}))(?:${PARTY}|${PARTY_BEHIND_COMMA})?\s{0,2}:`,
  'u',
);
/** A name without office or form of address speaks where a bracket or a comma says for whom. */
const UNTITLED = new RegExp(
  String.raw`${HEAD}(?<label>(?<name>${TITLES}(?=\S{1,30}\s{1,2}\S)${NAME}${DEGREES}))(?:${PARTY}|${PARTY_BEHIND_COMMA})\s{0,2}:`,
  'u',
);
const OFFICE_ALONE = new RegExp(
  String.raw`${HEAD}(?<label>(?:Der|Die)\s{1,2}(?:Vorsitzende|${OFFICE_WORD}))\s{0,2}:`,
  'u',
);
/** Capitalised words that head a line with a colon and are no names. */
const NO_NAME =
  /^(?:Zuruf|Zwischenruf|Antrag|Anfrage|Anlage|Antwort|Frage|Für|Liste|Gegen|Damen|Herren|Kolleg\p{L}*|D(?:ie|er|as|en|em)|I[mn]|Am|An|Auf|Zu[rm]?|Meine|Sehr|Liebe[rn]?)(?![\p{L}])/u;
const LONGEST_LABEL = 200;

/** Who a turn of a verbatim protocol belongs to. */
export interface TurnLabel {
  /** Null where the label names an office alone ("Der Vorsitzende:") or none. */
  readonly speaker: Speaker | null;
  /** The length of the label with its colon. */
  readonly length: number;
  /** Whether the label names whoever leads the session. */
  readonly chairs: boolean;
}

/**
 * The speaker's label at the head of a paragraph of a verbatim protocol: "Oberbürgermeisterin Anna Muster:", "Dr. Eva
 * Muster (SPD):", "GR. Mag. Muster, MBA:", "Stadtverordneter Uwe Muster, CDU:", "Der Vorsitzende:". Null where the
 * paragraph begins with none.
 */
export function turnLabel(paragraph: string): TurnLabel | null {
  const head = paragraph.slice(0, LONGEST_LABEL);
  if (!head.includes(':')) return null;
  const alone = OFFICE_ALONE.exec(head);
  if (alone) return isChair(alone.groups!['label']!) ? { speaker: null, length: alone[0].length, chairs: true } : null;
  const match = TITLED.exec(head) ?? UNTITLED.exec(head);
  const { label, called = '', name, party, behindComma } = match?.groups ?? {};
  if (!match || !label || !name || NO_NAME.test(name) || new RegExp(`^(?:${OFFICE_WORD})$`, 'u').test(name))
    return null;
  // "Musterstadt, Rathaus:" is a place: who is called by name alone has a first name too.
  if (called === '' && !/\s/.test(name)) return null;
  const role = fold(called.replace(new RegExp(String.raw`${ADDRESS}\s`, 'gu'), ''));
  return {
    speaker: {
      label: fold(label),
      name: fold(name),
      role: role === '' ? null : role,
      party: party || behindComma ? fold((party ?? behindComma)!) : null,
    },
    length: match[0].length,
    chairs: isChair(called),
  };
}

const PERSON = new RegExp(`^(?<called>${CALLED}){1,2}(?<name>${FULL_NAME})${PARTY}?$`, 'u');

/** Words that are nothing but a person with office or form of address: "Herr Dr. Muster", "StR. Eva Muster, BSc". Null where they are not. */
export function personCalled(words: string): { name: string; role: string | null; party: string | null } | null {
  const { name, party } = PERSON.exec(words)?.groups ?? {};
  if (!name) return null;
  const called = words.slice(0, words.indexOf(name));
  const role = fold(called.replace(new RegExp(String.raw`${ADDRESS}\s`, 'gu'), ''));
  return { name: fold(name), role: role === '' ? null : role, party: party ? fold(party) : null };
}

/** Whether somebody's office is one that leads sessions. */
export function leadsSession(speaker: Speaker | null): boolean {
  return speaker?.role ? isChair(speaker.role) : false;
}

function isChair(office: string): boolean {
  return /vorsitz|meister|\bB[Gg]m|\bbgm|\bOB\b|präsident|vorsteher/i.test(office);
}

function fold(written: string): string {
  return written
    .replace(/(?<=\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
