import { find, findAll, type XmlNode } from '../archive/xmlTree.js';
import { countItem, writtenNumber } from '../blocks/listNumber.js';
import { type DocxListPlace, levelNumber, valueAt } from './styles.js';

/** Counts the numbered paragraphs of a DOCX as Word shows them: the file holds no numbers, only how to count (17.9). */
export interface DocxNumbering {
  /** The marker of the next paragraph at a place: "-" for a bullet, "5.1" or "TOP 5"; null where nothing is shown. */
  marker(place: DocxListPlace, styleId: string | undefined): string | null;
}

interface Level {
  readonly format: string;
  /** "TOP %1.%2": the text around the numbers of the levels. */
  readonly text: string;
  readonly start: number;
  readonly style: string | undefined;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  readonly counters: number[];
  /** Where the list begins anew, by level, although it shares its counters with others. */
  readonly restarts: Map<number, number>;
}

const FORMATS: Readonly<Record<string, string>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};

export function createDocxNumbering(root: XmlNode): DocxNumbering {
  const lists = readLists(root);
  return {
    marker({ list: id, level }, styleId) {
      // The number 0 takes a paragraph out of the list of its style: no list has it (17.9.18).
      const list = lists.get(id ?? '0');
      if (!list) return null;
      const place = level ?? levelOfStyle(list.levels, styleId) ?? 0;
      const own = list.levels.get(place);
      if (!own) return null;
      const restart = list.restarts.get(place);
      if (restart !== undefined) list.counters[place] = restart - 1;
      list.restarts.delete(place);
      countItem(list.counters, place, (at) => list.levels.get(at)?.start ?? 1);
      if (own.format === 'bullet') return '-';
      return own.text.replace(/%([1-9])/g, (_, at) => numberOn(list, Number(at) - 1)).trim() || null;
    },
  };
}

function numberOn({ levels, counters }: List, level: number): string {
  const { format = 'decimal', start = 1 } = levels.get(level) ?? {};
  const value = counters[level] ?? start;
  if (format === 'none') return '';
  return format === 'decimalZero' && value < 10 ? `0${value}` : writtenNumber(value, FORMATS[format] ?? '1');
}

/** A style belongs to the level that names it, where the style itself names none (17.9.23). */
function levelOfStyle(levels: ReadonlyMap<number, Level>, styleId: string | undefined): number | undefined {
  return styleId === undefined ? undefined : [...levels].find(([, { style }]) => style === styleId)?.[0];
}

function readLists(root: XmlNode): Map<string, List> {
  const shared = new Map<string | undefined, { levels: ReadonlyMap<number, Level>; counters: number[] }>();
  for (const abstract of findAll(root, 'w:abstractNum'))
    shared.set(abstract.attribute('w:abstractNumId'), { levels: levelsOf(abstract), counters: [] });
  const lists = new Map<string, List>();
  for (const num of findAll(root, 'w:num')) {
    const { levels, counters } = shared.get(valueAt(num, 'w:abstractNumId')) ?? { levels: new Map(), counters: [] };
    const overrides = num.children.filter(({ name }) => name === 'w:lvlOverride');
    const restarts = overrides.flatMap((override): [number, number][] => {
      const level = levelNumber(override.attribute('w:ilvl'));
      const start = valueAt(override, 'w:startOverride');
      return level === undefined || start === undefined ? [] : [[level, startNumber(start)]];
    });
    const own = overrides.flatMap((override) => [...levelsOf(override)]);
    lists.set(num.attribute('w:numId') ?? '', {
      levels: new Map([...levels, ...own]),
      counters,
      restarts: new Map(restarts),
    });
  }
  return lists;
}

function levelsOf(list: XmlNode): Map<number, Level> {
  const levels = list.children.filter(({ name }) => name === 'w:lvl');
  return new Map(levels.map((level) => [levelNumber(level.attribute('w:ilvl')) ?? 0, levelOf(level)]));
}

function levelOf(level: XmlNode): Level {
  return {
    format: valueAt(level, 'w:numFmt') ?? 'decimal',
    text: find(level, 'w:lvlText')?.attribute('w:val') ?? '',
    start: startNumber(valueAt(level, 'w:start')),
    style: valueAt(level, 'w:pStyle'),
  };
}

function startNumber(written: string | undefined): number {
  return written !== undefined && /^\d{1,9}$/.test(written) ? Number(written) : 1;
}
