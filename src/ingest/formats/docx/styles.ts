import { find, findAll, type XmlNode } from '../archive/xmlTree.js';

/** A place in a list: which one, and on which level, from 0. Either may come from another style. */
export interface DocxListPlace {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** What the styles of a DOCX say about a text (ECMA-376 part 1, 17.7). Names are looked up through the styles they are based on. */
export interface DocxStyles {
  /** Whether an on/off property (w:vanish, w:b) is on; undefined where no style says. */
  isOn(property: string, styleId: string | undefined): boolean | undefined;
  /** 1-6 for the style of a heading, else 0. */
  headingLevel(styleId: string | undefined): number;
  listPlace(styleId: string | undefined): DocxListPlace;
  /** The style of paragraphs that name none. */
  readonly standard: string | undefined;
}

const DEEPEST_BASE = 30;
/** Built-in headings go by these names; Word writes the English ones in files of any language, other programs do not. */
const HEADING_NAME = /^(?:heading|überschrift|berschrift)\s?([1-6])$/i;
const TITLE_NAME = /^(?:title|titel)$/i;
/** Outline levels count from 0; 9 says that a paragraph is none of a heading's. */
const BODY_TEXT = 9;
const LOWEST_LEVEL = 6;

export function createDocxStyles(root: XmlNode): DocxStyles {
  const styles = new Map<string, XmlNode>();
  for (const style of findAll(root, 'w:style')) {
    const id = style.attribute('w:styleId');
    // Of several with one id the first counts (17.7.4.17).
    if (id !== undefined && !styles.has(id)) styles.set(id, style);
  }
  const standard = [...styles.values()].find(
    ({ attribute }) => attribute('w:type') === 'paragraph' && isTrue(attribute('w:default')),
  );

  /** The first that a style, or one that it is based on, has to say. */
  function inherited<Value>(styleId: string | undefined, value: (style: XmlNode) => Value | undefined) {
    let style = styles.get(styleId ?? '');
    for (let depth = 0; style && depth < DEEPEST_BASE; depth++) {
      const own = value(style);
      if (own !== undefined) return own;
      style = styles.get(valueAt(style, 'w:basedOn') ?? '');
    }
    return undefined;
  }

  return {
    standard: standard?.attribute('w:styleId'),
    isOn: (property, styleId) => inherited(styleId, (style) => onOff(find(style, 'w:rPr', property))),
    headingLevel: (styleId) =>
      inherited(styleId, (style) => headingLevelOf(style)) ?? headingLevelByName(styleId ?? '') ?? 0,
    listPlace: (styleId) => ({
      list: inherited(styleId, (style) => valueAt(style, 'w:pPr', 'w:numPr', 'w:numId')),
      level: inherited(styleId, (style) => levelNumber(valueAt(style, 'w:pPr', 'w:numPr', 'w:ilvl'))),
    }),
  };
}

/** The `w:val` of the element at the end of a path. */
export function valueAt(node: XmlNode, ...path: readonly string[]): string | undefined {
  return find(node, ...path)?.attribute('w:val');
}

/** An on/off element is on unless it says otherwise (17.17.4); undefined without one. */
export function onOff(element: XmlNode | undefined): boolean | undefined {
  return element && isTrue(element.attribute('w:val') ?? 'true');
}

export function levelNumber(written: string | undefined): number | undefined {
  return written !== undefined && /^[0-8]$/.test(written) ? Number(written) : undefined;
}

/** 1-6 from an outline level, 0 where that says body text; undefined without one. */
export function headingLevelOfOutline(written: string | undefined): number | undefined {
  if (written === undefined || !/^\d$/.test(written)) return undefined;
  return Number(written) === BODY_TEXT ? 0 : Math.min(Number(written) + 1, LOWEST_LEVEL);
}

function headingLevelOf(style: XmlNode): number | undefined {
  return (
    headingLevelOfOutline(valueAt(style, 'w:pPr', 'w:outlineLvl')) ??
    headingLevelByName(valueAt(style, 'w:name') ?? '') ??
    headingLevelByName(style.attribute('w:styleId') ?? '')
  );
}

function headingLevelByName(name: string): number | undefined {
  const written = name.normalize('NFC').trim();
  const level = HEADING_NAME.exec(written)?.[1];
  return level ? Number(level) : TITLE_NAME.test(written) ? 1 : undefined;
}

function isTrue(value: string | undefined): boolean {
  return value === 'true' || value === '1' || value === 'on';
}
