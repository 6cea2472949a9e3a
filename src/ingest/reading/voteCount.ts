import { fold } from '../../../index/language/fold.js';
import { numberWord } from '../../../index/language/numbers.js';
import type { VoteCount } from '../../../index/minutes/vote.js';

const NUMBER = String.raw`(\d{1,3}|ein(?:e[rnms]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|one|two|three|four|five|six|seven|eight|nine|ten)`;
const YES = String.raw`(?:Ja|Pro|Für|Dafür|Zustimmung(?:en)?|Aye|Yea|Yes|in favou?r|for)(?:-?\s?Stimmen?|s|\b)`;
const NO = String.raw`(?:Nein|Contra|Kontra|Dagegen|Gegen|Ablehnung(?:en)?|Nay|Noe|No|against|opposed)(?:-?\s?Stimmen?|s|es|\b)`;
const ABSTAIN = String.raw`(?:Stimm)?(?:Enthaltung(?:en)?|enthalten|Abstentions?|abstain(?:ed|ing)?|abstention)\b`;

/** "8 Ja-Stimmen", "17 (von 19) Ja-Stimmen", or with the word first: "Ja: 22", "Ja-Stimmen :8", "Dafür 8". */
const before = (word: string) =>
  new RegExp(String.raw`(?<![\d.,/])\b${NUMBER}\s*(?:\(von \d+\)\s*)?(?:gültige\s+)?${word}`, 'iu');
const behind = (word: string) => new RegExp(String.raw`(?<![\p{L}-])${word}\s?:\s?(\d{1,3})\b`, 'iu');

const PATTERNS = {
  yes: [behind(YES), before(YES)],
  no: [behind(NO), before(NO)],
  abstain: [behind(ABSTAIN), before(ABSTAIN)],
};
/** Ballots as student councils write them: (yes/no/abstentions), with or without brackets; "3-0" as English minutes do. */
const TRIPLE = /(?<![\d/.])(\d{1,3})\s?\/\s?(\d{1,3})\s?\/\s?(\d{1,3})(?![\d/])/;
const PAIR = /\bvote of (\d{1,3})\s?[-–]\s?(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?\b/i;

/** The votes that a statement of a result counts, or null where it gives no number. A number that is not given stays null. */
export function voteCount(result: string): VoteCount | null {
  const ballots = TRIPLE.exec(result) ?? PAIR.exec(result);
  if (ballots)
    return {
      yes: Number(ballots[1]),
      no: Number(ballots[2]),
      abstain: ballots[3] === undefined ? null : Number(ballots[3]),
    };
  const number = (patterns: readonly RegExp[]) => {
    for (const pattern of patterns) {
      const written = pattern.exec(result)?.[1];
      if (written !== undefined) return value(written);
    }
    return null;
  };
  const [yes, no, abstain] = [number(PATTERNS.yes), number(PATTERNS.no), number(PATTERNS.abstain)];
  return yes === null && no === null && abstain === null ? null : { yes, no, abstain };
}

function value(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  return /^ein|^one$/i.test(written) ? 1 : Number(numberWord(fold(written)));
}
