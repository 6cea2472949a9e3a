import type { Language } from '../../index/minutes/minutes.js';
import type { Reply } from '../bot/reply.js';

/** A topic that somebody wants to hear of, in the channel where it was asked for. */
export interface Follow {
  /** Unique among all platforms: "slack:T1:C2". */
  readonly channel: string;
  /** As typed. */
  readonly topic: string;
  readonly language: Language;
}

/** A message that has to be posted. It is kept until a platform has taken it. */
export interface Outgoing {
  readonly id: number;
  readonly channel: string;
  readonly reply: Reply;
}

/** What is followed, what was noticed and what is still to be posted, beyond restarts. */
export interface FollowStore {
  /** False where the topic was followed there already. */
  follow(follow: Follow): boolean;
  /** False where it was not followed. */
  unfollow(channel: string, topic: string): boolean;
  follows(channel?: string): readonly Follow[];
  /** Which versions of documents were looked at, by file; empty before the first look. */
  seen(): ReadonlyMap<string, string>;
  /**
   * Keeps, all at once or not at all, that documents were looked at and what is to be posted of them. Of a message that was kept
   * already (`key`), or whose passages were all told in its channel before, nothing is kept again.
   */
  notice(seen: Iterable<readonly [file: string, version: string]>, messages: readonly Noticed[]): void;
  /** Passages that a channel was told of. */
  isTold(channel: string, passage: string): boolean;
  /** What waits to be posted, the oldest first. */
  outgoing(): readonly Outgoing[];
  /** The platform has taken a message. */
  posted(id: number): void;
}

export interface Noticed {
  /** The channel and the session: each session is told in one message. */
  readonly key: string;
  readonly channel: string;
  /** Keys of the passages that the message tells of. */
  readonly passages: readonly string[];
  readonly reply: Reply;
}
