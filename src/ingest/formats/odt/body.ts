import type { Attributes, XmlHandler } from '../archive/xml.js';
import type { Block } from '../blocks/blockText.js';
import { createTextBuilder, type TextBuilder } from '../blocks/textBuilder.js';
import { createOdtNumbering, type OdtList } from './numbering.js';
import type { OdtStyles } from './styles.js';

/** What no reader of the page sees, or sees as text: notes of editors, deletions, descriptions of pictures, form controls. */
const WITHOUT_TEXT = new Set([
  ...['text:tracked-changes', 'office:annotation', 'office:annotation-end', 'office:forms', 'office:scripts'],
  ...['svg:title', 'svg:desc', 'draw:object', 'draw:object-ole', 'office:binary-data', 'text:script'],
  // Numbers that older programs wrote down are counted here anew.
  ...['text:number', 'text:note-citation', 'text:ruby-text', 'table:covered-table-cell'],
  ...['text:table-of-content-source', 'text:illustration-index-source', 'text:table-index-source'],
  ...['text:object-index-source', 'text:user-index-source', 'text:alphabetical-index-source'],
  'text:bibliography-source',
]);
/** Boxes hang in the middle of a paragraph; what they hold is read behind it. */
const BOXES = new Set([
  'draw:text-box',
  'draw:custom-shape',
  'draw:rect',
  'draw:ellipse',
  'draw:circle',
  'draw:caption',
]);
const LOWEST_LEVEL = 6;

/** One stream of text: the page, a text box, or the notes. */
interface Flow {
  readonly builder: TextBuilder;
  /** The style in force, innermost last; empty between paragraphs. */
  readonly marks: { readonly bold: boolean; readonly hidden: boolean }[];
  readonly lists: OdtList[];
  /** The list item, or the footnote with its marker, whose first paragraph is still to come. */
  item: { readonly startValue?: string | undefined; readonly marker?: string } | null;
  /** Boxes that hang in the open paragraph. */
  readonly boxes: Block[];
}

type Close = () => void;
const NOTHING_TO_CLOSE: Close = () => {};

/** Reads the body of an ODT (ODF 1.3 part 3, chapter 5). `blocks` gives what was read, footnotes last. */
export function createOdtBody(styles: OdtStyles): { readonly handler: XmlHandler; blocks(): readonly Block[] } {
  const page = createFlow();
  const notes = createFlow();
  const numbering = createOdtNumbering(styles);
  const flows = [page];
  const closes: Close[] = [];
  let skipped = 0;
  let noteCount = 0;

  const flow = () => flows.at(-1)!;
  const isHidden = () => flow().marks.at(-1)?.hidden ?? false;

  /** What to do at the end of an element that has just begun; null to pass over everything in it. */
  function enter(name: string, attribute: Attributes): Close | null {
    const { builder, marks, lists } = flow();
    if (WITHOUT_TEXT.has(name) || isInvisible(name, attribute)) return null;
    if (BOXES.has(name)) return enterBox();
    switch (name) {
      case 'text:p':
      case 'text:h':
        return enterParagraph(name === 'text:h', attribute);
      case 'text:s':
      case 'text:tab':
        builder.write(' ', false);
        return NOTHING_TO_CLOSE;
      case 'text:line-break':
        if (!isHidden()) builder.breakLine();
        return NOTHING_TO_CLOSE;
      case 'text:hidden-paragraph':
        if (attribute('text:is-hidden') === 'true') hideParagraph();
        return NOTHING_TO_CLOSE;
      case 'text:list':
        lists.push(numbering.list(attribute, lists.at(-1)));
        return () => void lists.pop();
      case 'text:list-item':
        flow().item = { startValue: attribute('text:start-value') };
        return () => {
          flow().item = null;
        };
      case 'text:note':
        if (isHidden()) return null;
        builder.write(`[${++noteCount}]`, marks.at(-1)?.bold ?? false);
        return NOTHING_TO_CLOSE;
      case 'text:note-body':
        return enterNote();
      case 'table:table':
        builder.openTable();
        return builder.closeTable;
      case 'table:table-row':
        return builder.endRow;
      case 'table:table-cell':
        builder.openCell();
        return builder.closeCell;
      default:
        return enterSpan(attribute('text:style-name'));
    }
  }

  function enterParagraph(isHeading: boolean, attribute: Attributes): Close {
    const { builder, marks, item } = flow();
    const style = attribute('text:style-name');
    const level = isHeading ? outlineLevel(attribute) : styles.headingLevel(style);
    const hidden = styles.isHidden('paragraph', style) ?? false;
    const isCounted = isHeading && attribute('text:is-list-header') !== 'true';
    // What is not shown is not counted.
    const marker = hidden ? null : (item?.marker ?? markerOf(style, isCounted, level));
    flow().item = null;
    builder.openItem(marker);
    builder.openHeading(Math.min(level, LOWEST_LEVEL));
    marks.push({ bold: styles.isBold('paragraph', style) ?? false, hidden });
    return () => {
      marks.pop();
      builder.closeHeading();
      builder.closeItem();
      builder.add(flow().boxes.splice(0));
    };
  }

  /** A field anywhere in a paragraph hides all of it. */
  function hideParagraph(): void {
    const { builder, marks, boxes } = flow();
    if (marks.length === 0) return;
    builder.discardItem();
    boxes.length = 0;
    marks.fill({ bold: false, hidden: true });
  }

  /** The marker of a list item's first paragraph, or the number of a heading that stands in no list. */
  function markerOf(style: string | undefined, isCounted: boolean, level: number): string | null {
    const { lists, item } = flow();
    const list = lists.at(-1);
    if (list) return item ? numbering.itemMarker(list, style, item.startValue) : null;
    return isCounted ? numbering.headingNumber(level) : null;
  }

  function enterSpan(style: string | undefined): Close {
    const { marks } = flow();
    const around = marks.at(-1);
    if (!around || style === undefined) return NOTHING_TO_CLOSE;
    marks.push({
      bold: styles.isBold('text', style) ?? around.bold,
      hidden: styles.isHidden('text', style) ?? around.hidden,
    });
    return () => void marks.pop();
  }

  function enterBox(): Close | null {
    if (isHidden()) return null;
    const around = flow();
    const box = createFlow();
    flows.push(box);
    return () => {
      flows.pop();
      if (around.marks.length === 0) around.builder.add(box.builder.blocks());
      else for (const block of box.builder.blocks()) around.boxes.push(block);
    };
  }

  function enterNote(): Close {
    flows.push(notes);
    notes.item = { marker: `${noteCount}.` };
    return () => void flows.pop();
  }

  return {
    handler: {
      open(name, attribute) {
        const close = skipped > 0 ? null : enter(name, attribute);
        if (close) closes.push(close);
        else skipped++;
      },
      close() {
        if (skipped > 0) skipped--;
        else closes.pop()?.();
      },
      text(text) {
        const mark = flow().marks.at(-1);
        if (skipped === 0 && mark && !mark.hidden) flow().builder.write(text, mark.bold);
      },
    },
    blocks: () => [...page.builder.blocks(), ...notes.builder.blocks()],
  };
}

function createFlow(): Flow {
  return { builder: createTextBuilder(), marks: [], lists: [], item: null, boxes: [] };
}

/** 1-10, as many as ODF has; documents with others are not sound, but readable. */
function outlineLevel(attribute: Attributes): number {
  const level = attribute('text:outline-level') ?? '1';
  return /^(?:[1-9]|10)$/.test(level) ? Number(level) : 1;
}

/** Sections, fields and table rows carry their own sign that they are not shown. */
function isInvisible(name: string, attribute: Attributes): boolean {
  if (attribute('text:display') === 'none') return true;
  // This one hides the paragraph around it.
  if (name !== 'text:hidden-paragraph' && attribute('text:is-hidden') === 'true') return true;
  return name === 'table:table-row' && (attribute('table:visibility') ?? 'visible') !== 'visible';
}
