import type { Language } from '../../index/minutes/minutes.js';
import type { Session } from '../answer/sessions.js';
import { messagesIn } from './messages.js';

const PROMPTS = 4;
/** Of so many sessions items are taken, so that one long session does not fill the list. */
const SESSIONS = 3;
/** A longer title does not read as a question. */
const LONGEST_NAME = 70;

/** Questions that the newest minutes answer: the latest summary first, then items that were decided. */
export function promptsFrom(sessions: readonly Session[], language: Language): string[] {
  const messages = messagesIn(language);
  if (sessions.length === 0) return [];
  const items = sessions.slice(0, SESSIONS).flatMap(({ items: own }) =>
    own
      .filter(({ name }) => name.length > 0 && name.length <= LONGEST_NAME)
      .toSorted((a, b) => Number(b.vote.outcome === 'accepted') - Number(a.vote.outcome === 'accepted'))
      .slice(0, PROMPTS - 1),
  );
  const names = [...new Set(items.map(({ name }) => name))];
  return [messages.commands.latest, ...names.slice(0, PROMPTS - 1).map(messages.askAbout)];
}
