/** "– 3 –", "- 3 -", "Seite 3", "Seite 3 von 7" alone on a line: the page begins here. "-- 2 of 4 --": it ended here. */
const BEGIN =
  /^[ \t]*(?:[-–—][ \t]*(\d{1,4})[ \t]*[-–—]|(?:Seite|Page)[ \t]+(\d{1,4})(?:[ \t]+(?:von|of)[ \t]+\d{1,4})?)[ \t]*$/i;
const END = /^[ \t]*[-–—]{1,2}[ \t]*(\d{1,4})[ \t]+(?:of|von)[ \t]+\d{1,4}[ \t]*[-–—]{1,2}[ \t]*$/;

/**
 * Takes page marks and form feeds out of plain text, together with the blank lines that a page break leaves around them, and says
 * where the pages begin: `pages[n]` is the offset of page n + 1. A number that does not carry on the count is no mark.
 */
export function withoutPageMarks(text: string): { text: string; pages: number[] } {
  const pages = [0];
  const kept: string[] = [];
  let length = 0;
  let afterMark = false;
  const keep = (line: string) => {
    kept.push(line);
    length += line.length + 1;
  };
  const beginPage = (page: number) => {
    while (kept.length > 0 && kept.at(-1)!.trim() === '') length -= kept.pop()!.length + 1;
    if (page > pages.length) pages.push(length);
    else if (page > 1) pages[page - 1] = length;
    afterMark = true;
  };
  for (const line of text.replaceAll('\f', '\n\f\n').split('\n')) {
    const begins = BEGIN.exec(line);
    const ends = END.exec(line);
    const page =
      line === '\f' ? pages.length + 1 : begins ? Number(begins[1] ?? begins[2]) : ends ? Number(ends[1]) + 1 : 0;
    // The foot of one page and the head of the next may both mark the same break.
    if (page === pages.length || page === pages.length + 1) beginPage(page);
    else if (!afterMark || line.trim() !== '') {
      keep(line);
      afterMark = false;
    }
  }
  return { text: kept.join('\n'), pages: pages.length > 1 ? pages : [] };
}
