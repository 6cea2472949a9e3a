import type { Language } from '../../index/minutes/minutes.js';
import { sessionsOf } from '../answer/sessions.js';
import { sessionLine } from '../bot/sessionsReply.js';
import type { Library } from '../library.js';

/** The sessions that the minutes record, the latest first. */
export function listSessions({ documents }: Library, json: boolean, language: Language): string {
  const sessions = sessionsOf(documents.values());
  if (!json) return sessions.map((session) => `${sessionLine(session, language)}\n`).join('');
  const shown = sessions.map(({ organization, body, date, items, sources }) => ({
    organization,
    body,
    date,
    items: items.map(({ number, name }) => ({ number, name })),
    sources,
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}
