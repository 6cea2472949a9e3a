import { isoDate } from '../../../index/language/dates.js';
import { detectLanguage } from '../../../index/language/detect.js';
import type { Span } from '../../../index/minutes/minutes.js';
import { agendaItems, type ItemHeading } from '../reading/agenda.js';
import { foldText } from '../reading/foldText.js';
import { organizationIn } from '../reading/organizationName.js';
import { publicParts } from '../reading/publicity.js';
import type { SourceText } from '../sourceText.js';
import type { MinutesLayout } from './minutesLayout.js';

const HEAD_LENGTH = 2500;
/** Lines that begin an agenda item in most minutes: "TOP 5.1 …", "Punkt 7 der Tagesordnung: …", "Zu Punkt 5: …", "Agenda item 3: …". */
const ITEM_LINE =
  /^[ \t]*(?:(?:zu\s+)?(?:TOP|Tagesordnungspunkt)[ \t]*(?:[ÖN][ \t]*)?(?<top>\d+(?:\.\d+)*[a-z]?)[.:]?|(?:zu[ \t]+)?Punkt[ \t]+(?<punkt>\d+(?:\.\d+)*[a-z]?)(?:[ \t]+der[ \t]+Tagesordnung)?[ \t]*:|Agenda item[ \t]+(?<item>\d+(?:\.\d+)*)[.:]?)[ \t]*[-–:]?[ \t]*(?<name>\S[^\n]*)?$/gimu;
const HEADING_NUMBER = /^(?:TOP\s*)?(?<number>\d{1,2}(?:\.\d{1,2}){0,3})\s*[.):]?\s+(?=\S)/i;
const NO_ITEM =
  /^(?:(?:Ergebnis)?(?:Niederschrift|Protokoll)|Minutes|Meeting Minutes|Sitzungsniederschrift|Verhandlungsschrift|Öffentliche[rn]?|Tagesordnung|Agenda)\b/i;
const WRITTEN_DATE =
  /\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|(?:\d{1,2}\.?\s+)?\p{L}{3,9}\s+(?:\d{1,2},\s+)?\d{4}/gu;

/** Minutes of no known dialect. It claims every text, weakly, and always gives passages. */
export const genericLayout: MinutesLayout = {
  name: 'generic',
  recognises: () => 0.1,
  read(source) {
    const { text } = source;
    const parts = publicParts(text);
    const headText = foldLines(text.slice(0, HEAD_LENGTH));
    const items = parts.spans.flatMap((span) => agendaItems(text, span, itemHeadings(source, span)));
    return {
      head: {
        file: source.file,
        body: null,
        organization: organizationIn(headText),
        date: firstDate(headText) ?? dateInName(source.file),
        place: /^\s*(?:Ort|Sitzungsort|Place)\s*:\s*(.{3,80}?)\s*$/im.exec(headText)?.[1] ?? null,
        chair:
          /^\s*(?:Vorsitzende\/r|Vorsitzende[rn]?|Vorsitz|Chair)\s*:\s*(.{3,80}?)\s*$/im.exec(headText)?.[1] ?? null,
        url: null,
        language: detectLanguage(text) ?? 'de',
        public: parts.public,
      },
      items,
      withheld: parts.withheld,
      warnings: [],
    };
  },
};

/**
 * What the text itself numbers as an item wins; then headings with a number; where nothing is numbered, every heading divides. The
 * head's own headings ("Niederschrift …", "Öffentlicher Teil") are no items.
 */
function itemHeadings({ text, headings }: SourceText, span: Span): ItemHeading[] {
  const lines = lineItems(text, span);
  if (lines.length > 0) return lines;
  const all = headingItems(text, headings, span).filter(({ name }) => !NO_ITEM.test(name));
  const numbered = all.filter(({ number }) => number !== null);
  return numbered.length > 0 ? numbered : all;
}

function lineItems(text: string, { start, end }: Span): ItemHeading[] {
  return [...text.slice(start, end).matchAll(ITEM_LINE)].map((match) => {
    const { top, punkt, item, name } = match.groups!;
    const from = start + match.index;
    const lineEnd = from + match[0].length;
    const title = titleFrom(text, lineEnd, end, name ?? '');
    return { start: from, end: title.end, number: top ?? punkt ?? item ?? null, name: title.name };
  });
}

/** A title goes on over the following lines as long as they follow without a gap, are no label and the title ends no sentence: at most four. */
function titleFrom(text: string, lineEnd: number, end: number, begun: string): { name: string; end: number } {
  let name = begun;
  let at = lineEnd;
  for (let lines = 0; lines < 4 && at < end; lines++) {
    const next = /^\n([^\n]*)/.exec(text.slice(at, Math.min(end, at + 300)));
    const line = next?.[1] ?? '';
    if (
      !next ||
      line.trim() === '' ||
      /^\s*[\p{L}/ -]{3,40}:/u.test(line) ||
      /[.!?]\s*$/.test(name) ||
      /^\s*(?:Der|Die|Das|Herr|Frau)\s/.test(line)
    )
      break;
    name += `\n${line}`;
    at += next[0].length;
  }
  return { name: foldText(name), end: at };
}

function headingItems(text: string, headings: SourceText['headings'], { start, end }: Span): ItemHeading[] {
  return headings
    .filter((heading) => heading.start >= start && heading.end <= end)
    .map((heading) => {
      const written = foldText(text.slice(heading.start, heading.end));
      const number = HEADING_NUMBER.exec(written);
      return {
        start: heading.start,
        end: heading.end,
        number: number?.groups?.number ?? null,
        name: number ? written.slice(number[0].length) : written,
      };
    });
}

function firstDate(head: string): string | null {
  const days = [...head.matchAll(WRITTEN_DATE)]
    .map(([written]) => isoDate(written))
    .filter((date) => date?.length === 10);
  return days[0] ?? null;
}

function dateInName(file: string): string | null {
  const match = /(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])/.exec(file);
  return match ? isoDate(`${match[1]}-${match[2]}-${match[3]}`) : null;
}

/** Single spaces within lines: heads are full of letter-spaced and padded lines. */
function foldLines(head: string): string {
  return head.replace(/[ \t]+/g, ' ');
}
