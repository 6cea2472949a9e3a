import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READER_ID } from '../../../src/ingest/readDocument.js';

/** Where the children that measure one size keep what they share. */
export function workIn(folder: string) {
  const minutesFolder = join(folder, 'minutes');
  const questionFile = join(folder, 'questions.json');
  return {
    minutesFolder,
    questionFile,
    snapshot: join(folder, 'index.snapshot'),
    origin: { root: minutesFolder, reader: READER_ID },
    questions: () => JSON.parse(readFileSync(questionFile, 'utf8')) as string[],
  };
}
