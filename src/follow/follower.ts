import type { Knowledge } from '../../index/query/knowledge.js';
import { ChannelGone } from '../bot/chatAdapter.js';
import type { Reply } from '../bot/reply.js';
import type { Library } from '../library.js';
import type { FollowStore } from './followStore.js';
import { newsFor } from './news.js';

/** Tells channels of what new minutes say on the topics that they follow. */
export interface Follower {
  /** Looks at what a library has that was not looked at before, and posts what is to be told. */
  look(library: Library): Promise<void>;
  /** Resolves when nothing is being looked at or posted. What is not posted by then stays in the store. */
  stop(): Promise<void>;
}

export interface FollowerOptions {
  readonly store: FollowStore;
  readonly knowledge: Knowledge;
  /**
   * Posts a message; `id` is the same when a message is posted again because it is not known whether it was. Throws a `ChannelGone`, or
   * whatever else where it may work later.
   */
  readonly post: (channel: string, reply: Reply, id: string) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/**
 * First everything that is to be posted is written down, with what was looked at, in one step; then it is posted. Whenever the process is
 * killed, a message is written down or its document is new still, so none is lost. The first look of all takes what is there for known.
 */
export function createFollower({ store, knowledge, post, failed }: FollowerOptions): Follower {
  let work: Promise<void> = Promise.resolve();
  let stopped = false;

  async function notice({ documents }: Library): Promise<void> {
    const seen = store.seen();
    const fresh = [...documents.values()].filter(({ hash, document }) => seen.get(document.minutes.file) !== hash);
    if (fresh.length === 0) return;
    const news = seen.size === 0 ? [] : await newsFor(store.follows(), fresh, knowledge, store.isTold);
    store.notice(
      fresh.map(({ hash, document }) => [document.minutes.file, hash] as const),
      news,
    );
  }

  async function deliver(): Promise<void> {
    for (const { id, channel, reply } of store.outgoing()) {
      if (stopped) return;
      try {
        await post(channel, reply, `news-${id}`);
        store.posted(id);
      } catch (error) {
        if (error instanceof ChannelGone) {
          store.posted(id);
          for (const { topic } of store.follows(channel)) store.unfollow(channel, topic);
        } else failed(error);
      }
    }
  }

  return {
    look(library) {
      work = work
        .then(async () => {
          if (stopped) return;
          await notice(library);
          await deliver();
        })
        .catch(failed);
      return work;
    },
    async stop() {
      stopped = true;
      await work;
    },
  };
}
