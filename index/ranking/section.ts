import type { ItemHead, Passage } from '../minutes/passage.js';
import { type AnalysedDocument, FIELD, PASSAGE, PASSAGE_COLUMNS } from './analysedDocument.js';

/** A section is at most so many passages: documents that know no items would be one. */
const LONGEST_SECTION = 40;

/** A document in an index. */
export interface IndexedDocument {
  readonly passages: readonly Passage[];
  readonly analysed: AnalysedDocument;
  /** Number of tokens that have a term. */
  readonly length: number;
}

/** What is known of one passage while a question is answered. */
export interface PassageTerms {
  readonly passage: Passage;
  /** Its terms are those of its document from `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** Number of tokens that have a term. */
  readonly length: number;
  /** Number of all tokens. */
  readonly tokens: number;
  /** The terms of who speaks. */
  readonly speaker: Int32Array;
  readonly section: Section;
  /** All passages of the section, with this one at `index`. */
  readonly siblings: readonly PassageTerms[];
  readonly index: number;
}

/**
 * The passages of one agenda item, or a part of a very long one: what is said of one matter. A class, for a large index has a hundred
 * thousand of them: what a question wants of one is made when it looks at it.
 */
export class Section {
  #id: string | undefined;

  constructor(
    readonly document: IndexedDocument,
    /** Its passages are those of the document from `first` up to, not including, `end`. */
    readonly first: number,
    readonly end: number,
    /** Number of tokens that have a term. */
    readonly length: number,
  ) {}

  /** Unique in an index: `<file>#<id of the first passage>`. */
  get id(): string {
    this.#id ??= `${this.#head.minutes.file}#${this.#head.id}`;
    return this.#id;
  }

  get item(): ItemHead {
    return this.#head.item;
  }

  /** The terms of a field that all its passages share. */
  field(name: keyof typeof FIELD | 'item'): Int32Array {
    const { analysed } = this.document;
    return fieldTerms(analysed, name === 'item' ? cell(analysed, this.first, PASSAGE.item) : FIELD[name]);
  }

  /** Where its terms begin and end among those of its document. */
  get from(): number {
    return startOf(this.document.analysed, this.first);
  }

  get to(): number {
    return cell(this.document.analysed, this.end - 1, PASSAGE.end);
  }

  /** The numbers of the fields that name its speakers, once each. */
  speakers(): Set<number> {
    const fields = new Set<number>();
    for (let at = this.first; at < this.end; at++) fields.add(cell(this.document.analysed, at, PASSAGE.speaker));
    return fields;
  }

  /** Whether somebody is named who speaks. */
  get isSpoken(): boolean {
    const { analysed } = this.document;
    for (const field of this.speakers()) if (fieldStart(analysed, field) < analysed.fieldEnds[field]!) return true;
    return false;
  }

  /** Its passages, made anew with each call. */
  entries(): readonly PassageTerms[] {
    const { passages, analysed } = this.document;
    const siblings: PassageTerms[] = [];
    for (let at = this.first; at < this.end; at++) {
      siblings.push({
        passage: passages[at]!,
        from: startOf(analysed, at),
        to: cell(analysed, at, PASSAGE.end),
        length: cell(analysed, at, PASSAGE.length),
        tokens: cell(analysed, at, PASSAGE.tokens),
        speaker: fieldTerms(analysed, cell(analysed, at, PASSAGE.speaker)),
        section: this,
        siblings,
        index: at - this.first,
      });
    }
    return siblings;
  }

  get #head(): Passage {
    return this.document.passages[this.first]!;
  }
}

/** The sections of a document, in the order of its text. */
export function sectionsOf(document: IndexedDocument): Section[] {
  const { passages, analysed } = document;
  const sections: Section[] = [];
  let first = 0;
  let length = 0;
  for (let at = 0; at < passages.length; at++) {
    length += cell(analysed, at, PASSAGE.length);
    const next = passages[at + 1];
    if (next && next.item === passages[at]!.item && at + 1 - first < LONGEST_SECTION) continue;
    sections.push(new Section(document, first, at + 1, length));
    first = at + 1;
    length = 0;
  }
  return sections;
}

export function fieldTerms(analysed: AnalysedDocument, field: number): Int32Array {
  return analysed.fields.subarray(fieldStart(analysed, field), analysed.fieldEnds[field]);
}

/** Where a field's terms begin in `fields`. */
export function fieldStart({ fieldEnds }: AnalysedDocument, field: number): number {
  return field === 0 ? 0 : fieldEnds[field - 1]!;
}

function startOf(analysed: AnalysedDocument, passage: number): number {
  return passage === 0 ? 0 : cell(analysed, passage - 1, PASSAGE.end);
}

function cell({ passages }: AnalysedDocument, passage: number, column: number): number {
  return passages[passage * PASSAGE_COLUMNS + column]!;
}
