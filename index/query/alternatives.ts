import type { Token } from '../language/analyse.js';
import { fold } from '../language/fold.js';
import type { Concept } from '../language/thesaurus.js';
import type { Language } from '../minutes/minutes.js';
import type { Knowledge } from './knowledge.js';
import type { Alternative } from './query.js';

/** How much an alternative counts beside the word itself. */
export const WEIGHT = {
  translation: 1,
  laterTranslation: 0.6,
  synonym: 0.6,
  abbreviation: 0.95,
  english: 0.7,
  compound: 0.9,
  withinPhrase: 0.85,
  part: 0.4,
  partSynonym: 0.3,
  code: 0.9,
  widerDate: 0.3,
  relative: 0.35,
  townOfAdjective: 0.9,
};
const MOST_TRANSLATIONS = 8;

/**
 * A compound is met by its parts standing close together, and a little by each of them. The parts' synonyms count only where the
 * thesaurus does not know the whole: a Bürgermeister is no master craftsman.
 */
export function partAlternatives(
  token: Token,
  language: Language,
  known: boolean,
  { thesaurus }: Knowledge,
): Alternative[] {
  const { parts } = token;
  if (parts.length === 0) return [];
  const synonyms = (known ? [] : parts).flatMap((part) => {
    const concepts = thesaurus.match([{ ...token, terms: [part], parts: [] }], 0, language)?.concepts ?? [];
    return conceptAlternatives(concepts, language)
      .filter(({ terms }) => terms.length === 1)
      .map(({ terms }) => ({ terms, weight: WEIGHT.partSynonym }));
  });
  return [
    { terms: parts, weight: WEIGHT.compound },
    ...parts.map((part) => ({ terms: [part], weight: WEIGHT.part })),
    ...synonyms,
  ];
}

/**
 * The other expressions of the concepts that were asked for. A concept's first German expression and its abbreviation are the same
 * thing (Fachbereich, FB); the others are only near.
 */
export function conceptAlternatives(concepts: readonly Concept[], language: Language, asked = ''): Alternative[] {
  return concepts.flatMap(({ expressions }) => {
    const [official] = expressions;
    const short =
      fold(asked) === fold(official?.written ?? '') ||
      expressions.some(({ written }) => isAbbreviation(written) && fold(written) === fold(asked));
    return expressions
      .filter(({ terms }) => terms.length > 0)
      .map((expression) => {
        const same = short && (expression === official || isAbbreviation(expression.written));
        return {
          terms: expression.terms,
          weight: same
            ? WEIGHT.abbreviation
            : expression.language === language || language === 'de'
              ? WEIGHT.synonym
              : WEIGHT.english,
        };
      });
  });
}

function isAbbreviation(written: string): boolean {
  return /^[\p{Lu}\d]{2,6}$/u.test(written);
}

/** German words for an English one: the best of the lexicon, the first the strongest; the word as it is where nothing knows it. */
export function translations(english: string, known: boolean, knowledge: Knowledge): Alternative[] {
  const words = knowledge.lexicon.translate(english).slice(0, MOST_TRANSLATIONS);
  const step = (WEIGHT.translation - WEIGHT.laterTranslation) / MOST_TRANSLATIONS;
  const translated = words.flatMap((word, rank) => {
    const terms = knowledge.analyse(word, 'de').flatMap((token) => token.terms.slice(0, 1));
    return terms.length > 0 ? [{ terms, weight: WEIGHT.translation - rank * step }] : [];
  });
  const unknown = translated.length === 0 && !known;
  return unknown || /^\p{Lu}/u.test(english) ? [...translated, ...germanReading(english, knowledge)] : translated;
}

/** Names and borrowed words are the same in both languages, but German stems them its own way. */
export function germanReading(word: string, { analyse }: Knowledge): Alternative[] {
  return analyse(word, 'de')
    .filter(({ terms }) => terms.length > 0)
    .map(({ terms }) => ({ terms: terms.slice(0, 1), weight: 1 }));
}

/**
 * What an unknown German word may stand for: words that share a translation with it ("Trümmer" and "Schutt"), and the town that an
 * adjective is made of ("Karlsruher", "Kölner", "Nordstemmer").
 */
export function germanGuesses(token: Token, { analyse, lexicon }: Knowledge): Alternative[] {
  const terms = (word: string) => analyse(word, 'de').flatMap((part) => part.terms.slice(0, 1));
  const relatives = germanLemmas(token.surface).flatMap((lemma) => lexicon.relatives(lemma));
  return [
    ...relatives.map(([word, near]) => ({ terms: terms(word), weight: WEIGHT.relative * Math.min(1.5, 0.6 + near) })),
    ...townsOf(token.surface).map((town) => ({ terms: terms(town), weight: WEIGHT.townOfAdjective })),
  ].filter((alternative) => alternative.terms.length > 0);
}

const ENDINGS = ['n', 'en', 'e', 's', 'es', 'er', 't', 'te', 'ten', 'st'];
const SHORTEST_LEMMA = 4;

/** A word as it may stand in a lexicon, by cutting endings: not all of them are words. */
function germanLemmas(written: string): string[] {
  const word = written.toLowerCase();
  const cut = ENDINGS.filter((end) => word.endsWith(end) && word.length - end.length >= SHORTEST_LEMMA).flatMap(
    (end) => {
      const bare = word.slice(0, -end.length);
      return [bare, `${bare}e`, `${bare}en`];
    },
  );
  return [...new Set([word, ...cut])];
}

/** "Hagener" gives "Hagen", "Nordstemmer" gives "Nordstemmen", "Haller" gives "Halle": -er hides which ending the town has. */
function townsOf(word: string): string[] {
  const town = /^(\p{Lu}\p{Ll}{3,})er$/u.exec(word)?.[1];
  return town ? ['', 'e', 'en', 'a'].map((end) => town + end) : [];
}

export function strongest(alternatives: readonly Alternative[]): Alternative[] {
  const byTerms = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = alternative.terms.join(' ');
    if ((byTerms.get(key)?.weight ?? 0) < alternative.weight) byTerms.set(key, alternative);
  }
  return [...byTerms.values()];
}
