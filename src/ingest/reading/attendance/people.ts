import { personCalled } from '../speakerLabel.js';

/** A person as a list names somebody. */
export interface ListedPerson {
  readonly name: string;
  readonly role: string | null;
  readonly party: string | null;
  /** The list says behind the name that the person did not come. */
  readonly excused: boolean;
}

const ADDRESS = /(?<!\p{L})(?:Herrn?|Frau|Hr\.|Fr\.)(?=\s)/gu;
/** "Frau Rath für Herrn Körner": who is stood in for was not there. */
const STANDS_IN =
  /\s(?:(?:für|f\.|i\.\s?V\.)\s(?:Herrn?|Frau|Hr\.|Fr\.)\s|in\sVertretung\s|(?:als\s)?Vertret\p{L}+\s(?:für|von)\s)[^,;\n]{2,60}/gu;
const REMARK = /\((?<said>[^()]{1,80})\)/gu;
const PARTY =
  /^(?:CDU|CSU|SPD|FDP|AfD|GRÜNE|Grüne|B ?'?90|Bündnis 90|Die (?:Grünen|Linke)|DIE LINKE|Linke|FW|UWG|BfHo|FWG|WG|Volt|ÖVP|FPÖ|SPÖ|NEOS|MFG|PARTEI|Die PARTEI|parteilos)\b|[Ff]raktion$/u;
const CLERK = /Protokoll|Schriftführ|Niederschrift|Minutes|Clerk/u;
const DEGREE =
  /^(?:[BM]\.?\s?[A-Z][A-Za-z]{0,3}\.?|Ph\.?D\.?|LL\.?[MB]\.?|MBA|MPA|MAS|Bakk\.?|BA|MA|BSc|MSc|Dipl\.-\p{L}+)(?:\s(?:[BM]\p{L}{1,3}))*$/u;
const OFFICE =
  /(?:[Mm]eister|[Vv]orsteher|[Vv]orsitz(?:ende)?|[Rr]at|[Dd]irektor|[Kk]ämmerer|[Dd]ezernent|[Bb]eigeordnete|[Ll]eiter|[Ff]ührer|[Rr]eferent|[Ss]precher|[Bb]eauftragte|[Vv]ertreter|[Pp]lanerin?|[Pp]räsident|[Mm]itglied)(?:in|r|n)?(?:\s|$)|^(?:(?:stellv\.?|stellvertretende[rn]?|kommissarische[rn]?)\s)|^(?:Chair|Vice Chair|Secretary|Clerk|Mayor|Treasurer|Director|President|Member|Staff)\b/u;
/** Capitalised words of lists that are nobody's name. */
const NO_PERSON =
  /(?<!\p{L})(?:Vertreter\p{L}*|Mitglieder|Presse|Bürger\p{L}*|Zuhörer\p{L}*|Öffentlichkeit|Verwaltung|Stadt|Gemeinde|Amt|Abt|Abteilung|Büro|Fachbereich|Fraktion|Sitzung\p{L}*|Alle|Keine?|Niemand|None|Nobody|Beginn|Ende|Ort|Datum|Uhrzeit|Raum|Seite|Team|Form|Text|Members?|City|County|Hall|Committee|Commission|Department|Pro|The|This)(?!\p{L})|\p{Ll}(?:ung|schaft|heit|keit|verein|schule|bereich|ausschuss|gesetz|innen|haus|saal|amt)(?!\p{L})|^\p{Lu}{2,}(?:\s|$)|\d/u;
const ENGLISH_OFFICE =
  /^(?<role>Members?|Commissioners?|Supervisors?|Trustees?|Council(?:l?or|members?)s?|Director|Mayor|Secretary|Clerk|Treasurer|President|(?:Vice )?Chair(?:person|man|woman)?)\s(?=\p{Lu})/u;
const NAME_WORD = String.raw`\p{Lu}[\p{L}'’.]*(?:-\p{L}[\p{L}'’]*){0,3}`;
const PLAIN_NAME = new RegExp(
  String.raw`^${NAME_WORD}(?:\s(?:(?:von|van|de|der|den|zu|zur|vom|di|da|al|el)\s){0,2}${NAME_WORD}){0,4}$`,
  'u',
);

/**
 * The people of one line or list: "Herr Norbert Muster, Bürgermeister", "Eric, Paul, Marc (Gast)", "Ralph Muster, BSc, MSc", "Members
 * Hage, Kattouw". Where people are `addressed` ("Herr", "Frau"), what follows one up to the next says as what the person came.
 */
export function peopleIn(words: string, addressed: boolean): ListedPerson[] {
  const listed = words.replace(STANDS_IN, '');
  return addressed ? addressedPeople(listed) : namedPeople(listed);
}

function addressedPeople(words: string): ListedPerson[] {
  const starts = [...words.matchAll(ADDRESS)].map(({ index }) => index);
  return starts.flatMap((start, at) => {
    const [called = '', ...rest] = words.slice(start, starts[at + 1]).split(/[;,]|\s{3,}|\s(?:und|sowie|[-–])\s*/);
    const { plain, remarks } = withoutRemarks(called.replace(/^((?:\p{L}+\.?)\s)\1+/u, '$1'));
    const person = personCalled(plain);
    if (!person) return [];
    const told = fold(words.slice(start + called.length, starts[at + 1])).replace(
      /^[\s,;–-]+|(?:[\s,;–-]|\s(?:und|sowie))+$/g,
      '',
    );
    return [{ ...person, ...saidOf(remarks, rest.length > 0 ? { ...person, ...behindComma(told) } : person) }];
  });
}

function namedPeople(words: string): ListedPerson[] {
  const people: ListedPerson[] = [];
  for (const part of words.split(/[;,·|]|\s{3,}|\s[-–]\s/).flatMap(divided)) {
    const { plain, remarks } = withoutRemarks(part);
    const person = personIn(plain);
    const last = people.at(-1);
    if (person) people.push({ ...person, ...saidOf(remarks, person) });
    else if (last?.role === null && OFFICE.test(plain)) people[people.length - 1] = { ...last, role: plain };
  }
  return people;
}

/** "Lange und Meier" are two people, "Amt für Sport und Gesundheit" is an office. */
function divided(part: string): string[] {
  const both = part.trim().split(/\s(?:und|and|sowie|&)\s/);
  return both.length > 1 && personIn(withoutRemarks(both[0]!).plain) ? both : [part.trim()];
}

function withoutRemarks(part: string): { plain: string; remarks: string[] } {
  const remarks = [...part.matchAll(REMARK)].map(({ groups }) => groups!['said']!.trim());
  return {
    plain: part
      .replace(REMARK, ' ')
      .replace(/^\(|[().]+$/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    remarks,
  };
}

function personIn(plain: string): Pick<ListedPerson, 'name' | 'role' | 'party'> | null {
  const called = personCalled(plain);
  if (called) return called;
  const office = ENGLISH_OFFICE.exec(plain)?.groups?.['role'];
  if (office && PLAIN_NAME.test(plain.slice(office.length + 1)))
    return { name: plain.slice(office.length + 1), role: /^Members?$/.test(office) ? null : office, party: null };
  if (NO_PERSON.test(plain) || OFFICE.test(plain) || DEGREE.test(plain) || PARTY.test(plain)) return null;
  return PLAIN_NAME.test(plain) ? { name: plain, role: null, party: null } : null;
}

function saidOf(remarks: readonly string[], { role, party }: Pick<ListedPerson, 'role' | 'party'>) {
  const office = remarks.find((remark) => OFFICE.test(remark)) ?? null;
  const guest = remarks.some((remark) => /^(?:Gast|Gäste|Guest)$/i.test(remark)) ? 'Gäste' : null;
  return {
    party: remarks.find((remark) => PARTY.test(remark)) ?? party,
    role: remarks.some((remark) => CLERK.test(remark)) ? 'Schriftführung' : (role ?? guest ?? office),
    excused: remarks.some((remark) => /entschuldigt|excused/i.test(remark)),
  };
}

/** What stands behind a person: a party, an office or a place of work; times ("ab 18 Uhr") are neither. */
function behindComma(words: string): Partial<ListedPerson> {
  if (PARTY.test(words)) return { party: words };
  return words === '' || DEGREE.test(words) || /^(?:ab|bis|von|ent|TOP)\b/.test(words) ? {} : { role: words };
}

function fold(written: string): string {
  return written.replace(REMARK, ' ').replace(/\s+/g, ' ').trim();
}
