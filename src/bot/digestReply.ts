import type { Language } from '../../index/minutes/minutes.js';
import type { Citation } from '../answer/citation.js';
import { messagesIn } from './messages.js';
import { type Reply, reply } from './reply.js';
import { sourceOf } from './source.js';

/** A sentence on a followed topic. */
export interface Found {
  readonly topic: string;
  readonly citation: Citation;
}

/** What new minutes say on the topics that a channel follows. */
export function digestReply(found: readonly Found[], language: Language): Reply {
  const topics = [...new Set(found.map(({ topic }) => topic))];
  const distinct = found.filter(
    ({ citation }, at) => found.findIndex((other) => other.citation.quote === citation.quote) === at,
  );
  return reply({
    kind: 'digest',
    language,
    heading: messagesIn(language).news(topics),
    excerpts: distinct.map(({ citation: { quote, highlights, passage } }) => ({
      quote,
      highlights,
      source: sourceOf(passage, language),
      url: passage.minutes.url,
    })),
  });
}
