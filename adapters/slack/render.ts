import type { types } from '@slack/bolt';
import { messagesIn } from '../../src/bot/messages.js';
import type { Excerpt, Reply, ReplyItem } from '../../src/bot/reply.js';
import { buttonValue } from './buttonState.js';
import { bold, escapeText, inert, link } from './escape.js';

type KnownBlock = types.KnownBlock;

/** What `chat.postMessage`, `chat.postEphemeral` and a response URL take alike. */
export interface Payload {
  /** For notifications and screen readers. */
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** Slack makes no links of what looks like an address. */
  readonly parse: 'none';
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** Text that stands for itself. */
export function plain(text: string): Omit<Payload, 'blocks'> {
  return { text, parse: 'none', unfurl_links: false, unfurl_media: false };
}

export interface RenderOptions {
  /** Only one person sees the reply: it can be shared in the channel. */
  readonly private: boolean;
  /** Shows what was asked: in a channel where the question does not stand. */
  readonly showQuestion?: boolean | undefined;
}

/** Slack refuses more, see https://docs.slack.dev/reference/block-kit/blocks; the whole is kept well below its 13,000. */
export const LIMITS = { blocks: 50, section: 3000, total: 11_000, button: 75, fallback: 1500, suggestions: 5 } as const;
/** Room for buttons and for the words that announce a cut. */
const RESERVED = { blocks: 4, total: 1000 };

/** The name of an action, by which the adapter knows a button when it is pressed. */
export const ACTIONS = {
  ask: 'ratsfuchs_ask',
  more: 'ratsfuchs_more',
  share: 'ratsfuchs_share',
  helpful: 'ratsfuchs_helpful',
  notHelpful: 'ratsfuchs_not_helpful',
} as const;

/** A reply in Block Kit, within all limits; what has no room is announced. */
export function renderReply(reply: Reply, options: RenderOptions): Payload {
  const messages = messagesIn(reply.language);
  const text = fallback(reply);
  const body = withinLimits(
    [
      ...(options.showQuestion && reply.asked ? context(`${messages.question}: ${escapeText(reply.asked)}`) : []),
      ...(reply.heading ? section(bold(escapeText(reply.heading), '', '')) : []),
      ...(reply.note ? context(escapeText(reply.note)) : []),
      ...(reply.lead ? section(bold(escapeText(reply.lead), '', '')) : []),
      ...reply.excerpts.flatMap((excerpt, at) => renderExcerpt(excerpt, `${reply.from + at + 1}. `, reply)),
      ...reply.items.flatMap((item) => renderItem(item, reply)),
      ...reply.paragraphs.flatMap((paragraph) => inSections(lines(paragraph))),
    ],
    { most: LIMITS.total - RESERVED.total - text.length, cut: messages.cut },
  );
  return { ...plain(text), blocks: [...body, ...buttons(reply, options)] };
}

function renderExcerpt(excerpt: Excerpt, number: string, { language }: Reply): KnownBlock[] {
  const [open, close] = language === 'de' ? ['„', '“'] : ['“', '”'];
  const source = link(excerpt.url, excerpt.source.join(' · '));
  return [...section(`${number}${open}${marked(excerpt)}${close}`), ...context(source)];
}

/** The quote with its highlights in bold. */
function marked({ quote, highlights }: Excerpt): string {
  let text = '';
  let at = 0;
  for (const { start, end } of highlights) {
    text +=
      escapeText(quote.slice(at, start)) +
      bold(escapeText(quote.slice(start, end)), quote.charAt(start - 1), quote.charAt(end));
    at = end;
  }
  return text + escapeText(quote.slice(at));
}

function renderItem({ heading, papers, result, outcome, points }: ReplyItem, reply: Reply): KnownBlock[] {
  const named = papers.length > 0 ? `${heading} (${papers.join(', ')})` : heading;
  const sign = SIGNS[outcome] ?? '';
  const told = result ? `\n${sign}${escapeText(result)}` : '';
  return [
    ...section(`${bold(escapeText(named), '', '')}${told}`),
    ...points.flatMap((point) => renderExcerpt(point, '', reply)),
  ];
}

/** Beside the words, never instead of them. */
const SIGNS: Partial<Record<ReplyItem['outcome'], string>> = { accepted: '✅ ', rejected: '❌ ' };

function buttons(reply: Reply, options: RenderOptions): KnownBlock[] {
  const { language, asked, from, suggestions, more, kind } = reply;
  const { buttons: labels } = messagesIn(language);
  const here = { text: asked ?? '', language, from };
  const answered = kind === 'answer' && reply.excerpts.length > 0;
  const shareable = options.private && asked !== null && (answered || kind === 'summary' || kind === 'sessions');
  return [
    ...actions(
      suggestions
        .slice(0, LIMITS.suggestions)
        .map((suggestion, at) =>
          button(`${ACTIONS.ask}_${at}`, suggestion, buttonValue({ text: suggestion, language })),
        ),
    ),
    ...actions([
      ...(more && asked !== null
        ? [button(ACTIONS.more, `${labels.more} (${more.left})`, buttonValue({ ...here, from: more.from }))]
        : []),
      ...(shareable ? [button(ACTIONS.share, labels.share, buttonValue(here))] : []),
      ...(answered && asked !== null
        ? [
            button(ACTIONS.helpful, labels.helpful, buttonValue(here)),
            button(ACTIONS.notHelpful, labels.notHelpful, buttonValue(here)),
          ]
        : []),
    ]),
  ];
}

function actions(elements: ReturnType<typeof button>[]): KnownBlock[] {
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

function button(action: string, label: string, value: string) {
  const text = shortened(inert(label) || '…', LIMITS.button);
  return {
    type: 'button' as const,
    action_id: action,
    text: { type: 'plain_text' as const, text, emoji: false },
    value,
  };
}

/** Nothing to read is no block: Slack refuses an empty one. */
function section(text: string): KnownBlock[] {
  if (text.trim() === '') return [];
  return [{ type: 'section', text: { type: 'mrkdwn', text: shortened(text, LIMITS.section), verbatim: true } }];
}

function context(text: string): KnownBlock[] {
  if (text.trim() === '') return [];
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text: shortened(text, LIMITS.section), verbatim: true }] }];
}

function lines(paragraph: string): string {
  return paragraph.split('\n').map(escapeText).join('\n');
}

/** A paragraph that is too long for one section goes on in the next. */
function inSections(text: string): KnownBlock[] {
  if (text.length <= LIMITS.section) return section(text);
  const end = [text.lastIndexOf('\n', LIMITS.section), text.lastIndexOf(' ', LIMITS.section)].find((at) => at > 0);
  if (end === undefined) return section(text);
  return [...section(text.slice(0, end)), ...inSections(text.slice(end + 1))];
}

/** As many blocks as fit; where one does not, the last one says so. */
function withinLimits(blocks: readonly KnownBlock[], { most, cut }: { most: number; cut: string }): KnownBlock[] {
  const kept: KnownBlock[] = [];
  let total = 0;
  for (const block of blocks) {
    total += textOf(block).length;
    if (kept.length >= LIMITS.blocks - RESERVED.blocks || total > most) return [...kept, ...context(escapeText(cut))];
    kept.push(block);
  }
  return kept;
}

function textOf(block: KnownBlock): string {
  if (block.type === 'section') return block.text?.text ?? '';
  return block.type === 'context'
    ? block.elements.map((element) => ('text' in element ? element.text : '')).join('')
    : '';
}

/** Never in the middle of an entity or a character. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/&[a-z]{0,4}$|<[^>]*$|[\ud800-\udbff]$/, '')}…`;
}

/** The reply without blocks: what a notification shows, and what is sent where Slack refuses the blocks. */
function fallback({ note, heading, lead, excerpts, items, paragraphs }: Reply): string {
  const first = excerpts[0];
  const said = [
    heading,
    note,
    lead,
    ...items.map((item) => [item.heading, item.result].filter(Boolean).join(': ')),
    ...(first ? [`„${first.quote}“`, first.source.join(' · ')] : []),
    ...paragraphs.flatMap((paragraph) => paragraph.split('\n')),
  ];
  const text = said
    .filter((line): line is string => Boolean(line))
    .map(escapeText)
    .join('\n');
  return shortened(text, LIMITS.fallback) || '…';
}
