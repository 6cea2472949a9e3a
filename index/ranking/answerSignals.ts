import type { Passage } from '../minutes/passage.js';
import type { QuestionType } from '../query/questionType.js';

const PERSON = String.raw`(?:Frau|Herrn?|Hr\.|Fr\.|Dr\.|Stadtr[aä]t(?:in|s)?|(?:Ober|Orts)?[Bb]ürgermeister(?:in)?|Ratsherr|Ratsfrau|Mr\.?|Ms\.?|Mrs\.?|Chair|Member)`;
const ROLE =
  '(?:[Ll]eiter(?:in)?|[Ll]eitung|[Ll]eitet|geleitet|[Vv]orsitz(?:ende[rn]?)?|[Vv]orsteher(?:in)?|[Cc]hef(?:in)?|[Dd]irektor(?:in)?|[Dd]ezernent(?:in)?|' +
  '[Vv]erantwortlich|[Zz]uständig|[Ss]precher(?:in)?|[Pp]räsident(?:in)?|[Gg]eschäftsführer(?:in)?|[Hh]ead|[Cc]hair|[Dd]irector|[Mm]anager|[Ll]eads?)';

/** What a text must hold to look like an answer of a kind. Not to hold it is no proof; to hold it is a hint. */
const SIGNS: Partial<Record<QuestionType, RegExp>> = {
  contact: /[\w.+-]+@[\w-]+\.\w{2,}|(?:\+49|\b0)\d[\d /().-]{5,}\d|\bDE\d{2}(?: ?\d{4}){4}/,
  vote: /\b(?:ein|mehr)(?:stimmig|heitlich)|\d+\s*(?:Ja|Nein|JA|NEIN)\b|Ja-?\s?Stimmen|Nein-?\s?Stimmen|Enthaltung|\(\d+\/\d+\/\d+\)|abgelehnt|zugestimmt|angenommen|unanimous|\b\d+-\d+\b|in favou?r/,
  'who-leads': new RegExp(
    `${PERSON}[^.;]{0,80}\\b${ROLE}|\\b${ROLE}[^.;]{0,80}${PERSON}|\\b${ROLE}\\b[^.;]{0,40}\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+`,
    'u',
  ),
  who: new RegExp(`${PERSON}\\s+\\p{Lu}|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+`, 'u'),
  attendance:
    /anwesend|entschuldigt|teilgenommen|Teilnehm|Personen|Besucher|\bBürger|Mitglieder|present|absent|attend/i,
  'how-much': /\d[\d.,]*\s?(?:€|Euro|EUR|Mio|Millionen|T€|TEUR|Cent)|[$€]\s?\d|Prozent|%/,
  'how-many':
    /(?<![\d./])\d[\d.,]*(?![\d./])|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|two|three|four|five|six|seven|eight|nine|ten)\b/,
  'how-long':
    /\b(?:\d+|ein(?:e[nmr]?)?|zwei|drei|vier|fünf|sechs|zehn|zwölf|one|two|three|four|five|six)\s(?:Tag|Woche|Monat|Jahr|Stunde|Minute|day|week|month|year|hour|minute)/i,
  when: /\d{1,2}\.\s?(?:\d{1,2}\.|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))|\b(?:19|20)\d\d\b|\d{1,2}[.:]\d{2}\s?Uhr|\d{1,2} Uhr|(?:Januar|Februar|März|April|Juni|Juli|August|September|Oktober|November|Dezember)/,
  where:
    /\p{Lu}\p{L}*(?:straße|str\.|platz|weg|allee|saal|halle|haus|schule|park|hausen|dorf|heim|burg|stadt|hof)\b|\b(?:in der|im|am|an der|auf dem|für) \p{Lu}\p{L}+/u,
  'which-organisation':
    /\b(?:GmbH|AG|e\. ?V\.|KG|Verein|Fachbereich|Amt|Firma|Gesellschaft|Verband|Bank|Universität|Stadtwerke|Fraktion)\b|\b[A-ZÄÖÜ]{2,}\b/,
  decision:
    /beschl(?:ossen|ießt|uss)|einstimmig|mehrheitlich|zugestimmt|abgelehnt|verwiesen|vertagt|genehmigt|erledigt|zurückgestellt|approved|resolved|adopted/i,
};

const STATING: ReadonlySet<QuestionType> = new Set(['status', 'where', 'decision']);
const ASKING = /\?|\b(?:fragt|fragte|möchte wissen|erkundigt sich|asks|asked|inquired|wants to know)\b/;

/** 1 where the passage looks like an answer of the kind that is asked for, else 0; a half where the kind asks for nothing special. */
export function answerSignal(type: QuestionType, passage: Passage): number {
  if ((type === 'vote' || type === 'decision') && (passage.kind === 'vote' || passage.kind === 'resolution')) return 1;
  if (type === 'attendance' && passage.kind === 'attendance') return 1;
  // Who speaks is named by the speaker's field, not always by the sentence.
  if (type === 'who' && passage.speaker) return 1;
  const sign = SIGNS[type];
  const formed = sign === undefined ? 0.5 : sign.test(passage.text) ? 1 : 0;
  // Whoever asks whether or where something is so is not served by minutes in which somebody else asks the same.
  if (STATING.has(type)) return ASKING.test(passage.text) ? 0 : Math.max(formed, type === 'status' ? 1 : 0);
  return formed;
}

/** Whether a text holds what an answer of the kind would; false for the kinds whose answers have no form of their own. */
export function looksLikeAnswer(type: QuestionType, text: string): boolean {
  return SIGNS[type]?.test(text) ?? false;
}
