import type { Analyse } from '../../index/language/analyse.js';
import type { Span } from '../../index/minutes/minutes.js';
import type { Passage } from '../../index/minutes/passage.js';
import type { Query } from '../../index/query/query.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import { excerptText, LONGEST_EXCERPT } from '../../index/ranking/excerpt.js';
import { analysedTokens, type ExcerptToken } from '../../index/ranking/excerptTokens.js';

/** A verbatim quote with everything that a person needs to find it on paper. */
export interface Citation {
  /** At most 800 characters, whole sentences. */
  readonly quote: string;
  /** Stretches of the quote that answer or meet the question, in order, not overlapping. */
  readonly highlights: readonly Span[];
  readonly score: number;
  readonly passage: Passage;
}

export const LONGEST_QUOTE = LONGEST_EXCERPT;
/** Weaker matches are no reason to mark a word. */
const MARKED = 0.5;

/** Without `tokens` the quote is analysed anew. */
export function cite(
  { passage, excerpt, score, tokens }: Pick<Candidate, 'passage' | 'excerpt' | 'score'> & Partial<Candidate>,
  query: Query,
  analyse: Analyse,
): Citation {
  const quote = quoteOf(excerpt);
  const said = tokens ? tokens(analyse) : analysedTokens(quote, passage.minutes.language, analyse);
  return { quote, highlights: matchedWords(quote, said, query), score, passage };
}

/** What is shown of an excerpt. */
export function quoteOf(excerpt: Candidate['excerpt']): string {
  return shorten(excerptText(excerpt));
}

/** Cut at a word's end where one sentence alone is too long; still verbatim. */
function shorten(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const space = text.lastIndexOf(' ', LONGEST_QUOTE);
  return text.slice(0, space > 0 ? space : LONGEST_QUOTE);
}

function matchedWords(quote: string, tokens: readonly ExcerptToken[], query: Query): Span[] {
  const wanted = new Set(
    query.groups.flatMap(({ alternatives }) =>
      alternatives.filter(({ weight }) => weight >= MARKED).flatMap(({ terms }) => terms),
    ),
  );
  return tokens
    .filter(({ end, terms, parts }) => end <= quote.length && [...terms, ...parts].some((term) => wanted.has(term)))
    .map(({ start, end }) => ({ start, end }));
}
