import type { AgendaItem, PassageKind, Span, Statement } from '../../../index/minutes/minutes.js';
import { NO_VOTE_STATED, type Vote } from '../../../index/minutes/vote.js';
import { agendaItems } from '../reading/agenda.js';
import { foldText } from '../reading/foldText.js';
import { paragraphs } from '../reading/paragraphs.js';
import { publicParts } from '../reading/publicity.js';
import { decisionIn, labelledResult } from '../reading/reported/decision.js';
import { beginsAnew, NOBODY, reportedTurns, tellsDebate } from '../reading/reported/reportedTurns.js';
import { beginsWithSpeech, whoSpeaks } from '../reading/reported/whoSpeaks.js';
import type { MinutesLayout } from './minutesLayout.js';
import { type AgendaList, agendaList, onlyListed } from './sdnet/agendaList.js';
import { attendanceIn, chairIn } from './sdnet/attendance.js';
import { readHead } from './sdnet/head.js';
import { firstHeading, itemHeadings } from './sdnet/headings.js';

const RESULT = /^[ \t]*Beratungsergebnis[ \t]*:[ \t]*/m;
/** "beschließt der Rat wie folgt:", "empfiehlt dem Rat:", "die folgenden Beschlüsse zu fassen:": what follows is the resolution. */
const ANNOUNCES =
  /(?:wie folgt|(?:folgenden?|dem)\s(?:\p{L}+\s)?(?:Beschl(?:uss|üsse)|Beschlussfassung)(?:\szu\sfassen)?|(?:empfiehlt|beschließt|empfehlen|beschließen)(?:\s(?:dem|der|den)\s[^:.]{2,80})?)\s*:$|Beschl(?:uss|üsse)\szu\sfassen[.:]$/u;
/** "Hochwasserschutz", "Schild am Containerstandplatz": matters within an item have a line of their own. */
const SUBHEADING = /^\p{Lu}[^.:;!?]{3,90}[\p{L}\d)“"]$/u;
/** A line that ends in a noun or a name, so that no "dass", "und" or "von" leads on to the next. */
const ENDS_IN_NOUN = /(?<!\p{L})\p{Lu}\p{L}{2,}[”“"]?\s*$/u;
/** What follows the last item: signatures, the form of approval, annexes with headings of other sessions. */
const CLOSING =
  /^[ \t]*(?:Ende\s+(?:der\s+Sitzung|(?:des\s+)?öffentliche[nr]?\s+(?:Sitzungst|T)eil)|Sitzungsende|Schluss\s+der\s+Sitzung|Genehmigungsvermerk)(?!\p{L})/mu;
const FORM =
  /^[ \t]*(?:gesehen:?|Genehmigungsvermerk:?|Protokollführ\p{L}+|(?:\([^()\n]{0,60}\)[ \t]*){1,4}(?:Protokollführ\p{L}+)?)[ \t]*$/gmu;
const APPROVAL =
  /^[ \t]*Das\s+vorstehende\s+(?:Protokoll|Die\s+vorstehende\s+Niederschrift)[^:]{0,400}?ge-?\s*nehmigt\s*:/mu;

/** Minutes as SD.NET writes them: a head sentence, lists of people, the agenda, then "Zu Punkt 5: …" with reported speech and "Beratungsergebnis: …". */
export const sdnetLayout: MinutesLayout = {
  name: 'sdnet',
  recognises({ text }) {
    if (firstHeading(text) === null) return 0;
    return readHead(text) ? 0.9 : /^\s*(?:Es sind anwesend|Es fehl(?:t|en)|Beratungsergebnis)/m.test(text) ? 0.6 : 0.2;
  },
  read(source) {
    const { text } = source;
    const head = readHead(text);
    const parts = publicParts(text);
    const items = parts.spans.flatMap((span) => itemsIn(text, span));
    return {
      head: {
        file: source.file,
        body: head?.body ?? null,
        organization: head?.organization ?? null,
        date: head?.date ?? null,
        place: head?.place ?? null,
        chair: parts.spans[0]?.start === 0 ? chairIn(text.slice(0, parts.spans[0].end)) : null,
        url: null,
        language: 'de',
        public: parts.public,
      },
      items,
      withheld: parts.withheld,
      warnings: items.some(({ name }) => name !== '') || parts.spans.length === 0 ? [] : ['no agenda item found'],
    };
  },
};

function itemsIn(text: string, span: Span): AgendaItem[] {
  const closing = CLOSING.exec(text.slice(span.start, span.end));
  const minutes = { start: span.start, end: closing ? span.start + closing.index : span.end };
  const first = firstHeading(text.slice(minutes.start, minutes.end));
  const preface = { start: minutes.start, end: first === null ? minutes.end : minutes.start + first };
  const list = agendaList(text, preface);
  const headings = itemHeadings(text, minutes, list?.titles ?? new Map());
  const numbers = new Set(headings.flatMap(({ number }) => number ?? []));
  const listed = list ? onlyListed(text, list, text.slice(preface.end, minutes.end), numbers) : [];
  const statements = (_: string, within: Span) =>
    within.start === preface.start && within.end <= preface.end
      ? prefaceStatements(text, within, list, listed)
      : bodyStatements(text, within);
  const items = agendaItems(text, minutes, headings, { statements, vote: itemVote });
  const behind = closingStatements(text, { start: minutes.end, end: span.end });
  const annex: AgendaItem = { number: null, name: '', papers: [], vote: NO_VOTE_STATED, statements: behind };
  return behind.length > 0 ? [...items, annex] : items;
}

/** The head, the people, and what of the agenda does not come again as an item. */
function prefaceStatements(text: string, within: Span, list: AgendaList | null, listed: readonly Span[]): Statement[] {
  if (list === null) return attendanceIn(text, within);
  const matters = listed.map((span): Statement => ({ span, kind: 'heading', speaker: null }));
  return [...attendanceIn(text, { start: within.start, end: list.start }), ...matters];
}

/** "Beratungsergebnis" states the result; items without one tell it in prose. */
function itemVote(body: string): Vote {
  const prose = body.split(RESULT, 1)[0]!;
  const label = [...body.matchAll(new RegExp(RESULT.source, 'gm'))].at(-1);
  const told = decisionIn(prose);
  if (!label) return told;
  const written = body
    .slice(label.index + label[0].length)
    .split('\n')
    .slice(0, 3)
    .join(' ');
  const vote = labelledResult(foldText(written));
  if (vote.outcome === 'unknown') return told.outcome === 'unknown' ? vote : told;
  return vote.count === null && told.outcome === vote.outcome && told.unanimous === vote.unanimous
    ? { ...vote, count: told.count }
    : vote;
}

function bodyStatements(text: string, within: Span): Statement[] {
  const found: Statement[] = [];
  let floor = NOBODY;
  let resolution = false;
  for (const span of paragraphs(text, within, beginsParagraph)) {
    const words = foldText(text.slice(span.start, span.end));
    const kind: PassageKind | null = RESULT.test(words) ? 'vote' : null;
    if (kind === 'vote' || (resolution && !tellsDebate(words) && whoSpeaks(words, true) === null)) {
      found.push({ span, kind: kind ?? 'resolution', speaker: null });
      floor = NOBODY;
      resolution = kind === null;
      continue;
    }
    if (SUBHEADING.test(words)) {
      found.push({ span, kind: 'heading', speaker: null });
      floor = NOBODY;
      continue;
    }
    // What follows a decision without naming anybody tells more of it.
    if (found.at(-1)?.kind === 'resolution' && !beginsAnew(words) && whoSpeaks(words, true) === null) {
      found.push({ span, kind: 'resolution', speaker: null });
      continue;
    }
    const turns = reportedTurns(text, span, floor);
    found.push(...turns.statements);
    floor = turns.floor;
    // What a person reads out "wie folgt:" is a motion.
    const last = turns.statements.at(-1);
    resolution =
      last?.speaker === null && (ANNOUNCES.test(words) || (last.kind === 'resolution' && words.endsWith(':')));
    if (resolution) floor = NOBODY;
  }
  return found;
}

function beginsParagraph(line: string, sentenceEnded: boolean, before: string): boolean {
  if (RESULT.test(line)) return true;
  const words = foldText(line);
  if (sentenceEnded) return beginsAnew(words) || whoSpeaks(words, true) !== null;
  // A matter's own line may be as long as the text: a main clause that begins with a person does not go on from a noun.
  return ENDS_IN_NOUN.test(before) && beginsWithSpeech(words);
}

/** What stands behind the last item, without signatures and the form of approval, which says "einstimmig … genehmigt" before it is filled in. */
function closingStatements(text: string, within: Span): Statement[] {
  const written = text.slice(within.start, within.end);
  const blanked = [APPROVAL, FORM].reduce(
    (left, form) => left.replace(form, (match) => match.replace(/[^\n]/g, ' ')),
    written,
  );
  return paragraphs(blanked, { start: 0, end: blanked.length }, () => false).map(({ start, end }) => ({
    span: { start: within.start + start, end: within.start + end },
    kind: 'report' as const,
    speaker: null,
  }));
}
