import type { Attributes } from '../archive/xml.js';
import { countItem, writtenNumber } from '../blocks/listNumber.js';
import type { OdtLevels, OdtStyles } from './styles.js';

/** A list or a list in a list. All lists of one nesting share their counters, by level. */
export interface OdtList {
  readonly style: string | undefined;
  readonly level: number;
  readonly counters: number[];
}

/** Counts the items and headings of an ODT as LibreOffice shows them: the file holds no numbers, only how to count. */
export interface OdtNumbering {
  /** A list that opens within another one, or in none. */
  list(attribute: Attributes, around: OdtList | undefined): OdtList;
  /** The marker of an item's first paragraph; null where its level shows none. */
  itemMarker(list: OdtList, paragraphStyle: string | undefined, startValue: string | undefined): string | null;
  /** The number of a heading, from its outline level; null where headings of that level have none. */
  headingNumber(level: number): string | null;
}

export function createOdtNumbering(styles: OdtStyles): OdtNumbering {
  const byId = new Map<string, number[]>();
  const lastOfStyle = new Map<string | undefined, number[]>();
  const headings: number[] = [];
  return {
    list(attribute, around) {
      const style = attribute('text:style-name') ?? around?.style;
      if (around) return { style, level: around.level + 1, counters: around.counters };
      const goesOnWith = attribute('text:continue-list');
      const counters =
        (goesOnWith === undefined ? undefined : byId.get(goesOnWith)) ??
        (attribute('text:continue-numbering') === 'true' ? lastOfStyle.get(style) : undefined) ??
        [];
      const id = attribute('xml:id');
      if (id !== undefined) byId.set(id, counters);
      lastOfStyle.set(style, counters);
      return { style, level: 0, counters };
    },
    itemMarker({ style, level, counters }, paragraphStyle, startValue) {
      const levels = styles.list(style) ?? styles.list(styles.listStyle(paragraphStyle));
      if (startValue !== undefined && /^\d{1,9}$/.test(startValue)) counters[level] = Number(startValue) - 1;
      countItem(counters, level, startIn(levels));
      const own = levels?.get(level + 1);
      return !own || own.bullet ? '-' : label(levels, level, counters);
    },
    headingNumber(level) {
      countItem(headings, level - 1, startIn(styles.outline));
      return label(styles.outline, level - 1, headings);
    },
  };
}

function startIn(levels: OdtLevels | undefined): (level: number) => number {
  return (level) => levels?.get(level + 1)?.start ?? 1;
}

/** "5.1." from the counters of as many levels as the style shows. */
function label(levels: OdtLevels | undefined, level: number, counters: readonly number[]): string | null {
  const own = levels?.get(level + 1);
  if (!own || own.format === '') return null;
  const numbers: string[] = [];
  for (let at = Math.max(0, level + 1 - own.shown); at <= level; at++) {
    const format = levels?.get(at + 1)?.format ?? '';
    if (format !== '') numbers.push(writtenNumber(counters[at] ?? 1, format));
  }
  return `${own.prefix}${numbers.join('.')}${own.suffix}`.trim();
}
