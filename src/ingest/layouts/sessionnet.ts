import type { AgendaItem, Span } from '../../../index/minutes/minutes.js';
import { agendaItems, type ItemHeading } from '../reading/agenda.js';
import { meetingDate } from '../reading/meetingDate.js';
import { withAttendance } from '../reading/preface.js';
import { publicParts } from '../reading/publicity.js';
import type { MinutesLayout } from './minutesLayout.js';
import { chairOf, organizationOf, placeOf } from './sessionnet/head.js';
import { itemHeadings } from './sessionnet/headings.js';
import { attendedBy, presenterIn, reportStatements } from './sessionnet/report.js';
import { itemVote } from './sessionnet/results.js';

const [HEAD_LENGTH, TAIL_LENGTH] = [6000, 600];
const FORM = /^[ \t]*Besprechung am[ \t]*:/m;
const PREFIXED_ITEM = /^[ \t]*(?:TOP[ \t]*:?[ \t]*)?[ÖN][ \t]?\d{1,3}(?:\.\d{1,3})*\b/m;
const RESULT = /\b(?:un)?geändert beschlossen\b|\bBefangen ?: ?\d|\bAbstimmung ?: ?Ja ?: ?\d/;
const MINUTES = /N ?i ?e ?d ?e ?r ?s ?c ?h ?r ?i ?f ?t|P ?r ?o ?t ?o ?k ?o ?l ?l/i;
/** Signatures close the minutes: "gez. …", or the names above the offices of the chair and the clerk. */
const SIGNED =
  /^[ \t]*gez\.[^\n]{0,100}$|^[^\n:.]{5,100}\n[^\n:.]{0,40}(?:[Vv]orsitz|[Bb]ürgermeister)[^\n:.]{0,60}(?:[Ss]chriftführ|[Pp]rotokollführ)[^\n:.]{0,20}$/gmu;

/**
 * Minutes as SessionNet's forms make them: "TOP Ö 2: …", results as "Beschluss: ungeändert beschlossen / Abstimmung:
 * Ja: 22, …", reported speech.
 */
export const sessionnetLayout: MinutesLayout = {
  name: 'sessionnet',
  recognises({ text }) {
    if (!MINUTES.test(text.slice(0, HEAD_LENGTH))) return 0;
    if (FORM.test(text.slice(0, HEAD_LENGTH))) return 0.85;
    if (PREFIXED_ITEM.test(text) || RESULT.test(text)) return 0.7;
    return itemHeadings(text, [{ start: 0, end: text.length }]).length > 1 ? 0.25 : 0;
  },
  read(source) {
    const { text } = source;
    const parts = publicParts(text);
    const head = text.slice(0, HEAD_LENGTH).replace(/[ \t]+/g, ' ');
    const headings = itemHeadings(text, parts.spans);
    const items = parts.spans.flatMap((span) => itemsIn(text, span, headings));
    return {
      head: {
        file: source.file,
        body: null,
        organization: organizationOf(head),
        date: meetingDate(text, source.file),
        place: placeOf(head),
        chair: chairOf(head, text.slice(-TAIL_LENGTH)),
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
  const known = attendedBy(text.slice(span.start, headings[0]?.start ?? span.end));
  return agendaItems(text, span, [...headings, ...signature(text, span, headings)], {
    statements: (whole, within) => {
      const heading = headings.find(({ end }) => end === within.start);
      const presenter = heading ? presenterIn(heading.name) : null;
      const statements = reportStatements(whole, within, { known, presenter });
      return headings.length > 0 && within.start === span.start ? withAttendance(whole, statements) : statements;
    },
    vote: itemVote,
  });
}

/** The signatures below the last item belong to no item. */
function signature(text: string, span: Span, headings: readonly ItemHeading[]): ItemHeading[] {
  const from = Math.max(headings.at(-1)?.end ?? span.end, span.end - TAIL_LENGTH);
  const signed = [...text.slice(from, span.end).matchAll(SIGNED)][0];
  if (!signed) return [];
  const at = from + signed.index;
  return [{ start: at, end: at, number: null, name: '', papers: [] }];
}
