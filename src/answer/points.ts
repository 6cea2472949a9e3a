import { sentences } from '../../index/language/sentences.js';
import type { PassageKind } from '../../index/minutes/minutes.js';
import type { ItemHead, Passage } from '../../index/minutes/passage.js';
import { createCentrality } from './centrality.js';
import { type Citation, LONGEST_QUOTE } from './citation.js';
import { isProcedural } from './procedural.js';
import { resultLine } from './resultLine.js';

/**
 * The sentences that carry an agenda item, verbatim: the resolution first, else the line that says how it ended, then the most central
 * statement. An item of which the minutes tell nothing has none. `name` are the terms of its name, `said` all of its sentences.
 */
export function pointsOf(
  { vote }: ItemHead,
  name: ReadonlySet<string>,
  said: readonly Sentence[],
  rarity: (term: string) => number,
): Citation[] {
  const centrality = createCentrality(
    name,
    said.map(({ terms }) => terms),
    rarity,
  );
  const best = (kinds: readonly PassageKind[], factor: (sentence: Sentence) => number): Citation[] => {
    const ranked = said
      .filter(({ passage }) => kinds.includes(passage.kind))
      .map((sentence) => ({
        ...sentence,
        score: centrality(sentence.terms) * factor(sentence) * readability(sentence.quote),
      }))
      .sort((a, b) => b.score - a.score);
    return ranked.slice(0, 1).map(({ quote, passage, score }) => ({ quote, highlights: [], score, passage }));
  };
  const resolution = best(['resolution'], ({ quote }) => (DECIDES.test(quote) ? DECISION : 1));
  const line = resolution.length > 0 ? null : resultLine(vote, new Set(said.map(({ passage }) => passage)));
  const outcome = line ? [line] : resolution;
  const [statement] = best(['discussion', 'report'], ({ quote, passage }) =>
    isProcedural(quote) ? PROCEDURE : passage.speaker ? SPOKEN : 1,
  );
  if (!statement || outcome.some(({ quote }) => quote.includes(statement.quote))) return outcome;
  // Who called the item up is worth a line only where the minutes have no more to say.
  return outcome.length > 0 && isProcedural(statement.quote) ? outcome : [...outcome, statement];
}

/** A sentence of an agenda item. */
export interface Sentence {
  readonly quote: string;
  readonly passage: Passage;
  /** What `createTermReader` reads of it. */
  readonly terms: ReadonlySet<string>;
}

/** The sentences of a passage, as `pointsOf` takes them. */
export function sentencesOf(passage: Passage, read: (text: string) => ReadonlySet<string>): Sentence[] {
  return sentences(passage.text)
    .map(({ start, end }) => passage.text.slice(start, Math.min(end, start + LONGEST_QUOTE)))
    .filter((quote) => /\p{L}{3}/u.test(quote))
    .map((quote) => ({ quote, passage, terms: read(quote) }));
}

/** A resolution's own sentence is worth more than its reasons; a statement by somebody more than one by nobody. */
const DECISION = 1.5;
const SPOKEN = 1.25;
const PROCEDURE = 0.2;
const DECIDES =
  /\b(?:beschlie(?:ß|ss)\p{L}*|beschlossen|empf(?:ie|oh)hl?\p{L}*|stimm(?:t|en|te|ten)\b|zugestimmt|genehmig\p{L}*|bewillig\p{L}*|lehn(?:t|en|te)\b|abgelehnt|wähl(?:t|en)|gewählt|beauftrag\p{L}*|ermächtig\p{L}*|Kenntnis|verabschied\p{L}*|resolve[sd]?|approve[sd]?|adopt(?:s|ed)?|moved?|elect(?:s|ed)?|authori[sz]e[sd]?)/u;

/** Sentences of 6 to 50 words can be read alone. */
const FEWEST_LETTERS = 40;
const MOST_LETTERS = 320;

function readability(quote: string): number {
  if (quote.length < FEWEST_LETTERS) return quote.length / FEWEST_LETTERS;
  return quote.length <= MOST_LETTERS ? 1 : MOST_LETTERS / quote.length;
}
