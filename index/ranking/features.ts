import type { QuestionType } from '../query/questionType.js';
import { answerSignal, looksLikeAnswer } from './answerSignals.js';
import { saturation } from './bm25.js';
import type { ForwardIndex } from './forwardIndex.js';
import { type Grams, gramOverlap } from './grams.js';
import { type TextHits, textHitsOf } from './groupHits.js';
import { proximityOf } from './proximity.js';
import type { ResolvedQuery } from './resolvedQuery.js';
import type { PassageTerms } from './section.js';
import type { SectionEvidence } from './sectionEvidence.js';
import { titleEcho } from './titleEcho.js';

/** Shorter passages are no denser for that: length is counted from here on, in tokens. */
const SHORTEST = 20;

/** What speaks for a passage, each feature about 0-1 (BM25 scores up to 2.2), by the names that the weights have. */
export interface Features {
  /** BM25 of the passage's own words over the question's groups. */
  readonly text: number;
  /** BM25 of the whole agenda item: what it is about. */
  readonly section: number;
  /** Share of the question's weight that the agenda item meets anywhere. */
  readonly sectionCoverage: number;
  /** BM25 of the whole document. */
  readonly document: number;
  readonly title: number;
  readonly organization: number;
  readonly speaker: number;
  readonly date: number;
  /** Share of the question's character 4-grams that the passage holds: typos, missing umlauts, compounds that nobody split. */
  readonly grams: number;
  /** The same for the agenda item's title. */
  readonly titleGrams: number;
  /** Share of the question's weight that stands within some 25 tokens of the excerpt. */
  readonly near: number;
  /** The passage looks like an answer of the kind that is asked for. */
  readonly signal: number;
  /** The excerpt around it does. */
  readonly excerptSignal: number;
  /** A vote was asked for, and this is the vote of an item about the matter. */
  readonly vote: number;
  /** Whether something is so was asked, and this is what an item about the matter decided. */
  readonly outcome: number;
  /** The passage repeats the title of an item that alone meets a group. */
  readonly echo: number;
  /** Long passages hold more words by chance. */
  readonly length: number;
  /** A mere heading answers nothing. */
  readonly heading: number;
}

/** What is looked up for every passage of a question. */
export interface RankingContext {
  readonly resolved: ResolvedQuery;
  readonly grams: Grams;
  readonly index: ForwardIndex;
  readonly hits: (entry: PassageTerms) => TextHits;
  /** How near to each other an excerpt holds what was asked for. */
  readonly proximity: (excerpt: readonly PassageTerms[]) => number;
}

export function rankingContext(resolved: ResolvedQuery, grams: Grams, index: ForwardIndex): RankingContext {
  const hits = textHitsOf(resolved);
  return { resolved, grams, index, hits, proximity: proximityOf(resolved, hits) };
}

/** The features that are had for little: they choose the passages that are worth a closer look. */
export type OutlineFeatures = Omit<Features, 'grams' | 'near' | 'signal' | 'excerptSignal' | 'echo'>;

export function outlineOf(
  entry: PassageTerms,
  evidence: SectionEvidence,
  { resolved, index, hits }: RankingContext,
): OutlineFeatures {
  const { groups, query } = resolved;
  const { passage } = entry;
  const own = hits(entry);
  const speaker = entry.speaker.length > 0 ? resolved.met(entry.speaker) : null;
  // A speaker's name stands once, at the head of a turn: whoever asks for the person asks for all that the person says.
  const bySpeaker = (group: number) => groups[group]!.group.kind === 'name' && speaker !== null && speaker[group]! > 0;
  const frequency = (group: number) => Math.max(own.frequency[group]!, bySpeaker(group) ? 1 : 0);
  const length = Math.max(entry.length, SHORTEST);
  const average = index.averageLength;
  return {
    // Every passage of a town is about the town: that one names it says little.
    text: resolved.share((group) => saturation(frequency(group), length, average) * (1 - evidence.session[group]!)),
    section: evidence.score,
    sectionCoverage: evidence.coverage,
    document: evidence.document,
    title: evidence.title,
    organization: evidence.organization,
    speaker: speaker === null ? 0 : resolved.share((group) => speaker[group]!),
    date: evidence.date,
    titleGrams: evidence.titleGrams,
    vote: query.type === 'vote' && passage.kind === 'vote' ? evidence.coverage : 0,
    outcome: DECIDED.has(query.type) && DECIDING.has(passage.kind) ? evidence.coverage : 0,
    length: Math.log(Math.max(5, entry.length)) / 5,
    heading: passage.kind === 'heading' ? 1 : 0,
  };
}

export function featuresOf(
  entry: PassageTerms,
  outline: OutlineFeatures,
  excerpt: readonly PassageTerms[],
  evidence: SectionEvidence,
  { resolved, grams, hits, proximity }: RankingContext,
): Features {
  const { type } = resolved.query;
  const { item } = evidence.context;
  const { best } = hits(entry);
  // Not spread: an object of so many numbers is ten times as large when it is made of another.
  return {
    text: outline.text,
    section: outline.section,
    sectionCoverage: outline.sectionCoverage,
    document: outline.document,
    title: outline.title,
    organization: outline.organization,
    speaker: outline.speaker,
    date: outline.date,
    titleGrams: outline.titleGrams,
    vote: outline.vote,
    outcome: outline.outcome,
    length: outline.length,
    heading: outline.heading,
    grams: gramOverlap(grams, entry.passage.text),
    near: proximity(excerpt),
    signal: answerSignal(type, entry.passage),
    excerptSignal: excerpt.some(({ passage }) => looksLikeAnswer(type, passage.text)) ? 1 : 0,
    echo: titleEcho(entry) * resolved.share((group) => Math.max(0, item[group]! - best[group]!)),
  };
}

const DECIDED: ReadonlySet<QuestionType> = new Set(['status', 'decision']);
const DECIDING: ReadonlySet<string> = new Set(['vote', 'resolution']);
