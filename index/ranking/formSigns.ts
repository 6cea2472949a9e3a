import type { AnswerForm } from '../query/answerForm.js';

const AMOUNT = String.raw`\d[\d.,]*\s?(?:Mio\.?|Millionen|Mrd\.?|Milliarden|Tsd\.?|million|billion|k)?\s?`;
const MONEY = `${AMOUNT}(?:€|Euro|EUR|T€|TEUR|Cent|Franken|dollars?)|[$€]\\s?\\d|\\d,-|\\bkostenlos|\\bkostenfrei|unentgeltlich|free of charge`;
const MONTHS =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December';
const NUMBER_WORDS =
  'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|hundert|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred';

const SIGNS: Readonly<Record<Exclude<AnswerForm, 'count' | 'person' | 'names'>, RegExp>> = {
  secret:
    /(?:nicht-?\s?öffentlich|non-?public|closed session)[^.;]{0,160}(?:beschl[oi]|gefasst|zugestimmt|bekannt|vergeben|decided|resolved|approved)/i,
  home: /\b(?:wohnt|wohnhaft|wohnend|Wohnsitz|Anschrift|lives (?:in|at|on)|residing|resident at)\b/i,
  pay: new RegExp(
    `(?:gehalt|gehälter|vergüt|besold|verdien|bezüge|salar|wage|earn|paid)[^.;]*(?:${MONEY})|(?:${MONEY})[^.;]*(?:gehalt|gehälter|vergüt|besold|verdien|bezüge|salar|wage|earn)`,
    'i',
  ),
  contact: /[\w.+-]+@[\w-]+\.\w{2,}|(?:\+49|\b0)\d[\d /().-]{5,}\d|\bDE\d{2}(?: ?\d{4}){4}/,
  vote: /\b(?:ein|mehr)(?:stimmig|heitlich)|\d+\s*(?:Ja|Nein|JA|NEIN)\b|Ja-?\s?Stimmen|Nein-?\s?Stimmen|Enthaltung|\(\d+\/\d+\/\d+\)|abgelehnt|zugestimmt|angenommen|unanimous|\b\d+-\d+\b|in favou?r|\b(?:AYES|NOES)\b/,
  noise: new RegExp(`${AMOUNT}(?:dB|Dezibel|decibels?)`, 'i'),
  energy: new RegExp(`${AMOUNT}(?:kWh|MWh|GWh|TWh|Kilowatt|Megawatt|Watt|kW\\b|MW\\b)`, 'i'),
  mass: new RegExp(`${AMOUNT}(?:t\\b|Tonnen?|tonnes?|tons?|kg\\b|Kilo|Kubikmeter|m³)`, 'i'),
  volume: new RegExp(`${AMOUNT}(?:Liter|l\\b|m³|Kubikmeter|cbm|lit(?:er|re)s?|cubic)`, 'i'),
  speed: new RegExp(
    `${AMOUNT}(?:km/h|Stundenkilometer|km\\b|mph)|\\bTempo[ -]\\d|Schrittgeschwindigkeit|\\b\\d0er[- ]Zone`,
    'i',
  ),
  share: new RegExp(
    `${AMOUNT}(?:%|v\\. ?H\\.|Prozent|percent)|\\b(?:Hälfte|half|ein Drittel|zwei Drittel|ein Viertel|drei Viertel|a third|a quarter)\\b`,
    'i',
  ),
  duration: new RegExp(
    `\\b(?:\\d[\\d,.]*|eine?[nmrs]?|${NUMBER_WORDS}|one|an?|mehrere|einige)(?:e[nmr]?)?[ -](?:bis \\d+ )?(?:Tag|Woche|Monat|Jahr|Stunde|Minute|Std|day|week|month|year|hour|minute)|\\bjährig|monatig|wöchig|stündig|minütig|\\bbis (?:Ende|Mitte|zum|einschließlich)`,
    'i',
  ),
  date: new RegExp(
    `\\d{1,2}\\.\\s?\\d{1,2}\\.|\\b(?:${MONTHS})\\b|\\b(?:19|20)\\d\\d\\b|\\b\\d{1,2}(?:[.:]\\d{2})?\\s?(?:Uhr|h\\b|am\\b|pm\\b|a\\.m\\.|p\\.m\\.)|\\b\\d{1,2}:\\d{2}\\b|\\b\\d{2}/\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`,
    'i',
  ),
  money: new RegExp(MONEY, 'i'),
  number: new RegExp(`\\d|\\b(?:${NUMBER_WORDS})\\b`, 'i'),
  organisation:
    /\b(?:GmbH|AG|KG|UG|mbH|e\. ?V\.|gGmbH|eG|Inc|Ltd)\b|\p{L}*(?:[Vv]erein|[Bb]üro|[Ff]irma|[Ss]tadtwerke|[Gg]esellschaft|[Vv]erband|[Bb]ank|[Ss]parkasse|[Uu]niversität|[Uu]nternehmen)\b|(?<=[ .])\p{Lu}{3,}\b/u,
  street:
    /\p{L}(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|ring|damm|ufer)\b|\b(?:Straße|Weg|Platz|Gasse|Allee|Street|Road|Avenue)\b/u,
  party:
    /\b(?:CDU|CSU|SPD|FDP|AfD|GRÜNE|Grünen?|LINKEN?|Linken?|FW|Freie[nr]? Wähler|ÖVP|FPÖ|SPÖ|NEOS|Volt|Piraten|BSW|UWG|BfHo|Fraktion)\b|-Fraktion|Fraktion /,
};

const TITLED =
  /(?:Frau|Herrn?|Hr\.|Fr\.|Stadtr[aä]t(?:in|s)?|Stadtverordneten?r?|(?:Ober|Orts|Vize)?[Bb]ürgermeister(?:in)?|Ratsherr|Ratsfrau|Ratsmitglied|(?:GR|StR|Vzbgm|Bgm|OB|BM|Dr|Mag|Prof)\.|Mr\.?|Ms\.?|Mrs\.?|Commissioner|Member|Council(?:l?or|member)|Mayor)\s+(?:(?:Dr|Mag|Prof)\. ?){0,2}\p{Lu}/u;
const TWO_NAMES = /(\p{Lu}[\p{Ll}-]+) (\p{Lu}[\p{L}-]+)/gu;
const PLACE = /(?:stra(?:ß|ss)e|platz|weg|gasse|allee|steg|park|stadt|dorf)n?$/i;
const ORGANISATION = /\b(?:GmbH|AG|KG|e\. ?V\.)|\b(?:Verein|Büro|Firma|Amt|Stadtwerke|Universität|Fraktion)/;

/**
 * Whether a sentence has a form of answer. A person is named by a title, or by a first name in front of another name, which is no word
 * of the language; a body may act like a person.
 */
export function hasForm(form: AnswerForm, sentence: string, isWord: (written: string) => boolean): boolean {
  if (form === 'count') return COUNT.test(sentence);
  if (form !== 'person' && form !== 'names') return SIGNS[form].test(sentence);
  return (
    TITLED.test(sentence) ||
    (form === 'person' && ORGANISATION.test(sentence)) ||
    [...sentence.matchAll(TWO_NAMES)].some(([, first, second]) => isFullName(first!, second!, isWord))
  );
}

/** "Hagener Rat" and "Kulmbacher Straße" are no people. */
function isFullName(first: string, second: string, isWord: (written: string) => boolean): boolean {
  return !PLACE.test(second) && !isWord(first) && !(/er$/.test(first) && isWord(second));
}

/** A number that counts things: no date, no sum, no share, no time. */
const COUNTING = String.raw`(?<![\d./:,-])(?:\d{1,3}(?:\.\d{3})+|\d+|\b(?:${NUMBER_WORDS}|keine?|mehrere))(?![.:/,]?\d)(?!\s?(?:%|€|Euro|Uhr|Prozent|\.\s?\d|/))`;
const COUNT = new RegExp(COUNTING, 'i');
const COUNT_BEFORE = new RegExp(
  String.raw`${COUNTING}(?:er|en|e)?\s+(?!\s*(?:Euro|Prozent|Uhr|Jahren?|${MONTHS})\b)(?:[\p{Ll}][\p{L}*:/-]*\s+){0,3}$`,
  'iu',
);

/** Whether a number right before a place counts what stands there: "225 neuen Containern", not "die Steuer von 120 Euro für Hunde". */
export function isCounted(sentence: string, start: number): boolean {
  return (
    COUNT_BEFORE.test(sentence.slice(Math.max(0, start - 60), start)) ||
    COUNT_WITHIN.test(sentence.slice(start - 12, start))
  );
}

/** "25-Personen-Gruppe", "(24 Mitglieder" and the like, where a hyphen stands between. */
const COUNT_WITHIN = /\d+-$/;

/** Numbers of people: minutes count Teilnehmer, Gäste or Personen where people ask for Leute. */
const PEOPLE_COUNTED = new RegExp(
  String.raw`${COUNTING}\s+(?:[\p{Ll}][\p{L}*:/-]*\s+){0,2}(?:Leut|Mensch|Person|Teilnehm|Teilnahm|Bürger|Besuch|Gäst|Zuhör|Zuschau|Einwohn|Anwohn|Anwesend|Interessiert|Mitglied|Stimmberechtigt|Kind|Schüler|Jugendlich|Vertreter|Beschäftigt|Mitarbeit|people|persons|participants|attendees|members|residents)|(?:anwesend|Teilnehm|Mitglied)[^.;]{0,30}:\s*(?:ca\. )?\d`,
  'iu',
);

export function countsPeople(sentence: string): boolean {
  return PEOPLE_COUNTED.test(sentence);
}
