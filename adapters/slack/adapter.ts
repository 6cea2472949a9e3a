import { type App, webApi } from '@slack/bolt';
import { type AdapterEnvironment, AdapterError, ChannelGone, type ChatAdapter } from '../../src/bot/chatAdapter.js';
import { createInFlight } from '../../src/bot/inFlight.js';
import { clientOptions, createApp } from './app.js';
import { tokenOf } from './installations.js';
import { listen } from './listeners.js';
import { postNews } from './news.js';
import { problemOf } from './problem.js';
import { readSettings, type SlackSettings } from './settings.js';

export { examine } from './examine.js';

/** Slack, over Socket Mode or HTTP. Throws an `AdapterError` where the environment does not say what it needs. */
export function createAdapter({ environment, values, report }: AdapterEnvironment): ChatAdapter {
  const settings = readSettings(environment);
  const inFlight = createInFlight((error) => report(problemOf(error)));
  let app: App | undefined;
  let stopped = false;

  /** The client of a workspace; null where it has removed the app. */
  function clientOf(team: string): webApi.WebClient | null {
    const { workspaces } = settings;
    const token = workspaces.kind === 'one' ? workspaces.botToken : tokenOf(values, team);
    return token === null ? null : new webApi.WebClient(token, clientOptions(settings));
  }

  return {
    name: 'slack',
    async start(bot) {
      app = createApp(settings, values, report);
      app.error(async (error) => report(problemOf(error)));
      listen(app, bot, inFlight, report);
      // `init` asks Slack about the bot's token, `start` opens the connection.
      let token = 'SLACK_BOT_TOKEN';
      try {
        await app.init();
        token = 'SLACK_APP_TOKEN';
        if (!stopped) await app.start();
        if (stopped) await app.stop();
      } catch (error) {
        // Who stops the program does not care any more whether it could have started.
        if (stopped) return;
        throw new AdapterError(`[slack] ${whyNot(error, settings, token)}`, { cause: error });
      }
    },
    async stop() {
      stopped = true;
      // What was acknowledged is answered: answers do not need the connection that questions come by.
      await Promise.all([app?.stop().catch(() => undefined), inFlight.settled()]);
    },
    async post(channel, reply, id) {
      const [, team = '', place = ''] = channel.split(':');
      const client = clientOf(team);
      if (client === null) throw new ChannelGone('the app was removed');
      await postNews(client, place, reply, id);
    },
  };
}

function whyNot(error: unknown, { port }: SlackSettings, token: string): string {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE' || code === 'EACCES')
    return `SLACK_PORT ${port} cannot be used (${code}); name another port`;
  return problemOf(error, token);
}
