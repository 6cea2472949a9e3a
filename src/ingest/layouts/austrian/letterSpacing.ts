/** A pattern for a word whose letters may be set apart: "T a g e s o r d n u n g". */
export function letterSpaced(word: string): string {
  return [...word].join(' ?');
}

/** Words that were set in spaced letters, put together again: "D r i n g l i c h k e i t der …" gives "Dringlichkeit der …". */
export function joinedLetters(line: string): string {
  return line.replace(/(?<!\S)(?:\p{L} ){3,40}\p{L}(?!\S)/gu, (run) => run.replaceAll(' ', ''));
}
