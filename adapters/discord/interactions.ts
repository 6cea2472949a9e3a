import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  InteractionType,
} from 'discord.js';
import { messagesIn } from '../../src/bot/messages.js';
import { answer, type Question } from './answer.js';
import { committeeFor } from './committee.js';
import { readCustomId } from './customId.js';
import { plainQuestion } from './escape.js';
import { type Change, changeSettings, settingsText } from './guildSettings.js';
import { languageOf } from './language.js';
import type { Outside } from './outside.js';
import { isOfDiscord, problemOf } from './problem.js';
import { renderLine } from './render.js';
import { type Responses, responsesTo } from './responses.js';
import { type Scene, sceneOf } from './scene.js';
import { shownText } from './shown.js';

/** Deals with one interaction: a command, typing, or a button. Rejects only where Discord takes nothing. */
export async function interact(interaction: APIInteraction, outside: Outside): Promise<void> {
  const told = responsesTo(interaction, outside);
  let isAnnounced = false;
  const responses: Responses = {
    ...told,
    defer(isPrivate) {
      isAnnounced = true;
      return told.defer(isPrivate);
    },
  };
  try {
    await deal(interaction, responses, outside);
  } catch (error) {
    if (isOfDiscord(error) || interaction.type === InteractionType.ApplicationCommandAutocomplete) throw error;
    // A fault of ours, of the state file for one: whoever waits is to hear of it.
    outside.report(problemOf(error));
    const locale = 'locale' in interaction ? interaction.locale : undefined;
    const sorry = renderLine(messagesIn(languageOf(locale) ?? outside.bot.language).failed);
    await (isAnnounced ? told.answer(sorry) : told.tell(sorry));
  }
}

async function deal(interaction: APIInteraction, responses: Responses, outside: Outside): Promise<void> {
  const scene = sceneOf(interaction, outside.bot, outside.values);
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return responses.choices(outside.bot.committees(focusedOf(interaction.data.options)));
    case InteractionType.MessageComponent:
      return press(interaction, scene, responses, outside);
    case InteractionType.ApplicationCommand:
      return command(interaction, scene, responses, outside);
  }
}

type Options = Readonly<Record<string, string | number | boolean | undefined>>;

async function command(
  { data }: APIApplicationCommandInteraction,
  scene: Scene,
  responses: Responses,
  outside: Outside,
): Promise<void> {
  if ('target_id' in data) {
    // The context menu of a message: what stands there is the question.
    const { messages = {} } = (data.resolved ?? {}) as { messages?: Record<string, { content?: string }> };
    return answer({ text: plainQuestion(messages[data.target_id]?.content ?? '') }, true, scene, responses, outside);
  }
  const options = optionsOf('options' in data ? data.options : undefined);
  const typed = (option: string) => (typeof options[option] === 'string' ? options[option] : undefined);
  const isPrivate = typeof options['private'] === 'boolean' ? options['private'] : scene.private;
  const { commands, failed } = messagesIn(scene.language);
  const ask = (question: Question, alone = isPrivate) => answer(question, alone, scene, responses, outside);
  switch (data.name) {
    case 'ask':
      return ask({ text: typed('question') ?? '', committee: typed('committee'), since: typed('since') });
    case 'latest':
      return ask({
        text: commands.latest,
        committee: typed('committee') ?? committeeFor(scene.settings, outside.bot),
      });
    case 'sessions':
      return ask({ text: commands.sessions });
    case 'help':
      return ask({ text: commands.help }, true);
    case 'follow':
    case 'unfollow':
      return ask({ text: `${commands[data.name]} ${typed('topic') ?? ''}` });
    case 'following':
      return ask({ text: commands.following });
    case 'settings':
      return responses.tell(renderLine(changed(changeOf(options, data), scene, outside)));
    default:
      return responses.tell(renderLine(failed));
  }
}

async function press(
  interaction: APIMessageComponentInteraction,
  scene: Scene,
  responses: Responses,
  outside: Outside,
): Promise<void> {
  const pressed = readCustomId(interaction.data.custom_id);
  const { staleButton, thanks } = messagesIn(scene.language);
  if (pressed === null) return responses.tell(renderLine(staleButton));
  const { deed, number } = pressed;
  const text = pressed.asked.text ?? shownText(interaction.message?.components, deed === 'ask' ? number : null);
  if (text === null) return responses.tell(renderLine(staleButton));
  const asked = { ...pressed.asked, text };
  if (deed === 'helpful' || deed === 'notHelpful') {
    await responses.defer(true);
    await outside.bot.rate({ message: asked, helpful: deed === 'helpful', person: scene.person });
    return responses.answer(renderLine(thanks));
  }
  // On a server another page is for who asks for it; only sharing is for all.
  const isPrivate = deed !== 'share' && (scene.guild !== undefined || scene.private);
  return answer(asked, isPrivate, scene, responses, outside);
}

/** Changes settings where the person may, and says what is set. */
function changed(change: Change, { guild, language, managesServer }: Scene, { bot, values }: Outside): string {
  const messages = messagesIn(language);
  if (guild === undefined || !managesServer) return messages.settings.notAllowed;
  const { committee: typed } = change;
  const committee = typed === undefined ? undefined : bot.committees(typed)[0];
  if (typed !== undefined && committee === undefined) return messages.unknownCommittee(typed);
  return settingsText(changeSettings(values, guild, { ...change, committee }), language);
}

/** Channels come as ids; their names stand beside. */
function changeOf(options: Options, data: object): Change {
  const { channels = {} } = (data as { resolved?: { channels?: Record<string, { name?: string }> } }).resolved ?? {};
  const channel = (given: unknown) =>
    typeof given === 'string' ? { id: given, name: channels[given]?.name ?? given } : undefined;
  return { ...(options as Change), public: channel(options['public']), private: channel(options['private']) };
}

interface GivenOption {
  readonly name: string;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
}

function optionsOf(options: readonly unknown[] | undefined): Options {
  return Object.fromEntries(((options ?? []) as GivenOption[]).map(({ name, value }) => [name, value]));
}

function focusedOf(options: readonly unknown[] | undefined): string {
  const given = (options ?? []) as GivenOption[];
  return String(given.find(({ focused }) => focused)?.value ?? '');
}
