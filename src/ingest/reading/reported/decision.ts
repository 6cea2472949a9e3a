import { sentences } from '../../../../index/language/sentences.js';
import { NO_VOTE_STATED, type Outcome, type Vote } from '../../../../index/minutes/vote.js';
import { foldText } from '../foldText.js';
import { paragraphs } from '../paragraphs.js';
import { voteResult } from '../voteResult.js';
import { SUBJECT } from './persons.js';

/** Bodies that decide: "der Rat", "der Fachausschuss Planung, Bau und Umwelt", "die Mitglieder", "das Gremium". */
const ORGAN =
  '(?:\\p{L}{0,30}(?:[Aa]usschuss|[Rr]at|[Bb]eirat|[Kk]reistag|[Vv]ersammlung|[Vv]ertretung|[Gg]remium|[Mm]itglieder|[Vv]orstand|[Rr]atsmitglieder|[Kk]ommission|[Bb]ürgerschaft))(?!\\p{L})';

/** Words that only the result of a vote is told by. */
const VOTED =
  /(?<!\p{L})(?:einstimmig|mehrheitlich|einmütig|einhellig|(?:Ja|Nein)-?\s?Stimmen?|Gegenstimmen?|(?:bei|mit|und)\s(?:je(?:weils)?\s)?[\p{L}\d]{1,8}\s(?:Stimm)?[Ee]nthaltung(?:en)?)(?!\p{L})/iu;
/** What was voted elsewhere or before: "hat der Verwaltungsausschuss in seiner Sitzung vom … einstimmig zugestimmt". */
const ELSEWHERE =
  /(?<!\p{L})(?:hat|haben|hatte|wurde|wurden|war)(?!\p{L}).{0,200}(?<!\p{L})(?:Sitzung(?:en)? (?:vom|am)|letzten|vergangenen|bereits|seinerzeit|damals|früher)/u;
const AS_PERSON = new RegExp(`^(?:[-–•]\\s)?(?:(?:Der|Die)\\s[^,.]{3,40},\\s)?${SUBJECT}`, 'u');

/** Decisions that are told without a count, in the present tense; reports of older ones stand in the perfect. */
const DECIDED: readonly [Outcome, RegExp][] = [
  ['withdrawn', /^[-–(\s]*(?:abgesetzt|zurückgezogen|entfällt)[-–)\s.]*$/iu],
  [
    'withdrawn',
    /(?:punkt|TOP|Antrag|Drucksache|Vorlage)(?!\p{L}).{0,80}(?<!\p{L})(?:wird|werden)(?!\p{L}).{0,120}(?<!\p{L})(?:abgesetzt|zurückgezogen)(?!\p{L})/iu,
  ],
  [
    'postponed',
    /(?:punkte?|TOP|Antr[aä]ge?|Drucksachen?|Vorlagen?|Beschlussfassung|Entscheidung|Beratung|Angelegenheit|Wahl)(?!\p{L}).{0,120}(?<!\p{L})(?:wird|werden)(?!\p{L}).{0,120}(?<!\p{L})(?:vertagt|verschoben|zurückgestellt)(?!\p{L})/iu,
  ],
  [
    'referred',
    /(?:punkte?|Antr[aä]ge?|Drucksachen?|Vorlagen?|Angelegenheit)(?!\p{L}).{0,80}(?<!\p{L})(?:wird|werden)(?!\p{L}).{0,160}(?<!\p{L})(?:verwiesen|überwiesen)(?!\p{L})/iu,
  ],
  [
    'noted',
    new RegExp(
      `(?:(?<!\\p{L})(?:Der|Die|Das)\\s(?:\\p{L}+\\s)?${ORGAN}.{0,120}\\s(?:nimmt|nehmen)|(?<!\\p{L})(?:nimmt|nehmen)\\s(?:der|die|das)\\s${ORGAN}|(?:wird|werden)(?!\\p{L})).{0,200}zur\\sKenntnis(?:\\sgenommen)?`,
      'u',
    ),
  ],
  [
    'rejected',
    new RegExp(
      `^(?:Der|Die|Das)\\s(?:\\p{L}+\\s)?${ORGAN}.{0,120}\\s(?:lehnt|lehnen)(?!\\p{L}).{0,200}\\sab(?!\\p{L})`,
      'u',
    ),
  ],
  [
    'accepted',
    new RegExp(
      `^(?:Der|Die|Das)\\s(?:\\p{L}+\\s)?${ORGAN}[^.:]{0,120}?\\s(?:beschließt|beschließen|empfiehlt|empfehlen|benennt|wählt|bestätigt|genehmigt|befürwortet|stimmt|stimmen|ist\\ssich\\s(?:darüber\\s)?einig|spricht\\ssich|sprechen\\ssich)(?!\\p{L})`,
      'u',
    ),
  ],
  [
    'accepted',
    new RegExp(
      `(?<!\\p{L})(?:beschließt|empfiehlt|benennt|wählt|bestätigt|genehmigt|stimmt|spricht\\ssich)\\s(?:sodann\\s|daraufhin\\s)?(?:der|die|das)\\s(?:\\p{L}+\\s)?${ORGAN}`,
      'u',
    ),
  ],
  [
    'accepted',
    /(?:Protokoll|Niederschrift|Tagesordnung|Antrag|Anträge)(?!\p{L}).{0,160}(?<!\p{L})(?:wird|werden)(?!\p{L}).{0,160}(?<!\p{L})(?:genehmigt|angenommen)(?!\p{L})/u,
  ],
  [
    'accepted',
    /^(?:Abschließend|Sodann|Daraufhin|Nach|Ohne|Vom?|Es)\s.{0,120}(?:wird|werden)(?!\p{L}).{0,200}(?<!\p{L})(?:beschlossen|festgelegt)(?!\p{L})/u,
  ],
  ['accepted', /(?<!\p{L})(?:ist|sind|wird|werden)(?!\p{L}).{0,200}(?<!\p{L})gewählt(?!\p{L})/u],
];

/** Boilerplate of results that decides nothing: "gilt als beraten", "Kein Beschluss". */
const NOTHING_DECIDED =
  /kein(?:e|en)?\s(?:\p{L}+\s)?(?:Beschluss|Empfehlung|Votum|Beschlussfassung)|als\s(?:vor)?beraten/iu;
const TO_POSTPONE = /(?:zu vertagen|Vertagung|zurückzustellen|zu verschieben)(?!\p{L})/u;
const TO_REJECT = /(?<!\p{L})(?:abzulehnen|nicht zuzustimmen)(?!\p{L})/u;
const PROCEDURE = /(?<!\p{L})(?:diese[rsmn]?|dem|Antrag|Vorschlag)(?!\p{L})/u;

/**
 * What a body of minutes in reported speech decided by its prose: the last vote that is told ("beschließt der Rat einstimmig, …",
 * "wird bei einer Enthaltung genehmigt"), or else the last decision without a count ("nimmt dies zur Kenntnis").
 */
export function decisionIn(body: string): Vote {
  const told = paragraphs(body, { start: 0, end: body.length }, () => false).flatMap((paragraph) =>
    sentences(body.slice(paragraph.start, paragraph.end)).map(({ start, end }) =>
      foldText(body.slice(paragraph.start + start, paragraph.start + end)),
    ),
  );
  for (let at = told.length - 1; at >= 0; at--) if (isVote(told[at]!)) return voteOf(told[at]!, told[at - 1] ?? '');
  for (let at = told.length - 1; at >= 0; at--) {
    const outcome = decided(told[at]!);
    if (outcome) return { outcome, unanimous: null, count: null };
  }
  return NO_VOTE_STATED;
}

/** Whether a sentence, on one line, tells a decision of the body, not what a person says of one. */
export function isDecision(sentence: string): boolean {
  return isVote(sentence) || decided(sentence) !== null;
}

/** What stands behind a label such as "Beratungsergebnis:". */
export function labelledResult(written: string): Vote {
  const vote = voteResult(written);
  const { yes, no } = vote.count ?? { yes: null, no: null };
  if (yes !== null && vote.outcome !== 'rejected' && NOTHING_DECIDED.test(written))
    return { ...vote, outcome: yes > (no ?? 0) ? 'accepted' : 'rejected', unanimous: (no ?? 0) === 0 };
  return NOTHING_DECIDED.test(written) ? { ...vote, outcome: 'no-vote' } : vote;
}

function isVote(sentence: string): boolean {
  const main = mainClause(sentence);
  return VOTED.test(main) && !ELSEWHERE.test(main) && !(AS_PERSON.test(main) && !/\swird\s/.test(main));
}

function voteOf(sentence: string, before: string): Vote {
  const main = mainClause(sentence);
  const vote = voteResult(main);
  if (TO_REJECT.test(sentence)) return { ...vote, outcome: 'rejected' };
  if (vote.outcome === 'accepted' && PROCEDURE.test(main) && TO_POSTPONE.test(before))
    return { ...vote, outcome: 'postponed' };
  if (vote.outcome !== 'unknown') return vote;
  const nobodyAgainst = vote.count !== null && vote.count.yes !== null && (vote.count.no ?? 0) === 0;
  return { ...vote, outcome: 'accepted', unanimous: vote.unanimous ?? (nobodyAgainst ? true : null) };
}

function decided(sentence: string): Outcome | null {
  const main = mainClause(sentence);
  if (AS_PERSON.test(main) || ELSEWHERE.test(main)) return null;
  return DECIDED.find(([, pattern]) => pattern.test(main))?.[0] ?? null;
}

const SUBORDINATE_FIRST =
  /^(?:Da|Nachdem|Wenn|Sofern|Weil|Als|Obwohl|Dadurch|Unter\sder\s\p{Lu}\p{Ll}+,|Mit\sder\sMaßgabe,)\s/u;

/** Up to what the sentence is about: "so dass sie einstimmig festgestellt wird" belongs to it, ", dass der Rat einstimmig …" does not. */
function mainClause(sentence: string): string {
  const words = sentence.slice(0, 600).replace(/„[^“”]{0,300}[“”]/g, '');
  return SUBORDINATE_FIRST.test(words) ? words : words.split(/(?<!\bso), (?:dass|ob|weil) |: „/, 1)[0]!;
}
