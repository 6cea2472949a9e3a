import type { Candidate } from './candidate.js';
import { excerptAround } from './excerpt.js';
import { excerptTokens } from './excerptTokens.js';
import { type Features, featuresOf, outlineOf, type RankingContext, rankingContext } from './features.js';
import type { ForwardIndex } from './forwardIndex.js';
import { gramsOf } from './grams.js';
import type { ResolvedQuery } from './resolvedQuery.js';
import type { PassageTerms, Section } from './section.js';
import { type SectionEvidence, sectionEvidenceOf } from './sectionEvidence.js';
import { WEIGHTS } from './weights.js';

/** So many agenda items are looked into; measured on real minutes, more find nothing that fewer do not. */
const SECTIONS = 40;
/** So many of their passages are looked at closely. */
const FINALISTS = 80;

/** Alternatives from this weight on say the same as the word itself. */
const SAME = 0.5;

/** A passage with how much speaks for it at first sight. */
interface Contender {
  readonly entry: PassageTerms;
  readonly evidence: SectionEvidence;
  readonly draft: number;
}

/**
 * Orders the passages of the sections that an engine brought. A matter is found by its agenda item as a whole, the words that answer by
 * the passage: both count, with the item's title, committee and date, and what an answer of the kind looks like.
 */
export function rank(
  resolved: ResolvedQuery,
  sections: Iterable<Section>,
  index: ForwardIndex,
  limit: number,
): Candidate[] {
  const context = rankingContext(resolved, gramsOf(resolved.query.groups.map(({ label }) => label)), index);
  const best = [...sections]
    .map(sectionEvidenceOf(resolved, context.grams, index))
    .filter(isMet)
    .sort((a, b) => promise(b) - promise(a) || (a.section.id < b.section.id ? -1 : 1))
    .slice(0, SECTIONS);
  return best
    .flatMap((evidence) => evidence.section.entries().map((entry) => contender(entry, evidence, context)))
    .sort((a, b) => b.draft - a.draft || byId(a.entry, b.entry))
    .slice(0, Math.max(FINALISTS, limit))
    .map((passage) => finalist(passage, context))
    .sort((a, b) => b.score - a.score || byId(a.entry, b.entry))
    .slice(0, limit)
    .map((passage) => candidate(passage, context));
}

function byId(one: PassageTerms, other: PassageTerms): number {
  return one.passage.id < other.passage.id ? -1 : 1;
}

function promise({ score, coverage, document }: SectionEvidence): number {
  return score + coverage + document;
}

/** Where nothing that was asked stands in an item, its passages are no candidates. */
function isMet({ coverage, context, section }: SectionEvidence): boolean {
  const inContext = [context.organization, context.place, context.date].some((hits) => hits.some((hit) => hit > 0));
  return coverage > 0 || inContext || section.isSpoken;
}

function contender(entry: PassageTerms, evidence: SectionEvidence, context: RankingContext): Contender {
  // What speaks for it is made again for the few that come further: kept for all it would survive a collection of garbage.
  return { entry, evidence, draft: weighted(outlineOf(entry, evidence, context)) };
}

function finalist({ entry, evidence }: Contender, context: RankingContext) {
  const excerpt = excerptAround(entry);
  const features = featuresOf(entry, outlineOf(entry, evidence, context), excerpt, evidence, context);
  return { entry, evidence, excerpt, features, score: weighted(features) };
}

function weighted(features: Partial<Features>): number {
  let sum = 0;
  for (const name in features) sum += WEIGHTS[name as keyof Features] * features[name as keyof Features]!;
  return sum;
}

function candidate(
  { entry, evidence, excerpt, features, score }: ReturnType<typeof finalist>,
  context: RankingContext,
): Candidate {
  let met: Candidate['met'] | undefined;
  let tokens: ReturnType<Candidate['tokens']> | undefined;
  return {
    passage: entry.passage,
    excerpt: excerpt.map(({ passage }) => passage),
    tokens(analyse) {
      const { index, resolved } = context;
      const isAsked = (term: number) => resolved.termAt(term) !== undefined;
      tokens ??= excerptTokens(excerpt, isAsked, (term) => index.name(term)!, analyse);
      return tokens;
    },
    score,
    // Of sixty candidates few are asked for these.
    get parts() {
      const parts = Object.entries(features).map(([name, value]) => [name, WEIGHTS[name as keyof Features] * value]);
      return Object.fromEntries(parts);
    },
    get met() {
      met ??= metGroups(entry, excerpt, evidence, context);
      return met;
    },
  };
}

function metGroups(
  entry: PassageTerms,
  excerpt: readonly PassageTerms[],
  { context: fields, best }: SectionEvidence,
  { resolved, hits }: RankingContext,
): Candidate['met'] {
  const speaker = resolved.met(entry.speaker);
  return resolved.groups.map(({ mass, singles, phrases }, group) => ({
    text: Math.max(...excerpt.map((part) => hits(part).best[group]!), speaker[group]!),
    context: best[group]!,
    session: Math.max(fields.organization[group]!, fields.place[group]!, fields.date[group]!),
    held: [...singles, ...phrases].some(({ weight }) => weight >= SAME),
    rarity: mass,
  }));
}
