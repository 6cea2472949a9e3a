import type { Attendee } from '../../../../index/minutes/minutes.js';

/** What a label of the list says of the people below it. */
export interface ListLabel {
  /** Whether they came, where the label says it. */
  readonly says: Attendee['status'] | null;
  /** As what they attend, or the party they belong to; null where the label says only whether they came. */
  readonly role: string | null;
  readonly party: string | null;
  /** Number of characters of the label, with its colon. */
  readonly length: number;
}

const MEMBERS = /^(?:\p{L}{2,20}\s){0,2}(?:Mitglieder|Members)(?:\s(?:des|der)\s[^:\n]{3,60})?$/iu;
const STATUS: readonly [RegExp, Attendee['status']][] = [
  [
    /^(?:Es\sfehl(?:t|en)\sentschuldigt|(?:Es\s)?(?:sind\s|waren\s)?entschuldigt(?:\s(?:fehl|abwesend|haben|sind|war)\p{L}*)?|(?:\p{L}+\s)?entschuldigt|Excused(?:\sabsences?)?|Regrets|Apologies(?:\sfor\sabsence)?)/iu,
    'excused',
  ],
  [
    /^(?:Es\sfehl(?:t|en|ten)(?:\sunentschuldigt)?|(?:unentschuldigt\s)?(?:abwesend\p{L}*|fehlend\p{L}*)|unentschuldigt|nicht\s(?:anwesend\p{L}*|erschienen)|(?:Members\s)?Absent|Absentees)/iu,
    'absent',
  ],
  [
    /^(?:(?:Es\s)?(?:sind|waren)\sanwesend|(?:\p{L}+\s)?anwesen\p{L}*(?:\s(?:sind|waren|Mitglieder|Personen))?|(?:\p{L}+\s)?teilnehm\p{L}*|Teilgenommen\shaben|(?:Members\s|Also\s)?Present|(?:Also\s)?(?:In\s)?attend\p{L}*|Participants)/iu,
    'present',
  ],
];
/** Labels that name an office or a kind of guest. */
const ROLE: readonly [RegExp, string][] = [
  [
    /^(?:(?:Der|Die)\s)?(?:Vorsitz\p{L}*(?:\/r)?|Sitzungsleitung|Redeleitung|Leitung|Moderation|Chair\p{L}*)/iu,
    'Vorsitz',
  ],
  [
    /^(?:(?:Der|Die)\s)?(?:\p{L}*[Ss]chriftführ\p{L}*|Protokol(?:l(?:führ\p{L}*|ant\p{L}*|ix)?|ix)|Niederschrift\sführt\p{L}*|(?:Minutes|Notes)\s(?:taken\s)?by|Minute\staker|Recorder|Clerk|Secretary)/iu,
    'Schriftführung',
  ],
  [/^(?:(?:Von|Aus|Seitens)\sder\s\p{L}*[Vv]erwaltung|(?:\p{L}+)?verwaltung|Administration|Staff)/iu, 'Verwaltung'],
  [/^(?:(?:Weitere|Sonstige)\s)?(?:Gäste|Gast|Guests?|Zuhörer\p{L}*|Presse|Sachverständige|Referent\p{L}*)/iu, 'Gäste'],
];
const PARTY =
  /^(?:(?:Von\sder|Aus\sder)\s)?(?:Fraktion|Gruppe)\s(?:der\s)?(?<of>[^:\n]{2,80})|^(?<named>[^:\n]{2,40}?)-?[Ff]raktion|^(?<alone>CDU|CSU|SPD|FDP|AfD|GRÜNE|Grüne|Bündnis 90\s?\/\s?Die\sGrünen|Die\sLinke|DIE LINKE|FREIE WÄHLER|Freie\sWähler|ÖVP|FPÖ|SPÖ|NEOS)/u;
const LONGEST = 90;

/**
 * The label at the head of a line: "Es fehlen entschuldigt:", "Von der Verwaltung", "Protokoll: Tim", "SPD-Fraktion". Without a
 * colon it stands alone on its line. `within` a list a label of any wording names a group of people. Null where the line is none.
 */
export function listLabel(line: string, within: boolean): ListLabel | null {
  const colon = line.indexOf(':');
  const words = (colon < 0 ? line : line.slice(0, colon)).trim();
  if (words === '' || words.length > LONGEST || /[.!?]\s/.test(words)) return null;
  const length = colon < 0 ? line.length : colon + 1;
  const said = STATUS.find(([pattern]) => stands(pattern, words, colon))?.[1];
  const role = ROLE.find(([pattern]) => stands(pattern, words, colon))?.[1] ?? roleWithin(words);
  const party = PARTY.exec(words)?.groups;
  const label = { says: said ?? null, role, party: null, length };
  if (said || (role && (colon >= 0 || (within && words.length < 40))) || MEMBERS.test(words)) return label;
  if (!within) return null;
  if (party) return { ...label, party: (party['of'] ?? party['named'] ?? party['alone'])!.trim() };
  return colon >= 0 && !/\d/.test(words) ? { ...label, role: words } : null;
}

/** Without a colon a label is the whole line, but for a few words that belong to it. */
function stands(pattern: RegExp, words: string, colon: number): boolean {
  const match = pattern.exec(words);
  return (
    match !== null &&
    (colon >= 0 || /^(?:\s(?:\p{Ll}+|Mitglieder|Members|Personen)){0,3}$/u.test(words.slice(match[0].length)))
  );
}

/** "Teilnehmer der Verwaltung" attend as such. */
function roleWithin(words: string): string | null {
  return /\sder\s\p{L}*[Vv]erwaltung/u.test(words)
    ? 'Verwaltung'
    : /\b(?:Gäste|Guests)\b/u.test(words)
      ? 'Gäste'
      : null;
}
