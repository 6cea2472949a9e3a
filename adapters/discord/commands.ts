import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  ApplicationCommandOptionType as Kind,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';

/** Names are those of the interaction; the German ones are what people with a German Discord see. */
const both = (en: string, de: string) => ({ name: en, name_localizations: { de } });
const says = (en: string, de: string) => ({ description: en, description_localizations: { de } });

const ANYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};
const LONGEST_QUESTION = 1000;

const committee = {
  type: Kind.String as const,
  ...both('committee', 'gremium'),
  ...says('Only sessions of this committee', 'Nur Sitzungen dieses Gremiums'),
  autocomplete: true,
};

/** The context menu of a message; its name cannot be another in each language's code. */
export const ABOUT_THIS = 'Ask the minutes about this';

/** Every command of the bot, as it is registered. */
export const COMMANDS: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    ...both('ask', 'frage'),
    ...says('Ask the council minutes', 'Die Niederschriften fragen'),
    ...ANYWHERE,
    options: [
      {
        type: Kind.String,
        ...both('question', 'frage'),
        ...says('What would you like to know?', 'Was möchten Sie wissen?'),
        required: true,
        max_length: LONGEST_QUESTION,
      },
      committee,
      {
        type: Kind.String,
        ...both('since', 'seit'),
        ...says(
          'Only sessions since: 2022, 02/2022 or 15.02.2022',
          'Nur Sitzungen seit: 2022, 02/2022 oder 15.02.2022',
        ),
      },
      {
        type: Kind.Boolean,
        ...both('private', 'privat'),
        ...says('Only you see the answer', 'Nur Sie sehen die Antwort'),
      },
    ],
  },
  {
    ...both('latest', 'letzte'),
    ...says('What the latest session decided', 'Was die letzte Sitzung beschlossen hat'),
    ...ANYWHERE,
    options: [committee],
  },
  {
    ...both('sessions', 'sitzungen'),
    ...says('Which sessions there are', 'Welche Sitzungen vorliegen'),
    ...ANYWHERE,
  },
  { ...both('help', 'hilfe'), ...says('How to ask', 'So wird gefragt'), ...ANYWHERE },
  {
    ...both('follow', 'folgen'),
    ...says(
      'Be told here when new minutes speak of a topic',
      'Hier erfahren, wenn neue Niederschriften von einem Thema handeln',
    ),
    ...ANYWHERE,
    options: [topic(true)],
  },
  {
    ...both('unfollow', 'entfolgen'),
    ...says('No longer be told of a topic', 'Von einem Thema nichts mehr erfahren'),
    ...ANYWHERE,
    options: [topic(true)],
  },
  {
    ...both('following', 'verfolgt'),
    ...says('Which topics are followed here', 'Welche Themen hier verfolgt werden'),
    ...ANYWHERE,
  },
  {
    ...both('settings', 'einstellungen'),
    ...says('How the bot answers on this server', 'Wie der Bot auf diesem Server antwortet'),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    // Discord's own description of its API has a number here, its library's types a text; Discord takes both.
    default_member_permissions: Number(PermissionFlagsBits.ManageGuild) as unknown as string,
    options: [
      { ...committee, ...says('Committee that /latest shows by itself', 'Gremium, das /letzte von selbst zeigt') },
      {
        type: Kind.String,
        ...both('place', 'ort'),
        ...says('Quarter or place whose matters come first', 'Quartier oder Ort, dessen Themen zuerst kommen'),
        max_length: 80,
      },
      {
        type: Kind.String,
        ...both('language', 'sprache'),
        ...says('Language where a person has none of the two', 'Sprache, wo jemand keine der beiden hat'),
        choices: [
          { name: 'Deutsch', value: 'de' },
          { name: 'English', value: 'en' },
        ],
      },
      {
        type: Kind.Channel,
        ...both('public', 'öffentlich'),
        ...says('Channel in which everybody sees answers', 'Kanal, in dem alle die Antworten sehen'),
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
      },
      {
        type: Kind.Channel,
        ...both('private', 'privat'),
        ...says('Channel in which answers are private again', 'Kanal, in dem Antworten wieder privat sind'),
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
      },
      {
        type: Kind.Boolean,
        ...both('reset', 'zurücksetzen'),
        ...says('Forget all settings of this server', 'Alle Einstellungen dieses Servers vergessen'),
      },
    ],
  },
  {
    type: ApplicationCommandType.Message,
    name: ABOUT_THIS,
    name_localizations: { de: 'Die Niederschriften dazu fragen' },
    ...ANYWHERE,
  },
];

function topic(required: boolean) {
  return {
    type: Kind.String as const,
    ...both('topic', 'thema'),
    ...says('For example: bike lane', 'Zum Beispiel: Radweg'),
    required,
    max_length: 100,
  };
}
