import type { webApi } from '@slack/bolt';
import { ChannelGone } from '../../src/bot/chatAdapter.js';
import type { Reply } from '../../src/bot/reply.js';
import { slackError } from './problem.js';
import { renderReply } from './render.js';

const EVENT = 'ratsfuchs_news';
/** A message that was posted before the program ended is among the last of its channel. */
const LOOKED_BACK = 100;
const GONE: ReadonlySet<string> = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'account_inactive',
  'token_revoked',
]);

/** Posts news into a channel, unless they stand there already under the same id. Throws a `ChannelGone` where nobody is told there. */
export async function postNews(client: webApi.WebClient, channel: string, reply: Reply, id: string): Promise<void> {
  try {
    if (await isThere(client, channel, id)) return;
    await client.apiCall('chat.postMessage', {
      ...renderReply(reply, { private: false }),
      channel,
      metadata: { event_type: EVENT, event_payload: { id } },
    });
  } catch (error) {
    if (GONE.has(slackError(error) ?? '')) throw new ChannelGone('the channel is gone', { cause: error });
    throw error;
  }
}

/** A history that may not be read says nothing: better twice than never. */
async function isThere(client: webApi.WebClient, channel: string, id: string): Promise<boolean> {
  const { messages = [] } = await client.conversations
    .history({ channel, limit: LOOKED_BACK, include_all_metadata: true })
    .catch(() => ({ messages: [] }));
  return messages.some(
    ({ metadata }) =>
      metadata?.event_type === EVENT && (metadata.event_payload as { id?: string } | undefined)?.id === id,
  );
}
