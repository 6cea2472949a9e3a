import { saturation } from './bm25.js';
import type { ForwardIndex, Section } from './forwardIndex.js';
import { type Grams, gramOverlap } from './grams.js';
import type { ResolvedQuery } from './groupHits.js';
import { countOf, type TermCounts } from './termCounts.js';

/** The title says what an item is about: a word there counts as often as this. */
const TITLE = 2;

/** How well an agenda item as a whole meets a question. */
export interface SectionEvidence {
  readonly section: Section;
  /** BM25, with the words of the title. */
  readonly score: number;
  /** Share of the question's weight that the item meets anywhere, 0-1. */
  readonly coverage: number;
  /** BM25 of the document that it stands in. */
  readonly document: number;
  /** Share of the question's 4-grams in the title. */
  readonly titleGrams: number;
  /** Shares of the question's weight that the title, the committee with its town, and the date meet. */
  readonly title: number;
  readonly organization: number;
  readonly date: number;
  /** How well each group is met by a field, 0-1. */
  readonly context: Readonly<Record<'item' | 'organization' | 'place' | 'date', Float64Array>>;
  /** How well each group is met by what every passage of the session shares, the committee and the date, 0-1. */
  readonly session: Float64Array;
  /** How well each group is met anywhere in the item, its title included, 0-1. */
  readonly best: Float64Array;
}

export function sectionEvidence(
  section: Section,
  resolved: ResolvedQuery,
  grams: Grams,
  index: ForwardIndex,
): SectionEvidence {
  const { item, organization, place, date } = section.context;
  const context = {
    item: resolved.met(item),
    organization: resolved.met(organization),
    place: resolved.met(place),
    date: resolved.met(date),
  };
  const frequency = new Float64Array(resolved.groups.length);
  const best = new Float64Array(resolved.groups.length);
  for (const [number, { singles, phrases }] of resolved.groups.entries()) {
    for (const { term, weight } of singles) {
      const count = countOf(section.counts, term);
      frequency[number]! += weight * count;
      if (count > 0) best[number] = Math.max(best[number]!, weight);
    }
    for (const { terms, weight } of phrases) {
      if (weight <= best[number]! || !terms.every((term) => countOf(section.counts, term) > 0)) continue;
      best[number] = weight;
      frequency[number]! += weight;
    }
    frequency[number]! += TITLE * context.item[number]!;
    best[number] = Math.max(best[number]!, context.item[number]!);
  }
  return {
    section,
    score: resolved.share((group) => saturation(frequency[group]!, section.length, index.averageSectionLength)),
    coverage: resolved.share((group) => best[group]!),
    document: documentScore(section, resolved, index),
    titleGrams: gramOverlap(grams, section.item.name),
    title: resolved.share((group) => context.item[group]!),
    organization: resolved.share((group) => context.organization[group]!),
    date: resolved.share((group) => context.date[group]!),
    context,
    session: Float64Array.from(context.date, (date, group) => Math.max(date, context.organization[group]!)),
    best,
  };
}

function documentScore({ document }: Section, resolved: ResolvedQuery, index: ForwardIndex): number {
  const frequency = (counts: TermCounts, group: number) =>
    resolved.groups[group]!.singles.reduce((sum, { term, weight }) => sum + weight * countOf(counts, term), 0);
  return resolved.share((group) =>
    saturation(frequency(document.counts, group), document.length, index.averageDocumentLength),
  );
}
