import type { ItemHead } from '../../index/minutes/passage.js';
import type { StoredDocument } from '../../index/snapshot.js';
import { isAbbreviationOf } from './abbreviation.js';
import { agendaOf } from './agendaOf.js';
import { type Meeting, meetingsOf } from './meetings.js';

/** A meeting with the documents that record it: some towns publish one for each agenda item. */
export interface Session {
  readonly organization: string | null;
  readonly body: string | null;
  /** ISO 8601, or null where no document names it. */
  readonly date: string | null;
  /** In the order of the agenda, each once. */
  readonly items: readonly ItemHead[];
  /** The documents' files. */
  readonly sources: readonly string[];
  readonly documents: readonly StoredDocument[];
  /** How many parts and documents of the meeting are not shown. */
  readonly withheld: number;
}

/** The meetings that documents record, the latest first. Non-public ones are left out, and so is a text that is no meeting's. */
export function sessionsOf(documents: Iterable<StoredDocument>): Session[] {
  return meetingsOf(documents)
    .map(session)
    .filter(({ date, organization, items }) => date !== null || organization !== null || items.length > 0)
    .sort(
      (a, b) =>
        (b.date ?? '').localeCompare(a.date ?? '') || (a.organization ?? '').localeCompare(b.organization ?? ''),
    );
}

function session({ documents, withheld }: Meeting): Session {
  const heads = documents.map(({ document }) => document.minutes);
  const sources = heads.map(({ file }) => file).sort();
  return {
    organization: fullName(heads.map(({ organization }) => organization)),
    body: mostFrequent(heads.map(({ body }) => body)),
    date: heads[0]!.date,
    items: agendaOf(documents),
    sources,
    documents,
    withheld: withheld.length + documents.reduce((sum, document) => sum + document.withheld.length, 0),
  };
}

/** The name that most documents use; an abbreviation only where no document spells it out. */
function fullName(names: readonly (string | null)[]): string | null {
  const known = names.filter((name) => name !== null);
  const full = known.filter((name) => !known.some((other) => other !== name && isAbbreviationOf(name, other)));
  return mostFrequent(full);
}

/** The value that most have; the first of equals; null where all are null. */
export function mostFrequent<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
