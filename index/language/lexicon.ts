import { englishLemmas } from './englishLemma.js';

/** English headwords with their German translations. */
export interface Lexicon {
  /** German expressions for an English word or phrase as written, the best first; an empty list where it is unknown. */
  translate(english: string): readonly string[];
  /**
   * German expressions that share English headwords with a German one as it stands in the lexicon, the nearest first, each with its
   * nearness: 1 where both are the first translation of one headword. An empty list where it is unknown.
   */
  relatives(german: string): readonly (readonly [expression: string, nearness: number])[];
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
  let headwords: Map<string, string[]> | undefined;
  return {
    relatives(german) {
      headwords ??= headwordsByTranslation(entries);
      const nearness = new Map<string, number>();
      for (const headword of headwords.get(german.toLowerCase()) ?? []) {
        const translations = entries.get(headword)!.split(', ').slice(0, RELATED);
        const own = translations.findIndex((word) => word.toLowerCase() === german.toLowerCase());
        for (const [rank, word] of translations.entries())
          if (rank !== own) nearness.set(word, (nearness.get(word) ?? 0) + 1 / ((own + 1) * (rank + 1)));
      }
      return [...nearness].sort(([, a], [, b]) => b - a).slice(0, MOST_RELATIVES);
    },
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

/** Translations further down a line are too far from its headword to say something of each other. */
const RELATED = 5;
const MOST_RELATIVES = 8;

function headwordsByTranslation(entries: ReadonlyMap<string, string>): Map<string, string[]> {
  const headwords = new Map<string, string[]>();
  for (const [headword, translations] of entries) {
    for (const word of translations.toLowerCase().split(', ', RELATED)) {
      const known = headwords.get(word);
      if (known) known.push(headword);
      else headwords.set(word, [headword]);
    }
  }
  return headwords;
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
