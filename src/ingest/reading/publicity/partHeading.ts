import { anyOf, type Line, lettersOf, NON_PUBLIC, NON_PUBLIC_LETTERS } from './wording.js';

/** What a line heads: a part of the session, or the end of the public one. */
export type PartHeading = 'non-public' | 'public' | 'end of public';

/** Longer lines are no headings; it also bounds the work for each line. */
const LONGEST_HEADING = 200;
const NUMBERING = '(?:[ivx]{1,5}|[a-h]|\\d{1,6}(?!\\d))';
const PART_NOUN = anyOf(`
  sitzungs?teil(?:e?s|en?)? teil(?:e?s|en?)? sitzung(?:en)? abschnitt(?:e?s|en?)? tagesordnung(?:spunkte?n?)?
  angelegenheit(?:en)? beratung(?:en|spunkte?n?)? beratungsgegenstände verhandlung(?:en)? punkte?n? tops?
  niederschrift protokolls? themen beschlüsse bereich anlagen? session meeting part portion items? agenda
  minutes matters
`);
/** What may stand before the decisive word: "Tagesordnung - …", "Beginn des …", "Es folgt der …", "Recess into …". */
const LEAD_WORD = anyOf(`
  (?:erster|zweiter|dritter) streng strictly private and tagesordnung(?:spunkte?)? anlage niederschrift
  protokoll(?:auszug)? auszug sitzung(?:steil)? beginnt? anfang start eröffnung eintritt übergang wechsel
  fortsetzung folgt folgen schließtsich nunmehr nun jetzt sodann dann danach anschließend anschluss hiermit
  damit ab hier es im in zum zur zu den dem der die des das über für nur weiter an um uhr \\d{1,8}(?!\\d)
  (?:teil|abschnitt|kapitel|block|top|punkt)(?:${NUMBERING}(?=$|[^a-zäöü]|i[nm]|de[rsmn]|die|das))?
  recess(?:ed)? adjourn(?:ed)? moved? convened? enter(?:ed)? begin(?:ning)? return(?:ed)? reconvened? resumed?
  back into to of the board council committee commission
`);
/** What may follow it: "… der Sitzung", "… (Ende 21:00 Uhr)", "… beginnt um 20 Uhr". */
const TAIL_WORD = anyOf(`
  ${PART_NOUN} (?:stadtrats|gemeinderats|rats|ausschuss|verbands|plenar|kreistags)sitzung der des die das zur
  zum am vom von bis ab um ca gegen uhrzeit uhr beginnt? endet? schluss dauer fortsetzung folgt schließtsichan
  an seite pm at from to of the h \\d{1,8}(?!\\d)
`);
const LEAD = new RegExp(`^${NUMBERING}?${LEAD_WORD}{0,9}${NUMBERING}?$`);
/** A public part is opened in the nominative alone: "Im öffentlichen Teil" begins a sentence. */
const PUBLIC_LEAD_WORD = anyOf(`
  tagesordnung (?:erster|zweiter|dritter) (?:beginn|fortsetzung|wiederaufnahme|wiedereröffnung)(?:der|des)
  teil(?:${NUMBERING}(?![a-zäöü]))? top${NUMBERING}? the board council committee commission return(?:ed)?
  reconvened? resumed? convened? back into to in meeting of
`);
const PUBLIC_LEAD = new RegExp(`^${NUMBERING}?${PUBLIC_LEAD_WORD}{0,7}${NUMBERING}?$`);
const TAIL = `${TAIL_WORD}{0,16}${NUMBERING}?$`;
const INFLECTED = '(?:e[nrsm]?)?(?:zu(?:behandelnde|beratende)[nr]?)?';
const NON_PUBLIC_WORD = new RegExp(NON_PUBLIC_LETTERS);
const IS_NON_PUBLIC = new RegExp(`^${NON_PUBLIC_LETTERS}$`);
const NON_PUBLIC_TAIL = new RegExp(`^${INFLECTED}${PART_NOUN}?${TAIL}`);
const WEAK_WORD =
  /(?:geschlossen|geheim|intern)(?=e[nrsm]?[tsa])|(?<!\p{L})n(?:icht)?ö(?:ff)?(?=e?[nrsm]?(?:teil|sitzung|tagesordnung))|(?:closed|executive|private)(?=[smpai])/u;
const WEAK_TAIL = new RegExp(
  `^(?:(?:e[nrsm]?)?(?:(?:sitzungs)?teile?s?|sitzung|tagesordnung|abschnitte?s?)|session|meeting|part|portion|agenda|items?)${TAIL}`,
);
/** British councils turn non-public by an item of this name. */
const EXCLUSION =
  /^\d{0,6}(?:exclusionof(?:the)?(?:press|public)(?:and(?:the)?(?:press|public))?|exempt(?:items?|business)|closedtothepublic)$/;
const PUBLIC_WORD_LETTERS = /(?:ö|oe)ffentlich|(?:open|public)(?=session|meeting|part|portion|agenda)/;
const PUBLIC_TAIL = new RegExp(`^(?<inflected>${INFLECTED})(?<noun>${PART_NOUN})?${TAIL}`);
/** "Wiederherstellung der Öffentlichkeit", "Der Vorsitzende stellt um 20:15 Uhr die Öffentlichkeit wieder her". */
const AT_TIME = '(?:um\\d{1,4}uhr)?';
const CHAIR = '(?:der|die)?(?:vorsitzender?|(?:ober)?bürgermeister(?:in)?)?';
const PUBLIC_AGAIN = new RegExp(
  `^(?:\\d{0,4}(?:uhr)?)(?:wieder)?herstellungder(?:ö|oe)ffentlichkeit(?:um)?\\d{0,4}(?:uhr)?$|` +
    `^${AT_TIME}${CHAIR}${AT_TIME}(?:stellte?)?${AT_TIME}die(?:ö|oe)ffentlichkeit(?:dersitzung)?` +
    `(?:(?:wird|ist|wurde)${AT_TIME}(?:wieder)?hergestellt|${AT_TIME}wiederher)$`,
);
const END_OF_PUBLIC =
  /^(?:ende|schluss|abschluss)(?:des|der)?(?:ö|oe)ffentliche[rsn]?(?:teil(?:e?s)?|sitzung(?:steil(?:e?s)?)?)(?:der(?:rats|gemeinderats|ausschuss)?sitzung)?(?:(?:um|gegen|ca)*\d{1,4}(?:uhr|h)?)?$/;

const PREFIX = '\\(?(?:(?:top\\s?)?(?:teil\\s)?(?:[ivx]{1,5}|[a-h]|§?\\s?\\d{1,3}(?:\\.\\d{1,3})*)\\s?[.):–-]*\\s)?';
const FOLDED_NOUN =
  '(?:(?:sitzungs)?teil|sitzung|abschnitt|tagesordnung(?:spunkte)?|angelegenheit(?:en)?|beratung|niederschrift|protokoll|session|meeting|part|items?|agenda)';
/** Behind one of these a heading may go on: "Nichtöffentlicher Teil: Personal", "Nichtöffentlich (nur Mitglieder)". */
const DELIMITER = /[:(]|\s[–—-]\s/g;
const DELIMITERS_LOOKED_AT = 3;
/** "TOP 6 (nichtöffentlich): …" is an item's heading. */
const MARKED_NUMBER = /\d[\s.]?[([]/;
/** "Nichtöffentlicher Teil des Hauptausschusses am 5.3.2024" heads a part unless it is a sentence. */
const HEADING_GOING_ON = new RegExp(`^${PREFIX}${NON_PUBLIC}(?:e[nrsm]?)?\\s${FOLDED_NOUN}\\b`);
/** "Niederschrift über die nichtöffentliche Sitzung des …": a second document within the text. */
const TITLE = new RegExp(
  `^(?:(?:beschluss|ergebnis|sitzungs|verlaufs)?(?:niederschrift|protokoll)|verhandlungsschrift|auszug|tagesordnung|einladung|minutes)\\b(?:[^.!?]|(?<=\\d)\\.){0,80}${NON_PUBLIC}(?:e[nrsm]?)?\\s${FOLDED_NOUN}`,
);
const FINITE_VERB =
  /\s(?:wird|werden|wurden?|ist|sind|war|waren|hat|haben|hatte|findet|finden|fand|soll(?:en|te)?|kann|können|erfolgt?e?n?|liegt|liegen|is|are|was|were|has|have|will|shall)(?:\s|[.!?]|$)/;
const PUBLIC_WORD = /(?:^|[\s(])(?:ö|oe)ffentlich/;
const ABBREVIATION = /^NÖ[\s:.–-]*$/;
const DENIED = new RegExp(`^${NON_PUBLIC}\\s?:\\s?(?:nein|no)\\b`);

/**
 * Which part of the session a line heads, null if none. A heading holds nothing but the words of such headings; a line
 * that opens with one and goes on counts too where it is no sentence. In doubt it is non-public.
 */
export function partHeading(line: Line): PartHeading | null {
  const { letters } = line;
  if (END_OF_PUBLIC.test(letters)) return 'end of public';
  if (DENIED.test(line.folded)) return null;
  if (saysNonPublic(letters) || ABBREVIATION.test(line.shown) || headsWithContent(line)) return 'non-public';
  return PUBLIC_AGAIN.test(letters) || headsPublicPart(line) ? 'public' : null;
}

/** Whether a line is "nichtöffentlich" and nothing else: below an item's heading it speaks of the item. */
export function isBareMark({ letters }: Line): boolean {
  return IS_NON_PUBLIC.test(letters) && !/ausschlu|camera|bestimmt/.test(letters);
}

/** Whether a heading names a part ("… Teil"), not the document or session as a whole. */
export function namesPart({ letters }: Line): boolean {
  return /teil|tagesordnung|abschnitt|angelegenheit|punkte|beratung|items?|part|portion/.test(letters);
}

export function namesSession({ letters }: Line): boolean {
  return /sitzung|session|meeting/.test(letters) && !/niederschrift|protokoll|minutes/.test(letters);
}

/** How a line goes on behind its decisive word if it holds nothing but the words of such headings, else null. */
function tailOf(letters: string, lead: RegExp, decisive: RegExp, tail: RegExp): RegExpExecArray | null {
  const match = letters.length <= LONGEST_HEADING ? decisive.exec(letters) : null;
  if (!match || !lead.test(letters.slice(0, match.index))) return null;
  return tail.exec(letters.slice(match.index + match[0].length));
}

function saysNonPublic(letters: string): boolean {
  if (EXCLUSION.test(letters)) return true;
  return (
    (tailOf(letters, LEAD, NON_PUBLIC_WORD, NON_PUBLIC_TAIL) ?? tailOf(letters, LEAD, WEAK_WORD, WEAK_TAIL)) !== null
  );
}

function headsWithContent({ raw, shown, folded }: Line): boolean {
  if (!folded.includes(NON_PUBLIC) || !beginsAsHeading(raw, shown)) return false;
  const isSentence = FINITE_VERB.test(folded) || /[.!?;,]$/.test(folded);
  const delimiters = [...shown.slice(0, LONGEST_HEADING).matchAll(DELIMITER)].slice(0, DELIMITERS_LOOKED_AT);
  const isHeaded = delimiters.some(
    ({ 0: delimiter, index }) =>
      (delimiter === ':' || !isSentence) &&
      !MARKED_NUMBER.test(shown.slice(0, index)) &&
      saysNonPublic(lettersOf(shown.slice(0, index))),
  );
  if (isHeaded) return true;
  if (FINITE_VERB.test(folded) || /[!?;,]$/.test(folded) || PUBLIC_WORD.test(folded)) return false;
  return HEADING_GOING_ON.test(folded) || TITLE.test(folded);
}

/** A line that begins small and bare may be the middle of a sentence. */
function beginsAsHeading(raw: string, shown: string): boolean {
  return !/^\s*\p{Ll}/u.test(raw) || /^(?:[a-h]|[ivx]+)[.)]/.test(shown);
}

/** Plain enough to open a part again: a noun stands with it ("öffentlicher Teil") or it is written as a heading ("A) ÖFFENTLICH"). */
function headsPublicPart({ raw, shown, letters }: Line): boolean {
  const tail = tailOf(letters, PUBLIC_LEAD, PUBLIC_WORD_LETTERS, PUBLIC_TAIL)?.groups;
  if (!tail) return false;
  if (/^e[nm]/.test(tail['inflected']!) && !/(?:der|des)(?:ö|oe)ffentlichen/.test(letters)) return false;
  const isNamed = tail['noun'] !== undefined;
  if (!isNamed && tail['inflected'] !== '') return false;
  return /^[^\p{L}]*\p{Lu}/u.test(shown) || (isNamed && beginsAsHeading(raw, shown));
}
