import type { Language, Span } from '../minutes/minutes.js';

/** What introduces the noun that a question wants to be told of. */
const BEFORE: Record<Language, RegExp> = {
  de: /\b(?:wie ?viele?|welche[mnrs]?|wie (?:hoch|groß|gross) (?:ist|war|sind|waren|wird|fällt|fiel)|wie (?:lautete?n?|hei(?:ß|ss)en?)|was (?:ist|war|sind|waren)(?= (?:der|die|das)\b))\s+/i,
  en: /\b(?:how (?:many|much)|how (?:high|big|large) (?:is|was|are|were)|what (?:is|was|are|were)(?= (?:the|his|her|their|our)\b)|which|what (?!(?:is|are|was|were|do|does|did|will|would|has|have|can|could|should|became|came|happened)\b))\s+/i,
};
const DETERMINER = /^(?:der|die|das|den|dem|ein|eine[mnrs]?|anderen?|the|a|an|his|her|their|our|other)$/i;
/** Verbs and prepositions end an English noun with what stands before it: "how many donation boxes | does". */
const ENDS_NOUN =
  /^(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|may|might|should|must|shall|get|gets|got|take|takes|took|make|makes|work|works|run|runs|go|goes|went|come|came|there|of|at|in|for|from|on|to|by|with|that|which|who|per|about|against|after|before|since|as|besides|than|the|a|an)$/i;
const GERMAN_VERB =
  /^(?:hat|hatten?|wurden?|würden?|sollten?|konnten?|könnten?|müssten?|wollten?|hätten?|wären?|haben|war|waren|sind|ist|gibt|gab|kam|kamen|kann|darf|muss|soll|sollen|will|wird|werden)$/;
const WORD = /[\p{L}\p{N}'’-]+/gu;
const MOST_WORDS = 5;

/**
 * Where the noun stands in a question whose answer is an instance, a number or a property of it: "Sammelboxen" in "Wie viele Sammelboxen
 * stellt die Stadt auf?", "salary" in "How high is the mayor's salary?". Null where the question names none. `isVerb` tells English
 * words that are verbs as well as nouns.
 */
export function askedNoun(question: string, language: Language, isVerb: (word: string) => boolean): Span | null {
  const introduced = BEFORE[language].exec(question);
  if (!introduced) return null;
  const from = introduced.index + introduced[0].length;
  const [clause] = /^[^,;:?!.]*/.exec(question.slice(from))!;
  const words = [...clause.matchAll(WORD)]
    .slice(0, MOST_WORDS)
    .map(({ 0: written, index }) => ({ written, start: from + index, end: from + index + written.length }));
  const noun = language === 'de' ? germanNoun(words, introduced[0]) : englishNoun(words, isVerb);
  return noun ? { start: noun.start, end: noun.end } : null;
}

interface Word extends Span {
  readonly written: string;
}

/** The first word with a capital that is not the adjective of a town; only adjectives may stand before it. */
function germanNoun(words: readonly Word[], introduced: string): Word | null {
  const afterNumber = /viel/i.test(introduced);
  for (const [at, word] of words.entries()) {
    if (/^[\p{Lu}\d]/u.test(word.written)) {
      const next = words[at + 1]?.written ?? '';
      if (/^\p{Lu}\p{Ll}{2,}er$/u.test(word.written) && /^\p{Lu}/u.test(next)) continue;
      return word;
    }
    if (DETERMINER.test(word.written)) continue;
    // After "wie viele" an ending in -en is a verb's: "wie viele kommen", but "in welchen neuen Schulen".
    const adjective = (afterNumber ? /(?:e|es|er)$/ : /e[nmrs]?$/).test(word.written);
    if (GERMAN_VERB.test(word.written) || !adjective) return null;
  }
  return null;
}

/** The last of the words before a verb or a preposition. */
function englishNoun(words: readonly Word[], isVerb: (word: string) => boolean): Word | null {
  const named = words.slice(words.findIndex(({ written }) => !DETERMINER.test(written)));
  const end = named.findIndex(({ written }) => ENDS_NOUN.test(written));
  const nouns = end < 0 ? named : named.slice(0, end);
  const last = nouns.at(-1);
  // "Which band plays on": a preposition behind it tells that the last word is the verb.
  const byVerb = end < 0 || /^(?:of|at|in|for|from|on|to|by|with|the|a|an)$/i.test(named[end]!.written);
  return nouns.length > 1 && byVerb && last && isVerb(last.written) ? nouns.at(-2)! : (last ?? null);
}
