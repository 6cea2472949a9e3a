import type { Analyse } from '../language/analyse.js';
import { tokenise } from '../language/tokenise.js';
import type { Language, Span } from '../minutes/minutes.js';
import { between } from './excerpt.js';
import type { PassageTerms } from './section.js';

/** A token of a text with what it is found by. */
export interface ExcerptToken extends Span {
  readonly terms: readonly string[];
  /** Parts of a compound. */
  readonly parts: readonly string[];
}

/**
 * The tokens of an excerpt's text that have terms. Those of passages come from the index: to cut the compounds of five quotes anew takes as
 * long as to find them. What stands between passages is a label of few words, which is analysed.
 */
export function excerptTokens(
  excerpt: readonly PassageTerms[],
  name: (term: number) => string,
  analyse: Analyse,
): ExcerptToken[] {
  const found: ExcerptToken[] = [];
  let start = 0;
  for (const [at, entry] of excerpt.entries()) {
    const { text, minutes } = entry.passage;
    if (at > 0) {
      const label = between(entry.passage);
      found.push(...analysedTokens(label, minutes.language, analyse, start));
      start += label.length;
    }
    found.push(...indexed(entry, text, start, name));
    start += text.length;
  }
  return found;
}

/** The tokens of a text that have terms. */
export function analysedTokens(text: string, language: Language, analyse: Analyse, offset = 0): ExcerptToken[] {
  return analyse(text, language)
    .filter(({ terms }) => terms.length > 0)
    .map(({ start, end, terms, parts }) => ({ start: offset + start, end: offset + end, terms, parts }));
}

function indexed(
  { section, from, to }: PassageTerms,
  text: string,
  offset: number,
  name: (term: number) => string,
): ExcerptToken[] {
  const { terms, places } = section.document.analysed;
  const tokens = tokenise(text);
  const found: ExcerptToken[] = [];
  for (let at = from; at < to; ) {
    const position = places[at]! >> 1;
    const own: string[] = [];
    const parts: string[] = [];
    for (; at < to && places[at]! >> 1 === position; at++)
      ((places[at]! & 1) === 1 ? own : parts).push(name(terms[at]!));
    const token = tokens[position];
    if (token) found.push({ start: offset + token.start, end: offset + token.end, terms: own, parts });
  }
  return found;
}
