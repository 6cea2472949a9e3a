import type { Line } from './lines.js';

/** What the running text of a document looks like. */
export interface BodyStyle {
  readonly size: number;
  readonly bold: boolean;
}

/** How much larger than the body letters are on each level; a bold line in the body's size is of level 3. */
const [LEVEL_1, LEVEL_2] = [1.5, 1.15];
const MOST_LINES = 6;
const MOST_LETTERS = 250;
/** Bold items of a list and bold sentences are stressed, not headings. */
const LIST_ITEM = /^[•▪●○◦‣*–—-] ?/;
const SENTENCES = /\p{Ll}{4}[.!?] +\p{Lu}|[.,;]$/u;

/** The size and weight that most letters have. */
export function bodyStyle(lines: readonly Line[]): BodyStyle {
  const letters = new Map<string, { style: BodyStyle; count: number }>();
  for (const { size, bold, text } of lines) {
    const style = { size: Math.round(size * 2) / 2, bold };
    const key = `${style.size} ${bold}`;
    const found = letters.get(key) ?? { style, count: 0 };
    found.count += text.length;
    letters.set(key, found);
  }
  return [...letters.values()].reduce((most, next) => (next.count > most.count ? next : most)).style;
}

/** The level, 1-3, of a paragraph that is a heading by its letters; null for any other. */
export function headingLevel(paragraph: readonly Line[], body: BodyStyle): number | null {
  const text = paragraph.map((line) => line.text).join(' ');
  if (paragraph.length > MOST_LINES || text.length > MOST_LETTERS) return null;
  if (!/\p{L}/u.test(text) || LIST_ITEM.test(text) || SENTENCES.test(text)) return null;
  const ratio = Math.min(...paragraph.map(({ size }) => size)) / body.size;
  if (ratio >= LEVEL_1) return 1;
  if (ratio >= LEVEL_2) return 2;
  return !body.bold && ratio > 0.95 && paragraph.every(({ bold }) => bold) ? 3 : null;
}
