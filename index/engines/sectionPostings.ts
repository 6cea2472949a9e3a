import { saturation } from '../ranking/bm25.js';
import type { ForwardIndex, Section } from '../ranking/forwardIndex.js';
import type { ResolvedGroup, ResolvedQuery } from '../ranking/groupHits.js';

/** Where a term is said, a word in the title counts as often as this; the committee, a speaker, the place or the date once. */
const TITLE = 2;
/** Several terms of one expression somewhere in an item are a weaker sign than the expression. */
const EXPRESSION = 0.5;
/** Sections are listed in segments of so many, so that no step of a large index takes long. */
const SEGMENT = 1000;

/**
 * An inverted index from terms to sections, in typed arrays: a posting takes six bytes, where one in nested Maps takes a hundred. It
 * scores every section that meets a question at all, with the alternatives of a group as one union, which a full-text library that
 * sums over words cannot: a question in another language has ten words for one.
 */
export interface SectionPostings {
  add(sections: readonly Section[]): void;
  remove(sections: readonly Section[]): void;
  /** The sections that meet a question best by BM25 over its groups, the best first. */
  best(query: ResolvedQuery, index: ForwardIndex, limit: number): Section[];
}

/** The lists of all terms one after the other: those of term `t` stand from `starts[t]` up to, not including, `starts[t + 1]`. */
interface Lists {
  readonly sections: readonly Section[];
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
  readonly counts: Uint16Array;
}

/** Lists that are full, with how many of their sections still live. */
interface Segment {
  readonly lists: Lists;
  living: number;
}

export function createSectionPostings(): SectionPostings {
  /** Every living section, with the segment that lists it; null for the open one. */
  const home = new Map<Section, Segment | null>();
  const segments = new Set<Segment>();
  let open: Section[] = [];
  /** Lists of the open segment, made when they are first asked for: documents come one by one. */
  let recent: Lists | null = null;

  function close(): void {
    const sections = open.filter((section) => home.has(section));
    const segment = { lists: makeLists(sections), living: sections.length };
    for (const section of sections) home.set(section, segment);
    segments.add(segment);
    open = [];
  }

  /** What is left of a segment that has mostly died is listed anew: the dead would be scored with every question. */
  function dissolve(segment: Segment): void {
    segments.delete(segment);
    for (const section of segment.lists.sections.filter((one) => home.get(one) === segment)) enter(section);
  }

  function enter(section: Section): void {
    home.set(section, null);
    open.push(section);
    recent = null;
    if (open.length >= SEGMENT) close();
  }

  return {
    add: (sections) => sections.forEach(enter),
    remove(sections) {
      for (const section of sections) {
        const segment = home.get(section);
        home.delete(section);
        if (segment && --segment.living * 2 < segment.lists.sections.length) dissolve(segment);
      }
    },
    best(query, index, limit) {
      recent ??= makeLists(open);
      return [...[...segments].map(({ lists }) => lists), recent]
        .flatMap((lists) => strongest(lists, scores(lists, query, index), limit, home))
        .sort((a, b) => b.score - a.score || (a.section.id < b.section.id ? -1 : 1))
        .slice(0, limit)
        .map(({ section }) => section);
    },
  };
}

/** The sections with the highest scores, unordered; a typed array is sorted much faster than objects. */
function strongest(
  { sections }: Lists,
  total: Float64Array,
  limit: number,
  alive: ReadonlyMap<Section, unknown>,
): { section: Section; score: number }[] {
  const living = total.map((score, number) => (score > 0 && alive.has(sections[number]!) ? score : 0));
  const least = living.toSorted()[Math.max(0, living.length - limit)] ?? 0;
  const found: { section: Section; score: number }[] = [];
  for (const [number, score] of living.entries())
    if (score > 0 && score >= least) found.push({ section: sections[number]!, score });
  return found;
}

function makeLists(sections: readonly Section[]): Lists {
  const counted = sections.map(termsOf);
  const last = counted.reduce((most, terms) => Math.max(most, ...terms.keys()), -1);
  const starts = new Int32Array(last + 2);
  for (const terms of counted) for (const term of terms.keys()) starts[term + 1]!++;
  for (let term = 0; term <= last; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const numbers = new Int32Array(starts[last + 1] ?? 0);
  const counts = new Uint16Array(numbers.length);
  for (const [number, terms] of counted.entries()) {
    for (const [term, count] of terms) {
      const at = next[term]!++;
      numbers[at] = number;
      counts[at] = count;
    }
  }
  return { sections, starts, numbers, counts };
}

/** How often each term counts for a section, its fields included. */
function termsOf({ counts, context, entries }: Section): Map<number, number> {
  const terms = new Map<number, number>();
  for (const [at, term] of counts.terms.entries()) terms.set(term, counts.counts[at]!);
  const add = (field: Iterable<number>, times: number) => {
    for (const term of field) terms.set(term, (terms.get(term) ?? 0) + times);
  };
  add(context.item, TITLE);
  for (const field of [context.organization, context.place, context.date]) add(field, 1);
  add(new Set(entries.flatMap(({ speaker }) => [...speaker])), 1);
  return terms;
}

/** BM25 of every section, by its number. */
function scores(lists: Lists, { groups }: ResolvedQuery, index: ForwardIndex): Float64Array {
  const { sections } = lists;
  const total = new Float64Array(sections.length);
  const frequency = new Float64Array(sections.length);
  for (const group of groups) {
    const touched: number[] = [];
    for (const { term, weight } of lookedUp(group, index)) {
      for (let at = lists.starts[term] ?? 0; at < (lists.starts[term + 1] ?? 0); at++) {
        const number = lists.numbers[at]!;
        if (frequency[number] === 0) touched.push(number);
        frequency[number]! += weight * lists.counts[at]!;
      }
    }
    for (const number of touched) {
      total[number]! +=
        group.mass * saturation(frequency[number]!, sections[number]!.length, index.averageSectionLength);
      frequency[number] = 0;
    }
  }
  return total;
}

/** Of an expression its rarest term is looked up: where that is missing the expression is. */
function lookedUp({ singles, phrases }: ResolvedGroup, index: ForwardIndex): ResolvedGroup['singles'] {
  const rarest = phrases.map(({ terms, weight }) => ({
    term: terms.toSorted((a, b) => index.documentFrequency(a) - index.documentFrequency(b))[0]!,
    weight: weight * EXPRESSION,
  }));
  return [...singles, ...rarest];
}
