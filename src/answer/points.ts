import { sentences } from '../../index/language/sentences.js';
import type { PassageKind } from '../../index/minutes/minutes.js';
import type { Passage } from '../../index/minutes/passage.js';
import { createCentrality } from './centrality.js';
import { type Citation, LONGEST_QUOTE } from './citation.js';
import { isProcedural } from './procedural.js';

/**
 * The sentences that carry an agenda item, verbatim: the resolution first, else the line that says how it ended, then the most central
 * statement. An item of which the minutes tell nothing has none.
 */
export function pointsOf(name: string, passages: readonly Passage[], rarity: (term: string) => number): Citation[] {
  const said = passages.flatMap(sentencesOf);
  const centrality = createCentrality(
    name,
    said.map(({ quote }) => quote),
    rarity,
  );
  const best = (kinds: readonly PassageKind[], factor: (sentence: Sentence) => number): Citation[] => {
    const ranked = said
      .filter(({ passage }) => kinds.includes(passage.kind))
      .map((sentence) => ({
        ...sentence,
        score: centrality(sentence.quote) * factor(sentence) * readability(sentence.quote),
      }))
      .sort((a, b) => b.score - a.score);
    return ranked.slice(0, 1).map(({ quote, passage, score }) => ({ quote, highlights: [], score, passage }));
  };
  const resolution = best(['resolution'], ({ quote }) => (DECIDES.test(quote) ? DECISION : 1));
  const outcome = resolution.length > 0 ? resolution : best(['vote'], () => 1);
  const statement = best(['discussion', 'report'], ({ quote, passage }) =>
    isProcedural(quote) ? PROCEDURE : passage.speaker ? SPOKEN : 1,
  );
  return [...outcome, ...statement];
}

interface Sentence {
  readonly quote: string;
  readonly passage: Passage;
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

function sentencesOf(passage: Passage): Sentence[] {
  return sentences(passage.text)
    .map(({ start, end }) => ({ quote: passage.text.slice(start, Math.min(end, start + LONGEST_QUOTE)), passage }))
    .filter(({ quote }) => /\p{L}{3}/u.test(quote));
}
