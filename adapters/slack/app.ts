import { App, type AppOptions, HTTPReceiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { KeyValueStore } from '../../src/bot/state.js';
import { failWithoutPort } from './failWithoutPort.js';
import { createInstallations, forgetRemoved } from './installations.js';
import { keepConnected } from './keepConnected.js';
import { punctual } from './punctual.js';
import { quietLogger } from './quietLogger.js';
import { SCOPES } from './scopes.js';
import type { SlackSettings } from './settings.js';
import { onlySoundFrames } from './soundFrames.js';
import { onlySoundRequests } from './soundRequests.js';

/** Slack's answers are waited for so long. */
const TIMEOUT_MS = 20_000;
/** Without it Socket Mode would set a hundred tries for every call; Retry-After is kept in any case. */
const RETRIES = { retries: 4, factor: 2, minTimeout: 500, maxTimeout: 8000 };
const ENDPOINTS = ['/slack/events', '/slack/commands', '/slack/interactions'];

export function clientOptions({ apiUrl }: Pick<SlackSettings, 'apiUrl'>): webApi.WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: RETRIES,
    timeout: TIMEOUT_MS,
    logger: quietLogger(),
  };
}

/** Bolt's app, not yet started: `init()` asks Slack whether it takes the token. */
export function createApp(settings: SlackSettings, values: KeyValueStore, report: (problem: string) => void): App {
  const app = connect(settings, values, report);
  if (settings.workspaces.kind === 'many') forgetRemoved(app, createInstallations(values));
  return app;
}

function connect(settings: SlackSettings, values: KeyValueStore, report: (problem: string) => void): App {
  const { connection, workspaces } = settings;
  const common: AppOptions = {
    logger: quietLogger(),
    clientOptions: clientOptions(settings),
    convoStore: false,
    deferInitialization: true,
  };
  const oauth =
    workspaces.kind === 'many'
      ? installation(settings, workspaces, values)
      : { installerOptions: { clientOptions: clientOptions(settings) } };
  const token = workspaces.kind === 'one' ? { token: workspaces.botToken } : {};
  if (connection.mode === 'socket') {
    const receiver = new SocketModeReceiver({
      appToken: connection.appToken,
      logger: quietLogger(),
      autoReconnectEnabled: false,
      ...oauth,
    });
    keepConnected(receiver.client, report);
    onlySoundFrames(receiver.client, report);
    failWithoutPort(receiver);
    return new App({ ...common, ...token, receiver });
  }
  const receiver = new HTTPReceiver({
    signingSecret: connection.signingSecret,
    endpoints: ENDPOINTS,
    port: connection.port,
    logger: quietLogger(),
    ...oauth,
    // Bolt writes to the console otherwise, with the address of the request.
    dispatchErrorHandler: ({ response }) => void response.writeHead(404).end(),
    unhandledRequestHandler: ({ response }) => void response.writeHead(404).end(),
  });
  receiver.requestListener = punctual(onlySoundRequests(receiver.requestListener, connection.signingSecret), report);
  return new App({ ...common, ...token, receiver });
}

function installation(
  { apiUrl, port }: SlackSettings,
  { clientId, clientSecret, stateSecret }: Extract<SlackSettings['workspaces'], { kind: 'many' }>,
  values: KeyValueStore,
) {
  return {
    clientId,
    clientSecret,
    stateSecret,
    scopes: SCOPES,
    installationStore: createInstallations(values),
    installerOptions: {
      port,
      directInstall: true,
      clientOptions: clientOptions({ apiUrl }),
      // GovSlack and proxies have their own page where a person agrees.
      ...(apiUrl ? { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href } : {}),
    },
  };
}
