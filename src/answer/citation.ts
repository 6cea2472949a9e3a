import type { Analyse } from '../../index/language/analyse.js';
import type { Span } from '../../index/minutes/minutes.js';
import type { Passage } from '../../index/minutes/passage.js';
import type { Query } from '../../index/query/query.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import { excerptText, LONGEST_EXCERPT } from '../../index/ranking/excerpt.js';

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

export function cite(
  { passage, excerpt, score }: Pick<Candidate, 'passage' | 'excerpt' | 'score'>,
  query: Query,
  analyse: Analyse,
): Citation {
  const quote = shorten(excerptText(excerpt));
  return { quote, highlights: matchedWords(quote, passage, query, analyse), score, passage };
}

/** Cut at a word's end where one sentence alone is too long; still verbatim. */
function shorten(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const space = text.lastIndexOf(' ', LONGEST_QUOTE);
  return text.slice(0, space > 0 ? space : LONGEST_QUOTE);
}

function matchedWords(quote: string, passage: Passage, query: Query, analyse: Analyse): Span[] {
  const wanted = new Set(
    query.groups.flatMap(({ alternatives }) =>
      alternatives.filter(({ weight }) => weight >= MARKED).flatMap(({ terms }) => terms),
    ),
  );
  const marked: Span[] = [];
  for (const { start, end, terms, parts } of analyse(quote, passage.minutes.language)) {
    if (terms.some((term) => wanted.has(term)) || parts.some((term) => wanted.has(term))) marked.push({ start, end });
  }
  return marked;
}
