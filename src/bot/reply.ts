import type { Language, Span } from '../../index/minutes/minutes.js';
import type { Outcome } from '../../index/minutes/vote.js';

/** What a reply is: adapters give buttons for helpful, share and more to answers, and none to a help text. */
export type ReplyKind =
  | 'answer'
  | 'nothing'
  | 'unclear'
  | 'summary'
  | 'sessions'
  | 'digest'
  | 'text'
  | 'busy'
  | 'failed';

/** A quote with its source, as an adapter renders it. All strings are plain text: an adapter escapes them. */
export interface Excerpt {
  readonly quote: string;
  readonly highlights: readonly Span[];
  /** Committee, date, agenda item, speaker, page: parts of one line. */
  readonly source: readonly string[];
  /** Where the document stands in the web, or null. */
  readonly url: string | null;
}

/** An agenda item of a session's summary. */
export interface ReplyItem {
  /** "TOP 5.1 Radweg am Kanal". */
  readonly heading: string;
  /** References of papers. */
  readonly papers: readonly string[];
  /** How it ended, in plain words: "einstimmig beschlossen (45 Ja)"; null where nothing is minuted. */
  readonly result: string | null;
  readonly outcome: Outcome;
  /** One or two sentences that carry the item; their sources leave out what the summary's heading says. */
  readonly points: readonly Excerpt[];
}

/** What is left after a page: `from` goes into the next `Message`, `left` is what a person may still see. */
export interface More {
  readonly from: number;
  readonly left: number;
}

/** What the bot says, for every platform alike. */
export interface Reply {
  readonly kind: ReplyKind;
  readonly language: Language;
  /** What was asked, as it would be typed again: with it buttons page, share and rate without any memory. Null where there is nothing to ask again. */
  readonly asked: string | null;
  /** Number of excerpts, items or sessions on the pages before this one. */
  readonly from: number;
  /** One line to read before all others: what a misspelt question was taken for; or null. */
  readonly note: string | null;
  /** One line that answers by itself, or null. */
  readonly lead: string | null;
  /** What a summary is of: committee, date, place; or null. */
  readonly heading: string | null;
  readonly excerpts: readonly Excerpt[];
  /** Agenda items, in summaries. */
  readonly items: readonly ReplyItem[];
  /** Plain paragraphs; the whole reply where there are no excerpts. */
  readonly paragraphs: readonly string[];
  /** Things to ask next, as a person would type them. */
  readonly suggestions: readonly string[];
  readonly more: More | null;
}

const BLANK = {
  asked: null,
  from: 0,
  note: null,
  lead: null,
  heading: null,
  excerpts: [],
  items: [],
  paragraphs: [],
  suggestions: [],
  more: null,
} satisfies Partial<Reply>;

/** A reply that says only what is given. */
export function reply(said: Pick<Reply, 'kind' | 'language'> & Partial<Reply>): Reply {
  return { ...BLANK, ...said };
}

export function textReply(text: string, language: Language): Reply {
  return reply({ kind: 'text', language, paragraphs: [text] });
}
