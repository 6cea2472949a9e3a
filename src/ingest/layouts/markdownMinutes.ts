import { detectLanguage } from '../../../index/language/detect.js';
import type { AgendaItem, Language, Span, Statement } from '../../../index/minutes/minutes.js';
import type { Vote } from '../../../index/minutes/vote.js';
import { agendaItems } from '../reading/agenda.js';
import { publicParts } from '../reading/publicity.js';
import type { SourceText } from '../sourceText.js';
import { agendaLines } from './club/agendaLines.js';
import { type Attendees, attendeesIn } from './club/attendees.js';
import type { ClubItem } from './club/clubItem.js';
import { clubHead } from './club/head.js';
import { clubItems } from './club/items.js';
import { clubOrganization } from './club/organization.js';
import { isEntry, linesWithin, type OutlineLine, outlineOf } from './club/outline.js';
import { clubStatements } from './club/statements.js';
import { clubVote } from './club/vote.js';
import { englishVote } from './english/vote.js';
import type { MinutesLayout } from './minutesLayout.js';

const HEAD_LENGTH = 3000;
const SIGNS: readonly RegExp[] = [
  /^[ \t*_-]*(?:(?:gewählte|kooptierte|anwesende)\s)?(?:anwesend|teilnehm|attendees|mitglieder\b)/im,
  /^[ \t*_-]*(?:protokoll(?:ant|ix|führ|\s*(?:von\s*)?:)|sitzungsleitung|redeleitung|versammlungsleit)/im,
  /\b(?:FSR|FSV|FSI|StuRa|StuPa|AStA|Fachschaft\p{L}*|e\.\s?V\.|Mitgliederversammlung|Vorstandssitzung|Verein\p{L}*|Mitglied\p{L}*)(?!\p{L})/u,
];
/** Words of town councils, whose minutes other layouts know better. */
const COUNCIL =
  /(?:Niederschrift|Gemeinderat|Gemeinde |Stadtrat|Bürgermeister|Ratsherr|Ratsfrau|Ratsmitglied|Ratssaal|Beigeordnete|Drucksache|Beratungsergebnis|Ortsrat|Bezirksvertretung|Stadtverordnete|nichtöffentlich)/gi;

/** Minutes of clubs, boards and student councils: headings or a numbered list for the items, lists and first names below them. */
export const markdownMinutesLayout: MinutesLayout = {
  name: 'markdownMinutes',
  recognises(source) {
    const start = source.text.slice(0, HEAD_LENGTH);
    const lines = outlineOf(source, { start: 0, end: start.length }).filter(({ mark }) => mark !== 'blank');
    const structured = lines.filter((line) => line.mark === 'heading' || line.mark === 'numbered').length >= 3;
    const inLists = lines.filter(isEntry).length >= lines.length * 0.3;
    const signs = SIGNS.filter((sign) => sign.test(start)).length + (inLists ? 1 : 0);
    const council = new Set(start.match(COUNCIL)).size;
    return structured && signs > council ? 0.2 + 0.1 * (signs - council) : 0;
  },
  read(source) {
    const { text } = source;
    const language = detectLanguage(text) ?? 'de';
    const parts = publicParts(text);
    const outlines = parts.spans.map((span) => outline(source, span));
    const head = outlines[0]?.head ?? [];
    const attendees = attendeesIn(head);
    const items = outlines.flatMap((part) => itemsIn(source, part, attendees, language));
    return {
      head: {
        file: source.file,
        body: null,
        organization: clubOrganization(source, head),
        ...clubHead(source, head),
        url: null,
        language,
        public: parts.public,
      },
      items,
      withheld: parts.withheld,
      warnings: items.length === 0 && parts.spans.length > 0 ? ['no agenda item found'] : [],
    };
  },
};

/** A public part of the text: its lines, its items' headings, and what stands above the first of them. */
interface Outline {
  readonly span: Span;
  readonly lines: readonly OutlineLine[];
  readonly items: readonly ClubItem[];
  readonly head: readonly OutlineLine[];
}

function outline(source: SourceText, span: Span): Outline {
  const lines = outlineOf(source, span);
  const items = clubItems(lines).map((item, at, all) =>
    withBareBallot(source.text, item, all[at + 1]?.start ?? span.end),
  );
  return { span, lines, items, head: linesWithin(lines, { start: span.start, end: items[0]?.start ?? span.end }) };
}

function itemsIn(source: SourceText, part: Outline, attendees: Attendees, language: Language): AgendaItem[] {
  const unread = agendaLines(part.lines, part.items);
  const within = (body: Span) => linesWithin(part.lines, body).map((line) => cutTo(line, body.start));
  const items = agendaItems(source.text, part.span, part.items, {
    statements: (_, body) => runs(within(body), unread).flatMap((run) => clubStatements(source.text, run, attendees)),
    vote: (words, body) => voteIn(words, within(body), language),
  });
  const groups = new Map(part.items.map(({ number, name, groups }) => [`${number} ${name}`, groups]));
  return items.map((item) => withGroups(item, groups.get(`${item.number} ${item.name}`) ?? []));
}

/** The words of the titles that group an item with others are found with the first item below them. */
function withGroups(item: AgendaItem, groups: readonly Span[]): AgendaItem {
  const titles = groups.map((span): Statement => ({ span, kind: 'heading', speaker: null }));
  return { ...item, statements: [...titles, ...item.statements] };
}

/** Clubs that write English vote in its words. */
function voteIn(words: string, lines: readonly OutlineLine[], language: Language): Vote {
  const vote = clubVote(lines);
  return vote.outcome === 'unknown' && language === 'en' ? englishVote(words) : vote;
}

/** An item whose text is a ballot and no word ("5/0/0") would have no passage: its heading is read with it. */
function withBareBallot(text: string, heading: ClubItem, end: number): ClubItem {
  const body = text.slice(heading.end, end);
  return /\d/.test(body) && !/\p{L}/u.test(body) ? { ...heading, end: heading.start } : heading;
}

/** An item's text may begin within its first line, behind the number. */
function cutTo(line: OutlineLine, start: number): OutlineLine {
  if (line.start >= start || start > line.wordsStart) return line;
  return { ...line, start: line.wordsStart, mark: 'text', marker: '' };
}

/** The stretches of lines between those that are not read. */
function runs(lines: readonly OutlineLine[], unread: ReadonlySet<number>): OutlineLine[][] {
  const found: OutlineLine[][] = [[]];
  for (const line of lines) {
    if (unread.has(line.start)) found.push([]);
    else found.at(-1)!.push(line);
  }
  return found;
}
