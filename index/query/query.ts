import type { Language, Span } from '../minutes/minutes.js';
import type { AnswerForm } from './answerForm.js';
import type { QuestionType } from './questionType.js';

/** One way in which a group can be met: a term, or several terms that stand close together. `weight` is in (0, 1]. */
export interface Alternative {
  readonly terms: readonly string[];
  readonly weight: number;
}

/** What a group of a query is: names and codes are stronger evidence than words. */
export type GroupKind = 'word' | 'name' | 'code' | 'date';

/**
 * One idea of the question: the word itself, its synonyms, its translations and its parts. They count once, as a union of
 * postings (Pirkola 1998), never as a sum: ten synonyms are no better evidence than one word.
 */
export interface TermGroup {
  /** As asked. */
  readonly label: string;
  /** Where it stands in the question. */
  readonly span: Span;
  readonly kind: GroupKind;
  readonly alternatives: readonly Alternative[];
  /** A name, a code or a noun: where the minutes lack it, they hardly answer. */
  readonly essential: boolean;
  /** How much it matters beside the other groups; 1 for a noun. */
  readonly weight: number;
}

/** A question made ready for an engine. */
export interface Query {
  readonly question: string;
  readonly language: Language;
  readonly type: QuestionType;
  readonly asked: Asked;
  readonly groups: readonly TermGroup[];
}

/** The detail that is asked for, beside the matter that it is a detail of. */
export interface Asked {
  readonly form: AnswerForm | null;
  /** The group of the noun of which the answer is an instance, a number or a property. */
  readonly noun: number | null;
}
