import type { Speaker } from '../../../../index/minutes/minutes.js';

/** Offices that stand before a name, or in apposition to it: "Ortsbürgermeisterin Hartmann", "der Gemeindebrandmeister, Herr Riechelmann". */
export const OFFICE =
  '(?:(?:KTA|RM|RH|RF|OB|BM|StR(?:in)?|BzStR(?:in)?|BzBm(?:in)?|BV|GV)(?=\\s)|(?:Erste[rn]?\\s)?(?:\\p{L}{0,24}-?)?(?:[Bb]ürgermeister(?:in)?s?|[Vv]orsitzende[rn]?|[Vv]orsteher(?:in)?|[Bb]eigeordnete[rn]?|[Bb]randmeister(?:in)?|[Kk]ämmerer(?:in)?|' +
  '[Ff]achbereichsleiter(?:in)?|[Aa]mtsleiter(?:in)?|[Pp]rotokollführer(?:in)?|[Rr]atsherrn?|[Rr]atsfrau|[Rr]atsmitglied|[Aa]usschussmitglied|[Ss]tadtr(?:at|ätin|ates)|[Gg]emeinder(?:at|ätin)|' +
  '[Ll]andr(?:at|ätin)|[Ss]tadtdirektor(?:in)?|[Dd]ezernent(?:in)?|[Ee]inwohner(?:in)?|[Aa]bgeordnete[rn]?|[Hh]eimatpfleger(?:in)?|[Bb]eauftragte[rn]?))';
const FORM_OF_ADDRESS = '(?:Herrn?|Frau)';
/** Capital words that follow a name without being a part of it: "trägt Herr Röbbeln Folgendes vor". */
const NO_NAME =
  '(?!(?:Herrn?|Frau|Folgende[sn]?|Bezug|Stellung|Bedenken|Fragen?|Anträge?|Kritik|Auskunft|Zahlen|Rederecht|Zweifel|Dank|Einwände|Beispiele?|Unterlagen|Vorschläge|Anregungen)(?!\\p{L})|\\p{L}{0,30}(?:ung|ungen|heit|heiten|keit|keiten|tion|tionen|tät)(?!\\p{L}))';
const NAME_WORD = `\\p{Lu}[\\p{L}'’]*(?:-\\p{Lu}[\\p{L}'’]*)*(?!\\p{L})`;
const NOBILIARY = '(?:(?:Freifrau|Freiherr|Graf|Gräfin|von|van|de|der|zu|vom)\\s){0,3}';
const NAME = `(?:(?:Dr|Prof|Dipl)\\.(?:-Ing\\.?)?\\s){0,2}${NOBILIARY}${NAME_WORD}(?:\\s(?:(?:Freifrau|Freiherr|Graf|Gräfin)\\s)?(?:von\\s|van\\s|de\\s)?${NO_NAME}${NAME_WORD}){0,2}`;

/** A person as running text names one: form of address, office or both, then the name. Without groups, to be built into patterns. */
export const PERSON = `(?:${FORM_OF_ADDRESS}\\s(?:${OFFICE}\\s)?|${OFFICE},?\\s(?:${FORM_OF_ADDRESS}\\s)?)${NAME}`;
/** The same in the nominative, where the form shows the case: "Herr", not "Herrn"; "Ratsherr", not "Ratsherrn". */
export const SUBJECT = `(?!(?:Herrn|\\p{L}{0,24}[Rr]atsherrn)\\s)${PERSON}`;

const PARTS = new RegExp(
  `^(?:(?<office>${OFFICE}),?\\s)?(?:(?<address>${FORM_OF_ADDRESS})\\s)?(?:(?<behind>${OFFICE})\\s)?(?<name>${NAME})$`,
  'u',
);

/** The speaker whom a text that matches `PERSON` names, in the nominative: "Ratsherrn Ohlmer" is "Ratsherr Ohlmer". */
export function personIn(written: string): Speaker | null {
  const { office, behind, name } = PARTS.exec(written)?.groups ?? {};
  if (!name) return null;
  return {
    label: nominative(written),
    name,
    role: office || behind ? nominative((office ?? behind)!) : null,
    party: null,
  };
}

function nominative(called: string): string {
  return called.replace(/(?<=(?:^|\s)H|[Rr]atsh)errn(?!\p{L})/gu, 'err').replace(/(?<=meister)s(?!\p{L})/gu, '');
}
