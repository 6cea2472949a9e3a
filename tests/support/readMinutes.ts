import type { StoredDocument } from '../../index/snapshot.js';
import { TEXT_FORMATS } from '../../src/ingest/knownFormats.js';
import { readDocument } from '../../src/ingest/readDocument.js';

/** A document as the reader understands it. */
export async function read(file: string, text: string): Promise<StoredDocument> {
  const { minutes, document, items } = await readDocument(file, new TextEncoder().encode(text), {}, TEXT_FORMATS);
  return { version: '1', hash: file, sketch: [], document, items, withheld: minutes.withheld, warnings: [] };
}

/** An agenda item. */
export interface Item {
  readonly number: string;
  readonly title: string;
  readonly text: string;
}

/** Minutes of one meeting; `more` stands behind its public items. */
export const minutes = (committee: string, day: string, items: readonly Item[], more = '') =>
  [
    `Niederschrift\nüber die öffentliche Sitzung des ${committee} am ${day}\n\nÖffentlicher Teil\n`,
    ...items.map(({ number, title, text }) => `TOP ${number} ${title}\n\n${text}\n`),
    more,
  ].join('\n');
