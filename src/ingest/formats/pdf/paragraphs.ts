import { leadings } from './leading.js';
import { beginsSmall, breaksWord, endsSentence, isOpen, stopsShort } from './lineEnd.js';
import type { Line } from './lines.js';
import type { PlacedLine } from './placedLine.js';

const DASH = /^[-–—] ?(?=\S)/;
const ITEM = /^(?:[•▪●○◦‣*] ?|\(?\d{1,2}(?:\.\d{1,2})*[.)] ?(?=\S)|\d{1,2}(?:\.\d{1,2})+ |[a-z]\) |TOP\b)/;
/**
 * A gap this much wider than the usual one divides paragraphs; what lies below is the noise of raised figures and other
 * fonts.
 */
const WIDER = 1.15;
/** A sentence that plainly goes on outweighs a gap of up to so many usual ones. */
const STILL_ONE = 1.8;
const OTHER_SIZE = 1.1;
/** A title above its text leaves this much of the line empty. */
const TITLE_LEAVES = 0.3;
const LETTERS_OF_PROSE = 40;

/**
 * The paragraphs of a document. A wider gap begins one, so does an item of a list, a change to or from a heading, an
 * indent, and a line behind one that ended its sentence though another word would have fitted. At the end of a page or
 * column a paragraph goes on where its sentence does.
 */
export function paragraphsOf(lines: readonly PlacedLine[]): PlacedLine[][] {
  const usualLeading = leadings(lines);
  const paragraphs: PlacedLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    const goesOn =
      open !== undefined &&
      (line.block === open.at(-1)!.block
        ? goesOnBelow(open, line, ownLeading(open) ?? usualLeading(at))
        : goesOnElsewhere(open, line));
    if (goesOn) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** The distance of the last two lines of a paragraph: what it has shown once is not too wide for it. */
function ownLeading(paragraph: readonly PlacedLine[]): number | undefined {
  const [above, below] = [paragraph.at(-2), paragraph.at(-1)!];
  return above?.block === below.block ? below.baseline - above.baseline : undefined;
}

/** Whether an open paragraph takes in the line right below it in the same block. */
function goesOnBelow(open: readonly PlacedLine[], line: PlacedLine, leading: number): boolean {
  const before = open.at(-1)!;
  const gap = line.baseline - before.baseline;
  if (beginsItem(before, line)) return false;
  if (gap > leading * WIDER) return gap <= leading * STILL_ONE && !isMarked(line) && plainlyGoesOn(open, line);
  if (changesStyle(before, line) && ends(open, line)) return false;
  if (endsSentence(before.text)) return !stopsShort(before, line) && !isSetOff(open, line);
  return !isTitleAbove(open, line);
}

/** Whether a paragraph goes on over the end of a page, a column or a block. */
function goesOnElsewhere(open: readonly PlacedLine[], line: PlacedLine): boolean {
  const before = open.at(-1)!;
  if (breaksWord(before, line)) return true;
  if (changesStyle(before, line) || beginsItem(before, line)) return false;
  if (beginsSmall(line)) return !stopsShort(before, line) || isOpen(before.text);
  // Blocks side by side on a page are cells or boxes: only a column or a page that is full hands a sentence on.
  return line.region !== before.region && !ends(open, line);
}

function plainlyGoesOn(open: readonly PlacedLine[], line: PlacedLine): boolean {
  const before = open.at(-1)!;
  if (changesStyle(before, line)) return isOpen(before.text) && beginsSmall(line);
  return !ends(open, line);
}

/** Whether a paragraph ends with the line that it has last, by the look of it. */
function ends(open: readonly PlacedLine[], next: PlacedLine): boolean {
  const before = open.at(-1)!;
  if (isOpen(before.text)) return false;
  const isAside = open[0]!.text.startsWith('(') && before.text.endsWith(')');
  return isAside || endsSentence(before.text) || stopsShort(before, next);
}

/**
 * "am / 5. November" and a dash within a sentence begin no item: the line before must have come to an end, or be set
 * further in.
 */
function beginsItem(before: PlacedLine, line: PlacedLine): boolean {
  const setOut = line.left < before.left - 0.5 * line.size;
  if (DASH.test(line.text)) return setOut || stopsShort(before, line);
  return (
    ITEM.test(line.text) && (setOut || endsSentence(before.text) || (stopsShort(before, line) && !isOpen(before.text)))
  );
}

/** Whether a line begins as an item of a list does; within a sentence it may be a date or a dash. */
function isMarked({ text }: Line): boolean {
  return DASH.test(text) || ITEM.test(text);
}

function changesStyle(before: Line, line: Line): boolean {
  const ratio = before.size / line.size;
  return before.bold !== line.bold || ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE;
}

/** Whether a line is indented behind flush lines, or flush behind indented ones. */
function isSetOff(open: readonly PlacedLine[], line: PlacedLine): boolean {
  const before = open.at(-1)!;
  if (Math.abs(line.left - before.left) < 0.8 * line.size) return false;
  // A paragraph's first line may itself be indented: two lines show where it stands.
  return open.length > 1 && Math.abs(open.at(-2)!.left - before.left) < 0.3 * line.size;
}

/**
 * Whether a paragraph ends with a short line in plain letters, and a full line of prose stands below it. Rows of tables
 * are neither.
 */
function isTitleAbove(open: readonly PlacedLine[], line: PlacedLine): boolean {
  const before = open.at(-1)!;
  const width = before.edge - Math.min(before.left, line.left);
  return (
    before.edge - before.right > width * TITLE_LEAVES &&
    line.edge - line.right < (width * TITLE_LEAVES) / 2 &&
    line.text.length >= LETTERS_OF_PROSE &&
    /^["„»]?\p{Lu}/u.test(line.text) &&
    !isOpen(before.text) &&
    ![before, line].some(({ text }) => text.includes('  '))
  );
}
