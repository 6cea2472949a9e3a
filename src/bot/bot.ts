import { detectLanguage } from '../../index/language/detect.js';
import type { Language } from '../../index/minutes/minutes.js';
import type { Knowledge } from '../../index/query/knowledge.js';
import { answerQuestion } from '../answer/answer.js';
import { sessionsOf } from '../answer/sessions.js';
import type { Library } from '../library.js';
import { messagesIn } from './messages.js';
import { answerReply, type Reply, sessionsReply, textReply } from './reply.js';

/** What people wrote, with what the platform knows about them. */
export interface Message {
  readonly text: string;
  /** The person's language, assumed where the text does not show one. */
  readonly language?: Language | undefined;
}

/** What an adapter talks to: text in, a reply out. It never throws on a message. */
export interface Bot {
  readonly language: Language;
  reply(message: Message): Promise<Reply>;
  /** What to say first where a conversation has a beginning. */
  greeting(): Reply;
}

/** A question longer than this is pasted text. */
export const LONGEST_MESSAGE = 10_000;
const EXCERPTS = 3;

const COMMANDS: readonly {
  readonly name: 'help' | 'sessions';
  readonly language: Language;
  readonly words: readonly string[];
}[] = [
  { name: 'help', language: 'de', words: ['hilfe'] },
  { name: 'help', language: 'en', words: ['help', '?'] },
  { name: 'sessions', language: 'de', words: ['sitzungen'] },
  { name: 'sessions', language: 'en', words: ['sessions'] },
];

/** `library` is asked anew for every message, so that a reload takes effect at once and no message sees half of it. */
export function createBot(library: () => Library, knowledge: Knowledge, language: Language): Bot {
  return {
    language,
    async reply(message) {
      const text = message.text.trim();
      const preferred = message.language ?? language;
      const spoken = detectLanguage(text.slice(0, LONGEST_MESSAGE)) ?? preferred;
      if (text === '') return textReply(messagesIn(preferred).emptyQuestion, preferred);
      if (text.length > LONGEST_MESSAGE) return textReply(messagesIn(spoken).longQuestion(LONGEST_MESSAGE), spoken);
      const { engine, documents } = library();
      const command = COMMANDS.find(({ words }) => words.includes(text.toLowerCase().replace(/^\//, '')));
      if (command?.name === 'help') return textReply(messagesIn(command.language).help, command.language);
      if (command?.name === 'sessions') {
        return sessionsReply(sessionsOf(documents.values()), command.language);
      }
      const answer = await answerQuestion(text, engine, knowledge, { language: preferred, limit: EXCERPTS });
      return answerReply(answer, documents.size);
    },
    greeting() {
      return textReply(messagesIn(language).greeting(library().documents.size), language);
    },
  };
}
