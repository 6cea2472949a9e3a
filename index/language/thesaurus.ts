import type { Language } from '../minutes/minutes.js';
import type { Analyse, Token } from './analyse.js';
import { fold } from './fold.js';

/** Words that stand for one thing. The first German expression names it. */
export interface Concept {
  readonly expressions: readonly Expression[];
}

/** A word, or several words in a row. */
export interface Expression {
  readonly written: string;
  readonly language: Language;
  /** What each of its tokens is recognised by, stop words too. */
  readonly keys: readonly (readonly string[])[];
  /** What it is searched by; empty where several words leave one term ("zu Fuß"), which alone would say something else. */
  readonly terms: readonly string[];
}

/** A stretch of a question that names one or more concepts. */
export interface ConceptMatch {
  /** Number of tokens that the expression covers. */
  readonly length: number;
  readonly concepts: readonly Concept[];
}

/** Which concepts the tokens name, starting with the one at `at`; the longest expression wins. Null where none begins there. */
export interface Thesaurus {
  match(tokens: readonly Token[], at: number, language: Language): ConceptMatch | null;
}

/** A line that is not `German, … // English, …`; `line` counts from 1. */
export class ThesaurusError extends Error {
  readonly code = 'thesaurus';
  constructor(
    readonly line: number,
    problem: string,
  ) {
    super(`[thesaurus] line ${line}: ${problem}; expected "German, German // English, English"`);
  }
}

/** The expressions of a thesaurus file: one concept a line, `German, German // English, English`; `#` begins a comment line. */
export function parseThesaurus(file: string): { de: string[]; en: string[] }[] {
  const concepts: { de: string[]; en: string[] }[] = [];
  for (const [index, line] of file.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const sides = line.split('//');
    if (sides.length > 2) throw new ThesaurusError(index + 1, 'more than one "//"');
    const [de = [], en = []] = sides.map((side) =>
      side
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    );
    if (de.length + en.length < 2) throw new ThesaurusError(index + 1, 'a concept needs two expressions or more');
    concepts.push({ de, en });
  }
  return concepts;
}

/** Builds the look-up. `analyse` must give the same terms as the one that questions are analysed with; parts of compounds are not needed. */
export function createThesaurus(
  entries: readonly { de: readonly string[]; en: readonly string[] }[],
  analyse: Analyse,
): Thesaurus {
  const byFirstLetters = {
    de: new Map<string, [Expression, Concept][]>(),
    en: new Map<string, [Expression, Concept][]>(),
  };
  for (const { de, en } of entries) {
    const expressions = [
      ...de.map((word) => expression(word, 'de', analyse)),
      ...en.map((word) => expression(word, 'en', analyse)),
    ];
    for (const entry of expressions) {
      for (const letters of new Set(firstLetters(entry.written))) {
        const known = byFirstLetters[entry.language].get(letters);
        if (known) known.push([entry, { expressions }]);
        else byFirstLetters[entry.language].set(letters, [[entry, { expressions }]]);
      }
    }
  }

  return {
    match(tokens, at, language) {
      const token = tokens[at];
      if (!token) return null;
      const letters = new Set(keyOf(token).map((key) => key.slice(0, LETTERS)));
      const standing = [...letters]
        .flatMap((begin) => byFirstLetters[language].get(begin) ?? [])
        .filter(([{ keys }]) => stands(tokens, at, keys));
      const length = Math.max(0, ...standing.map(([{ keys }]) => keys.length));
      const longest = standing.filter(([{ keys }]) => keys.length === length);
      if (length === 0) return null;
      const distinct = new Map(longest.map(([, concept]) => [concept.expressions, concept]));
      return { length, concepts: [...distinct.values()] };
    },
  };
}

/** Expressions are found by so many first letters and analysed when they are first looked at: all of them would delay every start. */
const LETTERS = 3;

/** The letters that an expression may be asked by: its own, and those of the verb behind a participle's "ge-". */
function firstLetters(written: string): string[] {
  const first = fold(/[\p{L}\p{N}]+/u.exec(written)?.[0] ?? '');
  return [first, ...(/^ge.{4,}/.test(first) ? [first.slice(2)] : [])].map((word) => word.slice(0, LETTERS));
}

/** Whether a run of tokens is the expression, stop words included: "in den Ausschuss" is not "Ausschuss". */
function stands(tokens: readonly Token[], at: number, keys: readonly (readonly string[])[]): boolean {
  return keys.every((readings, offset) => {
    const token = tokens[at + offset];
    return token !== undefined && keyOf(token).some((key) => readings.includes(key));
  });
}

function keyOf({ terms, surface }: Token): readonly string[] {
  return terms.length > 0 ? terms : [fold(surface)];
}

function expression(written: string, language: Language, analyse: Analyse): Expression {
  let analysed: Pick<Expression, 'keys' | 'terms'> | undefined;
  const read = () => {
    if (analysed) return analysed;
    const tokens = analyse(written, language);
    const terms = tokens.flatMap((token) => token.terms.slice(0, 1));
    analysed = { keys: tokens.map(keyOf), terms: terms.length === 1 && tokens.length > 1 ? [] : terms };
    return analysed;
  };
  return {
    written,
    language,
    get keys() {
      return read().keys;
    },
    get terms() {
      return read().terms;
    },
  };
}
