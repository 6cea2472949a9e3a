import type { AgendaItem, MeetingRecord, Span } from '../../../index/minutes/minutes.js';
import { signingClerk } from './attendance/signature.js';
import { rollIn } from './attendance.js';
import { foldText } from './foldText.js';
import { sessionTimes } from './sessionTimes.js';

/** An office is named "Protokollführer", "Schriftführung", "Secretary". */
const CLERK = /Protokoll|[Ss]chriftführ|Minutes|Clerk|Secretary/;
const TAIL_LENGTH = 1500;
/** "Vorsitz", "Vorsitzender", "Chair", but no deputy. */
const CHAIR = /^(?:Ausschuss)?[Vv]orsitz|^(?:Orts|Bezirks)bürgermeister|^Chair/;

/** When the meeting was held and who was there, read from the public parts alone: what stands before the first item, and roll calls. */
export function meetingRecord(
  text: string,
  parts: readonly Span[],
  items: readonly AgendaItem[],
): MeetingRecord & { chair: string | null } {
  const open = parts.map(({ start, end }) => text.slice(start, end)).join('\n');
  const { people, told } = rollIn([prefaceOf(text, parts, items), ...rollCalls(text, items)].join('\n\n'));
  const holder = (office: RegExp) =>
    people.find(({ role, status }) => status === 'present' && role !== null && office.test(role))?.name ?? null;
  return {
    ...sessionTimes(open),
    clerk: holder(CLERK) ?? signingClerk(open.slice(-TAIL_LENGTH)),
    chair: holder(CHAIR),
    attendance: told ? people : [],
  };
}

/** What stands before the first item: the head, lists of attendance, the agenda. */
function prefaceOf(text: string, parts: readonly Span[], items: readonly AgendaItem[]): string {
  const first = items.find(({ name, statements }) => name !== '' && statements.length > 0)?.statements[0]?.span.start;
  return parts.map(({ start, end }) => text.slice(start, Math.max(start, Math.min(end, first ?? end)))).join('\n');
}

/** Who was there may be told within an item too, in running text. */
function rollCalls(text: string, items: readonly AgendaItem[]): string[] {
  return items
    .filter(({ name }) => name !== '')
    .flatMap(({ statements }) => statements.filter(({ kind }) => kind === 'attendance'))
    .map(({ span }) => foldText(text.slice(span.start, span.end)));
}
