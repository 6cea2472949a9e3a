import type { Vocabulary } from './vocabulary.js';

const FEWEST = 3;
const MOST = 8;
/** What people put around the words that they ask for. */
const FORMS: readonly (readonly [string, string])[] = [
  ['Was wurde zu', 'beschlossen'],
  ['Wer ist für', 'zuständig'],
  ['Wann wurde über', 'beraten'],
  ['Wie viel kostet', ''],
  ['Wie viele', 'gibt es'],
  ['Warum ist', 'geplant'],
  ['Wo liegt', ''],
  ['Wie wurde über', 'abgestimmt'],
];
const BETWEEN = ['und', 'bei', 'für', 'mit', 'der'];

/** German questions, each after three to eight words that stand in one of the texts. */
export function questionsFor(
  texts: readonly string[],
  count: number,
  vocabulary: Vocabulary,
  random: () => number,
): string[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const questions: string[] = [];
  while (questions.length < count) {
    const words = [...new Set(pick(texts).match(/\p{L}+/gu))].filter(vocabulary.isMiddling);
    const wanted = FEWEST + Math.floor(random() * (MOST - FEWEST + 1));
    if (words.length < wanted) continue;
    const from = Math.floor(random() * (words.length - wanted + 1));
    const [before, after] = pick(FORMS);
    const asked = words
      .slice(from, from + wanted)
      .reduce((text, word, at) => `${text}${at % 2 === 1 ? ` ${pick(BETWEEN)}` : ''} ${word}`);
    questions.push(`${[before, asked, after].filter(Boolean).join(' ')}?`);
  }
  return questions;
}
