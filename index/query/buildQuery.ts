import type { Token } from '../language/analyse.js';
import { detectLanguage } from '../language/detect.js';
import { fold } from '../language/fold.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Concept } from '../language/thesaurus.js';
import type { Language } from '../minutes/minutes.js';
import {
  conceptAlternatives,
  germanGuesses,
  germanReading,
  partAlternatives,
  strongest,
  translations,
  WEIGHT,
} from './alternatives.js';
import { type AnswerForm, answerForm } from './answerForm.js';
import { askedNoun } from './askedNoun.js';
import type { Knowledge } from './knowledge.js';
import type { Alternative, Asked, GroupKind, Query, TermGroup } from './query.js';
import { type QuestionType, questionType } from './questionType.js';

/** How much a group counts beside a noun. In German, lower-case words carry less of the meaning than nouns. */
const GROUP_WEIGHT = { lowerCase: 0.8, frame: 0.3, place: 0.5, name: 1.3, code: 1.3, date: 1 };
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
  const text = beginning(question.normalize('NFC'));
  const language = detectLanguage(text) ?? languageOfWords(text, knowledge) ?? preferred;
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
    if (covered.filter(({ terms }) => terms.length > 0).length > 1)
      groups.push(...phraseGroups(text, covered, concepts, language, knowledge));
    else {
      const group = termGroup(text, covered, concepts, name, language, knowledge);
      if (group) groups.push(group);
    }
    at += length;
  }
  const own = distinct(groups);
  const type = questionType(text);
  return {
    question: text,
    language,
    type,
    asked: askedDetail(text, language, type, own, knowledge.lexicon),
    groups: own,
  };
}

/** The language that more of the words are of, for a few words in a row that no grammar marks; null where neither has more. */
function languageOfWords(text: string, { lexicon }: Knowledge): Language | null {
  const words = text.match(/(?<![\p{L}\d-])\p{L}{3,}(?![\p{L}\d])/gu) ?? [];
  const english = words.filter((word) => lexicon.translate(word).length > 0).length;
  const german = words.filter((word) => lexicon.germanWords.has(fold(word))).length;
  if (english === german) return null;
  return english > german ? 'en' : 'de';
}

/** "How many were against?" counts votes. */
const VOTED: ReadonlySet<AnswerForm> = new Set(['count', 'share', 'person', 'names']);

function askedDetail(
  text: string,
  language: Language,
  type: QuestionType,
  groups: readonly TermGroup[],
  lexicon: Lexicon,
): Asked {
  const isVerb = (word: string) => lexicon.translate(word).some((german) => /^\p{Ll}.*n$/u.test(german));
  const noun = askedNoun(text, language, isVerb);
  const group = noun ? groups.findIndex(({ span }) => span.start < noun.end && span.end > noun.start) : -1;
  const form = answerForm(text);
  const votes = type === 'vote' && (form === null || VOTED.has(form));
  return { form: votes ? 'vote' : form, noun: group < 0 ? null : group };
}

/**
 * The words of an expression that the thesaurus or the lexicon knows ("vacant position", "Stellen besetzen"): each is met by what stands
 * for the whole, and a little less by its own.
 */
function phraseGroups(
  text: string,
  tokens: readonly Token[],
  concepts: readonly Concept[],
  language: Language,
  knowledge: Knowledge,
): TermGroup[] {
  const whole = termGroup(text, tokens, concepts, false, language, knowledge)?.alternatives.slice(1) ?? [];
  return tokens.flatMap((token): TermGroup[] => {
    const known = knowledge.thesaurus.match([token], 0, language)?.concepts ?? [];
    const own = termGroup(text, [token], known, false, language, knowledge);
    if (!own) return [];
    const weaker = own.alternatives.map(({ terms, weight }) => ({ terms, weight: weight * WEIGHT.withinPhrase }));
    return [{ ...own, alternatives: strongest([...weaker, ...whole]) }];
  });
}

/** "FB 56" asks for two things, a department and its number: each may stand somewhere else. */
function dividedCode(token: Token): Token[] {
  const [number, prefix] = token.parts;
  if (token.kind !== 'code' || !number || !prefix) return [token];
  const start = token.start + token.surface.search(/\d/);
  const written = token.surface.slice(0, start - token.start).trim();
  return [
    {
      ...token,
      kind: 'word',
      surface: written,
      end: token.start + written.length,
      terms: [prefix],
      parts: [],
    },
    { ...token, start, parts: [number] },
  ];
}

/** The part of a question that is read; it ends with a whole word. */
function beginning(question: string): string {
  return question.length <= LONGEST_QUESTION ? question : question.slice(0, LONGEST_QUESTION).replace(/\S*$/, '');
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
    if (tokens.length === 1 && concepts.length === 0 && language === 'de')
      alternatives.push(...germanGuesses(first, knowledge));
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
    essential: isEssential(text, label, first, kind, language, knowledge),
    weight: isPlace(text, first, kind, concepts) ? GROUP_WEIGHT.place : groupWeight(first, kind, language),
  };
}

function groupKind(token: Token, name: boolean): GroupKind {
  if (token.kind === 'date') return 'date';
  if (token.kind === 'code' || token.kind === 'number') return 'code';
  return name ? 'name' : 'word';
}

/**
 * "in Hagen", "aus Haspe": where the matter is. Minutes of a town seldom name it, so a passage that does is no better for it.
 */
function isPlace(text: string, token: Token, kind: GroupKind, concepts: readonly Concept[]): boolean {
  return (
    kind === 'word' &&
    concepts.length === 0 &&
    /^\p{Lu}/u.test(token.surface) &&
    /\b(?:in|aus|from)\s$/i.test(text.slice(0, token.start))
  );
}

function groupWeight(token: Token, kind: GroupKind, language: Language): number {
  if (kind !== 'word') return GROUP_WEIGHT[kind];
  if (token.terms.some((term) => FRAME.has(term))) return GROUP_WEIGHT.frame;
  return language === 'de' && /^\p{Ll}/u.test(token.surface) ? GROUP_WEIGHT.lowerCase : 1;
}

const BEFORE_NOUN = /(?:\b(?:the|an?|of|this|that|these|those|any|no|my|our|their|its)|['’]s)\s+$/i;

/** Whether an article or a possessive stands before, perhaps with an adjective between: "a new school", but not "the papers report". */
function followsArticle(before: string, lexicon: Lexicon): boolean {
  const adjective = /(\p{Ll}+)\s+$/u.exec(before);
  const known = adjective ? lexicon.translate(adjective[1]!)[0] : undefined;
  const describes = known !== undefined && /^\p{Ll}/u.test(known);
  return (
    BEFORE_NOUN.test(before) || (adjective !== null && describes && BEFORE_NOUN.test(before.slice(0, adjective.index)))
  );
}

/**
 * German nouns are written with a capital; an English word is one where all that the lexicon has for it are German nouns, or where
 * an article or a possessive stands before it.
 */
function isEssential(
  text: string,
  label: string,
  token: Token,
  kind: GroupKind,
  language: Language,
  { lexicon }: Knowledge,
): boolean {
  if (kind !== 'word') return true;
  if (token.terms.some((term) => FRAME.has(term))) return false;
  const capital = /^\p{Lu}/u.test(token.surface) && token.start > 0;
  if (language === 'de' || capital) return capital;
  const nouns = lexicon.translate(label).map((word) => /^\p{Lu}/u.test(word));
  return (nouns[0] ?? false) && (nouns.every(Boolean) || followsArticle(text.slice(0, token.start), lexicon));
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

/** A word that is asked twice counts once. */
function distinct(groups: readonly TermGroup[]): TermGroup[] {
  const seen = new Set<string>();
  return groups.filter((group) => {
    const key = group.kind === 'word' ? group.alternatives[0]!.terms.join(' ') : fold(group.label);
    return !seen.has(key) && seen.add(key);
  });
}
