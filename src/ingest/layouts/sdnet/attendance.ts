import type { Span, Statement } from '../../../../index/minutes/minutes.js';

/** Labels of the lists of who was there: "Es sind anwesend:", "Es fehlen entschuldigt:", "Teilnehmer der Verwaltung:". */
const LABEL =
  /^[ \t]*(?:Es\s(?:sind\s)?(?:anwesend|fehl(?:t|en))|Anwesend|Abwesend|Entschuldigt|(?:Sonstige\s|Weitere\s)?(?:Teilnehmer|Mitglieder|Ratsmitglieder|Gäste)|Von\sder\sVerwaltung|Beratende\s|Mitglied(?:er)?\snach)[^\n]*$/i;
/** "P r o t o k o l l" says nothing that the sentence below it does not. */
const LETTER_SPACED = /^\s*(?:\p{L}\s){5,30}\p{L}\s*$/u;
const CHAIR =
  /^[ \t]*(?:Herrn?|Frau)[ \t]+(?<name>[^,\n]{3,60}),[ \t]*(?:amtierende[rn]?[ \t]+)?(?:\p{L}*[Vv]orsitzende[rn]?|Ortsbürgermeister(?:in)?|Ortsvorsteher(?:in)?)\b/u;
const OPENS =
  /(?:Der|Die)\s(?:\p{Ll}+\s)?\p{L}*(?:[Vv]orsitzende|[Bb]ürgermeister(?:in)?|[Vv]orsteher(?:in)?),?\s(?:Herr|Frau)\s(?<name>[^,\n]{2,60}?),?\s(?:eröffnet|begrüßt)/u;
/** A list longer than this is divided at a line, so that a passage shows a few people with their label. */
const LONGEST_LIST = 700;

/** The head of the minutes as statements: the sentence that says which session this is, then a list of people each. */
export function attendanceIn(text: string, { start, end }: Span): Statement[] {
  const found: Statement[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    if (line.trim() === '' || LETTER_SPACED.test(line)) continue;
    const last = found.at(-1);
    const label = LABEL.test(line);
    const length = last ? span.end - last.span.start : 0;
    if (last && !label && length <= LONGEST_LIST)
      found[found.length - 1] = { ...last, span: { ...last.span, end: span.end } };
    else found.push({ span, kind: label ? 'attendance' : (last?.kind ?? 'heading'), speaker: null });
  }
  return found;
}

/** The chair, by the office in the list of those present, or by who opens the session. */
export function chairIn(text: string): string | null {
  const lines = text.slice(0, 3000).split('\n');
  const absent = lines.findIndex((line) => /^\s*(?:Es fehl|Teilnehmer|Tagesordnung|Zu Punkt)/.test(line));
  for (const line of lines.slice(0, absent < 0 ? lines.length : absent)) {
    const name = CHAIR.exec(line)?.groups?.name;
    if (name) return name.trim();
  }
  const opening = OPENS.exec(text.slice(0, 12_000))?.groups?.name?.replace(/\s+/g, ' ');
  if (!opening) return null;
  const full = lines.find((line) =>
    new RegExp(`^\\s*(?:Herr|Frau)\\s.*${opening.replace(/[^\p{L} -]/gu, '.')}\\b`, 'u').test(line),
  );
  return fullName(full, opening) ?? opening;
}

/** "Herr Ralph Wieduwilt" in the list for "Herr Wieduwilt" in the text; two columns of people may stand on a line. */
function fullName(line: string | undefined, surname: string): string | null {
  const people = line?.split(/(?:^|\s)(?:Herr|Frau)\s/).map((name) => name.split(',')[0]!.trim()) ?? [];
  return people.find((name) => name === surname || name.endsWith(` ${surname}`)) ?? null;
}
