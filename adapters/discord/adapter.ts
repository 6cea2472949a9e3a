import { Client, Events, GatewayIntentBits, REST, RESTJSONErrorCodes } from 'discord.js';
import { type AdapterEnvironment, AdapterError, ChannelGone, type ChatAdapter } from '../../src/bot/chatAdapter.js';
import { createInFlight } from '../../src/bot/inFlight.js';
import { createSeen } from '../../src/bot/seen.js';
import { answerMessage, isQuestion, send } from './conversation.js';
import { listen } from './events.js';
import { interact } from './interactions.js';
import { codeOf, problemOf } from './problem.js';
import { registerCommands } from './register.js';
import { renderReply } from './render.js';
import { type DiscordSettings, readSettings } from './settings.js';

export { examine } from './examine.js';

const TIMEOUT_MS = 20_000;
const GONE: ReadonlySet<number | string | null> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

/** Discord, over its gateway. Throws an `AdapterError` where the environment does not say what it needs. */
export function createAdapter({ environment, values, report }: AdapterEnvironment): ChatAdapter {
  const settings = readSettings(environment);
  const client = createClient(settings);
  const interactionRest = new REST({ ...restOptions(settings), globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  const inFlight = createInFlight((error) => report(problemOf(error)));
  const isNew = createSeen();
  let started = false;
  let stopped = false;

  return {
    name: 'discord',
    async start(bot) {
      let self = '';
      let applicationId = settings.applicationId ?? '';
      const outside = () => ({ bot, rest: client.rest, interactionRest, values, applicationId, report });
      listen(client, {
        ready({ user, application }) {
          self = user.id;
          // Of all but the oldest bots the application has the same id.
          applicationId ||= application?.id ?? user.id;
        },
        interaction(interaction) {
          if (isNew(`interaction ${interaction.id}`)) inFlight.run(() => interact(interaction, outside()));
        },
        message(message) {
          if (isQuestion(message, self) && isNew(`message ${message.id}`))
            inFlight.run(() => answerMessage(message, outside()));
        },
        failed: (error) => report(problemOf(error)),
      });
      // What ends the start is told by its rejection.
      const tell = (problem: string) => started && report(problem);
      client.on(Events.Error, (error) => tell(problemOf(error)));
      client.on(Events.ShardError, (error) => tell(problemOf(error)));
      client.on(Events.ShardDisconnect, ({ code }) => tell(`Discord ended the connection for good (${code})`));
      try {
        await client.login(settings.token);
        started = true;
        if (!stopped) await register(applicationId);
      } catch (error) {
        // Who stops the program does not care any more whether it could have started.
        if (stopped) return;
        await client.destroy();
        throw new AdapterError(`[discord] ${problemOf(error)}`, { cause: error });
      }
    },
    async stop() {
      stopped = true;
      // What was asked is answered: answers need no gateway, but the token, which goes with the client.
      await inFlight.settled();
      await client.destroy();
    },
    async post(channel, reply, id) {
      const [, , place = ''] = channel.split(':');
      try {
        await send(client.rest, place, renderReply(reply, { private: false, showQuestion: false }), id);
      } catch (error) {
        if (GONE.has(codeOf(error))) throw new ChannelGone('the channel is gone', { cause: error });
        throw error;
      }
    },
  };

  /** A bot whose commands cannot be registered answers mentions all the same. */
  async function register(applicationId: string): Promise<void> {
    await registerCommands(client.rest, applicationId, settings.guildId).catch((error: unknown) =>
      report(`the commands could not be registered: ${problemOf(error)}`),
    );
  }
}

function createClient(settings: DiscordSettings): Client {
  const { shards } = settings;
  return new Client({
    // No content of messages: what is said to the bot and what mentions it Discord sends anyway.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    allowedMentions: { parse: [], repliedUser: false },
    ...(shards === 'auto' ? { shards } : { shardCount: shards }),
    rest: restOptions(settings),
  });
}

function restOptions({ apiUrl }: DiscordSettings) {
  return { version: '10', timeout: TIMEOUT_MS, ...(apiUrl ? { api: apiUrl } : {}) };
}
