import { sentences } from '../../../../index/language/sentences.js';
import { NO_VOTE_STATED, type Vote, type VoteCount } from '../../../../index/minutes/vote.js';
import { foldText } from '../../reading/foldText.js';
import { turnLabel } from '../../reading/speakerLabel.js';
import { voteResult } from '../../reading/voteResult.js';

const BEFORE = String.raw`^[-–—\s]*(?:(?:Gut|Okay|Danke(?: schön)?|Vielen Dank|Ja|Nein|Keine[r]?)[.,!]?\s*[-–—]?\s*)?`;
/** The formula that only whoever leads the session uses: "Damit ist das so beschlossen.", "Dann ist der Antrag abgelehnt." */
const FORMULA = new RegExp(String.raw`${BEFORE}(?:Damit|Dann|Somit|Hiermit)\s(?:ist|sind|wird|haben\swir)\b`, 'u');
/** Other words that state a decision where the chair says them: "Das ist so beschlossen.", "… einstimmig angenommen." */
const STATES_DECISION = new RegExp(
  String.raw`${BEFORE}(?:(?:Damit|Dann|Somit|Also|Hiermit|So)\b|(?:\S+\s){0,5}\S*(?:en|t|ig)[.!]?$|.*\b(?:einstimmig|mehrheitlich|mit\s(?:\p{L}+\s)?Mehrheit)\b)`,
  'u',
);
const RESULT =
  /(?<!\p{L})(?:beschlossen|angenommen|abgelehnt|zugestimmt|gewählt|bestätigt|genehmigt|entschieden|vertagt|zurückgestellt|verwiesen|überwiesen|zurückgezogen|abgesetzt|zur Kenntnis genommen|einstimmig|so verfahren)\b/u;
/** Decisions about the agenda and the debate are none about the matter. */
const ABOUT_PROCEDURE =
  /\b(?:Tagesordnung|Dringlichkeit|Redezeit|Rednerliste|Schluss der|Reihenfolge|Wahlgang|Stimmzähler|gleich|noch|wollen|würde[n]?|soll(?:en|te)?|könn(?:en|te)|müss(?:en|te)|abstimmen|lasse ich)\b/u;
const AGREED = /\bdass (?:das|dies) Ihre Zustimmung findet\b|\bIhr Einverständnis voraus/u;
const BALLOT = /\b[Aa]bgegebene[rn]? (?:gültige[rn]? )?Stimmen\b|\bStimmen (?:sind |wurden )?abgegeben\b/u;

const ASKS_NO =
  /gegenstimm|dagegen|\bwer\b.{0,60}\bgegen\b|\bwenn\b.{0,60}\bnicht\b.{0,30}(?:zustimm|folgen|einverstanden)/iu;
const ASKS_ABSTAIN = /enthaltung|enthält sich|enthalten\b/iu;
const ASKS = /\?\s*$|\b(?:bitte ich|ich bitte|frage ich|ich frage)\b/iu;
const NOBODY =
  /^[-–—\s]*$|^[-–—\s]*(?:(?:auch|ebenfalls|wieder) )?(?:keine?[rns]?(?!\p{L}|\d)|niemand|nein\b|(?:auch |ebenfalls )?nicht\b|(?:das|dies) ist (?:auch |ebenfalls |wieder )?nicht der fall|(?:ich )?sehe (?:ich )?(?:auch )?(?:keine|nicht)|nicht der fall)/iu;
const PERSON = /\b(?:Herrn?|Frau)\s+(?:(?:Dr|Prof)\.\s)*\p{Lu}[\p{L}-]+/gu;
const AROUND_PERSONS =
  /\b(?:und|sowie|von|bei|enthält|enthalten|sich|stimmt|stimmen|ist|sind|das|dagegen|der|Stimme|Enthaltung(?:en)?|Gegenstimmen?)\b|[-–—,.;:!\s]/giu;

interface Decision {
  readonly vote: Vote;
  /** Whether the chair asked for votes against or abstentions before. */
  readonly asked: boolean;
}

/**
 * The result that the chair states in words: "Gegenstimmen? – Keine. Enthaltungen? – Der FDP. Damit ist das so
 * beschlossen." The last decision counts; votes are counted where nobody, or persons by name, were against or
 * abstained.
 */
export function proseVote(body: string): Vote {
  const decisions = withSpeakers(body).flatMap(({ paragraph, chairs }) => decisionsIn(paragraph, chairs));
  // Who was elected by ballot is elected, whatever was decided on side issues afterwards.
  const said = foldText(body);
  if (BALLOT.test(said) && /\bgewählt\b/.test(said)) return { outcome: 'accepted', unanimous: null, count: null };
  const last = decisions.at(-1);
  if (!last) return NO_VOTE_STATED;
  if (last.asked || last.vote.unanimous !== null) return last.vote;
  // "Damit sind gewählt: …" says again what was decided before.
  const told = decisions.findLast(({ vote }) => vote.outcome === last.vote.outcome && vote.unanimous !== null);
  return told?.vote ?? last.vote;
}

/** Whether a paragraph of the chair states a decision. */
export function statesDecision(paragraph: string): boolean {
  return decisionsIn(paragraph, true).length > 0;
}

/**
 * The paragraphs, and whether the chair says them: the text up to the first other speaker, and later turns. Asides
 * become gaps.
 */
function withSpeakers(body: string): { paragraph: string; chairs: boolean }[] {
  let chairs = true;
  return body
    .replace(/\([^()]{0,400}\)(?!\s?:)/g, '\n\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => {
      const label = turnLabel(paragraph);
      if (label) chairs = label.chairs;
      return { paragraph, chairs };
    });
}

function decisionsIn(paragraph: string, chairs: boolean): Decision[] {
  const said = foldText(paragraph);
  const found: Decision[] = [];
  let answers = NO_ANSWERS;
  let asked: readonly (keyof Answers)[] = [];
  for (const { start, end } of sentences(said)) {
    const sentence = said.slice(start, end);
    if (isDecision(sentence, chairs)) {
      found.push({ vote: decided(sentence, answers), asked: answers !== NO_ANSWERS });
      answers = NO_ANSWERS;
      asked = [];
      continue;
    }
    const asks = asksFor(sentence);
    if (asks.length > 0) asked = asks;
    for (const question of asked)
      if (asks.length > 0) answers = { ...answers, [question]: '' };
      else if (answers[question] === '') answers = { ...answers, [question]: sentence };
  }
  return found;
}

/** What a sentence asks for; "Gibt es Gegenstimmen oder Enthaltungen?" asks for both. */
function asksFor(sentence: string): (keyof Answers)[] {
  if (!ASKS.test(sentence)) return [];
  return [
    ...(ASKS_NO.test(sentence) ? (['no'] as const) : []),
    ...(ASKS_ABSTAIN.test(sentence) ? (['abstain'] as const) : []),
  ];
}

interface Answers {
  /** What was answered to "Gegenstimmen?", `''` where the chair went on at once, null where nobody was asked. */
  readonly no: string | null;
  readonly abstain: string | null;
}

const NO_ANSWERS: Answers = { no: null, abstain: null };

function isDecision(sentence: string, chairs: boolean): boolean {
  if (sentence.endsWith('?') || ABOUT_PROCEDURE.test(sentence)) return false;
  return AGREED.test(sentence) || ((chairs ? STATES_DECISION : FORMULA).test(sentence) && RESULT.test(sentence));
}

function decided(sentence: string, answers: Answers): Vote {
  const no = votersIn(answers.no);
  const { outcome } = AGREED.test(sentence) ? { outcome: 'accepted' as const } : voteResult(sentence);
  const count: VoteCount | null = no === null ? null : { yes: null, no, abstain: votersIn(answers.abstain) };
  return { outcome, unanimous: unanimity(sentence, answers, no), count };
}

function unanimity(sentence: string, answers: Answers, no: number | null): boolean | null {
  if (/\bmehrheitlich\b|\bMehrheit\b|\bgegen die Stimmen?\b/.test(sentence)) return false;
  if (/\beinstimmig\b/.test(sentence)) return true;
  if (no !== null) return no === 0;
  // "Keine1": a footnote takes the answer back.
  return answers.no === null || /\p{L}\d/u.test(answers.no) ? null : false;
}

/** How many voted so, by the answer; null where parties are named, whose members nobody counts, or nobody asked. */
function votersIn(answer: string | null): number | null {
  if (answer === null) return null;
  if (NOBODY.test(answer)) return 0;
  const persons = answer.match(PERSON) ?? [];
  return answer.replace(PERSON, '').replace(AROUND_PERSONS, '') === '' ? persons.length : null;
}
