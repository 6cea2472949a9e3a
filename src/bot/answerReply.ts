import type { Language, Span } from '../../index/minutes/minutes.js';
import type { QuestionType } from '../../index/query/questionType.js';
import type { Answer } from '../answer/answer.js';
import type { Citation } from '../answer/citation.js';
import { messagesIn } from './messages.js';
import { type Excerpt, type Reply, reply } from './reply.js';
import { resultWords } from './result.js';
import { sourceOf } from './source.js';

/** Excerpts on a page: what a person reads on a phone before asking again. */
export const EXCERPTS = 3;

/** What a reply is made of besides the answer. */
export interface AnswerFrame {
  /** Number of documents that were searched. */
  readonly documents: number;
  /** Of the reply; the question's where it is not given. */
  readonly language?: Language | undefined;
  /** Excerpts on the pages before. */
  readonly from?: number | undefined;
  /** Most excerpts on this page. */
  readonly excerpts?: number | undefined;
}

/** An answer as a reply. Of later pages only the excerpts are new: the lead stands on the first. */
export function answerReply(
  answer: Answer,
  { documents, language = answer.query.language, from = 0, excerpts = EXCERPTS }: AnswerFrame,
): Reply {
  const { question } = answer.query;
  const messages = messagesIn(language);
  const meant = answer.corrected.map((word) => word.meant);
  const frame = { language, asked: question, from, note: meant.length > 0 ? messages.didYouMean(meant) : null };
  if (answer.status === 'nothing') {
    const paragraphs = [
      messages.nothing(answer.searched, documents),
      ...(answer.nearest.length > 0 ? [messages.nearest] : []),
    ];
    return reply({ ...frame, kind: 'nothing', paragraphs, suggestions: answer.nearest });
  }
  if (answer.status === 'unclear') {
    const suggestions = answer.choices.map((choice) => followUp(question, answer.about, choice));
    return reply({ ...frame, kind: 'unclear', paragraphs: [messages.unclear], suggestions });
  }
  const shown = answer.citations.slice(from, from + excerpts);
  const next = from + shown.length;
  const left = answer.citations.length - next;
  return reply({
    ...frame,
    kind: 'answer',
    lead: from === 0 ? (answer.lead?.text ?? resultLead(answer.query.type, shown[0], language)) : null,
    excerpts: shown.map((citation) => excerpt(citation, language)),
    paragraphs: shown.length === 0 ? [messages.noMore] : [],
    more: left > 0 ? { from: next, left } : null,
  });
}

/** Whoever asks what was decided reads how the item of the first excerpt ended, as its minutes record it; null where they do not. */
function resultLead(type: QuestionType, best: Citation | undefined, language: Language): string | null {
  if (best === undefined || !ABOUT_RESULTS.has(type)) return null;
  const { vote, name } = best.passage.item;
  const words = vote.outcome === 'no-vote' ? null : resultWords(vote, language);
  return words === null || name === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${name}`;
}

const ABOUT_RESULTS: ReadonlySet<QuestionType> = new Set(['vote', 'decision']);

/** The question with a choice in place of the words that were unclear, on one line: "Was sagte Frau Müller (SPD)?" */
function followUp(question: string, { start, end }: Span, choice: string): string {
  return (question.slice(0, start) + choice + question.slice(end)).replace(/\s+/g, ' ').trim();
}

function excerpt({ quote, highlights, passage }: Citation, language: Reply['language']): Excerpt {
  return { quote, highlights, source: sourceOf(passage, language), url: passage.minutes.url };
}
