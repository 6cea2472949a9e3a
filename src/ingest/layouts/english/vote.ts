import { NO_VOTE_STATED, type Outcome, type Vote, type VoteCount } from '../../../../index/minutes/vote.js';
import { countedVotes, rollCall } from './rollCall.js';

const SUBJECT =
  '(?:motions?|minutes|agenda|resolutions?|ordinances?|consent (?:calendar|agenda)|items?|matters?|applications?|requests?|proposals?|amendments?|recommendations?|reports?|budget|contracts?|nominations?|slate|hearing)';
const DONE = '(?:carried|carries|passed|passes|approved|adopted|accepted|ratified|agreed)';
const HOW = String.raw`(?:unanimous(?:ly)?|by (?:a )?(?:roll call |voice )?vote|by consensus|\d{1,2}\s?[-–]\s?\d{1,2})`;

/** Results by the words that minutes use, tried in this order. */
const OUTCOMES: readonly [Outcome, RegExp][] = [
  [
    'rejected',
    pattern(
      String.raw`\b${SUBJECT}\b[^.]{0,60}\b(?:failed|fails|defeated|lost|denied|rejected|not (?:carried|approved|adopted))\b`,
    ),
  ],
  [
    'withdrawn',
    pattern(String.raw`\b${SUBJECT}\b[^.]{0,40}\b(?:was|were) (?:withdrawn|pulled|removed from the agenda)\b`),
  ],
  [
    'postponed',
    pattern(
      String.raw`\b${SUBJECT}\b[^.]{0,60}\b(?:was|were|be) (?:continued|tabled|postponed|deferred|carried over|held over)\b`,
    ),
  ],
  ['referred', pattern(String.raw`\b${SUBJECT}\b[^.]{0,40}\b(?:was|were) referred to\b`)],
  [
    'accepted',
    pattern(
      String.raw`\b${SUBJECT}\b[^.]{0,80}\b${DONE}\b|\b${DONE}\b[^.]{0,40}\b${HOW}|\bunanimous(?:ly)? (?:${DONE}|vote|consent)|\bso ordered\b|\bM\/S\/[CP]\b|\bresolved\b[^.]{0,30}\b(?:to|that)\b|\ball (?:were )?in favou?r\b`,
    ),
  ],
  ['noted', /\breceived and filed\b|\b(?:was|were) noted\b/i],
  ['no-vote', /\bno (?:vote|action) was taken\b/i],
];
/** "He reported that the item was approved" tells of another body. */
const REPORTED =
  /\b(?:reported|said|stated|mentioned|noted|heard|announced|explained|informed|told)\b[^.]{0,40}\b(?:that|how)\b/i;
const UNANIMOUS = /\bunanimous|\ball (?:were )?in favou?r\b|\bnem\.? con\b|\bwithout (?:objection|dissent)\b/i;

function pattern(source: string): RegExp {
  return new RegExp(source, 'i');
}

/** Whether words state the result of a vote. */
export function statesVote(words: string): boolean {
  return rollCall(words) !== null || outcomeIn(words) !== null;
}

/**
 * The result of an item: the last one that its text states, since amendments are voted on before the motion itself. A result with
 * numbers is surer than one in words.
 */
export function englishVote(body: string): Vote {
  const votes = body.split(/\n[ \t]*\n/).flatMap((paragraph) => votesIn(paragraph) ?? []);
  const [first, ...others] = votes;
  if (!first) return NO_VOTE_STATED;
  const last = others.at(-1) ?? first;
  // A roll call below "The motion passed." counts that vote.
  return votes.findLast(({ count }) => count !== null) ?? last;
}

function votesIn(paragraph: string): Vote | null {
  const words = paragraph.replace(/\s+/g, ' ').trim();
  const stated = words
    .split(/(?<=[a-z\d)]{2}[.!?])\s+(?=\p{Lu})/u)
    .findLast((sentence) => outcomeIn(sentence) !== null);
  const count = rollCall(paragraph);
  const outcome = stated === undefined ? null : outcomeIn(stated);
  if (count)
    return voteOf(outcome === 'postponed' || !outcome ? byNumbers(count) : outcome, words, filled(count, words));
  return stated !== undefined && outcome ? voteOf(outcome, words, countedVotes(stated) ?? countedVotes(words)) : null;
}

function outcomeIn(words: string): Outcome | null {
  if (REPORTED.test(words)) return null;
  return OUTCOMES.find(([, stated]) => stated.test(words))?.[0] ?? null;
}

/** What the names do not tell, the numbers of the same paragraph may. */
function filled(count: VoteCount, words: string): VoteCount {
  const numbers = countedVotes(words);
  return numbers?.yes === count.yes ? { ...numbers, ...known(count) } : count;
}

function known(count: VoteCount): Partial<VoteCount> {
  return Object.fromEntries(Object.entries(count).filter(([, value]) => value !== null));
}

function byNumbers({ yes, no }: VoteCount): Outcome {
  return (yes ?? 0) > (no ?? 0) ? 'accepted' : 'rejected';
}

function voteOf(outcome: Outcome, words: string, count: VoteCount | null): Vote {
  if (outcome !== 'accepted' && outcome !== 'rejected') return { outcome, unanimous: null, count: null };
  if ((count?.no ?? 0) > 0) return { outcome, unanimous: false, count };
  return { outcome, unanimous: UNANIMOUS.test(words) || (outcome === 'accepted' && count?.no === 0) || null, count };
}
