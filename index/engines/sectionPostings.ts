import { createPauses } from '../pause.js';
import { saturation } from '../ranking/bm25.js';
import type { ForwardIndex } from '../ranking/forwardIndex.js';
import type { ResolvedGroup, ResolvedQuery } from '../ranking/resolvedQuery.js';
import type { Section } from '../ranking/section.js';
import { atOnce, listSections, type SectionLists } from './sectionLists.js';
import { createStrongest } from './strongest.js';

/** Several terms of one expression somewhere in an item are a weaker sign than the expression. */
const EXPRESSION = 0.5;
/** Sections that come one by one are listed in segments of so many, so that no step of a large index takes long. */
const SEGMENT = 1000;

/**
 * An inverted index from terms to sections. It scores every section that meets a question at all, with the alternatives of a group as
 * one union, which a full-text library that sums over words cannot: a question in another language has ten words for one.
 */
export interface SectionPostings {
  add(sections: readonly Section[]): void;
  /** Adds many at once, with pauses. */
  fill(sections: readonly Section[]): Promise<void>;
  remove(sections: readonly Section[]): void;
  /** The sections that meet a question best by BM25 over its groups, the best first. */
  best(query: ResolvedQuery, limit: number): Section[];
}

/** Sections with their lists, and which of them still live. */
interface Segment {
  readonly lists: SectionLists;
  readonly alive: Uint8Array;
  living: number;
}

/** `terms` tells how many terms have a number. */
export function createSectionPostings(index: ForwardIndex, terms: () => number): SectionPostings {
  const segments = new Set<Segment>();
  const score = createScoring(index);
  let open: Section[] = [];
  /** The open segment, listed when it is first asked for: documents come one by one. */
  let recent: Segment | null = null;

  function place(lists: SectionLists): Segment {
    const { length } = lists.sections;
    const segment = { lists, alive: new Uint8Array(length).fill(1), living: length };
    segments.add(segment);
    return segment;
  }

  const list = (sections: readonly Section[]) => atOnce(listSections(sections, terms()));

  /** What is left of a segment that has mostly died is listed anew: the dead would be scored with every question. */
  function dissolve(segment: Segment): void {
    segments.delete(segment);
    for (const [number, section] of segment.lists.sections.entries()) if (segment.alive[number] === 1) enter(section);
  }

  function enter(section: Section): void {
    open.push(section);
    recent = null;
    if (open.length < SEGMENT) return;
    place(list(open));
    open = [];
  }

  return {
    add: (sections) => sections.forEach(enter),
    async fill(sections) {
      const pause = createPauses();
      const work = listSections(sections, terms());
      for (;;) {
        const { done, value } = work.next();
        await pause();
        if (!done) continue;
        if (sections.length > 0) place(value);
        return;
      }
    },
    remove(sections) {
      const gone = new Set(sections);
      const before = open.length;
      open = open.filter((section) => !gone.has(section));
      if (open.length < before) recent = null;
      for (const segment of [...segments]) {
        for (const section of sections) {
          const number = segment.lists.sections.indexOf(section);
          if (number < 0 || segment.alive[number] === 0) continue;
          segment.alive[number] = 0;
          segment.living--;
        }
        if (segment.living * 2 < segment.lists.sections.length) dissolve(segment);
      }
    },
    best(query, limit) {
      recent ??= { lists: list(open), alive: new Uint8Array(open.length).fill(1), living: open.length };
      const strongest = createStrongest(limit);
      for (const segment of [...segments, recent]) score(query, segment, strongest.offer);
      return strongest.best();
    },
  };
}

/** BM25 of every section of a segment. The room to work in is kept between questions: a new one of 100,000 numbers costs more than it holds. */
function createScoring(index: ForwardIndex) {
  let total = new Float64Array(0);
  let frequency = new Float64Array(0);
  let touched = new Int32Array(0);

  return (
    { groups }: ResolvedQuery,
    { lists, alive }: Segment,
    offer: (section: Section, score: number) => void,
  ): void => {
    const { sections, starts, numbers, counts, lengths } = lists;
    const average = index.averageSectionLength;
    if (sections.length > total.length) {
      total = new Float64Array(sections.length);
      frequency = new Float64Array(sections.length);
      touched = new Int32Array(sections.length);
    }
    for (const group of groups) {
      let met = 0;
      for (const { term, weight } of lookedUp(group, index)) {
        const end = starts[term + 1] ?? 0;
        for (let at = starts[term] ?? 0; at < end; at++) {
          const number = numbers[at]!;
          if (frequency[number] === 0) touched[met++] = number;
          frequency[number]! += weight * counts[at]!;
        }
      }
      for (let at = 0; at < met; at++) {
        const number = touched[at]!;
        total[number]! += group.mass * saturation(frequency[number]!, lengths[number]!, average);
        frequency[number] = 0;
      }
    }
    for (let number = 0; number < sections.length; number++) {
      if (total[number]! > 0 && alive[number] === 1) offer(sections[number]!, total[number]!);
      total[number] = 0;
    }
  };
}

/** Of an expression its rarest term is looked up: where that is missing the expression is. */
function lookedUp({ singles, phrases }: ResolvedGroup, index: ForwardIndex): ResolvedGroup['singles'] {
  const rarest = phrases.map(({ terms, weight }) => ({
    term: terms.toSorted((a, b) => index.documentFrequency(a) - index.documentFrequency(b))[0]!,
    weight: weight * EXPRESSION,
  }));
  return [...singles, ...rarest];
}
