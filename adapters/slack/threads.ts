import type { webApi } from '@slack/bolt';

const MOST = 20_000;

/**
 * Which threads are the bot's own: those that began with a question to it or with a message of its own. Where it was only called into
 * the conversation of others it waits to be called again.
 */
export interface Threads {
  /** The thread of a message that the bot was asked in, or that it posted, is its own. */
  own(team: string, channel: string, thread: string): void;
  /** Whether a thread is; after a restart Slack is asked how it began. False where that cannot be told. */
  isOwn(client: webApi.WebClient, team: string, channel: string, thread: string, bot: BotIds): Promise<boolean>;
}

/** As whom the bot speaks in a workspace: what it posts by an address for answers may have the id of the bot alone. */
export interface BotIds {
  readonly botUser: string;
  readonly botId: string | undefined;
}

export function createThreads(aside: (client: webApi.WebClient) => webApi.WebClient): Threads {
  const known = new Map<string, boolean>();
  const keep = (key: string, own: boolean) => {
    if (known.size >= MOST) known.clear();
    known.set(key, own);
  };
  return {
    own: (team, channel, thread) => keep(`${team}:${channel}:${thread}`, true),
    async isOwn(client, team, channel, thread, { botUser, botId }) {
      const key = `${team}:${channel}:${thread}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      try {
        const { messages = [] } = await aside(client).conversations.replies({ channel, ts: thread, limit: 2 });
        const root = messages.find(({ ts }) => ts === thread) ?? messages[0];
        const reply = messages.find(({ ts }) => ts !== root?.ts);
        // Who asked may have changed the question since, and the mention with it; that the bot was the first to answer stays.
        const isBots = (said: { user?: string; bot_id?: string } | undefined) =>
          said?.user === botUser || (botId !== undefined && said?.bot_id === botId);
        const own = isBots(root) || Boolean(root?.text?.includes(`<@${botUser}`)) || isBots(reply);
        keep(key, own);
        return own;
      } catch {
        return false;
      }
    },
  };
}
