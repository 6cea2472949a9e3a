import type { Analyse } from '../language/analyse.js';
import { dateTerms } from '../language/dates.js';
import type { Language, Speaker } from '../minutes/minutes.js';
import type { DocumentPassages, ItemHead, Passage } from '../minutes/passage.js';
import { countTerms, type TermCounts } from './termCounts.js';
import type { TermNumbers } from './termNumbers.js';

/**
 * What the analysis made of one document, as numbers in few arrays: objects and sets would take ten times the memory, and could not be
 * read from a file as they are.
 */
export interface AnalysedDocument {
  /** The terms of all passages in the order of the text; terms are numbers that a `TermNumbers` gave. */
  readonly terms: Int32Array;
  /**
   * Where each of them stands: the token's position in its passage, times two, plus one unless it is a mere part of a compound. The
   * readings of one token and the parts of a compound share a position. Positions above 32,767 are taken for that.
   */
  readonly places: Uint16Array;
  /** A row for each passage, in the columns of `PASSAGE`. */
  readonly passages: Int32Array;
  /** The terms of all fields one after the other, each once a field: committee, place, date, then agenda items and speakers. */
  readonly fields: Int32Array;
  /** Where each field ends in `fields`. */
  readonly fieldEnds: Int32Array;
  /** How often each term stands in all passages together. */
  readonly counts: TermCounts;
}

/** Columns of a passage's row. */
export const PASSAGE = {
  /** Where its terms end in `terms`. */
  end: 0,
  /** Number of tokens that have a term. */
  length: 1,
  /** Number of all tokens. */
  tokens: 2,
  /** Number of the field with the terms of its agenda item, of its speaker. */
  item: 3,
  speaker: 4,
} as const;
export const PASSAGE_COLUMNS = 5;

/** Fields that every document has; those of its agenda items and speakers have the numbers behind them. */
export const FIELD = { organization: 0, place: 1, date: 2 } as const;
export const SHARED_FIELDS = 3;

const LAST_POSITION = 0x7fff;

export function analyseDocument(
  { minutes, passages }: DocumentPassages,
  analyse: Analyse,
  { numberOf }: TermNumbers,
): AnalysedDocument {
  const { language } = minutes;
  const termsOf = (text: string | null) =>
    text ? analyse(text, language).flatMap((token) => [...token.terms, ...token.parts].map(numberOf)) : [];
  const itemTerms = ({ number, name, papers }: ItemHead) => [
    ...(number ? [numberOf(`top ${number}`)] : []),
    ...termsOf([name, ...papers].join(' ')),
  ];
  const fields = createFields();
  fields.add(termsOf([minutes.organization, minutes.body].filter(Boolean).join(' ')));
  fields.add(termsOf(minutes.place));
  fields.add(minutes.date ? dateTerms(minutes.date).map(numberOf) : []);
  const itemField = remembered((item: ItemHead) => fields.add(itemTerms(item)));
  const speakerField = remembered((said: string) => fields.add(termsOf(said)));

  const terms: number[] = [];
  const places: number[] = [];
  const rows = new Int32Array(passages.length * PASSAGE_COLUMNS);
  for (const [at, passage] of passages.entries()) {
    const { length, tokens } = addText(passage, language, analyse, numberOf, terms, places);
    rows.set(
      [terms.length, length, tokens, itemField(passage.item), speakerField(written(passage.speaker))],
      at * PASSAGE_COLUMNS,
    );
  }
  const all = Int32Array.from(terms);
  return {
    terms: all,
    places: Uint16Array.from(places),
    passages: rows,
    ...fields.listed(),
    counts: countTerms(all),
  };
}

function addText(
  { text }: Passage,
  language: Language,
  analyse: Analyse,
  numberOf: (term: string) => number,
  terms: number[],
  places: number[],
): { length: number; tokens: number } {
  let length = 0;
  const tokens = analyse(text, language);
  for (const [at, token] of tokens.entries()) {
    const place = Math.min(at, LAST_POSITION) * 2;
    for (const term of [...token.terms, ...token.parts]) {
      terms.push(numberOf(term));
      places.push(place + (token.parts.includes(term) ? 0 : 1));
    }
    if (token.terms.length > 0) length++;
  }
  return { length, tokens: tokens.length };
}

function written(speaker: Speaker | null): string {
  return speaker ? [speaker.label, speaker.party].filter(Boolean).join(' ') : '';
}

/** Gathers fields; `add` gives a field's number. */
function createFields() {
  const terms: number[] = [];
  const ends: number[] = [];
  return {
    add(field: Iterable<number>): number {
      for (const term of new Set(field)) terms.push(term);
      ends.push(terms.length);
      return ends.length - 1;
    },
    listed: () => ({ fields: Int32Array.from(terms), fieldEnds: Int32Array.from(ends) }),
  };
}

/** The passages of an item share its field, and a speaker has many passages. */
function remembered<Key>(make: (key: Key) => number): (key: Key) => number {
  const known = new Map<Key, number>();
  return (key) => {
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = make(key)));
    return number;
  };
}
