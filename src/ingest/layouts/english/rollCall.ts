import type { VoteCount } from '../../../../index/minutes/vote.js';
import { voteCount } from '../../reading/voteCount.js';

const LABEL =
  '(?:(?<yes>Ayes?|Yeas?|Yes|In favou?r)|(?<no>Noes?|Nays?|No|Opposed|Against)|(?<abstain>Abstain(?:ed|ing|s)?|Abstentions?)|(?<other>Absent|Excused|Recused|Not voting|Present))';
const LABELS = new RegExp(String.raw`(?<![\p{L}])${LABEL}\s*[:–—-]+\s*`, 'giu');
/** "carried 3-0", "vote of 5-1-1", "(7-0)", but no years, times or sections. */
const PAIR = /(?<![\d.:/-])(\d{1,2})\s?[-–]\s?(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?(?![\d.:/-]\d|\d|\s?[ap]\.?m)/;
/** Names end with their sentence or line; a line that ends in a comma goes on. */
const NAMES_END = /[;.](?:\s|$)|(?<![,&])\n/;
const PERSON = /^\s*(?:\p{L}+\.?\s){0,3}\p{Lu}[\p{L}.'’-]*\s*$/u;

/** "Ayes: 4 (…); Noes: 0", or by name: "AYES: Hage, Kattouw. NOES: None." counts the names. Null where it is no roll call. */
export function rollCall(words: string): VoteCount | null {
  const labels = [...words.matchAll(LABELS)];
  const voters = (kind: 'yes' | 'no' | 'abstain') => {
    const at = labels.findIndex(({ groups }) => groups?.[kind] !== undefined);
    const label = labels[at];
    return label ? votersIn(words.slice(label.index + label[0].length, labels[at + 1]?.index ?? words.length)) : null;
  };
  const yes = voters('yes');
  if (yes === null || labels.length < 2) return null;
  return { yes, no: voters('no'), abstain: voters('abstain') };
}

/** The numbers that a sentence gives: "3-0", "3 in favor, 1 opposed". */
export function countedVotes(words: string): VoteCount | null {
  const pair = PAIR.exec(words);
  if (!pair) return voteCount(words);
  return { yes: Number(pair[1]), no: Number(pair[2]), abstain: pair[3] === undefined ? null : Number(pair[3]) };
}

function votersIn(said: string): number | null {
  const number = /^\(?(\d{1,3})\b/.exec(said)?.[1];
  if (number !== undefined) return Number(number);
  if (/^\(?(?:none|nil|zero|n\/a|[-–—.;]|$)/i.test(said)) return 0;
  const people = said
    .split(NAMES_END)[0]!
    .split(/,|\band\b|&/)
    .filter((name) => PERSON.test(name));
  return people.length > 0 ? people.length : null;
}
