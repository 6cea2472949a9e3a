import { setImmediate } from 'node:timers/promises';
import type { SearchEngine } from '../index/engines/searchEngine.js';
import type { Knowledge } from '../index/query/knowledge.js';
import type { StoredDocument } from '../index/snapshot.js';
import { answerQuestion } from './answer/answer.js';

interface WarmedLibrary {
  readonly engine: SearchEngine;
  readonly documents: ReadonlyMap<string, Pick<StoredDocument, 'items'>>;
}

/** After so many the engine's code is compiled and the common words are looked up; more change little. */
const QUESTIONS = 120;
/** Every kind of question takes another way. */
const FORMS: readonly ((title: string) => string)[] = [
  (title) => `Was wurde zu ${title} beschlossen?`,
  (title) => `Wer ist für ${title} zuständig?`,
  (title) => `Wie viel kostet ${title}?`,
  (title) => `When was ${title} discussed?`,
];
const LONGEST = 80;

/**
 * Asks what nobody has asked, after agenda items from all over the minutes, with a turn for other work after each: the first questions to a
 * program take ten times as long as the hundredth, and no person should wait for that. Ends early where `isOver` says so.
 */
export async function warmUp(
  { engine, documents }: WarmedLibrary,
  knowledge: Knowledge,
  isOver: () => boolean = () => false,
): Promise<void> {
  const items = Array.from(documents.values(), (stored) => stored.items).flat();
  const step = Math.max(1, Math.floor(items.length / QUESTIONS));
  for (let at = 0; at < items.length && !isOver(); at += step) {
    const form = FORMS[(at / step) % FORMS.length]!;
    await answerQuestion(form(items[at]!.name.slice(0, LONGEST)), engine, knowledge);
    await setImmediate();
  }
}
