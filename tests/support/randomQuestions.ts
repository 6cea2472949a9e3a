import fc from 'fast-check';

const LONGEST = 10_000;
const WORDS = [
  'Wer',
  'leitet',
  'Fachbereich',
  '56',
  'Frau',
  'Keller',
  'how',
  'many',
  'Stellen',
  '?',
  '15.02.2022',
  'TOP',
  '5.1',
  '@everyone',
  '"',
];

/** Questions of 0-10,000 characters: any Unicode, lone surrogates, and words of real questions in any order. */
export const randomQuestion = fc.oneof(
  fc.string({ unit: 'binary', maxLength: LONGEST, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom(...WORDS), { maxLength: 1500, size: 'max' })
    .map((words) => words.join(' ').slice(0, LONGEST)),
);
