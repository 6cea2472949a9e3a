import { saturation } from './bm25.js';
import type { ForwardIndex } from './forwardIndex.js';
import { type Grams, gramOverlap } from './grams.js';
import type { ResolvedQuery } from './resolvedQuery.js';
import type { IndexedDocument, Section } from './section.js';
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

/** What the sections of a document have in common. */
interface DocumentEvidence extends Pick<SectionEvidence, 'document' | 'organization' | 'date' | 'session'> {
  readonly context: Omit<SectionEvidence['context'], 'item'>;
}

/** Gathers what speaks for a section; what its document has to do with the question is found out once. */
export function sectionEvidenceOf(
  resolved: ResolvedQuery,
  grams: Grams,
  index: ForwardIndex,
): (section: Section) => SectionEvidence {
  const documents = new Map<IndexedDocument, DocumentEvidence>();
  const average = index.averageSectionLength;
  const counts = new Int32Array(resolved.terms);
  return (section) => {
    let shared = documents.get(section.document);
    if (!shared) documents.set(section.document, (shared = documentEvidence(section, resolved, index, counts)));
    const item = resolved.met(section.field('item'));
    countAsked(section, resolved, counts);
    const { frequency, best } = hits(counts, item, resolved);
    return {
      section,
      document: shared.document,
      organization: shared.organization,
      date: shared.date,
      session: shared.session,
      score: resolved.share((group) => saturation(frequency[group]!, section.length, average)),
      coverage: resolved.share((group) => best[group]!),
      titleGrams: gramOverlap(grams, section.item.name),
      title: resolved.share((group) => item[group]!),
      context: { item, ...shared.context },
      best,
    };
  };
}

/** Weighted frequency and best match of each group in a section's text and title. `counts` are those of the asked terms. */
function hits(counts: Int32Array, item: Float64Array, resolved: ResolvedQuery) {
  const countOfTerm = (term: number) => counts[resolved.termAt(term)!.number]!;
  const frequency = resolved.row();
  const best = resolved.row();
  for (let number = 0; number < resolved.groups.length; number++) {
    const { singles, phrases } = resolved.groups[number]!;
    for (const { term, weight } of singles) {
      const count = countOfTerm(term);
      if (count === 0) continue;
      frequency[number]! += weight * count;
      if (weight > best[number]!) best[number] = weight;
    }
    for (const { terms, weight } of phrases) {
      if (weight <= best[number]! || !terms.every((term) => countOfTerm(term) > 0)) continue;
      best[number] = weight;
      frequency[number]! += weight;
    }
    frequency[number]! += TITLE * item[number]!;
    if (item[number]! > best[number]!) best[number] = item[number]!;
  }
  return { frequency, best };
}

/** Counts how often each asked term stands in a section's text. */
function countAsked({ document, from, to }: Section, { termAt }: ResolvedQuery, counts: Int32Array): void {
  const { terms } = document.analysed;
  counts.fill(0);
  for (let at = from; at < to; at++) {
    const term = termAt(terms[at]!);
    if (term !== undefined) counts[term.number]!++;
  }
}

function documentEvidence(
  section: Section,
  resolved: ResolvedQuery,
  index: ForwardIndex,
  counts: Int32Array,
): DocumentEvidence {
  const { analysed, length } = section.document;
  const context = {
    organization: resolved.met(section.field('organization')),
    place: resolved.met(section.field('place')),
    date: resolved.met(section.field('date')),
  };
  countInDocument(analysed.counts, resolved, counts);
  const frequency = (group: number) =>
    resolved.groups[group]!.singles.reduce(
      (sum, { term, weight }) => sum + weight * counts[resolved.termAt(term)!.number]!,
      0,
    );
  return {
    context,
    document: resolved.share((group) => saturation(frequency(group), length, index.averageDocumentLength)),
    organization: resolved.share((group) => context.organization[group]!),
    date: resolved.share((group) => context.date[group]!),
    session: context.date.map((date, group) => Math.max(date, context.organization[group]!)),
  };
}

/** A search by halves touches a dozen places of memory for each term: of a small document all counts are looked at instead, in a row. */
const A_SEARCH = 30;

/** Looks up how often each asked term stands in a document. */
function countInDocument(counts: TermCounts, { termAt, terms: asked, groups }: ResolvedQuery, found: Int32Array): void {
  found.fill(0);
  if (counts.terms.length > asked * A_SEARCH) {
    for (const { singles } of groups)
      for (const { term } of singles) found[termAt(term)!.number] = countOf(counts, term);
    return;
  }
  for (let at = 0; at < counts.terms.length; at++) {
    const term = termAt(counts.terms[at]!);
    if (term !== undefined) found[term.number] = counts.counts[at]!;
  }
}
