/**
 * The wording of a stretch of source text: white space folded to single spaces, words put together again that a line end divided.
 * "Grund- und" keeps its hyphen, and so does a hyphen before a capital ("SPD-⏎Fraktion").
 */
export function foldText(source: string): string {
  return source
    .replace(/(?<=\p{Ll})[-‐¬]\s*\n\s*(?!(?:und|oder|bis|sowie|bzw|als|and|or)\b)(?=\p{Ll})/gu, '')
    .replace(/(?<=[\p{L}\d])-\s*\n\s*(?=[\p{Lu}\d])/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
