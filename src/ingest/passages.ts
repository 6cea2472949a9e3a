import { sentences } from '../../index/language/sentences.js';
import type { AgendaItem, Minutes, Span, Statement } from '../../index/minutes/minutes.js';
import type { DocumentPassages, ItemHead, Passage } from '../../index/minutes/passage.js';
import { foldText } from './reading/foldText.js';
import { isShredded } from './reading/shredded.js';
import { pageAt, type SourceText } from './sourceText.js';

/** A passage is at most this long, in characters, unless a single sentence is longer. */
export const LONGEST_PASSAGE = 800;
/** Statements shorter than this are joined with the next of the same kind and speaker: a line by itself answers nothing. */
const SHORT = 80;

/** Cuts the statements of a document into passages: whole sentences, up to 800 characters, each with its source. */
export function passagesOf(
  minutes: Minutes,
  source: SourceText,
): { document: DocumentPassages; items: readonly ItemHead[] } {
  const passages: Passage[] = [];
  const items: ItemHead[] = [];
  for (const { statements, ...item } of withoutDoubles(minutes.items)) {
    items.push(item);
    let end: number | null = null;
    for (const statement of joined(statements, source.text)) {
      for (const span of cut(source.text, statement.span)) {
        const text = foldText(source.text.slice(span.start, span.end));
        if (!/\p{L}{2}/u.test(text)) continue;
        passages.push({
          id: `${minutes.head.file}#${passages.length}`,
          text,
          before: end === null ? null : between(source.text.slice(end, span.start)),
          span,
          kind: statement.kind,
          speaker: statement.speaker,
          page: pageAt(source.pages, span.start),
          item,
          minutes: minutes.head,
        });
        end = span.end;
      }
    }
  }
  return { document: { minutes: minutes.head, passages }, items };
}

/** "Beschluss:", "Abstimmungsergebnis:": a line that heads what follows it. */
const LABEL = /^[\p{L}\p{N}][^\n.:;!?]{1,60}:$/u;

/** What may stand between two passages that are shown together: nothing, or a label; null for anything else (page marks, tables). */
function between(gap: string): string | null {
  const words = gap.trim();
  return words === '' || LABEL.test(words) ? foldText(words) : null;
}

/**
 * Items that were called up together share their statements. Their text is indexed once, under a heading of all of them; the items
 * themselves follow without text.
 */
function withoutDoubles(items: readonly AgendaItem[]): AgendaItem[] {
  const sharing = (one: AgendaItem) =>
    items.filter((other) => one.statements.length > 0 && other.statements[0] === one.statements[0]);
  return items.flatMap((item) => {
    const group = sharing(item);
    if (group.length < 2) return [item];
    const together: AgendaItem = {
      number:
        group
          .map(({ number }) => number)
          .filter(Boolean)
          .join(', ') || null,
      name: group.map(({ name }) => name).join('; '),
      papers: [...new Set(group.flatMap(({ papers }) => papers))],
      vote: item.vote,
      statements: item.statements,
    };
    return item === group[0] ? [together, { ...item, statements: [] }] : [{ ...item, statements: [] }];
  });
}

/** Short statements with what belongs to them; what a scan tore into letters is left out. */
function joined(statements: readonly Statement[], text: string): Statement[] {
  const result: Statement[] = [];
  for (const statement of statements) {
    if (isShredded(text.slice(statement.span.start, statement.span.end))) continue;
    const last = result.at(-1);
    const length = last ? last.span.end - last.span.start : 0;
    const sameTurn = last && last.kind === statement.kind && last.speaker?.label === statement.speaker?.label;
    const between = last ? text.slice(last.span.end, statement.span.start) : '';
    if (
      sameTurn &&
      between.trim() === '' &&
      length < SHORT &&
      length + (statement.span.end - statement.span.start) <= LONGEST_PASSAGE
    ) {
      result[result.length - 1] = { ...last, span: { start: last.span.start, end: statement.span.end } };
    } else result.push(statement);
  }
  return result;
}

/** Pieces of about equal length: a turn of 900 characters gives two of 450, not one of 800 and a rest. */
function cut(text: string, span: Span): Span[] {
  const whole = text.slice(span.start, span.end);
  if (whole.length <= LONGEST_PASSAGE) return [span];
  const parts = sentences(whole);
  const aim = whole.length / Math.ceil(whole.length / LONGEST_PASSAGE);
  const pieces: Span[] = [];
  for (const { start, end } of parts) {
    const open = pieces.at(-1);
    if (open && end - open.start <= LONGEST_PASSAGE && open.end - open.start < aim)
      pieces[pieces.length - 1] = { start: open.start, end };
    else pieces.push({ start, end });
  }
  return pieces.flatMap(divideLong).map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));

  /** What has no sentences (tables, lists without stops) is divided at white space. */
  function divideLong(piece: Span): Span[] {
    if (piece.end - piece.start <= 2 * LONGEST_PASSAGE) return [piece];
    const space = whole.lastIndexOf(' ', piece.start + LONGEST_PASSAGE);
    const at = space > piece.start ? space : piece.start + LONGEST_PASSAGE;
    return [{ start: piece.start, end: at }, ...divideLong({ start: at + 1, end: piece.end })];
  }
}
