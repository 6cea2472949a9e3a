import type { Language } from '../../index/minutes/minutes.js';
import type { ItemHead } from '../../index/minutes/passage.js';
import type { Session } from '../answer/sessions.js';
import { messagesIn, writtenDate } from './messages.js';
import { type Reply, type ReplyItem, reply } from './reply.js';
import { resultWords } from './result.js';

/** Agenda items on a page: what fits on a phone. */
const ITEMS = 8;

/** What a session decided, item by item. `asked` is the command that brings it again. */
export function summaryReply(session: Session, language: Language, asked: string, from = 0): Reply {
  const messages = messagesIn(language);
  const shown = session.items.slice(from, from + ITEMS).map((item) => replyItem(item, language));
  const next = from + shown.length;
  return reply({
    kind: 'summary',
    language,
    asked,
    from,
    heading: [
      [session.organization ?? session.sources[0], session.body].filter(Boolean).join(', '),
      session.date ? writtenDate(session.date, language) : messages.undated,
    ].join(' · '),
    items: shown,
    paragraphs: shown.length > 0 ? [] : [from > 0 ? messages.noMore : messages.noItems],
    more: next < session.items.length ? { from: next, left: session.items.length - next } : null,
  });
}

function replyItem({ number, name, papers, vote }: ItemHead, language: Language): ReplyItem {
  const messages = messagesIn(language);
  return {
    heading: [number && messages.agendaItem(number), name].filter(Boolean).join(' '),
    papers,
    result: resultWords(vote, language),
    outcome: vote.outcome,
    points: [],
  };
}
