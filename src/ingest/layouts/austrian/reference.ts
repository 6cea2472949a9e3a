/** Words before and behind a file reference. */
const FRAME =
  /^\s*\(?(?:(?:GZ|Zl|Zahl|Az|AZ|Aktenzahl|Geschäftszahl|Akt)[.:]{0,2}\s*)?(?<reference>[^()\n]{4,50}?)\)?(?:\s+miterledigt)?:?\s*$/;
/** "Verf-015-W-1-2021", "FD-Buch-14-2021/021": office, numbers and year, without a space. */
const HYPHENED = /^\p{Lu}[\p{L}\d.]{0,12}(?:[-/.][\p{L}\d]{1,12}){1,8}$/u;
/** "A 8 - K 70/2005-1": the office is a letter. */
const SPACED = /^\p{Lu}{1,3}\s?\d{1,4}[\p{L}\d\s./-]{3,40}$/u;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** The reference of the file that a line consists of, as Austrian offices number files; null where it holds anything else. */
export function referenceIn(line: string): string | null {
  const reference = FRAME.exec(line)?.groups?.['reference'];
  if (!reference || !(HYPHENED.test(reference) || SPACED.test(reference))) return null;
  const year = YEAR.exec(reference);
  return year && /\d/.test(reference.replace(year[0], '')) ? reference : null;
}
