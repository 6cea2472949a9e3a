import type { DocumentPassages } from '../minutes/passage.js';
import { layOut, readPart } from './part.js';
import { parseRecord, recordOf } from './record.js';
import { renumbered, verifyAnalysis } from './storedAnalysis.js';
import type { AnalysedStoredDocument, StoredDocument } from './storedDocument.js';
import { passageColumns, storedPassages } from './storedPassages.js';

const ARRAYS = 11;

/** A document as bytes; `numberOf` gives the number of a term in the file. */
export function documentPart(stored: AnalysedStoredDocument, numberOf: (term: number) => number): Buffer {
  const { rows, texts, shared } = passageColumns(stored.document.passages, stored.items);
  const { terms, fields, passages, fieldEnds, counts, places } = renumbered(stored.analysed, numberOf);
  const record = Buffer.from(JSON.stringify(recordOf(stored, shared)));
  const numbers = [rows, Uint32Array.from(stored.sketch), passages, terms, fields, fieldEnds, counts.terms];
  return layOut([...numbers, places, counts.counts, record, texts]);
}

/**
 * The document that a part holds; `terms` is the number of terms of the file, null where another analyser made them. Texts stay bytes until
 * they are asked for, and terms are views of the bytes. Throws a `SnapshotError` where anything in it is not as it was written.
 */
export function readDocumentPart(bytes: Buffer, terms: number | null): StoredDocument {
  const part = readPart(bytes, ARRAYS);
  const [rows, sketch] = [part.uint32(), part.uint32()];
  const [passages, text, fields, fieldEnds] = [part.int32(), part.int32(), part.int32(), part.int32()];
  const distinct = part.int32();
  const [places, counts] = [part.uint16(), part.uint16()];
  const [record, texts] = [part.bytes(), part.bytes()];
  part.end();
  const { speakers, labels, encoding, minutes, ...known } = parseRecord(record);
  const document: DocumentPassages = {
    minutes,
    passages: storedPassages({ rows, texts }, { speakers, labels, encoding }, minutes, known.items),
  };
  const stored = { ...known, sketch: Array.from(sketch), document };
  if (terms === null) return stored;
  const analysed = { terms: text, places, passages, fields, fieldEnds, counts: { terms: distinct, counts } };
  verifyAnalysis(analysed, document.passages.length, terms);
  return { ...stored, analysed };
}
