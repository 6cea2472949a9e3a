import type { Analyse } from '../language/analyse.js';
import { tokenSpans } from '../language/tokenise.js';
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
 * The tokens of an excerpt's text that have an asked term. Those of passages come from the index: to cut the compounds of five quotes anew takes as
 * long as to find them. What stands between passages is a label of few words, which is analysed.
 */
export function excerptTokens(
  excerpt: readonly PassageTerms[],
  isAsked: (term: number) => boolean,
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
    for (const token of indexed(entry, text, isAsked, name))
      found.push({ ...token, start: start + token.start, end: start + token.end });
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

function* indexed(
  { section, from, to }: PassageTerms,
  text: string,
  isAsked: (term: number) => boolean,
  name: (term: number) => string,
): Iterable<ExcerptToken> {
  const { terms, places } = section.document.analysed;
  let tokens: readonly Span[] | undefined;
  for (let at = from, next = at; at < to; at = next) {
    const position = places[at]! >> 1;
    let asked = false;
    for (; next < to && places[next]! >> 1 === position; next++) asked ||= isAsked(terms[next]!);
    if (!asked) continue;
    tokens ??= tokenSpans(text);
    const token = tokens[position];
    const named = (whole: 0 | 1) =>
      Array.from(terms.subarray(at, next)).filter((_, offset) => (places[at + offset]! & 1) === whole);
    if (token) yield { start: token.start, end: token.end, terms: named(1).map(name), parts: named(0).map(name) };
  }
}
