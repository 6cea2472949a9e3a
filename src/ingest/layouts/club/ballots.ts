import type { VoteCount } from '../../../../index/minutes/vote.js';
import { voteCount } from '../../reading/voteCount.js';

/** A count of votes, and what the line says of it. */
export interface Ballot {
  readonly count: VoteCount;
  readonly line: string;
}

/** (yes/no/abstentions), with or without brackets; some write colons. */
const TRIPLE = /(?<![\d/:.])(\d{1,3})\s?([/:])\s?(\d{1,3})\s?\2\s?(\d{1,3})(?![\d/:]|\.\d)/g;
/** Times of day have leading zeros ("12:00:05"), ballots have not. */
const ZERO = /^0\d/;
/** "8 Ja-Stimmen", "3 Ja, 0 Nein", "Dafür: 3". */
const WORDS =
  /\b(?:Ja|Nein|Gegen|Für|Pro|Contra)-?\s?Stimmen?\b|\bGegenstimmen?\b|\b\d{1,3} (?:Ja|Nein)\b|\b(?:Ja|Nein|Dafür|Dagegen)\s?:\s?\d/i;
/** "mit 5 zu 1 Stimmen". */
const AGAINST = /\b(\d{1,3}) zu (\d{1,3}) Stimmen\b/;

/** The votes that a line counts: one ballot in most lines, several where it elects several people. */
export function ballotsIn(line: string): Ballot[] {
  const triples = [...line.matchAll(TRIPLE)].filter(
    ([written, , mark]) => mark === '/' || !written.split(':').some((part) => ZERO.test(part)),
  );
  if (triples.length > 0)
    return triples.map(([, yes, , no, abstain]) => ({
      count: { yes: Number(yes), no: Number(no), abstain: Number(abstain) },
      line,
    }));
  const against = AGAINST.exec(line);
  if (against) return [{ count: { yes: Number(against[1]), no: Number(against[2]), abstain: null }, line }];
  const count = WORDS.test(line)
    ? voteCount(line.replace(/\bkeine?\s+(?=(?:Ja|Nein|Gegen|Enthaltung))/gi, '0 '))
    : null;
  return count && count.yes !== null ? [{ count, line }] : [];
}
