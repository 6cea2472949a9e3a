import type { Span } from '../../../../index/minutes/minutes.js';
import type { ItemHeading } from '../../reading/agenda.js';
import { foldText } from '../../reading/foldText.js';
import { papersIn } from '../../reading/papers.js';
import { bare } from './agendaList.js';

const HEADING =
  /^[ \t]*Zu[ \t]+(?:Punkt|TOP|Tagesordnungspunkt|Pkt\.)[ \t]*(?<number>\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?)[ \t]*[:.)]?[ \t]*(?<title>[^\n]*)$/gim;
/** "(DS 39/2024 - 1. Ergänzung)", "(weitere Ausführungen werden in der Sitzung gemacht)" on a line of their own below a title. */
const REMARK = /^[ \t]*\([^()\n]{3,120}\)[ \t]*$/;
const PAPER_REMARK = /\((?:DS|Drs\.?|Drucksachen?|Vorlagen?|BV|MV|SV|VL)\b[^()]{2,100}\)/gi;
const NO_TITLE = /\s*\((?:siehe\s|weitere\s)?(?:Ausführungen|Anlage|Unterlagen|wird|werden)[^()]{0,80}\)/gi;
/** Bullets of symbol fonts come as characters of private use. */
const SYMBOL_BULLET = /[\uE000-\uF8FF]/g;
/** Lines that close a title: "- Beratung und Beschlussfassung". */
const PURPOSE =
  /^[ \t]*[-–][ \t]*(?:Beratung|Beschluss|Antrag|Information|Anhörung|Vorstellung|Zustimmung|Genehmigung|Empfehlung|\p{L}+beschluss|Ausführungen)/u;
/** Behind these a title goes on. */
const OPEN_END =
  /(?:[,;:–/-]|(?<!\p{L})(?:und|oder|sowie|der|die|das|dem|den|des|für|mit|von|vom|zu|zur|zum|in|im|an|am|auf|bei|bis|durch|über|aus|unter|einer|eines|bzw\.|Nr\.|\d+\.))[ \t]*$/u;
/** A new sentence, not a title's next line. */
const SENTENCE_START =
  /^[ \t]*(?:(?:Der|Die|Das|Den|Dem|Es|Ein|Eine|Herrn?|Frau|Auf|Nach|Da|Von|Vom|Zu|Zum|Zur|Im|In|Am|Aus|Hierzu|Hier|Sodann|Ohne|Mit|Berichterstatter(?:in)?,?|Ratsherr|Ratsfrau|\p{L}*[Bb]ürgermeister(?:in)?|Anträge|Anfragen|Mitteilungen|Fragen|Beratungsergebnis|Seitens|Einstimmig|Um)(?!\p{L}))/u;
const BULLET = /^[ \t]*(?:[-–•\uE000-\uF8FF]|[a-z]\))[ \t]/;
const FULL_LINE = 70;
const LONGEST_TITLE = 8;

/** Where the first heading stands, or null. */
export function firstHeading(text: string): number | null {
  const found = text.search(new RegExp(HEADING_LINE.source, 'im'));
  return found < 0 ? null : found;
}

/**
 * The headings "Zu Punkt 5: …" between two offsets. Their titles go on over several lines and the text follows without a gap: the list
 * at the start of the minutes tells how far, or a paper's reference that closes the title, or else the look of the lines.
 */
export function itemHeadings(text: string, { start, end }: Span, titles: ReadonlyMap<string, string>): ItemHeading[] {
  return [...text.slice(start, end).matchAll(HEADING)].map((match) => {
    const { number, title } = match.groups!;
    const from = start + match.index;
    const lines = linesBelow(text, from + match[0].length, end);
    const taken = lines.slice(0, titleLines([title!, ...lines.map(({ line }) => line)], titles.get(number!)));
    const stop = taken.at(-1)?.end ?? from + match[0].length;
    const written = foldText([title!, ...taken.map(({ line }) => line)].join('\n'));
    return {
      start: from,
      end: stop,
      number: number!,
      name: foldText(written.replace(PAPER_REMARK, ' ').replace(NO_TITLE, ' ').replace(SYMBOL_BULLET, '')),
      papers: papersIn((written.match(PAPER_REMARK) ?? []).join(' ')),
    };
  });
}

/** How many lines below the first one belong to the title. */
function titleLines([first, ...below]: readonly string[], listed: string | undefined): number {
  const known = bare(listed ?? '');
  let title = first!;
  let paperAt = -1;
  for (let at = 0; at < Math.min(below.length, LONGEST_TITLE); at++) {
    if (REMARK.test(below[at]!) && papersIn(below[at]!).length > 0) {
      paperAt = at;
      break;
    }
    if (
      SENTENCE_START.test(below[at]!) &&
      !known.startsWith(bare(`${title}\n${below[at]}`)) &&
      /[.!?:]\s*$/.test(below[at]!)
    )
      break;
    title += `\n${below[at]}`;
  }
  if (paperAt >= 0) return paperAt + 1;
  title = first!;
  let count = 0;
  while (count < Math.min(below.length, LONGEST_TITLE) && goesOn(title, below[count]!, listed ?? ''))
    title += `\n${below[count++]}`;
  return count;
}

function goesOn(title: string, next: string, listed: string): boolean {
  const known = bare(listed);
  if (next.trim() === '') return false;
  if (REMARK.test(next) || PURPOSE.test(next)) return true;
  const joined = bare(`${title}\n${next}`);
  // The list names the matters of an item behind bullets; in the text they head paragraphs.
  if (!BULLET.test(next) && bulletsOf(listed).some((matter) => matter.startsWith(bare(next)))) return false;
  if (known !== '' && known.startsWith(joined)) return true;
  if (known !== '' && known === bare(title)) return false;
  if (BULLET.test(next) && known.startsWith(bare(title))) return true;
  if (OPEN_END.test(title)) return true;
  const last = title.slice(title.lastIndexOf('\n') + 1);
  return known === '' && last.length >= FULL_LINE && !SENTENCE_START.test(next) && !/[.!?]\s*$/.test(last);
}

function bulletsOf(listed: string): string[] {
  return listed
    .split('\n')
    .filter((line) => BULLET.test(line))
    .map(bare);
}

function linesBelow(text: string, from: number, end: number): { line: string; end: number }[] {
  const lines: { line: string; end: number }[] = [];
  for (let at = from; at < end && lines.length < LONGEST_TITLE; ) {
    const stop = text.indexOf('\n', at + 1);
    const lineEnd = stop < 0 || stop > end ? end : stop;
    const line = text.slice(at + 1, lineEnd);
    if (HEADING_LINE.test(line)) break;
    lines.push({ line, end: lineEnd });
    at = lineEnd;
  }
  return lines;
}

const HEADING_LINE = /^[ \t]*Zu[ \t]+(?:Punkt|TOP|Tagesordnungspunkt|Pkt\.)[ \t]*\d/i;
