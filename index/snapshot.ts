import { createHash } from 'node:crypto';
import { createPauses } from './pause.js';
import { createTermNumbers, type TermNumbers } from './ranking/termNumbers.js';
import { writeAtomically } from './snapshot/atomicFile.js';
import { documentPart, readDocumentPart } from './snapshot/documentPart.js';
import { framed, readFrames, readWhole } from './snapshot/frames.js';
import { headerLine, readHeader, type SnapshotOrigin } from './snapshot/header.js';
import { expect } from './snapshot/snapshotError.js';
import type { AnalysedStoredDocument, StoredDocument } from './snapshot/storedDocument.js';
import { filedTerms, readTerms, termsPart } from './snapshot/storedTerms.js';

export type { SnapshotOrigin } from './snapshot/header.js';
export { SnapshotError } from './snapshot/snapshotError.js';
export type { AnalysedStoredDocument, StoredDocument } from './snapshot/storedDocument.js';

/** Documents with the numbers that their terms have. */
export interface StoredLibrary<Document extends StoredDocument = StoredDocument> {
  readonly documents: readonly Document[];
  readonly numbers: TermNumbers;
}

/**
 * Writes documents and what the analysis made of them. The file is a line that says what it is, then frames: the terms, the documents, and
 * the checksum of all that stands before it. It is complete or absent.
 */
export async function writeSnapshot(
  path: string,
  origin: SnapshotOrigin,
  { documents, numbers }: StoredLibrary<AnalysedStoredDocument>,
): Promise<void> {
  const { names, numberOf } = filedTerms(documents, numbers);
  await writeAtomically(path, async (file) => {
    const hash = createHash('sha256');
    const write = async (bytes: Buffer) => {
      hash.update(bytes);
      await file.writeFile(bytes);
    };
    await write(headerLine(origin));
    await write(framed('terms', termsPart(names)));
    for (const document of documents) await write(framed('document', documentPart(document, numberOf)));
    await file.writeFile(framed('end', hash.digest()));
  });
}

/**
 * Reads and verifies a snapshot. Throws a `SnapshotError` where it is not exactly what `writeSnapshot` wrote of this folder with this
 * reader. Terms are left out where no analyser is named. The file's bytes stay in memory: texts are decoded when they are asked for, and terms are views of them.
 */
export async function loadSnapshot(
  path: string,
  origin: Omit<SnapshotOrigin, 'analyser'> & Partial<SnapshotOrigin>,
): Promise<StoredLibrary> {
  const pause = createPauses();
  const { bytes, intact } = await readWhole(path);
  const { analyser, end } = readHeader(bytes, origin);
  expect(intact, 'is damaged: its checksum does not fit');
  const frames = readFrames(bytes, end);
  const terms = frames.next('terms');
  const numbers = analyser === origin.analyser ? await readTerms(terms, pause) : null;
  const documents: StoredDocument[] = [];
  while (frames.kind() === 'document') {
    documents.push(readDocumentPart(frames.next('document'), numbers?.size ?? null));
    await pause();
  }
  frames.next('end');
  frames.end();
  return { documents, numbers: numbers ?? createTermNumbers() };
}
