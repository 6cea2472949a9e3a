import type { ItemHead } from '../../index/minutes/passage.js';
import type { StoredDocument } from '../../index/snapshot.js';

/** A meeting with the documents that record it: some towns publish one for each agenda item. */
export interface Session {
  readonly organization: string | null;
  readonly body: string | null;
  /** ISO 8601, or null where no document names it. */
  readonly date: string | null;
  readonly items: readonly ItemHead[];
  /** The documents' files. */
  readonly sources: readonly string[];
}

/** The meetings that documents record, the latest first; documents are joined by body, organization and date. Non-public ones are left out. */
export function sessionsOf(documents: Iterable<StoredDocument>): Session[] {
  const sessions = new Map<
    string,
    { head: StoredDocument['document']['minutes']; items: ItemHead[]; sources: string[] }
  >();
  for (const { document, items } of documents) {
    const head = document.minutes;
    if (head.public === 'non-public') continue;
    // Without a date nothing can be joined: such a document is a session of its own.
    const key = head.date && head.organization ? JSON.stringify([head.body, head.organization, head.date]) : head.file;
    const session = sessions.get(key) ?? { head, items: [], sources: [] };
    session.items.push(...items.filter(({ name }) => name !== ''));
    session.sources.push(head.file);
    sessions.set(key, session);
  }
  return [...sessions.values()]
    .map(({ head, items, sources }) => ({
      organization: head.organization,
      body: head.body,
      date: head.date,
      items: items.sort(byNumber),
      sources: sources.sort(),
    }))
    .sort(
      (a, b) =>
        (b.date ?? '').localeCompare(a.date ?? '') || (a.organization ?? '').localeCompare(b.organization ?? ''),
    );
}

/** The order of the agenda: 2 before 10, 5 before 5.1; items without a number last. */
function byNumber(a: ItemHead, b: ItemHead): number {
  if (a.number === null || b.number === null) return Number(a.number === null) - Number(b.number === null);
  return a.number.localeCompare(b.number, 'de', { numeric: true });
}
