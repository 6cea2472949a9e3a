import { foldText } from '../../reading/foldText.js';
import { isEntry, least, type OutlineLine } from './outline.js';

/** An entry of a list, or a paragraph, with the lines that it goes on over. */
export interface Unit {
  /** On one line, without addresses of pages. */
  readonly text: string;
  /** It stands in the item's own text, not below a heading within it, and is nested in no other entry unless in the only one. */
  readonly outermost: boolean;
  /** It stands below a heading within the item that announces no result: what it tells of may be another body's business. */
  readonly elsewhere: boolean;
  /** It is, or stands within, an entry of a numbered list of several: a part of the item. */
  readonly part: boolean;
}

/** Headings within an item below which its own result stands. */
const RESULT = /beschluss|beschlüsse|abstimmung|ergebnis|wahl|antrag|anträge/i;

interface Piece {
  text: string;
  readonly indent: number;
  readonly numbered: boolean;
  readonly below: string | null;
}

/** The lines of an item's text, put together to what each of them says. */
export function unitsOf(lines: readonly OutlineLine[]): Unit[] {
  const pieces = piecesOf(lines);
  const own = pieces.filter(({ below }) => below === null);
  const shallowest = least(own.map(({ indent }) => indent));
  const onlyOne = own.filter(({ indent }) => indent <= shallowest).length === 1;
  const isDivided = pieces.filter(({ numbered }) => numbered).length > 1;
  let numberedAt: number | null = null;
  return pieces.map(({ text, indent, numbered, below }) => {
    if (numbered) numberedAt = Math.min(indent, numberedAt ?? indent);
    else if (numberedAt !== null && indent <= numberedAt) numberedAt = null;
    return {
      text: foldText(text).replace(/\(?https?:\S+/g, ''),
      outermost: below === null && (onlyOne || indent <= shallowest),
      elsewhere: below !== null && !RESULT.test(below),
      part: isDivided && numberedAt !== null,
    };
  });
}

function piecesOf(lines: readonly OutlineLine[]): Piece[] {
  const pieces: Piece[] = [];
  let below: string | null = null;
  let gap = true;
  for (const line of lines) {
    if (line.mark === 'blank') gap = true;
    else if (line.mark === 'heading') {
      below = line.words;
      gap = true;
    } else {
      const last = pieces.at(-1);
      if (isEntry(line) || gap || !last)
        pieces.push({ text: line.words, indent: line.indent, numbered: line.mark === 'numbered', below });
      else last.text += `\n${line.words}`;
      gap = false;
    }
  }
  return pieces;
}
