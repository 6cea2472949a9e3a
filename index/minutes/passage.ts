import type { AgendaItem, MinutesHead, PassageKind, Span, Speaker } from './minutes.js';

/** What a passage needs to know of the agenda item it stands in. */
export type ItemHead = Pick<AgendaItem, 'number' | 'name' | 'papers' | 'vote'>;

/** The unit that is indexed and quoted: 1-6 whole sentences. `minutes` and `item` are shared between the passages of a document. */
export interface Passage {
  /** `<file>#<running number>`: unique in an index, stable while the document does not change. */
  readonly id: string;
  /** Verbatim, with white space folded and line-end hyphenation repaired. */
  readonly text: string;
  /**
   * What the source has between the passage before and this one: '' for white space alone, a label ("Beschluss:"); null where
   * something else stands there, or where it begins an agenda item.
   */
  readonly before: string | null;
  /** Where it stands in the source text. */
  readonly span: Span;
  readonly kind: PassageKind;
  readonly speaker: Speaker | null;
  /** Counted from 1; null where the format has no pages. */
  readonly page: number | null;
  readonly item: ItemHead;
  readonly minutes: MinutesHead;
}

/** All passages of one document: what is put into and removed from an engine as a whole. */
export interface DocumentPassages {
  readonly minutes: MinutesHead;
  readonly passages: readonly Passage[];
}
