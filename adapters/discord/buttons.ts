import {
  type APIButtonComponentWithCustomId,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { messagesIn } from '../../src/bot/messages.js';
import type { Reply } from '../../src/bot/reply.js';
import { type Asked, customId, type Deed } from './customId.js';
import { labelText } from './escape.js';
import { cutText } from './pieces.js';

/** Buttons of a row, and characters on one: Discord takes no more. */
const IN_A_ROW = 5;
const LONGEST_LABEL = 80;

export interface ButtonOptions {
  /** Only one person sees the reply: it can be shared in the channel. */
  readonly private: boolean;
  /** The message shows what can be asked next, by number. */
  readonly numbered: boolean;
}

/** What can be done with a reply: ask on, page, share, rate. */
export function buttons(reply: Reply, asked: Asked | null, options: ButtonOptions): APIMessageTopLevelComponent[] {
  const { language, suggestions, more, kind } = reply;
  const { buttons: labels } = messagesIn(language);
  const answered = asked !== null && kind === 'answer' && reply.excerpts.length > 0;
  const shareable = asked !== null && options.private && (answered || kind === 'summary' || kind === 'sessions');
  const named = (deed: Deed, label: string, state: Asked, number = 0) => button(label, customId(deed, state, number));
  return [
    ...row(
      suggestions.slice(0, IN_A_ROW).map((suggestion, at) => {
        const label = options.numbered ? `${at + 1} · ${suggestion}` : suggestion;
        return named('ask', label, { text: suggestion, language }, at);
      }),
    ),
    ...row([
      ...(more && asked ? [named('more', `${labels.more} (${more.left})`, { ...asked, from: more.from })] : []),
      ...(shareable ? [named('share', labels.share, asked)] : []),
      ...(answered ? [named('helpful', labels.helpful, asked), named('notHelpful', labels.notHelpful, asked)] : []),
    ]),
  ];
}

function row(elements: APIButtonComponentWithCustomId[]): APIMessageTopLevelComponent[] {
  return elements.length > 0 ? [{ type: ComponentType.ActionRow, components: elements }] : [];
}

function button(label: string, id: string): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: cutText(labelText(label) || '…', LONGEST_LABEL),
    custom_id: id,
  };
}
