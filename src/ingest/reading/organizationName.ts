/** The nouns that bodies of a council are named by. */
const ORGAN =
  '(?:\\p{L}+[- ])?\\p{L}*(?:[Aa]usschuss|[Aa]usschuß|[Bb]eirat|[Gg]emeinderat|[Ss]tadtrat|[Oo]rtsrat|[Oo]rtschaftsrat|[Kk]reistag|[Vv]erbandsversammlung|[Bb]ezirksvertretung|[Ss]tadtverordnetenversammlung|' +
  '[Gg]emeindevertretung|[Gg]emeindeversammlung|[Ff]achschaftsrat|[Mm]itgliederversammlung|[Vv]orstand|[Kk]ommission|[Vv]erwaltungsrat|[Aa]ufsichtsrat|\\bRat(?:es)?\\b|Committee|Council|Commission|Board)';

/** The nominative of an organization's name that stands in a genitive: "des Ausschusses für Soziales" gives "Ausschuss für Soziales". */
export function nominative(name: string): string {
  return name
    .replace(/(ausschuss|ausschuß)es\b/giu, '$1')
    .replace(/\b(\p{L}*rat)(?:es|s)\b/giu, '$1')
    .replace(/\b(\p{L}*(?:vorstand|verband))(?:es|s)\b/giu, '$1')
    .replace(/\bKreistage?s\b/gu, 'Kreistag')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The organization that a text names in its head, in the nominative, or null. Read line by line: behind "Sitzung des/der",
 * behind a label ("Gremium:"), or as a line that is little more than an organ's name.
 */
export function organizationIn(head: string): string | null {
  const patterns = [
    /(?:Gremium|Organisation|Committee)\s*:\s*(?:\d+\.\s*)?(?<name>[^\n]{3,120})/u,
    /(?:[Ss]itzung|[Vv]ersammlung)\s+(?:des|der)\s+(?<name>\p{L}[^\n]{2,120}?)\s+(?:vom|am)\s+(?:\p{L}+,?\s+)?(?:dem\s+|den\s+)?\d/u,
    new RegExp(
      `(?:[Ss]itzung|[Vv]ersammlung)\\s+(?:des|der)\\s+(?<name>[^\\n,]{0,80}?${ORGAN.replace('[Aa]usschuss', '[Aa]usschuss(?:es)?')}[^\\n]{0,120}?)(?=\\s+(?:vom|am|im|in|on)\\s|[,\\n]|$)`,
      'u',
    ),
    new RegExp(
      `^\\s*(?:Niederschrift\\s+)?(?:\\d+\\.\\s+)?(?:öffentliche\\s+)?(?:Sitzung\\s+)?(?<name>(?:[^\\n.,:]{0,60}\\s)?${ORGAN}(?:\\s(?:für|der|des|of|on)\\s[^\\n,]{2,80})?)\\s*$`,
      'mu',
    ),
  ];
  for (const pattern of patterns) {
    const name = pattern.exec(head)?.groups?.name;
    if (name) return nominative(name);
  }
  return null;
}
