import { find, findAll, type XmlNode } from '../archive/xmlTree.js';

/** How a level of a list or of the headings is numbered. A bullet has no format. */
export interface OdtLevel {
  readonly bullet: boolean;
  /** "1", "a", "I" …; empty for a level without numbers. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels the number shows: 2 for "5.1". */
  readonly shown: number;
  readonly start: number;
}

export type OdtLevels = ReadonlyMap<number, OdtLevel>;

/** What the styles of an ODT say about a text. Names are looked up through their parents. */
export interface OdtStyles {
  isHidden(family: string, name: string | undefined): boolean | undefined;
  isBold(family: string, name: string | undefined): boolean | undefined;
  /** The list style that a paragraph style belongs to. */
  listStyle(name: string | undefined): string | undefined;
  /** 1-6 for paragraphs that look like headings without being marked as such, else 0. */
  headingLevel(name: string | undefined): number;
  list(name: string | undefined): OdtLevels | undefined;
  readonly outline: OdtLevels;
  /** Takes in the styles below an element of styles.xml or content.xml. */
  add(styles: XmlNode | undefined): void;
}

const DEEPEST_PARENTS = 30;
/** By ODF's convention (and LibreOffice's) all headings descend from this style; those of no known level come below all others. */
const HEADING_STYLE = 'Heading';
const TITLE_STYLE = 'Title';
const LOWEST_LEVEL = 6;

export function createOdtStyles(): OdtStyles {
  const styles = new Map<string, XmlNode>();
  const lists = new Map<string, OdtLevels>();
  const outline = new Map<number, OdtLevel>();

  /** A style, then its parents, as long as they are known. */
  function* ancestry(family: string, name: string | undefined): Generator<XmlNode> {
    let style = styles.get(`${family} ${name}`);
    for (let depth = 0; style && depth < DEEPEST_PARENTS; depth++) {
      yield style;
      style = styles.get(`${family} ${style.attribute('style:parent-style-name')}`);
    }
  }

  function inherited<Value>(family: string, name: string | undefined, value: (style: XmlNode) => Value | undefined) {
    for (const style of ancestry(family, name)) {
      const own = value(style);
      if (own !== undefined) return own;
    }
    return undefined;
  }

  return {
    outline,
    isHidden: (family, name) =>
      inherited(family, name, (style) => {
        const display = find(style, 'style:text-properties')?.attribute('text:display');
        return display === undefined ? undefined : display === 'none';
      }),
    isBold: (family, name) =>
      inherited(family, name, (style) => {
        const weight = find(style, 'style:text-properties')?.attribute('fo:font-weight');
        return weight === undefined ? undefined : /^(?:bold|[6-9]00)$/.test(weight);
      }),
    listStyle: (name) => inherited('paragraph', name, (style) => style.attribute('style:list-style-name')) || undefined,
    headingLevel: (name) =>
      inherited('paragraph', name, (style) => {
        const outlineLevel = Number(style.attribute('style:default-outline-level'));
        if (outlineLevel > 0) return Math.min(outlineLevel, LOWEST_LEVEL);
        if (style.attribute('style:name') === TITLE_STYLE) return 1;
        return style.attribute('style:name') === HEADING_STYLE ? LOWEST_LEVEL : undefined;
      }) ?? 0,
    list: (name) => lists.get(name ?? ''),
    add(node) {
      if (!node) return;
      for (const style of findAll(node, 'style:style'))
        styles.set(`${style.attribute('style:family')} ${style.attribute('style:name')}`, style);
      for (const style of findAll(node, 'text:list-style'))
        lists.set(style.attribute('style:name') ?? '', levels(style));
      for (const style of findAll(node, 'text:outline-style'))
        for (const [level, numbering] of levels(style)) outline.set(level, numbering);
    },
  };
}

function levels(style: XmlNode): OdtLevels {
  return new Map(style.children.map((level) => [positive(level.attribute('text:level'), 1), levelOf(level)]));
}

function levelOf({ name, attribute }: XmlNode): OdtLevel {
  return {
    bullet: name === 'text:list-level-style-bullet' || name === 'text:list-level-style-image',
    format: attribute('style:num-format') ?? '',
    prefix: attribute('style:num-prefix') ?? '',
    suffix: attribute('style:num-suffix') ?? '',
    shown: positive(attribute('text:display-levels'), 1),
    start: positive(attribute('text:start-value'), 1),
  };
}

function positive(written: string | undefined, otherwise: number): number {
  return written !== undefined && /^\d{1,6}$/.test(written) ? Number(written) : otherwise;
}
