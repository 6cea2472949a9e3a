import type { Language } from '../../index/minutes/minutes.js';
import type { Session } from '../answer/sessions.js';
import { messagesIn, writtenDate } from './messages.js';
import { type Reply, reply } from './reply.js';

/** Sessions on a page. */
const SESSIONS = 10;

/** The sessions, the latest first, a line each. */
export function sessionsReply(sessions: readonly Session[], language: Language, from = 0): Reply {
  const messages = messagesIn(language);
  const shown = sessions.slice(from, from + SESSIONS).map((session) => sessionLine(session, language));
  const next = from + shown.length;
  return reply({
    kind: 'sessions',
    language,
    asked: messages.commands.sessions,
    from,
    paragraphs: shown.length === 0 && from > 0 ? [messages.noMore] : [messages.sessions(sessions.length), ...shown],
    more: next < sessions.length ? { from: next, left: sessions.length - next } : null,
  });
}

export function sessionLine({ organization, date, body, items, sources }: Session, language: Language): string {
  const messages = messagesIn(language);
  const when = date ? writtenDate(date, language) : messages.undated;
  return [when, [organization ?? sources[0], body].filter(Boolean).join(', '), messages.items(items.length)].join(
    ' · ',
  );
}
