/** Paper references as German councils number them: 0123/2022, 2014/0640, 2023/0848/2, DS 39/2024, 12/2020-1, AN/1256/2020. */
const PAPER =
  /(?<![\d/.])(?:(?:DS|BV|MV|V)[ -]?|(?<![\p{L}])\p{Lu}{1,4}\/)?(?:\d{4}\/\d{2,4}(?:\/\d{1,2})?|\d{1,4}\/(?:19|20)\d{2}(?:-\d{1,2})?)(?![\d/])/gu;

/** The references of papers that a text names, each once, as written. */
export function papersIn(text: string): string[] {
  return [...new Set(text.match(PAPER) ?? [])].filter((reference) => !isSchoolYear(reference));
}

/** "2022/2023", "2021/22" are years. */
function isSchoolYear(reference: string): boolean {
  const years = /^((?:19|20)\d\d)\/(?:((?:19|20)\d\d)|(\d\d))$/.exec(reference);
  if (!years) return false;
  const first = Number(years[1]);
  return years[2] ? Number(years[2]) === first + 1 : Number(years[3]) === (first + 1) % 100;
}
