import type { AgendaItem, Span, Statement } from '../../../index/minutes/minutes.js';
import { NO_VOTE_STATED } from '../../../index/minutes/vote.js';
import { agendaItems } from '../reading/agenda.js';
import { publicParts } from '../reading/publicity.js';
import { isChair } from '../reading/speaker.js';
import { statementsIn } from '../reading/statements.js';
import { readHead } from './karlsruhe/head.js';
import { itemHeadings, jointHeadings } from './karlsruhe/headings.js';
import { itemVote, memberVote } from './karlsruhe/results.js';
import type { MinutesLayout } from './minutesLayout.js';

/** Signatures and the end of the session: no text to quote. */
const CLOSING =
  /^[ \t]*(?:Zur[ \t]+Beurkundung|Die[ \t]+Schriftführerin|Der[ \t]+Schriftführer|Schluss[ \t]+der[ \t]+(?:öffentlichen[ \t]+)?Sitzung)\b/m;
/** The head ends with the line that names the chair. */
const HEAD_END = /^[ \t]*(?:(?:Der|Die)[ \t]+)?Vorsitz[^\n]*\n/m;

/**
 * Minutes as the city of Karlsruhe publishes them, a document an agenda item: head, "Punkt 7 der Tagesordnung: …", Vorlage, Beschluss,
 * Abstimmungsergebnis, then the debate, verbatim or reported.
 */
export const karlsruheLayout: MinutesLayout = {
  name: 'karlsruhe',
  recognises({ text }) {
    if (!readHead(text)) return 0;
    return itemHeadings(text, { start: 0, end: Math.min(text.length, 2500) }).length > 0 ? 0.9 : 0.6;
  },
  read(source) {
    const { text } = source;
    const head = readHead(text);
    const parts = publicParts(text);
    return {
      head: {
        file: source.file,
        body: head?.body ?? null,
        organization: head?.organization ?? null,
        date: head?.date ?? null,
        place: head?.place ?? null,
        chair: head?.chair ?? null,
        url: null,
        language: 'de',
        public: parts.public,
      },
      items: parts.spans.flatMap((span) => [...preface(text, span), ...items(text, span, head?.chair ?? null)]),
      withheld: parts.withheld,
      warnings: [],
    };
  },
};

/** The head says where and when the session was and who led it: it answers such questions. */
function preface(text: string, { start, end }: Span): AgendaItem[] {
  const head = HEAD_END.exec(text.slice(start, end));
  if (!head) return [];
  const said = text.slice(start, start + head.index + head[0].length);
  const span = { start: start + said.search(/\S/), end: start + said.trimEnd().length };
  const statement: Statement = { span, kind: 'attendance', speaker: null };
  return [{ number: null, name: '', papers: [], vote: NO_VOTE_STATED, statements: [statement] }];
}

function items(text: string, whole: Span, chair: string | null): AgendaItem[] {
  const closing = CLOSING.exec(text.slice(whole.start, whole.end));
  const head = HEAD_END.exec(text.slice(whole.start, whole.end));
  const span = {
    start: whole.start + (head ? head.index + head[0].length : 0),
    end: closing ? whole.start + closing.index : whole.end,
  };
  const joint = jointHeadings(text, itemHeadings(text, span));
  const statements = (_: string, within: Span) => withChair(statementsIn(text, within), chair);
  const found = agendaItems(
    text,
    span,
    joint.map(({ heading }) => heading),
    { statements, vote: itemVote },
  );
  return found.flatMap((item) => {
    if (item.name === '') return joint.length > 0 ? [] : [item];
    const { heading, members } = joint.find(
      (one) => one.heading.number === item.number && one.heading.name === item.name,
    )!;
    if (members.length < 2) return [item];
    const next = joint[joint.findIndex((one) => one.heading === heading) + 1]?.heading.start ?? span.end;
    const body = text.slice(heading.end, next);
    return members.map(({ number, name, papers }) => ({
      ...item,
      number,
      name,
      papers: papers ?? [],
      vote: memberVote(body, number),
    }));
  });
}

/** "Der Vorsitzende" is the person whom the head names. */
function withChair(statements: readonly Statement[], chair: string | null): Statement[] {
  return statements.map((statement) =>
    chair && statement.speaker && isChair(statement.speaker)
      ? { ...statement, speaker: { ...statement.speaker, name: chair } }
      : statement,
  );
}
