import { BOT } from './fakeSlack.js';

let serial = 0;
const next = () => ++serial;
/** A time stamp of Slack's, unlike all others. */
export const stamp = () => `${1_700_000_000 + next()}.000100`;

interface Said {
  readonly text: string;
  readonly user?: string;
  readonly channel?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly [more: string]: unknown;
}

function event(type: string, said: object, id: string) {
  return {
    token: 'x',
    team_id: BOT.team,
    api_app_id: 'A1',
    type: 'event_callback',
    event_id: id,
    event_time: 1_700_000_000,
    authorizations: [{ enterprise_id: null, team_id: BOT.team, user_id: BOT.user, is_bot: true }],
    event: { type, ...said },
  };
}

export function mention({ text, ...more }: Said, id = `Ev${next()}`) {
  const ts = more.ts ?? stamp();
  return event(
    'app_mention',
    { user: 'U1', channel: 'C1', ...more, ts, event_ts: ts, text: `<@${BOT.user}> ${text}` },
    id,
  );
}

export function message(said: Said, id = `Ev${next()}`) {
  const ts = said.ts ?? stamp();
  return event('message', { user: 'U1', channel: 'C1', channel_type: 'channel', ...said, ts, event_ts: ts }, id);
}

export function direct(said: Said, id = `Ev${next()}`) {
  return message({ channel: 'D1', channel_type: 'im', ...said }, id);
}

export function other(type: string, details: object) {
  return event(type, details, `Ev${next()}`);
}

export function command(text: string, responseUrl: string, more: object = {}) {
  return {
    token: 'x',
    team_id: BOT.team,
    user_id: 'U1',
    channel_id: 'C1',
    command: '/minutes',
    text,
    response_url: responseUrl,
    trigger_id: `trigger-${next()}`,
    api_app_id: 'A1',
    ...more,
  };
}

export function shortcut(text: string, responseUrl: string, more: object = {}) {
  return {
    type: 'message_action',
    callback_id: 'ask_about_this',
    trigger_id: `trigger-${next()}`,
    action_ts: stamp(),
    response_url: responseUrl,
    team: { id: BOT.team, domain: 'x' },
    user: { id: 'U1', name: 'u' },
    channel: { id: 'C1', name: 'c' },
    message: { type: 'message', user: 'U2', ts: stamp(), text, ...more },
    message_ts: stamp(),
  };
}

/** A button of a message that was posted. */
export function press(button: { action_id?: string; value?: string }, more: object = {}) {
  return {
    type: 'block_actions',
    trigger_id: `trigger-${next()}`,
    team: { id: BOT.team, domain: 'x' },
    user: { id: 'U1', name: 'u', team_id: BOT.team },
    api_app_id: 'A1',
    channel: { id: 'C1', name: 'c' },
    actions: [{ type: 'button', block_id: 'b', action_ts: stamp(), ...button }],
    ...more,
  };
}
