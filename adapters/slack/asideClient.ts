import { webApi } from '@slack/bolt';
import { quietLogger } from './quietLogger.js';

const MOST = 1000;
const TIMEOUT_MS = 5000;

/**
 * Clients for what an answer can do without: somebody's language, a status, how a thread began. A limit that one of these meets
 * would make Bolt's client wait with everything else, answers too; here the call fails, and is tried no second time.
 */
export function createAside(): (client: webApi.WebClient) => webApi.WebClient {
  const known = new Map<string, webApi.WebClient>();
  return (client) => {
    const { token = '', slackApiUrl } = client;
    let aside = known.get(token);
    if (aside === undefined) {
      if (known.size >= MOST) known.clear();
      aside = new webApi.WebClient(token, {
        slackApiUrl,
        logger: quietLogger(),
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
        timeout: TIMEOUT_MS,
      });
      known.set(token, aside);
    }
    return aside;
  };
}
