import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
  type REST,
} from 'discord.js';
import type { Bot, Message } from '../../src/bot/bot.js';
import { type Language, messagesIn } from '../../src/bot/messages.js';
import type { KeyValueStore } from '../../src/bot/state.js';
import { ABOUT_THIS } from './commands.js';
import { readCustomId } from './customId.js';
import { plainQuestion } from './escape.js';
import { type Change, changeSettings, settingsOf, settingsText } from './guildSettings.js';
import { languageOf } from './language.js';
import { problemOf } from './problem.js';
import { renderLine, renderReply, shownQuestion } from './render.js';
import { type Responses, responsesTo } from './responses.js';

export interface Outside {
  readonly bot: Bot;
  readonly rest: REST;
  readonly values: KeyValueStore;
  readonly report: (problem: string) => void;
}

/** Who does something, where, in which language. */
interface Scene {
  readonly guild: string | undefined;
  readonly channel: string;
  readonly person: string;
  readonly language: Language;
  /** Whether an answer is for one person unless it is asked for otherwise. */
  readonly private: boolean;
}

/** Deals with one interaction: a command, typing, or a button. Rejects only where Discord takes nothing. */
export async function interact(interaction: APIInteraction, outside: Outside): Promise<void> {
  const responses = responsesTo(interaction, outside.rest);
  const scene = sceneOf(interaction, outside);
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return responses.choices(outside.bot.committees(focusedOf(interaction.data.options)));
    case InteractionType.MessageComponent:
      return press(interaction, scene, responses, outside);
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      if (data.type === ApplicationCommandType.Message && data.name === ABOUT_THIS) {
        const text = plainQuestion(data.resolved.messages[data.target_id]?.content ?? '');
        return answer({ text }, true, scene, responses, outside);
      }
      if (data.type !== ApplicationCommandType.ChatInput) return;
      return command(data.name, optionsOf(data.options), interaction, scene, responses, outside);
    }
  }
}

function sceneOf(interaction: APIInteraction, { bot, values }: Outside): Scene {
  const guild = interaction.guild_id;
  const settings = settingsOf(values, guild);
  const { locale, guild_locale: guildLocale } = interaction as { locale?: string; guild_locale?: string };
  const channel = interaction.channel?.id ?? (interaction as { channel_id?: string }).channel_id ?? '';
  const parent = (interaction.channel as { parent_id?: string | null } | undefined)?.parent_id ?? '';
  const direct = guild === undefined && interaction.context !== InteractionContextType.PrivateChannel;
  return {
    guild,
    channel,
    person: `discord:${(interaction.member?.user ?? interaction.user)?.id ?? ''}`,
    language: languageOf(locale) ?? settings.language ?? languageOf(guildLocale) ?? bot.language,
    private: !direct && !settings.publicChannels.some((one) => one === channel || one === parent),
  };
}

type Options = Readonly<Record<string, string | number | boolean | undefined>>;

async function command(
  name: string,
  options: Options,
  interaction: APIInteraction,
  scene: Scene,
  responses: Responses,
  outside: Outside,
): Promise<void> {
  const { commands } = messagesIn(scene.language);
  const typed = (option: string) => (typeof options[option] === 'string' ? options[option] : undefined);
  const isPrivate = typeof options['private'] === 'boolean' ? options['private'] : scene.private;
  const topic = typed('topic') ?? '';
  switch (name) {
    case 'ask':
      return answer(
        { text: typed('question') ?? '', committee: typed('committee'), since: typed('since') },
        isPrivate,
        scene,
        responses,
        outside,
      );
    case 'latest': {
      const committee = typed('committee') ?? settingsOf(outside.values, scene.guild).committee;
      return answer(
        { text: committee ? `${commands.latest} ${committee}` : commands.latest },
        isPrivate,
        scene,
        responses,
        outside,
      );
    }
    case 'sessions':
      return answer({ text: commands.sessions }, isPrivate, scene, responses, outside);
    case 'help':
      return answer({ text: commands.help }, true, scene, responses, outside);
    case 'follow':
    case 'unfollow':
      return answer({ text: `${commands[name]} ${topic}` }, isPrivate, scene, responses, outside);
    case 'following':
      return answer({ text: commands.following }, isPrivate, scene, responses, outside);
    case 'settings':
      return responses.tell(renderLines(changed(options, interaction, scene, outside)));
    default:
      return responses.tell(renderLine(messagesIn(scene.language).failed));
  }
}

/** Searches and answers. The person hears of it at once, and of a failure too. */
async function answer(
  asked: Message,
  isPrivate: boolean,
  scene: Scene,
  responses: Responses,
  outside: Outside,
  from?: number,
): Promise<void> {
  const { bot, values, report } = outside;
  await responses.defer(isPrivate);
  const { place } = settingsOf(values, scene.guild);
  const message: Message = {
    ...asked,
    from,
    place,
    language: asked.language ?? scene.language,
    person: scene.person,
    channel: `discord:${scene.guild ?? 'direct'}:${scene.channel}`,
  };
  const { committee, since } = asked;
  const payload = renderReply(await bot.reply(message), {
    private: isPrivate,
    showQuestion: true,
    bounds: { committee, since },
  });
  try {
    await responses.answer(payload);
  } catch (error) {
    report(problemOf(error));
    await responses.answer(renderLine(messagesIn(scene.language).failed));
  }
}

async function press(
  interaction: APIMessageComponentInteraction,
  scene: Scene,
  responses: Responses,
  outside: Outside,
): Promise<void> {
  const pressed = readCustomId(interaction.data.custom_id);
  const text = pressed?.asked.text ?? shownQuestion(interaction.message?.components);
  if (pressed === null || text === null) return responses.tell(renderLine(messagesIn(scene.language).staleButton));
  const { from, ...bounds } = pressed.asked;
  const asked = { ...bounds, text };
  if (pressed.deed === 'helpful' || pressed.deed === 'notHelpful') {
    await responses.defer(true);
    await outside.bot.rate({ message: { ...asked, from }, helpful: pressed.deed === 'helpful', person: scene.person });
    return responses.answer(renderLine(messagesIn(scene.language).thanks));
  }
  // On a server another page is for who asks for it; only sharing is for all.
  const isPrivate = pressed.deed !== 'share' && (scene.guild !== undefined || scene.private);
  return answer(asked, isPrivate, scene, responses, outside, from);
}

/** Changes settings where the person may, and says what is set. */
function changed(
  options: Options,
  interaction: APIInteraction,
  { guild, language }: Scene,
  { bot, values }: Outside,
): string {
  const { settings } = messagesIn(language);
  const rights = BigInt(interaction.member?.permissions ?? '0');
  const may = (rights & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;
  if (guild === undefined || !may) return settings.notAllowed;
  const { committee: typed, ...change } = options as Change;
  const committee = typed === undefined ? undefined : bot.committees(typed)[0];
  if (typed !== undefined && committee === undefined) return messagesIn(language).unknownCommittee(typed);
  return settingsText(changeSettings(values, guild, { ...change, committee }), language);
}

function renderLines(text: string) {
  const [first = '', ...rest] = text.split('\n');
  const payload = renderLine(first);
  return { ...payload, components: [...payload.components, ...rest.flatMap((line) => renderLine(line).components)] };
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
