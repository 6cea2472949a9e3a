import { detectLanguage } from '../../index/language/detect.js';
import type { Language } from '../../index/minutes/minutes.js';
import type { Knowledge } from '../../index/query/knowledge.js';
import { periodIn } from '../../index/query/period.js';
import { type Answer, answerQuestion } from '../answer/answer.js';
import { committeesLike, committeesOf, nearestCommittees } from '../answer/committees.js';
import { findSession } from '../answer/findSession.js';
import { readDay } from '../answer/readDay.js';
import { type Session, sessionsOf } from '../answer/sessions.js';
import { summaryOf } from '../answer/summary.js';
import type { Library } from '../library.js';
import { answerReply, EXCERPTS } from './answerReply.js';
import { type Command, parseCommand } from './command.js';
import { type Follows, followCommand } from './followCommands.js';
import { maskReply } from './maskReply.js';
import { messagesIn, writtenDate } from './messages.js';
import { promptsFrom } from './prompts.js';
import { type Reply, reply, textReply } from './reply.js';
import { sessionsReply } from './sessionsReply.js';
import type { FeedbackStore } from './state.js';
import { summaryReply } from './summaryReply.js';

/** What people wrote, with what the platform knows about them. */
export interface Message {
  /** A question, or a command such as `latest`. */
  readonly text: string;
  /** The person's language, assumed where the text does not show one. */
  readonly language?: Language | undefined;
  /** The language of the reply whatever the text is in, where the platform knows what the person reads; else it follows the text. */
  readonly replyLanguage?: Language | undefined;
  /** A committee as the person typed or chose it: answers come from its sessions alone. For `latest` it is the default. */
  readonly committee?: string | undefined;
  /** A day, month or year as typed: answers come from sessions since then. */
  readonly since?: string | undefined;
  /** A quarter of the channel or the server: passages that speak of it rank higher. */
  readonly place?: string | undefined;
  /** A later page: `more.from` of the reply before. */
  readonly from?: number | undefined;
  /** Who asks and where, unique among all platforms ("slack:T1:U2"): so that nobody's flood is everybody's. Kept nowhere. */
  readonly person?: string | undefined;
  readonly channel?: string | undefined;
}

/** An opinion of the reply to a message. */
export interface Opinion {
  readonly message: Message;
  readonly helpful: boolean;
  /** Who says so, unique among all platforms ("slack:T1:U2"); only a keyed hash of it is kept. */
  readonly person: string;
}

/** What an adapter talks to: text in, a reply out. `reply` never throws on a message. */
export interface Bot {
  readonly language: Language;
  reply(message: Message): Promise<Reply>;
  /** What to say first where a conversation has a beginning. */
  greeting(): Reply;
  /** At most four questions and commands that the newest minutes answer. */
  prompts(language: Language): readonly string[];
  /** Committees that may be meant by what is being typed, the likeliest first, then the most recent; all for an empty string. */
  committees(typed: string): readonly string[];
  /** Keeps an opinion, once for each person and answer; a later one takes the place of the earlier. */
  rate(opinion: Opinion): Promise<void>;
}

/** A question longer than this is pasted text. */
export const LONGEST_MESSAGE = 10_000;
/** No committee's name and no date is longer. What is, is found by its beginning or not at all, and is not said again whole. */
const LONGEST_BOUND = 200;
/** Excerpts that can be paged through: what ranks lower is seldom about the matter. */
const MOST_EXCERPTS = 9;
const NEAREST_COMMITTEES = 3;

export interface BotOptions {
  /** Assumed where neither the text nor the platform shows one. */
  readonly language: Language;
  readonly feedback: FeedbackStore;
  /** Topics that channels follow; without it none can be followed. */
  readonly follows?: Follows | undefined;
  /** Whether e-mail addresses, telephone numbers, IBANs and private addresses are shown as minuted. */
  readonly unmasked?: boolean | undefined;
  /** The day of asking, by which "last month" is understood. */
  readonly now?: (() => Date) | undefined;
  /** Told of a fault of ours; the person gets an apology. */
  readonly failed: (error: unknown) => void;
}

/** `library` is asked anew for every message, so that a reload takes effect at once and no message sees half of it. */
export function createBot(
  library: () => Library,
  knowledge: Knowledge,
  { language, feedback, follows, unmasked = false, now = () => new Date(), failed }: BotOptions,
): Bot {
  const sessions = sessionsMemory(library);
  const today = () => now().toISOString().slice(0, 10);

  async function answer(text: string, message: Message, spoken: Language): Promise<Reply> {
    const command = inLanguage(parseCommand(text), message.replyLanguage);
    if (command.name === 'help') return textReply(messagesIn(command.language).help, command.language);
    if (command.name === 'sessions') return sessionsReply(sessions(), command.language, message.from);
    if (command.name === 'forget') {
      const ratings = message.person === undefined ? 0 : feedback.forget(feedback.hash(message.person));
      return textReply(messagesIn(command.language).forgotten(ratings), command.language);
    }
    if (command.name === 'follow' || command.name === 'unfollow' || command.name === 'following')
      return textReply(followCommand(command, message.channel, follows, command.language), command.language);
    if (command.name === 'latest')
      return latest(command.committee ?? message.committee ?? null, command.language, message.from);
    const found = await search(command.question, message, spoken);
    if ('kind' in found) return found;
    const said = answerReply(found, {
      documents: library().documents.size,
      language: message.replyLanguage,
      from: message.from,
      excerpts: EXCERPTS,
    });
    // Words of time may have been taken as bounds; what is asked again is what was asked.
    return { ...said, asked: command.question };
  }

  /** The answer within the bounds that the message and its words of time set; what to tell where a bound is not understood. */
  async function search(question: string, message: Message, spoken: Language): Promise<Answer | Reply> {
    const bounds = scopeOf(message, spoken);
    if ('kind' in bounds) return bounds;
    const period = periodIn(question, today());
    // "Last month" stands in no minutes: it says where to look, and is no word to look for. "Im Mai 2022" is both, and dates are searched.
    const relative = period?.relative ? period : null;
    const words = relative ? question.slice(0, relative.span.start) + question.slice(relative.span.end) : question;
    const scope = relative ? { ...bounds, since: bounds.since ?? relative.from, until: relative.to } : bounds;
    const options = { language: message.language ?? language, limit: MOST_EXCERPTS, scope };
    return answerQuestion(words, library().engine, knowledge, options);
  }

  function latest(wanted: string | null, spoken: Language, from: number | undefined): Reply {
    const messages = messagesIn(spoken);
    const { session, committee, day } = findSession(sessions(), wanted);
    if (session) {
      const asked = [messages.commands.latest, committee, day].filter(Boolean).join(' ');
      return summaryReply(summaryOf(session, sessions()), spoken, asked, from);
    }
    if (wanted === null) return textReply(messages.noSessions, spoken);
    if (committee === null && day === null) return unknownCommittee(wanted, spoken);
    return textReply(
      messages.noSessionOn([committee, day && writtenDate(day, spoken)].filter(Boolean).join(', ')),
      spoken,
    );
  }

  function committeeOf(typed: string): string | null {
    return committeesLike(typed, committeesOf(sessions()))[0] ?? null;
  }

  function unknownCommittee(typed: string, spoken: Language): Reply {
    const messages = messagesIn(spoken);
    const suggestions = nearestCommittees(typed, committeesOf(sessions()), NEAREST_COMMITTEES).map(
      (name) => `${messages.commands.latest} ${name}`,
    );
    return reply({ kind: 'unclear', language: spoken, paragraphs: [messages.unknownCommittee(typed)], suggestions });
  }

  /** Where to look, or what to tell about a committee or a date that is not understood. */
  function scopeOf({ committee, since, place }: Message, spoken: Language) {
    const name = committee ? committeeOf(committee) : null;
    if (committee && name === null) return unknownCommittee(committee, spoken);
    const from = since ? (readDay(since) ?? periodIn(since, today())?.from ?? null) : null;
    if (since && from === null) return textReply(messagesIn(spoken).unknownDate(since), spoken);
    return { committee: name, since: from, place };
  }

  return {
    language,
    async reply(message) {
      const text = message.text.trim();
      const preferred = message.replyLanguage ?? message.language ?? language;
      const spoken = message.replyLanguage ?? detectLanguage(text.slice(0, LONGEST_MESSAGE)) ?? preferred;
      if (text === '') return textReply(messagesIn(preferred).emptyQuestion, preferred);
      if (text.length > LONGEST_MESSAGE) return textReply(messagesIn(spoken).longQuestion(LONGEST_MESSAGE), spoken);
      try {
        const bounds = { committee: beginningOf(message.committee), since: beginningOf(message.since) };
        const said = await answer(text, { ...message, ...bounds }, spoken);
        return unmasked ? said : maskReply(said);
      } catch (error) {
        failed(error);
        return reply({ kind: 'failed', language: spoken, paragraphs: [messagesIn(spoken).failed] });
      }
    },
    greeting() {
      return textReply(messagesIn(language).greeting(library().documents.size), language);
    },
    prompts: (spoken) => promptsFrom(sessions(), spoken),
    committees: (typed) => committeesLike(typed, committeesOf(sessions())),
    async rate({ message, helpful, person }) {
      const found = await search(message.text, message, message.language ?? language);
      if ('kind' in found) return;
      const { citations } = found;
      const from = message.from ?? 0;
      feedback.rate({
        person: feedback.hash(person),
        answer: feedback.hash(message.text.trim()),
        helpful,
        sources: citations.slice(from, from + EXCERPTS).map(({ passage }) => passage.id),
      });
    },
  };
}

function beginningOf(bound: string | undefined): string | undefined {
  return bound?.trim().slice(0, LONGEST_BOUND);
}

function inLanguage(command: Command, language: Language | undefined): Command {
  return command.name === 'ask' || language === undefined ? command : { ...command, language };
}

/** The sessions of a library; they change only when it is swapped. */
function sessionsMemory(library: () => Library): () => readonly Session[] {
  let known: { library: Library; sessions: readonly Session[] } | undefined;
  return () => {
    const current = library();
    if (known?.library !== current) known = { library: current, sessions: sessionsOf(current.documents.values()) };
    return known.sessions;
  };
}
