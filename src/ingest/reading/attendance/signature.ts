const CELL = /\s{2,}/;
const OFFICE = /^(?:(?:Die|Der)\s)?(?:\p{L}*[Ss]chriftführ|[Pp]rotokollführ)\p{L}{0,12}:?$/u;
const NAME = /^(?:gez\.\s)?(?<name>(?:(?:Dr|Prof)\.\s)*\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}'’-]+){1,3})$/u;
const LINES_ABOVE = 3;

/** The clerk, by the signatures at the end: the name above "Schriftführer" or "Protokollführerin", in the same column. */
export function signingClerk(tail: string): string | null {
  const lines = tail.split('\n').map((line) => line.trim().split(CELL));
  for (const [at, cells] of lines.entries()) {
    const column = cells.findIndex((cell) => OFFICE.test(cell));
    if (column < 0) continue;
    const above = lines.slice(Math.max(0, at - LINES_ABOVE), at).reverse();
    const names = above.map((row) =>
      row.length === cells.length ? NAME.exec(row[column]!)?.groups?.['name'] : undefined,
    );
    const name = names.find((found) => found !== undefined);
    if (name) return name;
  }
  return null;
}
