/** A heading that the format marks as one (Markdown #, HTML h1): text offsets and its level, 1-6. */
export interface Heading {
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/** What a format makes of a file: plain text in NFC, paragraphs divided by blank lines where the format knows them. */
export interface SourceText {
  /** The file's path, relative to its source. */
  readonly file: string;
  readonly text: string;
  readonly headings: readonly Heading[];
  /** Offset at which each page begins; empty where the format has no pages. */
  readonly pages: readonly number[];
  /** What stands beside the text: front matter or a meta.json. It wins over what the text says. */
  readonly meta: Metadata;
}

export interface Metadata {
  readonly body?: string | undefined;
  readonly organization?: string | undefined;
  readonly url?: string | undefined;
  readonly public?: boolean | undefined;
}

/** The page, from 1, on which an offset stands; null without pages. */
export function pageAt(pages: readonly number[], offset: number): number | null {
  if (pages.length === 0) return null;
  let page = 0;
  while (page < pages.length && pages[page]! <= offset) page++;
  return Math.max(1, page);
}
