import { englishLemmas, englishRoots } from './englishLemma.js';
import { fold } from './fold.js';

/** English headwords with their German translations. */
export interface Lexicon {
  /** German expressions for an English word or phrase as written, the best first; an empty list where it is unknown. */
  translate(english: string): readonly string[];
  /**
   * German expressions that share English headwords with a German one as it stands in the lexicon, the nearest first, each with its
   * nearness: 1 where both are the first translation of one headword. An empty list where it is unknown.
   */
  relatives(german: string): readonly (readonly [expression: string, nearness: number])[];
  /** All German words that occur in translations, folded, once each. */
  readonly germanWords: ReadonlySet<string>;
}

/** A line that is not `headword<TAB>part of speech<TAB>translations`; `line` counts from 1, `file` is null where the text came without a name. */
export class LexiconError extends Error {
  readonly code = 'lexicon';
  constructor(
    readonly file: string | null,
    readonly line: number,
  ) {
    const where = file === null ? `line ${line}` : `${file}, line ${line}`;
    super(`[lexicon] ${where}: expected headword, part of speech and translations, divided by tabs`);
  }
}

/** A file of translations with the name that an error calls it by. */
export interface LexiconFile {
  readonly name: string | null;
  readonly text: string;
}

/**
 * Reads `headword<TAB>part of speech<TAB>translation, translation, …`; `#` begins a comment line. The lines of `before` count as if
 * they stood first in the file: their translations of a headword win. The parts of a line are taken apart only when one is looked up:
 * twenty thousand lines would delay every start. Throws a `LexiconError`.
 */
export function parseLexicon(file: string, before: readonly LexiconFile[] = []): Lexicon {
  const lines: string[] = [];
  const translated: string[] = [];
  for (const { name, text } of [...before, { name: null, text: file }]) {
    for (const [index, line] of text.split('\n').entries()) {
      if (line.startsWith('#') || line.trim() === '') continue;
      const [first, second] = [line.indexOf('\t'), line.lastIndexOf('\t')];
      const translations = line.slice(second + 1);
      if (first === second || line.slice(0, first).trim() === '' || translations.trim() === '')
        throw new LexiconError(name, index + 1);
      lines.push(line);
      translated.push(translations);
    }
  }
  let known: ReadonlyMap<string, string> | undefined;
  const entries = () => (known ??= byHeadword(lines));
  let headwords: Map<string, string[]> | undefined;
  return {
    relatives(german) {
      headwords ??= headwordsByTranslation(entries());
      const nearness = new Map<string, number>();
      for (const headword of headwords.get(german.toLowerCase()) ?? []) {
        const translations = expressions(entries().get(headword)!).slice(0, RELATED);
        const own = translations.findIndex((word) => word.toLowerCase() === german.toLowerCase());
        for (const [rank, word] of translations.entries())
          if (rank !== own) nearness.set(word, (nearness.get(word) ?? 0) + 1 / ((own + 1) * (rank + 1)));
      }
      return [...nearness].sort(([, a], [, b]) => b - a).slice(0, MOST_RELATIVES);
    },
    translate(english) {
      const asked = english.toLowerCase().replaceAll('’', "'");
      const found = (forms: readonly string[]) => [
        ...new Set(forms.flatMap((form) => expressions(entries().get(form) ?? ''))),
      ];
      const translations = found(baseForms(asked));
      return translations.length > 0 ? translations : found(englishRoots(asked));
    },
    // Folded in one go: word by word it takes three times as long.
    germanWords: new Set(fold(translated.join(' ')).match(/[a-z]{3,}/g)),
  };
}

function byHeadword(lines: readonly string[]): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const line of lines) {
    const headword = line.slice(0, line.indexOf('\t')).trim().toLowerCase();
    const translations = line.slice(line.lastIndexOf('\t') + 1);
    const known = entries.get(headword);
    entries.set(headword, known ? `${known}, ${translations}` : translations);
  }
  return entries;
}

/** Translations further down a line are too far from its headword to say something of each other. */
const RELATED = 5;
const MOST_RELATIVES = 8;

function headwordsByTranslation(entries: ReadonlyMap<string, string>): Map<string, string[]> {
  const headwords = new Map<string, string[]>();
  // In lower case in one go, and cut without arrays: the first question that needs it waits for twenty thousand lines.
  const lines = [...entries.values()].join('\n').toLowerCase().split('\n');
  let line = 0;
  for (const headword of entries.keys()) {
    for (const word of firstExpressions(lines[line++]!, RELATED)) {
      const known = headwords.get(word);
      if (known) known.push(headword);
      else headwords.set(word, [headword]);
    }
  }
  return headwords;
}

function firstExpressions(line: string, most: number): string[] {
  const found: string[] = [];
  for (let start = 0; start <= line.length && found.length < most; ) {
    const comma = line.indexOf(',', start);
    const end = comma < 0 ? line.length : comma;
    const word = line.slice(start, end).trim();
    if (word !== '' && !found.includes(word)) found.push(word);
    start = end + 1;
  }
  return found;
}

/** The translations of a line, once each. */
function expressions(line: string): string[] {
  return [...new Set(line.split(',').flatMap((word) => word.trim() || []))];
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
