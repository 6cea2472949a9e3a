import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Knowledge } from '../../index/query/knowledge.js';
import { type AnswerOptions, answerQuestion } from '../answer/answer.js';
import type { Library } from '../library.js';
import { answerJson } from './answerJson.js';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]).transform(String), question: z.string() });
/** A search with no hit would print ten thousand lines one by one; writing them together is several times faster. */
const LINES_TOGETHER = 64;

/**
 * Answers JSON lines `{"id","question"}` in their order, an answer a line. A line that is none is named by `complain` and left out;
 * resolves to the exit code, 1 if there was such a line.
 */
export async function askBatch(
  input: NodeJS.ReadableStream,
  { library, knowledge, options }: { library: Library; knowledge: Knowledge; options: AnswerOptions },
  print: (text: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  let number = 0;
  let faults = 0;
  let pending = '';
  for await (const line of createInterface({ input })) {
    number++;
    if (line.trim() === '') continue;
    const asked = parseLine(line);
    if (!asked) {
      faults++;
      complain(`line ${number} is not {"id": …, "question": …}`);
      continue;
    }
    const started = performance.now();
    const answer = await answerQuestion(asked.question, library.engine, knowledge, options);
    pending += `${JSON.stringify(answerJson(asked.id, asked.question, answer, performance.now() - started))}\n`;
    if (number % LINES_TOGETHER === 0) {
      print(pending);
      pending = '';
    }
  }
  if (pending) print(pending);
  return faults > 0 ? 1 : 0;
}

function parseLine(line: string): z.infer<typeof lineSchema> | null {
  try {
    return lineSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
