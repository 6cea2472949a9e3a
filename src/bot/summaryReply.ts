import type { Language } from '../../index/minutes/minutes.js';
import type { Citation } from '../answer/citation.js';
import type { Summary, SummaryItem } from '../answer/summary.js';
import { messagesIn, writtenDate } from './messages.js';
import { type Excerpt, type Reply, type ReplyItem, reply } from './reply.js';
import { resultWords } from './result.js';

/** Items of the first page, a line of result each: with the head it has twelve lines at most, what a phone shows. */
const OVERVIEW = 4;
/** Items of the pages after it, with the sentences that carry them. */
const DETAILED = 4;

/**
 * What a session decided. First the items that matter most: those with a decision, then those that were most talked about. The pages
 * after that go through the whole agenda, with what was said. `asked` is the command that brings it again.
 */
export function summaryReply(summary: Summary, language: Language, asked: string, from = 0): Reply {
  const messages = messagesIn(language);
  const { items } = summary;
  // The agenda begins on the second page.
  const start = from - 1;
  const shown =
    from === 0
      ? byWeight(items)
          .slice(0, OVERVIEW)
          .map((item) => replyItem(item, language, false))
      : items.slice(start, start + DETAILED).map((item) => replyItem(item, language, true));
  const next = from === 0 ? 1 : from + shown.length;
  const left = items.length - (next - 1);
  return reply({
    kind: 'summary',
    language,
    asked,
    from,
    heading: [
      [summary.organization ?? summary.sources[0], summary.body].filter(Boolean).join(', '),
      summary.date ? writtenDate(summary.date, language) : messages.undated,
    ].join(' · '),
    note: from === 0 ? circumstances(summary, language) : null,
    items: shown,
    paragraphs: shown.length > 0 ? [] : [from > 0 ? messages.noMore : messages.noItems],
    more: left > 0 ? { from: next, left } : null,
  });
}

/** Decisions in the order of the agenda, then the rest, what was most talked about first. */
function byWeight(items: readonly SummaryItem[]): SummaryItem[] {
  const decided = items.filter(({ outcome }) => outcome !== 'unknown' && outcome !== 'no-vote');
  const others = items.filter((item) => !decided.includes(item));
  return [...decided, ...others.toSorted((a, b) => b.length - a.length)];
}

/** Where, who, and how complete, on one line; null where nothing is known. */
function circumstances(summary: Summary, language: Language): string | null {
  const { summary: words } = messagesIn(language);
  const parts = [
    summary.place,
    summary.chair && words.chair(summary.chair),
    summary.attendance && words.attendance(summary.attendance),
    summary.state && words[summary.state],
    summary.extent && words[summary.extent],
    summary.withheld > 0 && words.withheld(summary.withheld),
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  return parts.length > 0 ? parts.join(' · ') : null;
}

function replyItem(item: SummaryItem, language: Language, detailed: boolean): ReplyItem {
  const { number, name, papers, outcome, unanimous, votes, points } = item;
  const messages = messagesIn(language);
  return {
    heading: [number && messages.agendaItem(number), name].filter(Boolean).join(' '),
    papers,
    result: resultWords({ outcome, unanimous, count: votes }, language) ?? messages.noDecision,
    outcome,
    points: detailed ? points.map((point) => excerpt(point, language)) : [],
  };
}

/** The heading says the committee, the day and the item; what is left of a source is who spoke, and the page. */
function excerpt({ quote, highlights, passage: { speaker, page, minutes } }: Citation, language: Language): Excerpt {
  const source = [speaker?.label, page !== null && messagesIn(language).page(page)].filter(
    (part): part is string => typeof part === 'string',
  );
  return { quote, highlights, source, url: minutes.url };
}
