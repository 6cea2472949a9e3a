import { englishLemmas } from './englishLemma.js';

/** English headwords with their German translations. */
export interface Lexicon {
  /** German expressions for an English word or phrase as written, the best first; an empty list where it is unknown. */
  translate(english: string): readonly string[];
  /** All German words that occur in translations, in small letters, once each. */
  readonly germanWords: ReadonlySet<string>;
}

/** A line that does not fit the lexicon's format; the message names it. */
export class LexiconError extends Error {
  readonly code = 'lexicon';
}

/**
 * Reads `headword<TAB>part of speech<TAB>translation, translation, …`; `#` begins a comment line. The parts of a line are taken
 * apart only when it is looked up: twenty thousand lines would delay every start. Throws a `LexiconError`.
 */
export function parseLexicon(file: string): Lexicon {
  const entries = new Map<string, string>();
  for (const [index, line] of file.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [headword, , translations] = line.split('\t');
    if (!headword || !translations) {
      throw new LexiconError(
        `[lexicon] line ${index + 1}: expected headword, part of speech and translations, divided by tabs`,
      );
    }
    const known = entries.get(headword);
    entries.set(headword, known ? `${known}, ${translations}` : translations);
  }
  return {
    translate(english) {
      const forms = baseForms(english.toLowerCase().replaceAll('’', "'"));
      const found = forms.flatMap((form) => entries.get(form)?.split(', ') ?? []);
      return [...new Set(found)];
    },
    germanWords: new Set(
      [...entries.values()]
        .join(' ')
        .toLowerCase()
        .match(/\p{L}{3,}/gu),
    ),
  };
}

/** An expression with each of its words in its possible base forms: "worked together" gives "work together". */
function baseForms(expression: string): string[] {
  const words = expression.split(/[\s-]+/);
  const [single] = words;
  if (words.length === 1) return [...englishLemmas(single!)];
  const variants = words.reduce<string[][]>(
    (all, word) => all.flatMap((start) => englishLemmas(word).map((form) => [...start, form])),
    [[]],
  );
  return [...new Set([expression, ...variants.map((variant) => variant.join(' '))])];
}
