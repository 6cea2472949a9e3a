/**
 * The wording of a stretch of source text: white space folded to single spaces, words put together again that a line end divided.
 * A lowered digit that a line end tore off is put back ("CO⏎2⏎-Ausstoß"). "Grund- und" keeps its hyphen, and so does a hyphen before a capital ("SPD-⏎Fraktion").
 */
export function foldText(source: string): string {
  return source
    .replace(/(?<=\p{Lu})[ \t]*\n[ \t]*(\d)[ \t]*\n[ \t]*(?=([-–]?))/gu, (_, digit: string, dash: string) =>
      dash ? digit : `${digit} `,
    )
    .replace(/(?<=\p{Ll})[-‐¬]\s*\n\s*(?!(?:und|oder|bis|sowie|bzw|als|and|or)\b)(?=\p{Ll})/gu, '')
    .replace(/(?<=[\p{L}\d])-\s*\n\s*(?=[\p{Lu}\d])/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
