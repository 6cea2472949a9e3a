import type { Language } from '../../index/minutes/minutes.js';
import type { Outcome, Vote, VoteCount } from '../../index/minutes/vote.js';
import { messagesIn } from './messages.js';

/** How an item ended, in plain words with the votes as counted: "einstimmig beschlossen (45 Ja)"; null where nothing is minuted. */
export function resultWords({ outcome, unanimous, count }: Vote, language: Language): string | null {
  const messages = messagesIn(language);
  const words = messages.outcome[outcome];
  if (words === null) return count === null ? null : counted(count, language);
  const manner =
    DECIDED.has(outcome) && unanimous !== null ? messages.manner[unanimous ? 'unanimous' : 'majority'] : '';
  const result = manner ? `${manner} ${words}` : words;
  return count === null ? result : `${result} (${counted(count, language)})`;
}

const DECIDED: ReadonlySet<Outcome> = new Set(['accepted', 'rejected']);

function counted({ yes, no, abstain }: VoteCount, language: Language): string {
  const { yes: yesWord, no: noWord, abstain: abstainWord } = messagesIn(language).votes;
  return [yes !== null && yesWord(yes), no !== null && noWord(no), abstain !== null && abstainWord(abstain)]
    .filter((part) => part !== false)
    .join(', ');
}
