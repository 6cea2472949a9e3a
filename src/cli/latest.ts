import type { Language } from '../../index/minutes/minutes.js';
import { committeesOf, nearestCommittees } from '../answer/committees.js';
import { findSession } from '../answer/findSession.js';
import { sessionsOf } from '../answer/sessions.js';
import { type Summary, summaryOf } from '../answer/summary.js';
import { messagesIn, writtenDate } from '../bot/messages.js';
import { type Reply, textReply } from '../bot/reply.js';
import { summaryReply } from '../bot/summaryReply.js';
import type { Library } from '../library.js';
import { citationJson } from './answerJson.js';

export interface LatestOptions {
  readonly json: boolean;
  /** The whole agenda instead of what fits on a phone. */
  readonly all: boolean;
  readonly language: Language;
  readonly render: (reply: Reply) => string;
}

const NOTHING_FOUND = 3;
const NEAREST = 3;

/** The summary of the latest session: of all, of a committee, of a day. Returns the text and the exit code. */
export function latest(
  wanted: string,
  { documents }: Library,
  { json, all, language, render }: LatestOptions,
): { text: string; code: number } {
  const sessions = sessionsOf(documents.values());
  const { session, committee, day } = findSession(sessions, wanted.trim() === '' ? null : wanted);
  const messages = messagesIn(language);
  if (session === null) {
    const unknown = wanted !== '' && committee === null && day === null;
    const names = nearestCommittees(wanted, committeesOf(sessions), NEAREST).join(', ');
    const said = [committee, day && writtenDate(day, language)].filter(Boolean).join(', ');
    const text = unknown
      ? `${messages.unknownCommittee(wanted)} ${names}`
      : said
        ? messages.noSessionOn(said)
        : messages.noSessions;
    return { text: json ? 'null\n' : render(textReply(text, language)), code: NOTHING_FOUND };
  }
  const summary = summaryOf(session, sessions);
  if (json) return { text: `${JSON.stringify(summaryJson(summary), null, 2)}\n`, code: 0 };
  return { text: pages(summary, language, all).map(render).join('\n'), code: 0 };
}

/** The first page, or the head of it and all pages after it. */
function pages(summary: Summary, language: Language, all: boolean): Reply[] {
  const first = summaryReply(summary, language, messagesIn(language).commands.latest);
  const { allLine } = messagesIn(language);
  if (!all)
    return [
      { ...first, more: null, paragraphs: [...first.paragraphs, ...(first.more ? [allLine(first.more.left)] : [])] },
    ];
  const shown: Reply[] = [{ ...first, items: [], more: null }];
  for (let more = first.more; more !== null; ) {
    const page = summaryReply(summary, language, '', more.from);
    more = page.more;
    shown.push({ ...page, heading: null, more: null });
  }
  return shown;
}

/** A summary in the shape that `latest --json` prints. */
function summaryJson({ items, ...summary }: Summary) {
  const { organization, date, place, sources, ...rest } = summary;
  return {
    organization,
    date,
    place,
    items: items.map(({ number, name, outcome, unanimous, votes, papers, points }) => ({
      number,
      name,
      outcome,
      unanimous,
      votes,
      papers,
      points: points.map(citationJson),
    })),
    sources,
    ...rest,
  };
}
