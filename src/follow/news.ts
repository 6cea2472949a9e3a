import { createHash } from 'node:crypto';
import { createMiniSearchEngine } from '../../index/engines/miniSearchEngine.js';
import type { SearchEngine } from '../../index/engines/searchEngine.js';
import { sentences } from '../../index/language/sentences.js';
import type { Language } from '../../index/minutes/minutes.js';
import { buildQuery } from '../../index/query/buildQuery.js';
import type { Knowledge } from '../../index/query/knowledge.js';
import type { Query } from '../../index/query/query.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import type { StoredDocument } from '../../index/snapshot.js';
import { type Citation, cite } from '../answer/citation.js';
import { type Session, sessionsOf } from '../answer/sessions.js';
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
  const messages: Noticed[] = [];
  for (const session of follows.length === 0 ? [] : sessionsOf(documents)) {
    // An index of its own: among all minutes a common topic would bring old ones, and among many new ones not all.
    const engine = createMiniSearchEngine(knowledge.analyse);
    for (const { document } of session.documents) await engine.put(document);
    const channels = new Map<string, Found[]>();
    for (const follow of follows) {
      const told = (citation: Citation) => isTold(follow.channel, passageKey(citation.passage));
      const citations = (await passagesOn(follow, engine, knowledge)).filter((citation) => !told(citation));
      const found = citations.slice(0, PASSAGES).map((citation) => ({ topic: follow.topic, citation }));
      if (found.length > 0) channels.set(follow.channel, [...(channels.get(follow.channel) ?? []), ...found]);
    }
    for (const [channel, found] of channels)
      messages.push(message(channel, session, found, languageIn(channel, follows)));
  }
  return messages;
}

function message(channel: string, session: Session, found: readonly Found[], language: Language): Noticed {
  const { body, organization, date, sources } = session;
  const shown = found.slice(0, MOST).map(({ topic, citation }) => ({ topic, citation: bestSentence(citation) }));
  return {
    key: JSON.stringify([channel, body, organization, date ?? sources[0]]),
    channel,
    passages: [...new Set(found.map(({ citation }) => passageKey(citation.passage)))],
    reply: digestReply(shown, language),
  };
}

/** The language of whoever followed something there first. */
function languageIn(channel: string, follows: readonly Follow[]): Language {
  return follows.find((follow) => follow.channel === channel)!.language;
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
