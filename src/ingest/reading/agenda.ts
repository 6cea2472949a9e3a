import type { AgendaItem, Span, Statement } from '../../../index/minutes/minutes.js';
import { NO_VOTE_STATED, type Vote } from '../../../index/minutes/vote.js';
import { papersIn } from './papers.js';
import { statementsIn } from './statements.js';
import { voteIn } from './voteResult.js';

/** Where an agenda item's heading stands, and what it says. The item's text begins at `end`. */
export interface ItemHeading {
  readonly start: number;
  readonly end: number;
  readonly number: string | null;
  /** On one line, without number, paper references and labels. */
  readonly name: string;
  /** References that the heading names; the text below it adds its own where this is left out. */
  readonly papers?: readonly string[];
}

/** How a dialect reads what stands below a heading; each part has a usual way. */
export interface AgendaReading {
  readonly statements?: (text: string, within: Span) => readonly Statement[];
  readonly vote?: (body: string, within: Span) => Vote;
}

/** Papers are named at the head of an item; further below the text speaks of other matters' papers too. */
const PAPERS_WITHIN = 600;

/**
 * The agenda items between two offsets, each with the text down to the next heading. What stands before the first heading becomes an
 * item without number and name, so that nothing is lost.
 */
export function agendaItems(
  text: string,
  span: Span,
  headings: readonly ItemHeading[],
  reading: AgendaReading = {},
): AgendaItem[] {
  const statements = reading.statements ?? statementsIn;
  const vote: NonNullable<AgendaReading['vote']> = reading.vote ?? voteIn;
  const inside = headings
    .filter(({ start, end }) => start >= span.start && end <= span.end)
    .sort((a, b) => a.start - b.start);
  const distinct = inside.filter((heading, at) => at === 0 || heading.start >= inside[at - 1]!.end);
  const items = distinct.map((heading, at): AgendaItem => {
    const within = { start: heading.end, end: distinct[at + 1]?.start ?? span.end };
    const body = text.slice(within.start, within.end);
    return {
      number: heading.number,
      name: heading.name,
      papers: heading.papers ?? papersIn(`${heading.name}\n${body.slice(0, PAPERS_WITHIN)}`),
      vote: vote(body, within),
      statements: statements(text, within),
    };
  });
  const before = statements(text, { start: span.start, end: distinct[0]?.start ?? span.end });
  const preface: AgendaItem = { number: null, name: '', papers: [], vote: NO_VOTE_STATED, statements: before };
  return before.length > 0 ? [preface, ...items] : items;
}
