import type { AgendaItem, Span, Statement } from '../../../index/minutes/minutes.js';
import { agendaItems, type ItemHeading } from '../reading/agenda.js';
import { foldText } from '../reading/foldText.js';
import { meetingDate } from '../reading/meetingDate.js';
import { organizationIn } from '../reading/organizationName.js';
import { withAttendance } from '../reading/preface.js';
import { publicParts } from '../reading/publicity.js';
import { turnLabel } from '../reading/speakerLabel.js';
import { ballotsIn, ballotVote } from './austrian/ballot.js';
import { itemHeadings, reporterLine } from './austrian/headings.js';
import { letterSpaced } from './austrian/letterSpacing.js';
import { addressee, statementsOf } from './austrian/statements.js';
import type { MinutesLayout } from './minutesLayout.js';

const HEAD_LENGTH = 3000;
const TITLE = new RegExp(letterSpaced('Verhandlungsschrift'), 'i');
const LABELS = /^[ \t]*(?:Vi?z?bgm|Vbgm|Bgm|StR|GR)(?:in)?\.?\s[^:\n]{2,60}:/gm;
const PARTIES = /\b(?:ÖVP|SPÖ|FPÖ)\b/;
const [SURELY, LIKELY] = [0.85, 0.6];
/** The words with which a session ends. */
const CLOSES =
  /\bSitzung\s+(?:ist\s+)?(?:geschlossen|beendet)|\bschließ(?:t|e)\s+(?:\p{L}+\s+){0,6}(?:öffentliche\s+)?Sitzung|\bEnde\s+der\s+(?:öffentlichen\s+)?Sitzung/u;
const LABELS_AT_LEAST = 5;

/**
 * Verhandlungsschriften of Austrian councils: numbered items with file references, turns behind offices in short
 * form, counted votes in lines of their own.
 */
export const austrianLayout: MinutesLayout = {
  name: 'austrian',
  recognises({ text }) {
    if (TITLE.test(text.slice(0, HEAD_LENGTH))) return SURELY;
    return PARTIES.test(text) && (text.match(LABELS) ?? []).length >= LABELS_AT_LEAST ? LIKELY : 0;
  },
  read(source) {
    const { text } = source;
    const parts = publicParts(text);
    const head = text.slice(0, HEAD_LENGTH).replace(/[ \t]+/g, ' ');
    const headings = itemHeadings(text, parts.spans);
    const items = joinRepeated(parts.spans.flatMap((span) => itemsIn(text, span, headings)));
    return {
      head: {
        file: source.file,
        body: null,
        organization: inSmallLetters(organizationIn(head)),
        date: meetingDate(text, source.file),
        place: placeIn(head),
        chair: chairIn(head),
        url: null,
        language: 'de',
        public: parts.public,
      },
      items,
      withheld: parts.withheld,
      warnings: items.every(({ name }) => name === '') && parts.spans.length > 0 ? ['no agenda item found'] : [],
    };
  },
};

function itemsIn(text: string, span: Span, all: readonly ItemHeading[]): AgendaItem[] {
  const headings = all.filter(({ start, end }) => start >= span.start && end <= span.end);
  const reports = (text.match(LABELS) ?? []).length < LABELS_AT_LEAST;
  const reporters = headings.map((heading) => reporterLine(text, heading));
  const bounded = headings.map((heading, at) => ({ ...heading, start: reporters[at]?.start ?? heading.start }));
  return agendaItems(text, span, [...bounded, ...closing(text, span, headings)], {
    statements: (whole, within) => {
      if (within.start === span.start) return withAttendance(whole, statementsOf(whole, within, null, reports));
      const at = headings.findIndex(({ end }) => end === within.start);
      const heading = headings[at];
      const reporter = reporters[at];
      const above: Statement[] = reporter ? [{ span: reporter, kind: 'report', speaker: null }] : [];
      return [...above, ...statementsOf(whole, within, heading ? addressee(heading.name) : null, reports)];
    },
    vote: (body, within) =>
      ballotVote(body, () =>
        statementsOf(text, within, null)
          .filter(({ speaker }) => !speaker)
          .map(({ span: { start, end } }) => text.slice(start, end))
          .join('\n\n'),
      ),
  });
}

/** What is said when the last vote is over and the session is closed belongs to no item. */
function closing(text: string, span: Span, headings: readonly ItemHeading[]): ItemHeading[] {
  const last = headings.at(-1);
  const ballot = last && ballotsIn(text, { start: last.end, end: span.end }).at(-1);
  if (!ballot || !CLOSES.test(text.slice(ballot.end, span.end))) return [];
  return [{ start: ballot.end, end: ballot.end, number: null, name: '', papers: [] }];
}

/** A motion of urgency comes up twice: when it is let in, and when it is dealt with. */
function joinRepeated(items: readonly AgendaItem[]): AgendaItem[] {
  return items.flatMap((item, at) => {
    if (item.number !== null || item.name === '') return [item];
    const isSame = ({ number, name }: AgendaItem) => number === null && name === item.name;
    if (items.slice(at + 1).some(isSame)) return [];
    return [{ ...item, statements: items.filter(isSame).flatMap(({ statements }) => statements) }];
  });
}

/** "GEMEINDERAT der Marktgemeinde …" is "Gemeinderat der Marktgemeinde …". */
function inSmallLetters(name: string | null): string | null {
  return name?.replace(/(?<=\p{Lu})\p{Lu}{3,}/gu, (letters) => letters.toLowerCase()) ?? null;
}

function placeIn(head: string): string | null {
  const place =
    /\b(?:in|im|am) (?:der |dem |den )?(?<place>[^\n.:]{3,60}?) (?:stattgefundenen?|stattfindenden?|abgehaltenen?)\b/.exec(
      head,
    ) ?? /^ ?(?:Tagungsort|Sitzungsort|Ort)\s*:\s*(?<place>[^\n]{3,80})$/m.exec(head);
  return place ? foldText(place.groups!['place']!) : null;
}

function chairIn(head: string): string | null {
  const named =
    /^ ?(?:Vorsitz|Vorsitzende[r]?)\s*:\s*(?<chair>[^\n]{3,80})$/m.exec(head) ??
    /^ ?(?:\d+\. )?(?<chair>[^\n:,]{3,60}?),? (?:als|\()\s?Vorsitzende/m.exec(head) ??
    /^ ?(?<chair>[^\n:]{3,60}?) (?:führt|übernimmt|führte)\b[^:]{0,200}?\bVorsitz\b/m.exec(head);
  const written = named ? foldText(named.groups!['chair']!) : null;
  return written ? (turnLabel(`${written}:`)?.speaker?.name ?? written) : null;
}
