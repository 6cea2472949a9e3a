import { nominative, organizationIn } from '../../reading/organizationName.js';
import type { SourceText } from '../../sourceText.js';
import { headingKind, namesMeeting, WRITTEN_DATE } from './headingKinds.js';
import { itemName } from './itemTitle.js';
import { isEntry, type OutlineLine } from './outline.js';

/** Councils of students, by the abbreviations that they call themselves by. The StuRa that they send delegates to is not among them. */
const STUDENT_BODIES = ['FSR', 'FSV', 'FSI', 'StuPa', 'AStA', 'UStA'];
const STUDENTS = /fachschaft|studi|student|stura\b|stuko\b|\bprof\./i;
const LONGEST_ABBREVIATION = 6;
const LONGEST_TITLE = 120;
const DATES = new RegExp(WRITTEN_DATE.source, 'gu');
/** Words around the name of a meeting that are no part of it. */
const FRAME =
  /(?<![\p{L}-])(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Protokoll|Ergebnisprotokoll|Verlaufsprotokoll|Kurzprotokoll|Niederschrift|Minutes|Tagesordnung|Agenda|vom|am|um|zur|zum|über|(?:(?:un|au(?:ß|ss)er)?ordentlich|regulär|konstitu\p{L}*|virtuell|online|öffentlich|gemeinsam)(?:e[rnms]?)?)(?![\p{L}-])|\b\d{1,2}(?:[:.]\d{2})?\s*Uhr\b|^\s*\d{1,3}\.\s/giu;
const ASSEMBLY = /(?<![\p{L}-])\p{L}*versammlung(?!\p{L})/iu;
const SESSION = /(?<![\p{L}-])(?:(?<organ>\p{L}[\p{L}-]*?)s?-?)sitzung(?!\p{L})/iu;
const SESSION_OF = /(?<![\p{L}-])sitzung\s+(?:des|der)\s+(?<organ>\p{L}.*)$/iu;
const MEETING = /^(?<organ>\p{Lu}.*?)\s+(?:Committee\s+)?Meeting$/u;
/** What a session is, not whose. */
const NO_ORGAN =
  /^(?:sonder|konsti|konstituierende|klausur|arbeit|eil|video|online|präsenz|jahre|plenar|fraktion)s?$/iu;
const NO_NAME =
  /^(?:(?:sitzung|treffen|meeting|versammlung|plenum|tops?|fortsetzung|des|der|die|das|und|of|the|\P{L})\s*)*$/iu;
/** "… 13 Personen zur ordentlichen Mitgliederversammlung des Vereins e.V." */
const ASSEMBLY_OF =
  /\bzur\s+(?:\p{L}{4,20}en\s+)?(?<title>\p{L}*[Vv]ersammlung\s+(?:des|der)\s+[^.,;\n]{3,60}?(?:\s+e\.\s?V\.|(?=[.,;\n]|$)))/u;

/**
 * Whose minutes these are: the organ that the title names ("Vorstandssitzung X" is the Vorstand of X), else the meeting's own name
 * ("Planungstreffen") in the title or in the file's name; where none says it, the abbreviation by which the text calls the body.
 */
export function clubOrganization(source: SourceText, head: readonly OutlineLine[]): string | null {
  const titles = head
    .filter((line) => line.mark === 'heading' || (line.mark === 'text' && WRITTEN_DATE.test(line.words)))
    .filter(({ words }) => words.length <= LONGEST_TITLE && headingKind(words) === null);
  const organs = titles.map(({ words }) => organIn(cleanTitle(words)));
  const [first] = head.filter(({ mark }) => mark !== 'blank');
  const names = titles
    .filter((line) => line.mark === 'heading' && (line === first || namesMeeting(line.words)))
    .map(({ words }) => ownName(cleanTitle(words)));
  const text = head
    .filter((line) => !isEntry(line))
    .map(({ words }) => words)
    .join('\n');
  const told = ASSEMBLY_OF.exec(text)?.groups?.title;
  const organ = firstName(organs);
  return (
    (organ && withClub(organ, head)) ??
    firstName(names) ??
    (told ? organIn(cleanTitle(told)) : null) ??
    organizationIn(text.slice(0, 1000)) ??
    nameOfFile(source.file) ??
    abbreviation(source)
  );
}

/** The association may be named in a line of its own: "Gartenfreunde Sonnental e.V.". */
function withClub(organ: string, head: readonly OutlineLine[]): string {
  const club = head.find(({ words }) => /^\p{Lu}[^.:,]{2,60}\se\.\s?V\.$/u.test(words))?.words;
  return organ.includes(' ') || club === undefined ? organ : `${organ} ${club}`;
}

function firstName(names: readonly (string | null)[]): string | null {
  return names.find((name) => name !== null) ?? null;
}

function cleanTitle(words: string): string {
  return itemName(words)
    .replace(DATES, ' ')
    .replace(FRAME, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;.–-]+|[\s,:;–-]+$/gu, '');
}

/** "Vorstandssitzung X", "X Mitgliederversammlung", "Sitzung des Y", "Z Meeting": the organ before what it belongs to. */
function organIn(title: string): string | null {
  const whose = SESSION_OF.exec(title)?.groups?.organ;
  if (whose) return nominative(whose);
  const session = SESSION.exec(title);
  const organ = session?.groups?.organ;
  if (session && organ && !NO_ORGAN.test(organ)) return withOwner(organ, title.replace(session[0], ' '));
  const assembly = ASSEMBLY.exec(title)?.[0];
  if (assembly && !/^versammlung$/i.test(assembly)) return withOwner(assembly, title.replace(assembly, ' '));
  return MEETING.exec(title)?.groups?.organ ?? null;
}

function withOwner(organ: string, rest: string): string {
  const owner = rest
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:des|der|von|vom)\s+)+/i, '');
  return NO_NAME.test(owner) ? organ : `${organ} ${owner}`;
}

function ownName(title: string): string | null {
  return NO_NAME.test(title) || SESSION.test(title) || /\d/.test(title) || title.length > 60 ? null : title;
}

function nameOfFile(file: string): string | null {
  const name = file
    .split('/')
    .at(-1)!
    .replace(/\.\p{L}+$/u, '')
    .replace(/\d{4}[-_.]\d{2}[-_.]\d{2}/g, ' ')
    .replace(/[_]+/g, ' ');
  const title = cleanTitle(name.replace(/^[\s-]+|[\s-]+$/g, ''));
  const organ = organIn(title) ?? (/(?:treffen|runde|plenum)$/i.test(title) ? ownName(title) : null);
  return organ && organ.charAt(0).toUpperCase() + organ.slice(1);
}

/** The folder's abbreviation where the text uses it; else the student council that it speaks of, or the folder's that it comes from. */
function abbreviation({ file, text }: SourceText): string | null {
  const folders = file
    .split('/')
    .slice(0, -1)
    .flatMap((folder) => folder.split(/[^\p{L}]+/u));
  for (const word of folders.filter(({ length }) => length >= 3)) {
    const written = new RegExp(`(?<![\\p{L}/@.])${word}(?![\\p{L}/@])`, 'giu');
    const used = [...text.matchAll(written)].map(([match]) => match).find((match) => /\p{Lu}.*\p{Lu}/u.test(match));
    if (used) return used;
  }
  const body = STUDENT_BODIES.find((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(text));
  const [folder] = folders;
  const short = folder !== undefined && folder.length <= LONGEST_ABBREVIATION && STUDENTS.test(text);
  return body ?? (short ? folder.toUpperCase() : null);
}
