import type { DocumentPassages } from '../minutes/passage.js';
import { type AnalysedDocument, PASSAGE, PASSAGE_COLUMNS } from './analysedDocument.js';
import { fieldStart, type IndexedDocument, type Section, sectionsOf } from './section.js';
import type { TermNumbers } from './termNumbers.js';

/** What every passage says, by section: the ranker's view, beside inverted indexes. It counts how common each term is. */
export interface ForwardIndex {
  add(document: DocumentPassages, analysed: AnalysedDocument): readonly Section[];
  /** Removes a document that was added, by all of its sections. */
  remove(sections: readonly Section[]): void;
  /** The number of a term, where any document ever held it. */
  term(name: string): number | undefined;
  /** Undefined from the first number that is not given yet. */
  name(term: number): string | undefined;
  /** Number of passages whose text or context holds the term. */
  documentFrequency(term: number): number;
  /** Number of passages. */
  readonly size: number;
  /** Averages, in tokens that have a term. */
  readonly averageLength: number;
  readonly averageSectionLength: number;
  readonly averageDocumentLength: number;
}

export function createForwardIndex(numbers: TermNumbers): ForwardIndex {
  const frequencies = createFrequencies();
  const totals = { passages: 0, sections: 0, documents: 0, words: 0 };

  function count(document: IndexedDocument, sections: number, sign: 1 | -1): void {
    if (sections === 0) return;
    frequencies.count(document, sign);
    totals.passages += sign * document.passages.length;
    totals.words += sign * document.length;
    totals.sections += sign * sections;
    totals.documents += sign;
  }

  return {
    add({ passages }, analysed) {
      const document = { passages, analysed, length: lengthOf(analysed) };
      const sections = sectionsOf(document);
      frequencies.reach(numbers.size);
      count(document, sections.length, 1);
      return sections;
    },
    remove(sections) {
      const [first] = sections;
      if (first) count(first.document, sections.length, -1);
    },
    term: numbers.term,
    name: numbers.name,
    documentFrequency: frequencies.of,
    get size() {
      return totals.passages;
    },
    get averageLength() {
      return average(totals.words, totals.passages);
    },
    get averageSectionLength() {
      return average(totals.words, totals.sections);
    },
    get averageDocumentLength() {
      return average(totals.words, totals.documents);
    },
  };
}

/** In how many passages each term stands, in their text or in a field of theirs. */
function createFrequencies() {
  let counts = new Int32Array(0);
  /** The passage that a term was last seen in: it counts once. */
  let seen = new Int32Array(0);
  let passage = 0;

  function countOnce(terms: Int32Array, from: number, to: number, sign: 1 | -1): void {
    for (let at = from; at < to; at++) {
      const term = terms[at]!;
      if (seen[term] === passage) continue;
      seen[term] = passage;
      counts[term]! += sign;
    }
  }

  return {
    of: (term: number) => counts[term] ?? 0,
    /** Makes room for so many terms. */
    reach(terms: number): void {
      if (terms <= counts.length) return;
      counts = grown(counts, terms);
      seen = grown(seen, terms);
    },
    count({ passages, analysed }: IndexedDocument, sign: 1 | -1): void {
      const rows = analysed.passages;
      let start = 0;
      for (let at = 0; at < passages.length; at++) {
        passage++;
        const row = at * PASSAGE_COLUMNS;
        const end = rows[row + PASSAGE.end]!;
        countOnce(analysed.terms, start, end, sign);
        for (const field of [0, 1, 2, rows[row + PASSAGE.item]!, rows[row + PASSAGE.speaker]!]) {
          countOnce(analysed.fields, fieldStart(analysed, field), analysed.fieldEnds[field]!, sign);
        }
        start = end;
      }
    },
  };
}

function grown(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(length, Math.ceil(numbers.length * 1.5)));
  larger.set(numbers);
  return larger;
}

function lengthOf({ passages }: AnalysedDocument): number {
  let sum = 0;
  for (let row = 0; row < passages.length; row += PASSAGE_COLUMNS) sum += passages[row + PASSAGE.length]!;
  return sum;
}

function average(sum: number, count: number): number {
  return count > 0 ? Math.max(1, sum / count) : 1;
}
