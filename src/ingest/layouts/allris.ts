import type { AgendaItem, Publicity, Span, Statement } from '../../../index/minutes/minutes.js';
import { NO_VOTE_STATED, type Vote } from '../../../index/minutes/vote.js';
import { agendaItems } from '../reading/agenda.js';
import { withoutAgendaList } from '../reading/agendaList.js';
import { foldText } from '../reading/foldText.js';
import { meetingDate } from '../reading/meetingDate.js';
import { paragraphs } from '../reading/paragraphs.js';
import { publicParts } from '../reading/publicity.js';
import { voteIn, voteResult } from '../reading/voteResult.js';
import type { SourceText } from '../sourceText.js';
import { EXCERPT_LINE, FIELD_LINE, fieldIn, readHead } from './allris/head.js';
import { itemHeadings, referenceAt } from './allris/headings.js';
import { sectionLabel, sectionStatements } from './allris/sections.js';
import type { LayoutHead, LayoutMinutes, MinutesLayout } from './minutesLayout.js';

/** "Auszug - Neubau der Brücke", or ALLRIS 4's page title with the excerpt's line below it. */
const EXCERPT = /^[ \t]*(?:ALLRIS[ \t]*-[ \t]*)?Auszug(?:[ \t]*[-–][ \t]*(?<title>\S[^\n]*?))?[ \t]*$/mu;
const ITEM_LINES = /^[ \t|]*Ö[ \t]*\d{1,3}(?:\.\d{1,3}){0,3}(?=[ \t.:|-]|$)/gmu;
const FIELDS = ['TOP', 'Gremium', 'Beschlussart', 'Status'];
const START = 3000;
/** Lines of a page's head that are no text: its tools, the columns of a paper's history. */
const FURNITURE = /^(?:Reduzieren|Drucken|Zurück|Erweitern|Grunddaten|Ursprung[ \t]*aktuell|Ursprung|Aktuell)?$/iu;
const RESULT = /^[ \t|]*(?:Abstimmungsergebnis|Abstimmung)[ \t]*:?[ \t]*/imu;

/** Excerpts and minutes as ALLRIS publishes them: a table of fields, "Ö 4.2", Wortprotokoll, Beschluss, Abstimmungsergebnis. */
export const allrisLayout: MinutesLayout = {
  name: 'allris',
  recognises({ text }) {
    const start = text.slice(0, START);
    const fields = FIELDS.filter((label) => fieldIn(text, label) !== null).length;
    if (EXCERPT.test(start) && (fields >= 2 || EXCERPT_LINE.test(start))) return 0.9;
    const items = [...text.matchAll(ITEM_LINES)].length;
    return items >= 2 ? (fields >= 2 ? 0.8 : 0.5) : fields >= 3 ? 0.5 : 0;
  },
  read(source) {
    const { text } = source;
    const start = text.slice(0, START);
    const fields = readHead(text);
    const excerpt = EXCERPT.test(start) && [...text.matchAll(ITEM_LINES)].length === 0;
    const parts = publicParts(text);
    const head: LayoutHead = {
      file: source.file,
      body: null,
      organization: fields.organization,
      date: fields.date ?? meetingDate(text, source.file),
      place: fields.place,
      chair: null,
      url: null,
      language: 'de',
      public: parts.public,
    };
    if (fields.item?.part === 'N' || fields.status === 'non-public') return withheldWhole(head, 'non-public');
    if (excerpt && fields.status === 'both' && fields.item === null) return withheldWhole(head, 'unknown');
    const publicity =
      parts.public === 'unknown' && (fields.status === 'public' || fields.item) ? 'public' : parts.public;
    return {
      head: { ...head, public: publicity },
      items: excerpt ? parts.spans.flatMap((span) => excerptItem(source, span)) : wholeItems(text, parts.spans),
      withheld: parts.withheld,
      warnings: [],
    };
  },
};

function withheldWhole(head: LayoutHead, publicity: Publicity): LayoutMinutes {
  const reason =
    publicity === 'unknown'
      ? 'the head leaves open whether the document is public'
      : 'the document is headed as non-public';
  return {
    head: { ...head, public: publicity },
    items: [],
    withheld: [{ reason, where: 'whole document' }],
    warnings: [],
  };
}

/** The list of titles at the start may be parted from the minutes by non-public items: what comes twice shows in the whole. */
function wholeItems(text: string, spans: readonly Span[]): AgendaItem[] {
  const headings = withoutAgendaList(
    text,
    spans.flatMap((span) => itemHeadings(text, span)),
  );
  const first = headings[0]?.start ?? text.length;
  const statements = (_: string, within: Span) =>
    within.start < first ? prefaceStatements(text, within) : sectionStatements(text, within);
  const vote = (body: string) => itemVote(body, fieldIn(body, 'Beschlussart'));
  return spans.flatMap((span) => agendaItems(text, span, headings, { statements, vote }));
}

function prefaceStatements(text: string, within: Span): Statement[] {
  return paragraphs(text, within, () => false).map((span) => ({ span, kind: 'heading', speaker: null }));
}

/** An excerpt is one item: its head, then the text. */
function excerptItem({ text }: SourceText, span: Span): AgendaItem[] {
  const head = readHead(text);
  const line = EXCERPT_LINE.exec(text.slice(0, START))?.groups;
  const { end, papers } = headEnd(text, span);
  const title = EXCERPT.exec(text.slice(0, START))?.groups?.title ?? line?.title ?? '';
  return [
    {
      number: head.item?.number ?? line?.number ?? null,
      name: foldText(title),
      papers,
      vote: itemVote(text.slice(end, span.end), head.result),
      statements: sectionStatements(text, { start: end, end: span.end }),
    },
  ];
}

/** Where the text of an excerpt begins, and the papers that its head names. */
function headEnd(text: string, { start, end }: Span): { end: number; papers: string[] } {
  const title = EXCERPT.exec(text.slice(start, Math.min(end, start + START)));
  let at = start + (title ? title.index + title[0].length + 1 : 0);
  const papers: string[] = [];
  let fieldsSeen = false;
  let links = false;
  for (const line of text.slice(at, end).split('\n')) {
    const reference = referenceAt(line);
    const isHead =
      FURNITURE.test(bare(line)) ||
      FIELD_LINE.test(line) ||
      EXCERPT_LINE.test(line) ||
      /^[ \t|]*(?:Status|Initiator|Verfasser|Drucksache-Art)/u.test(line);
    if (FIELD_LINE.test(line)) fieldsSeen = true;
    // The session's name stands above the fields; labels in a row are links to the sections below.
    const aboveFields = !fieldsSeen && /Sitzung|Versammlung/.test(line) && line.length < 200;
    const label = sectionLabel(line) !== null;
    links = label && (links || isFollowedByLabel(text, at + line.length + 1));
    if (reference) papers.push(reference);
    else if (!isHead && !aboveFields && !links) break;
    at += line.length + 1;
  }
  return { end: Math.min(at, end), papers: [...new Set(papers)] };
}

/** Without the bars and blanks that a table leaves at both ends of a line. */
function bare(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && ' \t|'.includes(line.charAt(start))) start++;
  while (end > start && ' \t|'.includes(line.charAt(end - 1))) end--;
  return line.slice(start, end);
}

function isFollowedByLabel(text: string, from: number): boolean {
  const next = text
    .slice(from, from + 200)
    .split('\n')
    .find((line) => line.trim() !== '');
  return next !== undefined && sectionLabel(next) !== null;
}

/** "Beschlussart" says how it ended, the Abstimmungsergebnis how many voted; where both speak, the words of the first hold. */
function itemVote(body: string, kind: string | null): Vote {
  const label = [...body.matchAll(new RegExp(RESULT.source, 'gimu'))].at(-1);
  const written = label
    ? foldText(
        body
          .slice(label.index + label[0].length)
          .split('\n')
          .slice(0, 6)
          .join(' '),
      )
    : '';
  const counted = written === '' ? voteIn(body) : voteResult(written);
  const named = kind === null ? NO_VOTE_STATED : voteResult(kind);
  if (named.outcome === 'unknown') return counted;
  return {
    outcome: named.outcome,
    unanimous: named.unanimous ?? counted.unanimous,
    count: named.count ?? counted.count,
  };
}
