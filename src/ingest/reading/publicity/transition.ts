import { sentences } from '../../../../index/language/sentences.js';
import type { Span } from '../../../../index/minutes/minutes.js';
import { fold, NON_PUBLIC } from './wording.js';

/** A sentence by which the session, or one item of it, turns non-public. */
export interface Transition extends Span {
  /** `later`: a non-public session is announced to follow; above the first item that says nothing of what follows there. */
  readonly to: 'part' | 'item' | 'later';
}

/** How far around a word its sentence is looked for. */
const REACH = 300;
const HYPHEN = '(?:[-‐‑–]?\\s{0,3})';
const UMLAUT = '(?:ö|oe|o\\u0308)';
const PART = '(?:teil|sitzung|beratung|sitzungsteil|session|meeting)';
const AUDIENCE = '(?:öffentlichkeit|zuhörer(?:innen|schaft)?|zuschauer(?:innen)?|besucher(?:innen)?)';
/** The words around which such sentences are looked for. */
const WORD = new RegExp(
  `nicht${HYPHEN}${UMLAUT}f${HYPHEN}fent${HYPHEN}lich|un${UMLAUT}ffent${HYPHEN}lich|vertraulich|(?:geschlossene|geheime|interne)[rnms]?\\s{1,3}${PART}|ausschlu(?:ss|ß)\\s{1,3}der\\s{1,3}${UMLAUT}ffentlich|die\\s{1,3}(?:${UMLAUT}ffentlichkeit|zuh(?:ö|oe|o\\u0308)rer|zuschauer|besucher)|(?:closed|executive)\\s{1,3}session|in\\s{1,3}camera`,
  'giu',
);

const PUBLIC_PART = new RegExp(`(?<!\\p{L})(?:ö|oe)ffentliche[nr]?\\s${PART}`, 'u');
/** "schießt" is a real one of Karlsruhe's. */
const CLOSES =
  /(?<!\p{L})(?:schlie(?:ß|ss)te?|schießt|schließe|schlo(?:ss|ß)|beendete?t?|verlassen|verlässt|geschlossen|ende|schluss)(?!\p{L})/u;
const HIDDEN_PART = `${NON_PUBLIC}e?[nrs]?\\s${PART}`;
const INTO = `(?:in|zu|zum|zur)\\s(?:(?:die|den|der|dem)\\s)?${HIDDEN_PART}`;
const BODY = '(?:sitzung|rat|ausschuss|gremium|beirat|gemeinderat|stadtrat|kreistag|gemeindevertretung)';
const VERB = '(?:wird|werden|wurden?|ist|war|hat|findet|fand|entfällt|beginnt)';
const TURNS = [
  // "… stellt die Nichtöffentlichkeit her", "… und bittet, die Nichtöffentlichkeit herzustellen"
  `${NON_PUBLIC}keit(?:\\s\\S{1,20}){0,5}\\s(?:her|herzustellen|herstellen|hergestellt)(?!\\p{L})`,
  `eröffn(?:e|et|ete)\\s.{0,80}${HIDDEN_PART}`,
  `^(?:der|die)\\s${HIDDEN_PART}\\s.{0,80}(?:eröffnet|beginnt|begann|folgt|schließt sich)`,
  `(?:beginnt|begann|folgte?|schließt sich|schloss sich)\\s.{0,60}(?:der|die|eine?)\\s${HIDDEN_PART}`,
  `(?:tritt|trat|treten|geht|ging|gehen|leitete?t?|wechselte?t?|wechseln)\\s.{0,60}${INTO}`,
  `${INTO}\\s.{0,40}(?:eingetreten|übergegangen|übergeleitet|gewechselt|ein|über)$`,
  `(?<!\\p{L})${BODY}\\s(?:wird|wurde|tagte?|berät|beriet|setzt)\\s.{0,60}${NON_PUBLIC}.{0,30}(?:fortgesetzt|fortgeführt|weitergeführt|weiter|fort)$`,
  `^(?:der|die|das)\\s\\S{1,40}\\s(?:tagte?|berät|beriet)\\s(?:nun|jetzt|sodann|anschließend|danach|ab hier)\\s(?:in\\s)?${NON_PUBLIC}`,
  `^(?:die\\s)?(?:sitzung|beratung)\\sist\\s(?:nun|jetzt|ab hier|von hier an)\\s${NON_PUBLIC}$`,
  `^(?:der|die)\\s(?:nach)?folgenden?\\s.{0,60}\\s(?:ist|sind|wird|werden)\\s.{0,40}${NON_PUBLIC}`,
  `^diese[rs]?\\s(?:teil|niederschrift|protokoll|sitzung)\\s(?:\\S{1,20}\\s){0,4}(?:ist|wird)\\s.{0,30}${NON_PUBLIC}`,
  `^ab\\s(?:hier|jetzt|top|punkt|tagesordnungspunkt)\\s.{0,40}${NON_PUBLIC}`,
  // A heading in the middle of a line, where a text has lost its line ends
  `^(?:[ivx]{1,4}\\.\\s|[a-h][.)]\\s)?${NON_PUBLIC}(?:er\\steil|e\\ssitzung)(?!\\p{L})(?!\\s(?:\\S{1,30}\\s){0,3}${VERB})`,
  `(?:recess|adjourn|enter|retire|move|convene)(?:d|ed|s)?\\s(?:in\\s?)?(?:to\\s)?(?:an?\\s|the\\s)?${NON_PUBLIC}\\ssession`,
  `(?:went|goes|go|moved?)\\s(?:into\\s)?(?:an?\\s)?${NON_PUBLIC}(?:\\ssession|$)`,
].map((pattern) => new RegExp(pattern, 'u'));
const AUDIENCE_LEAVES = [
  `^(?:\\S{1,20}\\s){0,4}(?:die\\söffentlichkeit\\swird|wird\\sdie\\söffentlichkeit)\\s(?:\\S{1,20}\\s){0,6}ausgeschlossen$`,
  `schließt\\s(?:\\S{1,20}\\s){0,4}die\\söffentlichkeit\\s(?:\\S{1,20}\\s){0,6}aus$`,
  `^(?:\\S{1,20}\\s)?(?:die\\s${AUDIENCE}(?:\\sund\\s${AUDIENCE})?\\s(?:verlassen|verlässt)|(?:verlassen|verlässt)\\sdie\\s${AUDIENCE})\\s(?:\\S{1,20}\\s){0,6}\\S{0,12}(?:saal|raum)$`,
].map((pattern) => new RegExp(pattern, 'u'));
const ANNOUNCED = new RegExp(
  `^(?:im anschluss|anschließend|danach|sodann)\\s.{0,40}(?:findet|fand|folgte?)\\s.{0,40}${HIDDEN_PART}`,
  'u',
);
/** The item alone: "Dieser Tagesordnungspunkt wird nichtöffentlich behandelt." */
const ITEM_TURNS = new RegExp(
  `^dieser\\s(?:punkt|top|tagesordnungspunkt)\\s(?:wird|wurde)\\s(?:\\S{1,20}\\s){0,4}${NON_PUBLIC}(?:er\\s(?:sitzung|beratung))?\\s(?:behandelt|beraten)$`,
  'u',
);
/** Wishes, conditions and reports on other sessions turn nothing here. */
const ONLY_SPOKEN_OF =
  /(?<!\p{L})(?:ob|wenn|falls|sofern|sobald|soll|solle|sollte|könne|könnte|müsse|beantragte?t?|abgelehnt|nächste[nr]?|letzte[nr]?|vergangene[nr]?|morgen|gestern|damals|jeweils|regelmäßig|normalerweise|grundsätzlich|mit eintritt)(?!\p{L})/u;

/**
 * Sentences that say the session is non-public from here on: "Er schließt die öffentliche Sitzung und bittet, die
 * Nichtöffentlichkeit herzustellen." They come in order and may go over line ends.
 */
export function transitions(text: string): Transition[] {
  const found: Transition[] = [];
  let readTo = 0;
  for (const { index } of text.matchAll(WORD)) {
    if (index < readTo) continue;
    const sentence = sentenceAround(text, index);
    const line = lineAround(text, index);
    const turning = [sentence, ...(isWholeSentence(text, line) ? [line] : [])]
      .map((span) => ({ ...span, to: turnsTo(text.slice(span.start, span.end)) }))
      .find((span): span is Transition => span.to !== null);
    if (turning) found.push(turning);
    readTo = turning?.end ?? Math.min(sentence.end, line.end);
  }
  return found;
}

/** The line before may lack its full stop. */
function isWholeSentence(text: string, { start, end }: Span): boolean {
  return end - start <= REACH && /^\s*\p{Lu}.*[.!]\s*$/u.test(text.slice(start, end));
}

function lineAround(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at) + 1, end: end < 0 ? text.length : end };
}

function turnsTo(sentence: string): Transition['to'] | null {
  const said = fold(sentence.replace(/[-‐‑]\s{0,3}\n\s{0,3}(?=\p{Ll})/gu, '')).replace(/[\s.!:)]{1,9}$/, '');
  if (AUDIENCE_LEAVES.some((pattern) => pattern.test(said))) return 'part';
  if (!said.includes(NON_PUBLIC) || ONLY_SPOKEN_OF.test(said)) return null;
  if (ITEM_TURNS.test(said)) return 'item';
  if (ANNOUNCED.test(said)) return 'later';
  const closesPublic = CLOSES.test(said) && PUBLIC_PART.test(said);
  return closesPublic || TURNS.some((pattern) => pattern.test(said)) ? 'part' : null;
}

/** The sentence that holds an offset, no further than its paragraph or list item and a bounded stretch to both sides. */
function sentenceAround(text: string, at: number): Span {
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(at, at + REACH);
  const from = at - before.length + lastBreak(before);
  const to = at + (BREAK.exec(after)?.index ?? after.length);
  const holding = sentences(text.slice(from, to)).find(({ start, end }) => from + start <= at && at < from + end);
  return holding ? { start: from + holding.start, end: from + holding.end } : { start: at, end: to };
}

/** No sentence goes over a blank line, into a list item or a heading, or past a label ("Beschluss:"). */
const BREAK = /\n[ \t\r]*\n|\n(?=[ \t]{0,20}(?:[*•·#>|]|[-–—] ))|(?<=:[ \t\r]{0,3})\n/;

function lastBreak(before: string): number {
  let end = 0;
  for (const { index, 0: gap } of before.matchAll(new RegExp(BREAK, 'g'))) end = index + gap.length;
  return end;
}
