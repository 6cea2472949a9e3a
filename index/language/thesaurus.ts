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

/** A line that is not `German, … // English, …`; `line` counts from 1, `file` is null where the text came without a name. */
export class ThesaurusError extends Error {
  readonly code = 'thesaurus';
  constructor(
    readonly file: string | null,
    readonly line: number,
    problem: string,
  ) {
    const where = file === null ? `line ${line}` : `${file}, line ${line}`;
    super(`[thesaurus] ${where}: ${problem}; expected "German, German // English, English"`);
  }
}

/**
 * The expressions of a thesaurus file: one concept a line, `German, German // English, English`; `#` begins a comment line.
 * Throws a `ThesaurusError`, which names the file if its `name` is given.
 */
export function parseThesaurus(file: string, name: string | null = null): { de: string[]; en: string[] }[] {
  const concepts: { de: string[]; en: string[] }[] = [];
  for (const [index, line] of file.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const sides = line.split('//');
    if (sides.length > 2) throw new ThesaurusError(name, index + 1, 'more than one "//"');
    const [de = [], en = []] = sides.map((side) =>
      side
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    );
    if (de.length + en.length < 2) throw new ThesaurusError(name, index + 1, 'a concept needs two expressions or more');
    concepts.push({ de, en });
  }
  return concepts;
}

/** Where an expression stands: the number of its concept, and its own among that concept's expressions. */
type Place = readonly [concept: number, expression: number];

/**
 * Builds the look-up. `analyse` must give the same terms as the one that questions are analysed with; parts of compounds are not
 * needed. Concepts are made when a question comes near them: tens of thousands of expressions would delay every start.
 */
export function createThesaurus(
  entries: readonly { de: readonly string[]; en: readonly string[] }[],
  analyse: Analyse,
): Thesaurus {
  const places = createPlaces(entries);
  const made = new Map<number, Concept>();
  const conceptOf = (number: number) => {
    let concept = made.get(number);
    if (!concept) {
      const { de, en } = entries[number]!;
      const own = (written: string, language: Language) => expression(written, language, analyse);
      concept = { expressions: [...de.map((word) => own(word, 'de')), ...en.map((word) => own(word, 'en'))] };
      made.set(number, concept);
    }
    return concept;
  };

  const drawers = { de: new Map<string, Drawer>(), en: new Map<string, Drawer>() };
  function drawer(begin: string, language: Language): Drawer {
    let known = drawers[language].get(begin);
    if (!known) {
      const own = places(begin).filter(([number, at]) => at < entries[number]!.de.length === (language === 'de'));
      const beginning = own.map(([number, at]) => {
        const concept = conceptOf(number);
        return { concept, keys: concept.expressions[at]!.keys };
      });
      drawers[language].set(begin, (known = drawerOf(beginning)));
    }
    return known;
  }

  return {
    match(tokens, at, language) {
      const token = tokens[at];
      if (!token) return null;
      const asked = keyOf(token);
      const letters = new Set(asked.map((key) => key.slice(0, LETTERS)));
      const standing = [...letters]
        .flatMap((begin) => beginningWith(asked, drawer(begin, language)))
        .filter(({ keys }) => stands(tokens, at, keys));
      const length = Math.max(0, ...standing.map(({ keys }) => keys.length));
      if (length === 0) return null;
      const longest = standing.filter(({ keys }) => keys.length === length);
      return { length, concepts: [...new Set(longest.map(({ concept }) => concept))] };
    },
  };
}

/** An expression of a concept. */
interface Entry {
  readonly concept: Concept;
  readonly keys: Expression['keys'];
}

/** Expressions that begin with the same letters, each with its place among them, by what their first word is recognised by. */
type Drawer = ReadonlyMap<string, readonly (readonly [place: number, entry: Entry])[]>;

function drawerOf(entries: readonly Entry[]): Drawer {
  const drawer = new Map<string, [number, Entry][]>();
  for (const [place, entry] of entries.entries()) {
    for (const key of entry.keys[0] ?? []) {
      const known = drawer.get(key);
      if (known) known.push([place, entry]);
      else drawer.set(key, [[place, entry]]);
    }
  }
  return drawer;
}

/** The expressions whose first word is one of some keys, once each, in their order. */
function beginningWith(keys: readonly string[], drawer: Drawer): Entry[] {
  const found = new Map(keys.flatMap((key) => drawer.get(key) ?? []));
  return [...found].sort(([one], [other]) => one - other).map(([, entry]) => entry);
}

/** Expressions are found by so many first letters. */
const LETTERS = 3;
const FIRST = '\t';
const NEXT_CONCEPT = '\n';

/**
 * Where the expressions stand that begin with some letters, or that have them behind a participle's "ge-". They are listed when the first
 * question comes: before, it would take a third of a start.
 */
function createPlaces(
  entries: readonly { de: readonly string[]; en: readonly string[] }[],
): (letters: string) => readonly Place[] {
  const lines = entries.map(({ de, en }) => `${FIRST}${[...de, ...en].join(FIRST)}`);
  // An expression may begin with a sign that nobody types.
  const text = fold(lines.join(NEXT_CONCEPT)).replace(/\t[^\p{L}\p{N}\t\n]+/gu, FIRST);
  let listed: ReadonlyMap<string, readonly Place[]> | undefined;
  return (letters) => (listed ??= placesByLetters(text)).get(letters) ?? [];
}

function placesByLetters(text: string): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  const list = (letters: string, place: Place) => {
    const known = places.get(letters);
    if (known) known.push(place);
    else places.set(letters, [place]);
  };
  for (const [number, line] of text.split(NEXT_CONCEPT).entries()) {
    for (const [at, written] of line.split(FIRST).entries()) {
      if (written === '') continue;
      const place = [number, at - 1] as const;
      const length = wordLetters(written);
      if (length < LETTERS) list(written.slice(0, length), place);
      if (written.length >= LETTERS) list(written.slice(0, LETTERS), place);
      if (written.startsWith('ge') && PARTICIPLE.test(written)) list(written.slice(2, 2 + LETTERS), place);
    }
  }
  return places;
}

/** How many of its first letters belong to a word, as far as that matters. */
function wordLetters(written: string): number {
  let length = 0;
  while (length < LETTERS && isWordLetter(written, length)) length++;
  return length;
}

const PARTICIPLE = /^ge[a-z]{4}/;

/** Without a regular expression: it is asked for every beginning. */
function isWordLetter(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 127;
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
