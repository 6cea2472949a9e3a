import type { Knowledge } from '../../index/query/knowledge.js';
import { type AnswerOptions, answerQuestion } from '../answer/answer.js';
import { answerReply } from '../bot/answerReply.js';
import { LONGEST_MESSAGE } from '../bot/bot.js';
import type { Reply } from '../bot/reply.js';
import type { Library } from '../library.js';
import { answerJson } from './answerJson.js';
import { UsageError } from './arguments.js';

const NOTHING_FOUND = 3;

/** The question of `ask "QUESTION"`, checked before anything is loaded. */
export function questionFrom(operands: readonly string[]): string {
  const question = operands.join(' ').trim();
  if (question === '')
    throw new UsageError('ask needs a question, for example: npm start -- ask "Who leads department 56?"');
  if (question.length > LONGEST_MESSAGE) {
    throw new UsageError(`the question has ${question.length} characters; at most ${LONGEST_MESSAGE} are read`);
  }
  return question;
}

/** Answers one question; resolves to the exit code. */
export async function ask(
  question: string,
  {
    library,
    knowledge,
    options,
    json,
  }: { library: Library; knowledge: Knowledge; options: AnswerOptions; json: boolean },
  print: (text: string) => void,
  render: (reply: Reply) => string,
): Promise<number> {
  const started = performance.now();
  const answer = await answerQuestion(question, library.engine, knowledge, options);
  if (json) print(`${JSON.stringify(answerJson('1', question, answer, performance.now() - started), null, 2)}\n`);
  else print(render(answerReply(answer, { documents: library.documents.size, excerpts: answer.citations.length })));
  return answer.status === 'nothing' ? NOTHING_FOUND : 0;
}
