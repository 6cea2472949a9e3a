import { createHash } from 'node:crypto';
import { createMiniSearchEngine } from '../../index/engines/miniSearchEngine.js';
import type { SearchEngine } from '../../index/engines/searchEngine.js';
import { sentences } from '../../index/language/sentences.js';
import { buildQuery } from '../../index/query/buildQuery.js';
import type { Knowledge } from '../../index/query/knowledge.js';
import type { Query } from '../../index/query/query.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import type { StoredDocument } from '../../index/snapshot.js';
import { type Citation, cite } from '../answer/citation.js';
import { sessionsOf } from '../answer/sessions.js';
import { digestReply, type Found } from '../bot/digestReply.js';
import type { Follow, Noticed } from './followStore.js';

/** Passages that a topic brings from one session. */
const PASSAGES = 2;
/** Sentences of all topics in one message. */
const MOST = 6;
const CANDIDATES = 30;
/** How well the words of a topic must be met: by themselves or by what means the same, not by parts of compounds. */
const MET = 0.6;

/**
 * What channels have to be told of new documents: a message for each channel and session in which a topic is really spoken of.
 * `isTold` knows the passages that a channel had before, by `passageKey`.
 */
export async function newsFor(
  follows: readonly Follow[],
  documents: readonly StoredDocument[],
  knowledge: Knowledge,
  isTold: (channel: string, passage: string) => boolean,
): Promise<Noticed[]> {
  if (follows.length === 0 || documents.length === 0) return [];
  // An index of their own: among all minutes a common topic would bring old ones.
  const engine = createMiniSearchEngine(knowledge.analyse);
  for (const { document } of documents) await engine.put(document);
  const sessions = new Map(
    sessionsOf(documents).flatMap((session) => session.sources.map((file) => [file, session] as const)),
  );
  const messages = new Map<string, { follow: Follow; found: Found[]; passages: string[] }>();
  for (const follow of follows) {
    const counts = new Map<string, number>();
    for (const citation of await passagesOn(follow, engine, knowledge)) {
      const session = sessions.get(citation.passage.minutes.file);
      const passage = passageKey(citation.passage);
      if (session === undefined || isTold(follow.channel, passage)) continue;
      const key = JSON.stringify([
        follow.channel,
        session.body,
        session.organization,
        session.date ?? session.sources[0],
      ]);
      if ((counts.get(key) ?? 0) >= PASSAGES) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const message = messages.get(key) ?? { follow, found: [], passages: [] };
      messages.set(key, message);
      message.passages.push(passage);
      if (message.found.length < MOST) message.found.push({ topic: follow.topic, citation: bestSentence(citation) });
    }
  }
  return [...messages].map(([key, { follow, found, passages }]) => ({
    key,
    channel: follow.channel,
    passages: [...new Set(passages)],
    reply: digestReply(found, follow.language),
  }));
}

/** What a passage is known by, whatever file it stands in. */
export function passageKey({ text }: { readonly text: string }): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ')).digest('base64url').slice(0, 22);
}

async function passagesOn(
  { topic, language }: Follow,
  engine: SearchEngine,
  knowledge: Knowledge,
): Promise<Citation[]> {
  const query = buildQuery(topic, knowledge, language);
  const candidates = query.groups.length > 0 ? await engine.search(query, CANDIDATES) : [];
  return candidates
    .filter((candidate) => isAbout(query, candidate))
    .map(({ passage, score }) => cite({ passage, excerpt: [passage], score }, query, knowledge.analyse));
}

/** Every word of the topic must stand in the passage or in the agenda item that it belongs to, and one at least in the passage. */
function isAbout({ groups }: Query, { met }: Pick<Candidate, 'met'>): boolean {
  const telling = groups.some(({ essential }) => essential) ? met.filter((_, at) => groups[at]!.essential) : met;
  return (
    telling.every(({ text, context }) => Math.max(text, context) >= MET) && telling.some(({ text }) => text >= MET)
  );
}

/** The sentence that most of the topic's words stand in, the first of several. */
function bestSentence(citation: Citation): Citation {
  const { quote, highlights } = citation;
  const counted = sentences(quote).map((span) => ({
    span,
    marks: highlights.filter(({ start, end }) => start >= span.start && end <= span.end),
  }));
  const best = counted.toSorted((a, b) => b.marks.length - a.marks.length)[0];
  if (!best) return citation;
  const { start, end } = best.span;
  return {
    ...citation,
    quote: quote.slice(start, end),
    highlights: best.marks.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
}
