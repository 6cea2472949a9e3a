import type { Language, Span } from '../../index/minutes/minutes.js';
import type { Answer } from '../answer/answer.js';
import type { Citation } from '../answer/citation.js';
import type { Session } from '../answer/sessions.js';
import { type Messages, messagesIn, writtenDate } from './messages.js';

/** A quote with its source, as an adapter renders it. All strings are plain text: an adapter escapes them. */
export interface Excerpt {
  readonly quote: string;
  readonly highlights: readonly Span[];
  /** Committee, date, agenda item, speaker, page: parts of one line. */
  readonly source: readonly string[];
  readonly url: string | null;
}

/** What the bot says, for every platform alike. */
export interface Reply {
  readonly language: Language;
  /** One line to read before all others: what a misspelt question was taken for; or null. */
  readonly note: string | null;
  /** One line that answers by itself, or null. */
  readonly lead: string | null;
  readonly excerpts: readonly Excerpt[];
  /** Plain paragraphs; the whole reply where there are no excerpts. */
  readonly paragraphs: readonly string[];
  /** Things to ask next, as a person would type them. */
  readonly suggestions: readonly string[];
}

const MOST_SESSIONS = 20;

export function answerReply(answer: Answer, documents: number): Reply {
  const { language, question } = answer.query;
  const messages = messagesIn(language);
  const meant = answer.corrected.map((word) => word.meant);
  const note = meant.length > 0 ? messages.didYouMean(meant) : null;
  if (answer.status === 'nothing') {
    const paragraphs = [
      messages.nothing(answer.searched, documents),
      ...(answer.nearest.length > 0 ? [messages.nearest] : []),
    ];
    return { language, note, lead: null, excerpts: [], paragraphs, suggestions: answer.nearest };
  }
  if (answer.status === 'unclear') {
    const suggestions = answer.choices.map((choice) => followUp(question, answer.about, choice));
    return { language, note, lead: null, excerpts: [], paragraphs: [messages.unclear], suggestions };
  }
  const excerpts = answer.citations.map((citation) => excerpt(citation, language, messages));
  return { language, note, lead: answer.lead?.text ?? null, excerpts, paragraphs: [], suggestions: [] };
}

/** The question with a choice in place of the words that were unclear, on one line: "Was sagte Frau Müller (SPD)?" */
function followUp(question: string, { start, end }: Span, choice: string): string {
  return (question.slice(0, start) + choice + question.slice(end)).replace(/\s+/g, ' ').trim();
}

export function textReply(text: string, language: Language): Reply {
  return { language, note: null, lead: null, excerpts: [], paragraphs: [text], suggestions: [] };
}

/** The latest sessions, a line each; how many more there are is said. */
export function sessionsReply(sessions: readonly Session[], language: Language): Reply {
  const messages = messagesIn(language);
  const lines = sessions.slice(0, MOST_SESSIONS).map((session) => sessionLine(session, language));
  const more = sessions.length > MOST_SESSIONS ? [`… (+${sessions.length - MOST_SESSIONS})`] : [];
  return textReply([messages.sessions(sessions.length), ...lines, ...more].join('\n'), language);
}

export function sessionLine({ organization, date, body, items, sources }: Session, language: Language): string {
  const messages = messagesIn(language);
  const when = date ? writtenDate(date, language) : messages.undated;
  return [when, [organization ?? sources[0], body].filter(Boolean).join(', '), messages.items(items.length)].join(
    ' · ',
  );
}

function excerpt({ quote, highlights, passage }: Citation, language: Language, messages: Messages): Excerpt {
  const { minutes, item, speaker, page } = passage;
  const agendaItem = [item.number && messages.agendaItem(item.number), item.name].filter(Boolean).join(' ');
  const source = [
    [minutes.organization ?? minutes.file, minutes.body].filter(Boolean).join(', '),
    minutes.date && writtenDate(minutes.date, language),
    agendaItem,
    speaker?.label,
    page !== null && messages.page(page),
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  return { quote, highlights, source, url: minutes.url };
}
