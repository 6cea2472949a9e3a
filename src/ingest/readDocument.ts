import type { MeetingRecord, Minutes } from '../../index/minutes/minutes.js';
import type { DocumentPassages, ItemHead } from '../../index/minutes/passage.js';
import { FormatError, type MinutesFormat } from './formats/minutesFormat.js';
import { TEXT_FORMATS } from './knownFormats.js';
import { allrisLayout } from './layouts/allris.js';
import { austrianLayout } from './layouts/austrian.js';
import { englishLayout } from './layouts/english.js';
import { genericLayout } from './layouts/generic.js';
import { hagenLayout } from './layouts/hagen.js';
import { karlsruheLayout } from './layouts/karlsruhe.js';
import { markdownMinutesLayout } from './layouts/markdownMinutes.js';
import type { LayoutMinutes, MinutesLayout } from './layouts/minutesLayout.js';
import { sdnetLayout } from './layouts/sdnet.js';
import { sessionnetLayout } from './layouts/sessionnet.js';
import { verbatimLayout } from './layouts/verbatim.js';
import { passagesOf } from './passages.js';
import { meetingRecord } from './reading/meetingRecord.js';
import { publicParts } from './reading/publicity.js';
import type { Metadata, SourceText } from './sourceText.js';

/** Every dialect that is understood; a new one is a file of its own and a line here. */
export const LAYOUTS: readonly MinutesLayout[] = [
  hagenLayout,
  karlsruheLayout,
  sdnetLayout,
  allrisLayout,
  sessionnetLayout,
  verbatimLayout,
  austrianLayout,
  markdownMinutesLayout,
  englishLayout,
  genericLayout,
];

/** Changes whenever a document may be understood otherwise than before: a snapshot of another reader is read anew. */
export const READER_ID = 'reader/4';

const NO_RECORD: MeetingRecord = { start: null, end: null, clerk: null, attendance: [] };

/** A document as it was understood, with the passages to index. */
export interface ReadDocument {
  readonly layout: string;
  readonly minutes: Minutes;
  readonly document: DocumentPassages;
  readonly items: readonly ItemHead[];
}

/** Bytes to passages: format, layout, publicity. Throws a `FormatError` where the file cannot be read. */
export async function readDocument(
  file: string,
  bytes: Uint8Array,
  meta: Metadata = {},
  formats: readonly MinutesFormat[] = TEXT_FORMATS,
): Promise<ReadDocument> {
  const format = formatOf(file, formats);
  if (!format) throw new FormatError('has a format that is not supported');
  const text = await format.toText(bytes);
  if (text.text.trim() === '') throw new FormatError('is empty');
  const source: SourceText = { ...text, file, meta: { ...text.meta, ...meta } };
  const claims = LAYOUTS.map((layout) => layout.recognises(source));
  const layout = LAYOUTS[claims.indexOf(Math.max(...claims))]!;
  const minutes = withMetadata(withRecord(layout.read(source), source.text), source.meta);
  return { layout: layout.name, minutes, ...passagesOf(minutes, source) };
}

/** The format that a file's name says, if it is one of these. */
export function formatOf(file: string, formats: readonly MinutesFormat[]): MinutesFormat | undefined {
  const name = file.toLowerCase();
  return formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}

function withRecord(minutes: LayoutMinutes, text: string): Minutes {
  const { chair, ...record } = meetingRecord(text, publicParts(text).spans, minutes.items);
  return { ...minutes, head: { ...minutes.head, ...record, chair: minutes.head.chair ?? chair } };
}

/** What stands beside the text wins over what the text says; a document marked as not public is withheld whole. */
function withMetadata(minutes: Minutes, meta: Metadata): Minutes {
  const { head } = minutes;
  const known = {
    ...head,
    body: meta.body ?? head.body ?? bodyFromFolder(head.file),
    organization: meta.organization ?? head.organization,
    url: meta.url ?? head.url,
  };
  if (meta.public !== false && head.public !== 'non-public') return { ...minutes, head: known };
  // Of a document that is not public nothing stays but which one it is.
  const bare = { ...known, ...NO_RECORD, place: null, chair: null, public: 'non-public' as const };
  if (meta.public !== false) return { ...minutes, head: bare, items: [], warnings: [] };
  const withheld = [{ reason: 'marked as non-public', where: 'whole document' }];
  return { ...minutes, head: bare, items: [], withheld, warnings: [] };
}

/** People sort minutes into one folder a town: its name stands for the body where nothing else does. */
function bodyFromFolder(file: string): string | null {
  const [folder, rest] = file.split('/');
  if (!folder || rest === undefined) return null;
  const words = folder.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
