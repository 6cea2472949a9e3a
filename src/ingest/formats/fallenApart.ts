/** So many pieces in a row are a line that fell apart; fewer may be headings. */
const PIECES_AT_LEAST = 4;
/** German writes nouns with capitals, but no sentence of that length has nouns alone: lists of names and labels do. */
const SMALL_SHARE = 0.25;
const PIECE = /^[ \t]*[^\s:]{1,30}(?:[ \t][^\s:]{1,20})?[ \t]*$/;
/** "3." is an ordinal, not an end. */
const ENDS = /(?<!^\d{1,3})[.!?:;]$/;

/**
 * Puts lines together again that fell apart into a word or two a paragraph: pdftotext does that to justified lines with wide gaps
 * ("Der⏎⏎Antrag⏎⏎der⏎⏎Fraktion⏎⏎wird"). Only white space changes.
 */
export function withoutFallenApart(text: string): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = piecesFrom(lines, at);
    const until = at + Math.max(1, 2 * run.length - 1);
    if (run.length >= PIECES_AT_LEAST && isSentence(run)) kept.push(run.map((piece) => piece.trim()).join(' '));
    else for (const line of lines.slice(at, until)) kept.push(line);
    at = until;
  }
  return kept.join('\n');
}

/** The pieces from a line on, each followed by one blank line and another piece; a full stop ends the run. */
function piecesFrom(lines: readonly string[], from: number): string[] {
  const pieces: string[] = [];
  for (let at = from; at < lines.length && PIECE.test(lines[at]!); at += 2) {
    pieces.push(lines[at]!);
    if (ENDS.test(lines[at]!.trim()) || lines[at + 1]?.trim() !== '') break;
  }
  return pieces;
}

function isSentence(pieces: readonly string[]): boolean {
  return pieces.filter((piece) => /^\s*\p{Ll}/u.test(piece)).length >= pieces.length * SMALL_SHARE;
}
