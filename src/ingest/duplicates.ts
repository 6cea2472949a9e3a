import { createHash } from 'node:crypto';
import { fold } from '../../index/language/fold.js';
import type { StoredDocument } from '../../index/snapshot.js';
import { isDraft } from '../answer/draft.js';

/** How many hashes a sketch keeps: enough to tell 50 % from 70 % of common text. */
const SKETCH = 128;
const WORDS = 4;
/** Two documents of one day that share this much of their text are the same minutes in two formats, or a draft and its final version. */
const SAME = 0.5;

/**
 * A bottom-k sketch (Broder 1997) of a text: the smallest hashes of its runs of four words. The shares of two sketches tell how much
 * text is common, whatever line ends and page furniture a format brings in.
 */
export function sketchOf(texts: readonly string[]): readonly number[] {
  const words = texts.flatMap((text) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold));
  const hashes = new Set<number>();
  for (let at = 0; at + WORDS <= words.length; at++) hashes.add(hash(words.slice(at, at + WORDS).join(' ')));
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH);
}

/** Estimated share of common text, 0-1; both sketches rise. */
export function resemblance(one: readonly number[], other: readonly number[]): number {
  let [a, b, union, common] = [0, 0, 0, 0];
  for (; union < SKETCH && (a < one.length || b < other.length); union++) {
    const [first, second] = [one[a] ?? Number.POSITIVE_INFINITY, other[b] ?? Number.POSITIVE_INFINITY];
    if (first <= second) a++;
    if (second <= first) b++;
    if (first === second) common++;
  }
  return union === 0 ? 0 : common / union;
}

/**
 * Which documents repeat another one, by file, with the file that is kept: one that is no draft, then the one in which more agenda items
 * were understood, then the one with more text, then the first by name. Only documents of one day are compared: the same words on two days
 * are two meetings.
 */
export function duplicatesIn(documents: Iterable<StoredDocument>): Map<string, string> {
  const byDay = new Map<string, StoredDocument[]>();
  for (const document of documents) {
    const day = document.document.minutes.date ?? 'undated';
    byDay.set(day, [...(byDay.get(day) ?? []), document]);
  }
  const repeated = new Map<string, string>();
  for (const sameDay of byDay.values()) {
    // Seldom does any repeat another, and which is the better one is seen by all of their text.
    if (!sameDay.some((one, at) => sameDay.slice(at + 1).some((other) => isSame(one, other)))) continue;
    const kept: StoredDocument[] = [];
    for (const document of sameDay.sort(better)) {
      const original = kept.find((other) => isSame(other, document));
      if (original) repeated.set(document.document.minutes.file, original.document.minutes.file);
      else kept.push(document);
    }
  }
  return repeated;
}

function isSame(one: StoredDocument, other: StoredDocument): boolean {
  return resemblance(one.sketch, other.sketch) >= SAME && sameItems(one, other);
}

/** Towns that publish a document an item repeat a common debate in each of them: such documents say the same and are not the same. */
function sameItems(one: StoredDocument, other: StoredDocument): boolean {
  const names = ({ items }: StoredDocument) =>
    new Set(items.map(({ name }) => fold(name).replace(/[^a-z0-9]/g, '')).filter(Boolean));
  const [a, b] = [names(one), names(other)];
  const common = [...a].filter((name) => b.has(name)).length;
  return a.size === 0 || b.size === 0 || common >= Math.min(a.size, b.size) / 2;
}

function better(one: StoredDocument, other: StoredDocument): number {
  const items = ({ items: all }: StoredDocument) => all.filter(({ name }) => name !== '').length;
  const text = ({ document }: StoredDocument) =>
    document.passages.reduce((sum, passage) => sum + passage.text.length, 0);
  return (
    Number(isDraft(one)) - Number(isDraft(other)) ||
    items(other) - items(one) ||
    text(other) - text(one) ||
    (one.document.minutes.file < other.document.minutes.file ? -1 : 1)
  );
}

/** FNV-1a, 32 bits: spread well enough for sketches, and quick. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** What tells whether bytes are the same: SHA-256 in hex. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
