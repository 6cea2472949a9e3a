import type { Analyse, Token } from '../language/analyse.js';
import { detectLanguage } from '../language/detect.js';
import { fold } from '../language/fold.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Concept, Thesaurus } from '../language/thesaurus.js';
import type { Language } from '../minutes/minutes.js';
import type { Alternative, GroupKind, Query, TermGroup } from './query.js';
import { questionType } from './questionType.js';

/** What is known of words: it is data, so an operator can extend it. */
export interface Knowledge {
  readonly analyse: Analyse;
  readonly thesaurus: Thesaurus;
  readonly lexicon: Lexicon;
}

/** How much an alternative counts beside the word itself. */
const WEIGHT = {
  translation: 1,
  laterTranslation: 0.6,
  synonym: 0.6,
  abbreviation: 0.95,
  english: 0.9,
  compound: 0.9,
  withinPhrase: 0.7,
  part: 0.4,
  partSynonym: 0.3,
  code: 0.9,
  widerDate: 0.3,
};
/** How much a group counts beside a noun. In German, lower-case words carry less of the meaning than nouns. */
const GROUP_WEIGHT = { lowerCase: 0.8, frame: 0.3, name: 1.3, code: 1.3, date: 1 };
const MOST_TRANSLATIONS = 8;
const LONGEST_PHRASE = 4;

/** Longer questions are cut: what people paste behind the first thousand characters is context and not the question. */
export const LONGEST_QUESTION = 1000;

/** Words about asking and minutes in general: they hardly say what is asked. */
const FRAME = new Set(
  (
    'protokoll niederschrift sitzung thema information frage antwort sagen sagt heisst heissen stehen steht bedeuten dokument aktuell neu jemand leut ' +
    'minut meet topic inform question answer say said mean document new latest tell show find there people anyone thing'
  ).split(' '),
);

const FORM_OF_ADDRESS =
  /^(?:Frau|Fr|Herrn?|Hr|Ms|Mrs|Mr|Miss|Stadtrat|Stadträtin|Stadtrats|Bürgermeister(?:in)?|Councill?or|Mayor)$/;

/**
 * A question as groups of alternatives. `preferred` is the language to assume where the question does not show one.
 * Only the first 1,000 characters are read.
 */
export function buildQuery(question: string, knowledge: Knowledge, preferred: Language = 'de'): Query {
  const text = question.normalize('NFC').slice(0, LONGEST_QUESTION);
  const language = detectLanguage(text) ?? preferred;
  const tokens = knowledge.analyse(text, language).flatMap(dividedCode);
  const groups: TermGroup[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (isName(tokens, at + 1)) {
      at += 1;
      continue;
    }
    const name = isName(tokens, at);
    const match = name ? null : knowledge.thesaurus.match(tokens, at, language);
    const phrase = name || language !== 'en' ? 1 : phraseLength(text, tokens, at, knowledge.lexicon);
    const length = Math.max(match?.length ?? 1, phrase);
    const concepts = match?.length === length ? match.concepts : [];
    const covered = tokens.slice(at, at + length);
    if (phrase === length && covered.filter(({ terms }) => terms.length > 0).length > 1)
      groups.push(...phraseGroups(text, covered, concepts, knowledge));
    else {
      const group = termGroup(text, covered, concepts, name, language, knowledge);
      if (group) groups.push(group);
    }
    at += length;
  }
  return { question: text, language, type: questionType(text), groups: distinct(groups) };
}

/**
 * The words of an expression of the lexicon ("vacant position", "work together"): each is met by the translation of the whole, and a
 * little less by its own.
 */
function phraseGroups(
  text: string,
  tokens: readonly Token[],
  concepts: readonly Concept[],
  knowledge: Knowledge,
): TermGroup[] {
  const whole = termGroup(text, tokens, concepts, false, 'en', knowledge)?.alternatives.slice(1) ?? [];
  return tokens.flatMap((token): TermGroup[] => {
    const own = termGroup(
      text,
      [token],
      knowledge.thesaurus.match([token], 0, 'en')?.concepts ?? [],
      false,
      'en',
      knowledge,
    );
    if (!own) return [];
    const weaker = own.alternatives.map(({ terms, weight }) => ({ terms, weight: weight * WEIGHT.withinPhrase }));
    return [{ ...own, alternatives: strongest([...whole, ...weaker]) }];
  });
}

/** "FB 56" asks for two things, a department and its number: each may stand somewhere else. */
function dividedCode(token: Token): Token[] {
  const [number, prefix] = token.parts;
  if (token.kind !== 'code' || !number || !prefix) return [token];
  const start = token.start + token.surface.search(/\d/);
  return [
    {
      ...token,
      kind: 'word',
      surface: token.surface.slice(0, start - token.start).trim(),
      end: start,
      terms: [prefix],
      parts: [],
    },
    { ...token, start, parts: [number] },
  ];
}

/** Number of tokens of the longest expression of the lexicon that begins at `at` ("take part", "in charge of"). */
function phraseLength(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 1; length--) {
    const written = text.slice(tokens[at]!.start, tokens[at + length - 1]!.end);
    if (lexicon.translate(written).length > 0) return length;
  }
  return 1;
}

function termGroup(
  text: string,
  tokens: readonly Token[],
  concepts: readonly Concept[],
  name: boolean,
  language: Language,
  knowledge: Knowledge,
): TermGroup | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  const own = tokens.flatMap(({ terms }) => terms.slice(0, 1));
  if (!first || !last || own.length === 0) return null;
  const label = text.slice(first.start, last.end);
  const kind = groupKind(first, name);
  const alternatives: Alternative[] =
    tokens.length === 1 ? first.terms.map((term) => ({ terms: [term], weight: 1 })) : [{ terms: own, weight: 1 }];
  if (kind === 'word') {
    if (tokens.length === 1) alternatives.push(...partAlternatives(first, language, concepts.length > 0, knowledge));
    alternatives.push(...conceptAlternatives(concepts, language, label));
    if (language === 'en') alternatives.push(...translations(label, concepts.length > 0, knowledge));
  } else {
    alternatives.push(
      ...first.parts.map((term) => ({ terms: [term], weight: kind === 'date' ? WEIGHT.widerDate : WEIGHT.code })),
    );
    if (kind === 'name' && language === 'en') alternatives.push(...germanReading(label, knowledge));
  }
  return {
    label,
    span: { start: first.start, end: last.end },
    kind,
    alternatives: strongest(alternatives),
    weight: groupWeight(first, kind, language),
  };
}

function groupKind(token: Token, name: boolean): GroupKind {
  if (token.kind === 'date') return 'date';
  if (token.kind === 'code' || token.kind === 'number') return 'code';
  return name ? 'name' : 'word';
}

function groupWeight(token: Token, kind: GroupKind, language: Language): number {
  if (kind !== 'word') return GROUP_WEIGHT[kind];
  if (token.terms.some((term) => FRAME.has(term))) return GROUP_WEIGHT.frame;
  return language === 'de' && /^\p{Ll}/u.test(token.surface) ? GROUP_WEIGHT.lowerCase : 1;
}

/**
 * The word behind a form of address is a name, whatever else it may mean (Keller is a cellar too). The form of address itself
 * ("Frau", "Ms") is not searched for.
 */
function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1]?.surface === 'Dr' ? tokens[at - 2] : tokens[at - 1];
  return (
    token?.kind === 'word' &&
    /^\p{Lu}/u.test(token.surface) &&
    before !== undefined &&
    FORM_OF_ADDRESS.test(before.surface)
  );
}

/**
 * A compound is met by its parts standing close together, and a little by each of them. The parts' synonyms count only where the
 * thesaurus does not know the whole: a Bürgermeister is no master craftsman.
 */
function partAlternatives(token: Token, language: Language, known: boolean, { thesaurus }: Knowledge): Alternative[] {
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
function conceptAlternatives(concepts: readonly Concept[], language: Language, asked = ''): Alternative[] {
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
function translations(english: string, known: boolean, knowledge: Knowledge): Alternative[] {
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
function germanReading(word: string, { analyse }: Knowledge): Alternative[] {
  return analyse(word, 'de')
    .filter(({ terms }) => terms.length > 0)
    .map(({ terms }) => ({ terms: terms.slice(0, 1), weight: 1 }));
}

function strongest(alternatives: readonly Alternative[]): Alternative[] {
  const byTerms = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = alternative.terms.join(' ');
    if ((byTerms.get(key)?.weight ?? 0) < alternative.weight) byTerms.set(key, alternative);
  }
  return [...byTerms.values()];
}

/** A word that is asked twice counts once. */
function distinct(groups: readonly TermGroup[]): TermGroup[] {
  const seen = new Set<string>();
  return groups.filter((group) => {
    const key = group.kind === 'word' ? group.alternatives[0]!.terms.join(' ') : fold(group.label);
    return !seen.has(key) && seen.add(key);
  });
}
