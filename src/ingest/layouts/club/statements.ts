import { sentences } from '../../../../index/language/sentences.js';
import type { PassageKind, Speaker, Statement } from '../../../../index/minutes/minutes.js';
import type { Attendees } from './attendees.js';
import { ballotsIn } from './ballots.js';
import { isAttendanceLabel } from './headingKinds.js';
import { isEntry, type OutlineLine } from './outline.js';
import { clubSpeaker } from './speakers.js';

/** A statement grows by the entries below its first one up to this many characters. */
const LONGEST = 700;
/** Short entries behind a heading stay together up to this many characters. */
const HEADED = 400;
/** A line up to this long only says what the entries below it are about: it is not torn from them. */
const TOPIC = 160;

/** How much of a paragraph is read to see who speaks: a verb's second part ("las … vor") may stand lines below. */
const LOOK_AHEAD = 300;

/** Behind a title and a remark, a list of attendance begins with its label. */
const LABEL_WITHIN = 4;

interface Open {
  readonly start: number;
  end: number;
  /** Columns before the entry whose nested lines belong here; null for a paragraph. */
  indent: number | null;
  speaker: Speaker | null;
  readonly lines: OutlineLine[];
}

/**
 * The text of an item as statements: an entry of a list with what is nested below it, a paragraph, a speaker's turn. A heading within
 * the item and a line that ends in a colon begin the statement that follows them.
 */
export function clubStatements(text: string, lines: readonly OutlineLine[], attendees: Attendees): Statement[] {
  const found: Statement[] = [];
  let open: Open | null = null;
  let gap = false;
  for (const [at, line] of lines.entries()) {
    if (line.mark === 'blank') {
      gap = true;
      continue;
    }
    const speaker = isEntry(line) || gap || !open ? speakerAt(lines, at, attendees) : null;
    if (open && joins(open, line, speaker, gap)) join(open, line, speaker);
    else {
      if (open) found.push(...statementsOf(text, open, attendees));
      open = opened(line, speaker);
    }
    gap = false;
  }
  if (open) found.push(...statementsOf(text, open, attendees));
  return found;
}

function speakerAt(lines: readonly OutlineLine[], at: number, attendees: Attendees): Speaker | null {
  const line = lines[at]!;
  if (line.mark === 'heading') return null;
  // "Olaf:" above a list gives Olaf its tasks; as an entry of a list it gives him the word.
  if (line.mark === 'text' && /:$/.test(line.words)) return null;
  let words = line.words;
  for (let next = at + 1; words.length < LOOK_AHEAD && lines[next]?.mark === 'text'; next++)
    words += ` ${lines[next]!.words}`;
  return clubSpeaker(words.slice(0, LOOK_AHEAD), attendees);
}

function opened(line: OutlineLine, speaker: Speaker | null): Open {
  const { start, end } = line;
  return { start, end, indent: isEntry(line) ? line.indent : null, speaker, lines: [line] };
}

function join(open: Open, line: OutlineLine, speaker: Speaker | null): void {
  if (isEntry(line) && (open.indent === null || speaker !== null)) open.indent = line.indent;
  open.end = line.end;
  open.speaker ??= speaker;
  open.lines.push(line);
}

function joins(open: Open, line: OutlineLine, speaker: Speaker | null, gap: boolean): boolean {
  const length = line.end - open.start;
  const last = open.lines.at(-1)!;
  // Nothing but a heading stands before a heading that is joined, so the last line tells whether all are.
  const onlyHeadings = last.mark === 'heading';
  if (line.mark === 'heading') return onlyHeadings && line.level > last.level;
  if (onlyHeadings) return true;
  const topic = open.lines.length === 1 && open.end - open.start <= TOPIC && open.speaker === null;
  if (speaker !== null) return topic && (announces(last) || isNested(line, open)) && open.indent !== line.indent;
  if (line.mark === 'text' && isAttendanceLabel(line.words)) return false;
  if (length > LONGEST) return line.mark === 'text' && !gap && !line.words.startsWith('|');
  if (isAttendance(open) && (isEntry(line) || !gap || announces(last))) return true;
  if (isEntry(line)) return isNested(line, open) || (isHeaded(open) && length <= HEADED);
  return !gap || isNested(line, open);
}

function isNested(line: OutlineLine, { indent }: Open): boolean {
  return indent !== null && line.indent > indent;
}

/** It begins with a heading or a line that ends in a colon: the entries behind it are of one matter. */
function isHeaded({ lines: [first] }: Open): boolean {
  return first!.mark === 'heading' || (!isEntry(first!) && announces(first!));
}

function announces({ words, mark }: OutlineLine): boolean {
  return mark !== 'heading' && /[:：]$/.test(words);
}

function isAttendance({ lines }: Open): boolean {
  return lines.slice(0, LABEL_WITHIN).some(({ words }) => isAttendanceLabel(words));
}

/** A paragraph or a single entry may tell the turns of several people, sentence by sentence. */
function statementsOf(text: string, { start, end, speaker, lines }: Open, attendees: Attendees): Statement[] {
  const kind = kindOf(lines);
  const whole = { span: { start, end }, kind, speaker };
  if (kind !== 'discussion' || lines.filter(isEntry).length > 1) return [whole];
  const statements: Statement[] = [];
  for (const sentence of sentences(text.slice(start, end))) {
    const said = text.slice(
      start + sentence.start,
      Math.min(start + sentence.end, start + sentence.start + LOOK_AHEAD),
    );
    const other = statements.length > 0 ? clubSpeaker(said.replace(/\s+/g, ' '), attendees) : null;
    const last = statements.at(-1) ?? { ...whole, span: { start, end: start } };
    const goesOn = other === null || other.name === last.speaker?.name;
    if (!goesOn)
      statements.push({ kind, speaker: other, span: { start: start + sentence.start, end: start + sentence.end } });
    else statements.splice(-1, 1, { ...last, span: { start: last.span.start, end: start + sentence.end } });
  }
  return statements.length > 0 ? statements : [whole];
}

function kindOf(lines: readonly OutlineLine[]): PassageKind {
  if (lines.some(({ words }) => isAttendanceLabel(words))) return 'attendance';
  if (lines.some(({ words }) => ballotsIn(words).length > 0)) return 'vote';
  return lines.some(({ words }) =>
    /^(?:\p{L}+\s)?\p{L}*beschluss\b.{0,40}:|\bwurden? (?:.{0,60}\s)?beschlossen\b/iu.test(words),
  )
    ? 'resolution'
    : 'discussion';
}
