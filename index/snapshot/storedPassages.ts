import { type MinutesHead, PASSAGE_KINDS, type PassageKind, type Span, type Speaker } from '../minutes/minutes.js';
import type { ItemHead, Passage } from '../minutes/passage.js';
import type { SharedByPassages } from './record.js';
import { expect } from './snapshotError.js';

/** A row of numbers for each passage; `before`, `speaker`, `page`: 0 for null, the number of what is shared counts from 1. */
const ROW = { textEnd: 0, start: 1, end: 2, kind: 3, before: 4, speaker: 5, page: 6, item: 7 } as const;
const COLUMNS = 8;

/** The passages of a document as bytes and numbers. */
interface PassageColumns {
  readonly rows: Uint32Array;
  /** All texts one after the other. */
  readonly texts: Buffer;
}

export function passageColumns(
  passages: readonly Passage[],
  items: readonly ItemHead[],
): PassageColumns & { readonly shared: SharedByPassages } {
  // Half of a pair of surrogates has no UTF-8.
  const encoding = passages.every(({ text }) => Buffer.from(text, 'utf8').toString('utf8') === text)
    ? 'utf8'
    : 'utf16le';
  const labels = createTable<string>((label) => label);
  const speakers = createTable<Speaker>(({ label, name, role, party }) => JSON.stringify([label, name, role, party]));
  const numbers = new Map(items.map((item, number) => [item, number]));
  const texts = passages.map(({ text }) => Buffer.from(text, encoding));
  const rows = new Uint32Array(passages.length * COLUMNS);
  let textEnd = 0;
  for (const [at, { span, kind, before, speaker, page, item }] of passages.entries()) {
    textEnd += texts[at]!.length;
    const row = [textEnd, span.start, span.end, PASSAGE_KINDS.indexOf(kind)];
    const references = [labels.number(before), speakers.number(speaker), page ?? 0, numbers.get(item)!];
    rows.set([...row, ...references], at * COLUMNS);
  }
  return { rows, texts: Buffer.concat(texts), shared: { speakers: speakers.all, labels: labels.all, encoding } };
}

/** The passages that some columns hold. Throws a `SnapshotError` where they refer to what is not there. */
export function storedPassages(
  { rows, texts }: PassageColumns,
  shared: SharedByPassages,
  minutes: MinutesHead,
  items: readonly ItemHead[],
): Passage[] {
  const passages = rows.length / COLUMNS;
  expect(Number.isInteger(passages));
  const source = { rows, texts, shared, minutes, items };
  let before = 0;
  for (let row = 0; row < rows.length; row += COLUMNS) {
    const textEnd = rows[row + ROW.textEnd]!;
    expect(
      textEnd >= before &&
        textEnd <= texts.length &&
        rows[row + ROW.kind]! < PASSAGE_KINDS.length &&
        rows[row + ROW.before]! <= shared.labels.length &&
        rows[row + ROW.speaker]! <= shared.speakers.length &&
        rows[row + ROW.item]! < items.length,
    );
    before = textEnd;
  }
  expect(before === texts.length);
  return Array.from({ length: passages }, (_, number) => new StoredPassage(source, number));
}

interface Source extends PassageColumns {
  readonly shared: SharedByPassages;
  readonly minutes: MinutesHead;
  readonly items: readonly ItemHead[];
}

/**
 * A passage whose text is decoded when it is asked for: a question looks at a few hundred of a hundred thousand. A class, so that each
 * takes 24 bytes.
 */
class StoredPassage implements Passage {
  readonly #source: Source;
  readonly #number: number;

  constructor(source: Source, number: number) {
    this.#source = source;
    this.#number = number;
  }

  get id(): string {
    return `${this.minutes.file}#${this.#number}`;
  }

  get text(): string {
    const { texts, rows, shared } = this.#source;
    const start = this.#number === 0 ? 0 : rows[(this.#number - 1) * COLUMNS + ROW.textEnd]!;
    return texts.toString(shared.encoding, start, this.#cell(ROW.textEnd));
  }

  get before(): string | null {
    return this.#source.shared.labels[this.#cell(ROW.before) - 1] ?? null;
  }

  get span(): Span {
    return { start: this.#cell(ROW.start), end: this.#cell(ROW.end) };
  }

  get kind(): PassageKind {
    return PASSAGE_KINDS[this.#cell(ROW.kind)]!;
  }

  get speaker(): Speaker | null {
    return this.#source.shared.speakers[this.#cell(ROW.speaker) - 1] ?? null;
  }

  get page(): number | null {
    return this.#cell(ROW.page) || null;
  }

  get item(): ItemHead {
    return this.#source.items[this.#cell(ROW.item)]!;
  }

  get minutes(): MinutesHead {
    return this.#source.minutes;
  }

  #cell(column: number): number {
    return this.#source.rows[this.#number * COLUMNS + column]!;
  }
}

/** Numbers things from 1, equal ones once; null is 0. */
function createTable<Value>(key: (value: Value) => string) {
  const all: Value[] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    number(value: Value | null): number {
      if (value === null) return 0;
      let number = numbers.get(key(value));
      if (number === undefined) numbers.set(key(value), (number = all.push(value)));
      return number;
    },
  };
}
