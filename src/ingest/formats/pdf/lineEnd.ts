import type { Line } from './lines.js';
import type { PlacedLine } from './placedLine.js';

const SENTENCE_END = /[.!?:;…]["“”»«’')\]]*$/;
/** Full stops that end no sentence: abbreviations of minutes, and the day of a date ("am 5. / November"). */
const ABBREVIATION = new RegExp(
  '(?:^|[\\s(])(?:evtl|bzw|ca|inkl|gem|lt|ggf|vgl|Nr|Abs|Art|Dr|Prof|Mag|Ing|Fr|Hr|St|Str|z\\. ?B|d\\. ?h|' +
    'i\\. ?d\\. ?R|u\\. ?a|o\\. ?g|\\d{1,2})\\.$',
);
/** Words and marks behind which a sentence goes on. */
const OPEN_END = new RegExp(
  '(?:,|\\p{L}[-‐¬]|(?:^| )(?:und|oder|sowie|der|die|das|dem|den|des|ein|eine|einer|eines|für|mit|von|vom|zu|zur|zum|' +
    'in|im|an|am|auf|bei|beim|durch|and|or|the|of|to|for|with|a))$',
  'u',
);
const BROKEN_WORD = /\p{L}[-‐¬]$/u;
const BEGINS_SMALL = /^["„»(]?\p{Ll}(?!\))/u;
const LEADING_DASH = /^[-–—] ?(?=\S)/;

/** Whether a text ends a sentence, or is an aside in brackets from end to end: "(Beifall)". */
export function endsSentence(text: string): boolean {
  return (SENTENCE_END.test(text) && !ABBREVIATION.test(text)) || (text.startsWith('(') && text.endsWith(')'));
}

/** Whether a text cannot end where it does. */
export function isOpen(text: string): boolean {
  return OPEN_END.test(text);
}

/** Whether a line ends within a word that the next one carries on. */
export function breaksWord(before: Line, next: Line): boolean {
  return BROKEN_WORD.test(before.text) && beginsSmall(next);
}

export function beginsSmall({ text }: Line): boolean {
  return BEGINS_SMALL.test(text);
}

/** Whether the next line's first word would have had room: then the line was ended on purpose. */
export function stopsShort(before: PlacedLine, next: PlacedLine): boolean {
  const text = next.text.replace(LEADING_DASH, '');
  const space = text.indexOf(' ');
  const word = space < 0 ? text.length : space;
  const letter = (next.right - next.left) / next.text.length;
  return before.edge - before.right > (word + 1) * letter;
}
