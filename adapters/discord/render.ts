import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Message } from '../../src/bot/bot.js';
import { messagesIn } from '../../src/bot/messages.js';
import type { Reply } from '../../src/bot/reply.js';
import { buttons } from './buttons.js';
import { type Asked, fitsInButton } from './customId.js';
import { bold, escapeText } from './escape.js';
import { excerptPiece, itemPiece, type Piece, textPiece } from './pieces.js';
import { questionLine, suggestionLine } from './shown.js';

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
  /** What was asked, with its bounds, where it is not what `Reply.asked` says. */
  readonly asked?: Partial<Pick<Message, 'text' | 'committee' | 'since'>> | undefined;
}

/** Discord refuses more: https://docs.discord.com/developers/components/reference */
const LIMITS = { text: 4000, components: 40 };
/** Room for the buttons, their rows, the container and the words that announce a cut. */
const RESERVED = { text: 60, components: 16 };
/** What stands before the excerpts leaves room for one of them. */
const LONGEST = { note: 300, heading: 500, lead: 700, line: 800 };

/** A reply in Components V2, within all limits. What has no room is announced, and is on the next page where there is one. */
export function renderReply(reply: Reply, options: RenderOptions): Payload {
  const asked = askedAgain(reply, options);
  const shown = asked !== null && (options.showQuestion || !fitsInButton(asked));
  const named = reply.suggestions.filter((text) => !fitsInButton({ text, language: reply.language })).length > 0;
  const head = [
    ...(shown ? [textPiece(questionLine(reply.asked!, reply.language), LIMITS.text)] : []),
    ...headPiece(reply.heading, LONGEST.heading, (heading) => `### ${heading}`),
    ...headPiece(reply.note, LONGEST.note, (note) => `-# ${note}`),
    ...headPiece(reply.lead, LONGEST.lead, bold),
  ];
  const parts = [
    ...reply.excerpts.map((excerpt, at) => excerptPiece(excerpt, `**${reply.from + at + 1}** `, reply.language)),
    ...reply.items.map((item) => itemPiece(item, reply.language)),
  ];
  const tail = [
    ...reply.paragraphs.map((paragraph) => textPiece(paragraph.split('\n').map(escapeText).join('\n'))),
    ...(named ? reply.suggestions.map((suggestion, at) => textPiece(suggestionLine(suggestion, at))) : []),
  ];
  const { body, left } = withinLimits(head, parts, tail, messagesIn(reply.language).cut);
  const said = withRest(reply, parts.length - left, left);
  return withComponents([
    { type: ComponentType.Container, components: body },
    ...buttons(said, asked, { private: options.private, numbered: named }),
  ]);
}

/** One line that the bot says by itself: thanks, an apology; each line of several stands by itself. */
export function renderLine(said: string): Payload {
  return withComponents(said.split('\n').map((line) => textPiece(escapeText(line), LONGEST.line).render(LIMITS.text)!));
}

function headPiece(said: string | null, longest: number, marked: (escaped: string) => string): Piece[] {
  const escaped = escapeText(said ?? '').trim();
  return escaped === '' ? [] : [textPiece(marked(escaped), longest)];
}

function withComponents(components: APIMessageTopLevelComponent[]): Payload {
  return { flags: MessageFlags.IsComponentsV2, components, allowed_mentions: { parse: [], replied_user: false } };
}

/** What buttons ask, by which the reply comes again. */
function askedAgain({ kind, language, asked, from }: Reply, options: RenderOptions): Asked | null {
  if (asked === null) return null;
  const again = { text: asked, language, from, ...options.asked };
  const { latest } = messagesIn(language).commands;
  if (kind !== 'summary' || !asked.startsWith(`${latest} `)) return again;
  // Committee and day can be more words than are read as a command.
  return { ...again, text: latest, committee: asked.slice(latest.length + 1) };
}

/** The reply with what had no room on its next page, unless that has it anyway. */
function withRest(reply: Reply, shown: number, left: number): Reply {
  if (left === 0 || (reply.more && reply.more.from <= reply.from + shown)) return reply;
  return { ...reply, more: { from: reply.from + Math.max(1, shown), left: (reply.more?.left ?? 0) + left } };
}

/** As many pieces as fit; where one does not, the last one says so. `left` counts the parts that had no room. */
function withinLimits(
  head: readonly Piece[],
  parts: readonly Piece[],
  tail: readonly Piece[],
  cut: string,
): { body: APIComponentInContainer[]; left: number } {
  const body: APIComponentInContainer[] = [];
  let room = LIMITS.text - RESERVED.text;
  let isCut = false;
  const add = (piece: Piece, canWait: boolean): boolean => {
    const full = body.length + 2 > LIMITS.components - RESERVED.components;
    const text = full ? null : piece.render(room, canWait);
    if (text === null) return false;
    if (piece.apart && body.length > 0) body.push({ type: ComponentType.Separator });
    body.push(text);
    room -= text.content.length;
    return true;
  };
  for (const piece of head) isCut = !add(piece, false) || isCut;
  let shown = 0;
  // The first is shown as far as there is room for it; others wait for the next page.
  while (shown < parts.length && add(parts[shown]!, shown > 0)) shown++;
  for (const piece of tail) isCut = !add(piece, false) || isCut;
  if (isCut || shown < parts.length) body.push(text(`-# ${escapeText(cut)}`));
  return { body: body.length > 0 ? body : [text('…')], left: parts.length - shown };
}

function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}
