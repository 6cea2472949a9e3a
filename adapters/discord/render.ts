import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Message } from '../../src/bot/bot.js';
import { messagesIn } from '../../src/bot/messages.js';
import type { Excerpt, Reply, ReplyItem } from '../../src/bot/reply.js';
import { type Asked, customId, type Deed, fitsInButton } from './customId.js';
import { bold, escapeText, harmless, link, unescapeText } from './escape.js';

/** The body of a message in Components V2; it has neither content nor embeds. */
export interface Payload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: []; readonly replied_user: false };
}

export interface RenderOptions {
  /** Only one person sees the reply: it can be shared in the channel. */
  readonly private: boolean;
  /** Shows what was asked: where the question does not stand in the channel. */
  readonly showQuestion: boolean;
  /** Within which bounds it was asked. */
  readonly bounds?: Pick<Message, 'committee' | 'since'> | undefined;
}

/** Discord refuses more: https://docs.discord.com/developers/components/reference */
export const LIMITS = { text: 4000, components: 40, label: 80, suggestions: 5 } as const;
/** Room for the buttons, their rows, the container and the words that announce a cut. */
const RESERVED = { text: 60, components: 16 };
/** The bot reads no more of a question. */
const LONGEST_QUESTION = 1000;
const LONGEST_PIECE = 1700;

/** A reply in Components V2, within all limits; what has no room is announced. */
export function renderReply(reply: Reply, options: RenderOptions): Payload {
  const asked: Asked | null =
    reply.asked === null ? null : { ...options.bounds, text: reply.asked, language: reply.language, from: reply.from };
  const messages = messagesIn(reply.language);
  const shown = asked !== null && (options.showQuestion || !fitsInButton(asked));
  const body = withinLimits(
    [
      ...(shown ? [text(questionLine(asked.text, messages.question))] : []),
      ...(reply.heading ? [text(`### ${escapeText(reply.heading)}`)] : []),
      ...(reply.note ? [text(`-# ${escapeText(reply.note)}`)] : []),
      ...(reply.lead ? [text(bold(escapeText(reply.lead)))] : []),
      ...reply.excerpts.flatMap((excerpt, at) => [
        ...(at > 0 || reply.lead ? [line()] : []),
        text(renderExcerpt(excerpt, `**${reply.from + at + 1}** `, reply)),
      ]),
      ...reply.items.map((item) => text(renderItem(item, reply))),
      ...reply.paragraphs.map((paragraph) => text(paragraph.split('\n').map(escapeText).join('\n'))),
    ],
    messages.cut,
  );
  return withComponents([
    { type: ComponentType.Container, components: body.length > 0 ? body : [text('…')] },
    ...buttons(reply, asked, options),
  ]);
}

/** One line that the bot says by itself: thanks, an apology. */
export function renderLine(said: string): Payload {
  return withComponents([text(escapeText(said).slice(0, LIMITS.text)) as APIMessageTopLevelComponent]);
}

function withComponents(components: APIMessageTopLevelComponent[]): Payload {
  return { flags: MessageFlags.IsComponentsV2, components, allowed_mentions: { parse: [], replied_user: false } };
}

function renderExcerpt(excerpt: Excerpt, number: string, { language }: Reply): string {
  const [open, close] = language === 'de' ? ['„', '“'] : ['“', '”'];
  const source = link(excerpt.url, excerpt.source.join(' · '));
  return `${number}${open}${marked(excerpt)}${close}${source === '' ? '' : `\n-# ${source}`}`;
}

/** The quote with its highlights in bold. */
function marked({ quote, highlights }: Excerpt): string {
  let written = '';
  let at = 0;
  for (const { start, end } of highlights) {
    written += inQuote(quote.slice(at, start)) + bold(inQuote(quote.slice(start, end)));
    at = end;
  }
  return written + inQuote(quote.slice(at));
}

/** A stretch of a quote begins no line, whatever it begins with. */
function inQuote(stretch: string): string {
  return stretch === '' ? '' : escapeText(`x${stretch}`).slice(1);
}

/** Signs stand beside words, never instead of them. */
const SIGNS: Partial<Record<ReplyItem['outcome'], string>> = { accepted: '✅ ', rejected: '❌ ' };

function renderItem({ heading, papers, result, outcome, points }: ReplyItem, reply: Reply): string {
  const named = papers.length > 0 ? `${heading} (${papers.join(', ')})` : heading;
  return [
    bold(escapeText(named)),
    ...(result ? [`${SIGNS[outcome] ?? ''}${escapeText(result)}`] : []),
    ...points.map((point) => renderExcerpt(point, '', reply)),
  ].join('\n');
}

function questionLine(asked: string, label: string): string {
  return `-# ${label}: ${escapeText(asked.slice(0, LONGEST_QUESTION))}`;
}

/** The question that a message shows, where its buttons have no room for it; null where there is none. */
export function shownQuestion(components: readonly unknown[] | undefined): string | null {
  const labels = [messagesIn('de').question, messagesIn('en').question];
  for (const content of contentsOf(components ?? [])) {
    const label = labels.find((one) => content.startsWith(`-# ${one}: `));
    if (label !== undefined) return unescapeText(content.slice(`-# ${label}: `.length));
  }
  return null;
}

function contentsOf(components: readonly unknown[]): string[] {
  return components.flatMap((component) => {
    const { content, components: inner } = component as { content?: unknown; components?: readonly unknown[] };
    return [...(typeof content === 'string' ? [content] : []), ...contentsOf(Array.isArray(inner) ? inner : [])];
  });
}

function buttons(reply: Reply, asked: Asked | null, options: RenderOptions): APIMessageTopLevelComponent[] {
  const { language, suggestions, more, kind } = reply;
  const { buttons: labels } = messagesIn(language);
  const answered = asked !== null && kind === 'answer' && reply.excerpts.length > 0;
  const shareable = asked !== null && options.private && (answered || kind === 'summary' || kind === 'sessions');
  const named = (deed: Deed, label: string, state: Asked, number = 0) => button(label, customId(deed, state, number));
  return [
    ...row(
      suggestions
        .slice(0, LIMITS.suggestions)
        .map((suggestion, at) => named('ask', suggestion, { text: suggestion, language }, at)),
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
    label: shortened(harmless(label).trim() || '…', LIMITS.label),
    custom_id: id,
  };
}

function text(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content: shortened(content, LONGEST_PIECE) || '…' };
}

function line(): APIComponentInContainer {
  return { type: ComponentType.Separator };
}

/** As many pieces as fit; where one does not, the last one says so. */
function withinLimits(pieces: readonly APIComponentInContainer[], cut: string): APIComponentInContainer[] {
  const kept: APIComponentInContainer[] = [];
  let total = 0;
  for (const piece of pieces) {
    total += piece.type === ComponentType.TextDisplay ? piece.content.length : 0;
    if (total > LIMITS.text - RESERVED.text || kept.length >= LIMITS.components - RESERVED.components) {
      while (kept.at(-1)?.type === ComponentType.Separator) kept.pop();
      return [...kept, text(`-# ${escapeText(cut)}`)];
    }
    kept.push(piece);
  }
  return kept;
}

/** Never behind half of an escape or of a character; what is bold or linked may end early, and then shows its signs. */
function shortened(written: string, most: number): string {
  if (written.length <= most) return written;
  return `${written.slice(0, most - 1).replace(/\\+$|[\ud800-\udbff]$/, '')}…`;
}
