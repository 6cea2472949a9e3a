export type Gender = 'female' | 'male';

/** Offices by the words that they end in; "-in" makes them a woman's. */
const OFFICE =
  'meister|vorsteher|direktor|dezernent|präsident|sprecher|leiter|referent|führer|kämmerer|[Kk]ollege?|[Vv]erordneter?';
const HIS_COUNCIL = '[Rr]at|[Rr]atsherrn?|[Vv]erordneter';
const HER_COUNCIL = '[Rr]ätin|[Rr]atsfrau|[Vv]erordnete';
const HIS = String.raw`Herrn?|Hr\.|Mr\.?|Freiherr|\p{L}*(?:${HIS_COUNCIL}|${OFFICE})`;
const HERS = String.raw`Frau|Fr\.|Ms\.?|Mrs\.?|Miss|Freifrau|\p{L}*(?:${HER_COUNCIL}|(?:${OFFICE})in)`;
const EITHER = String.raw`\p{L}*[Mm]itglied|[Mm]ember|Councill?or|Mayor|Chair|Director`;

/** A form of address or an office, as it stands before a name. */
export const CALLED = `(?:${HERS}|${HIS}|${EITHER})`;
export const TITLE = String.raw`(?:Dr|Prof|Mag|Ing)\.?`;

const whole = (pattern: string) => new RegExp(String.raw`(?:^|\s)(?:${pattern})(?=\s|$)`, 'u');
const FEMALE = whole(HERS);
const MALE = whole(HIS);
const COUNCILLOR = whole(String.raw`\p{L}*(?:${HIS_COUNCIL}|${HER_COUNCIL}|[Mm]itglied)|Councill?or`);
/** Words before a surname that are no first name: particles, titles, offices. */
const NO_FIRST_NAME = new RegExp(String.raw`^(?:${CALLED}|${TITLE}|\p{Ll}.*|.*\.)$`, 'u');

/** By what stands before a name: "Stadträtin Müller" is a woman; null where that leaves it open. */
export function genderOf(called: string): Gender | null {
  if (FEMALE.test(called)) return 'female';
  return MALE.test(called) ? 'male' : null;
}

export function isCouncillor(called: string): boolean {
  return COUNCILLOR.test(called);
}

/** "Luczak-Schwarz" of "Dr. Gabriele Luczak-Schwarz, MBA". */
export function surnameOf(name: string): string {
  return wordsOf(name).at(-1) ?? '';
}

/** "Gabriele" of "Dr. Gabriele Luczak-Schwarz"; null for a mere surname. */
export function firstNameOf(name: string): string | null {
  const words = wordsOf(name).slice(0, -1);
  return words.find((word) => !NO_FIRST_NAME.test(word)) ?? null;
}

function wordsOf(name: string): string[] {
  return name.replace(/,.*$/s, '').split(/\s+/).filter(Boolean);
}
