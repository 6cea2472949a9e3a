import type { Vote, VoteCount } from '../../../../index/minutes/vote.js';
import { voteIn, voteResult } from '../../reading/voteResult.js';

/** "mit 8 zu 0 Stimmen", "(Abstimmung 9:0 Stimmen)", "mit 14 gegen 0 Stimmen", "Abstimmung: 12 : 0". */
const PAIR =
  /(?:\b(\d{1,3})\s*(?::|zu|gegen)\s*(\d{1,3})\s*Stimmen?\b|\bAbstimmung(?:sergebnis)?\s*:?\s*(\d{1,3})\s*(?::|zu|gegen)\s*(\d{1,3})\b)/giu;
/** SessionNet's result line: "Beschluss: ungeändert beschlossen", perhaps with the votes in the next one. */
const RESULT_LINE =
  /^[ \t]*(?:Beschluss(?:art|ergebnis)?|Ergebnis)(?:[ \t]+[^:\n]{1,30})?[ \t]*:[ \t]*(?<words>[^\n]{3,90})$(?<votes>(?:\s*\n[ \t]*(?:Abstimmung|Ja|Nein|Enthaltung|Befangen)[^\n]{0,120}){0,4})/gimu;
const RESULT_WORDS =
  /(?<!\p{L})(?:(?:un)?geändert|beschlossen|angenommen|abgelehnt|vertagt|zurückgestellt|zurückgezogen|abgesetzt|verwiesen|überwiesen|zur Kenntnis|Kenntnisnahme|empfohlen|zugestimmt|genehmigt|einstimmig|mehrheitlich|kein(?:e[rns]?)?)\b/iu;
const NO_RESOLUTION = /^kein(?:e[rns]?)?\b/i;
const SENTENCE_REACH = 200;
/** "Ja 6 Nein 2 Enthaltung 1": the word stands first, without a colon. */
const WORD_FIRST = /\bJa:?\s(\d{1,3})\s*,?\s*Nein:?\s(\d{1,3})(?:\s*,?\s*Enthaltung(?:en)?:?\s(\d{1,3}))?/i;

/**
 * The result of an item in the ways of SessionNet and of Bavarian minutes: its own line, votes as a pair, or words in
 * a sentence.
 */
export function itemVote(body: string): Vote {
  const stated = [...body.matchAll(RESULT_LINE)].findLast(({ groups }) => RESULT_WORDS.test(groups!['words']!));
  if (stated) return statedVote(stated.groups!['words']!, stated.groups!['votes'] ?? '');
  const pair = [...body.matchAll(PAIR)].at(-1);
  return pair ? pairVote(body, pair) : countedVote(voteIn(body), WORD_FIRST.exec(body));
}

function countedVote(vote: Vote, counted: RegExpExecArray | null): Vote {
  if (!counted) return vote;
  const [yes, no] = [Number(counted[1]), Number(counted[2])];
  const count: VoteCount = { yes, no, abstain: counted[3] === undefined ? null : Number(counted[3]) };
  const outcome = vote.outcome === 'unknown' ? (yes > no ? 'accepted' : 'rejected') : vote.outcome;
  return { outcome, unanimous: no > 0 ? false : (vote.unanimous ?? (outcome === 'accepted' || null)), count };
}

function statedVote(words: string, votes: string): Vote {
  if (NO_RESOLUTION.test(words))
    return { outcome: /Kenntnis/i.test(words) ? 'noted' : 'no-vote', unanimous: null, count: null };
  const vote = voteResult(`${words.replace(/\bempfohlen\b/i, 'beschlossen')}\n${votes}`);
  return countedVote(vote, WORD_FIRST.exec(votes));
}

function pairVote(body: string, pair: RegExpMatchArray): Vote {
  const [yes, no] = [Number(pair[1] ?? pair[3]), Number(pair[2] ?? pair[4])];
  const around = body.slice(pair.index!, pair.index! + SENTENCE_REACH).split(/\n[ \t]*\n/)[0]!;
  const { count } = voteResult(around);
  const rejected = yes < no || /\babgelehnt\b/.test(around);
  return {
    outcome: rejected ? 'rejected' : 'accepted',
    unanimous: no === 0 && !rejected,
    count: { yes, no, abstain: count?.abstain ?? null },
  };
}
