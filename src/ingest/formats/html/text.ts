import { type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from 'parse5';
import { joinBlocks } from '../blocks/blockText.js';
import { writtenNumber } from '../blocks/listNumber.js';
import { createTextBuilder, type TextBuilder } from '../blocks/textBuilder.js';
import { FormatError, type FormatText } from '../minutesFormat.js';
import { attribute, inlineStyle, isHidden } from './hidden.js';

type Element = DefaultTreeAdapterTypes.Element;

interface Frame {
  readonly node: DefaultTreeAdapterTypes.ParentNode;
  readonly bold: boolean;
  readonly preformatted: boolean;
  nextChild: number;
  /** The number of the next item, where the node is an ordered list. */
  nextNumber: number;
}

/** Pages nest formatting marks without closing them, and the parser repeats those in every paragraph: a small file can ask for billions. */
const MOST_ELEMENTS = 400_000;

const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'dialog',
    'dir',
    'div',
  ],
  ...['dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'header', 'hgroup', 'hr', 'legend', 'main'],
  ...['menu', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'ul'],
]);

/**
 * What a reader sees of a page, block by block. It walks with a stack of its own: pages of 200,000 nested elements exist, and
 * recursion would end in an overflow. Throws a `FormatError` for pages that no memory holds.
 */
export function htmlText(page: string): FormatText {
  const builder = createTextBuilder();
  const stack: Frame[] = [frame(parsed(page), false, false)];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = top.node.childNodes[top.nextChild++];
    if (!child) {
      leave(top.node, builder);
      stack.pop();
    } else if (child.nodeName === '#text') {
      writeText((child as DefaultTreeAdapterTypes.TextNode).value, top, builder);
    } else if ('tagName' in child && !isHidden(child)) {
      enter(child, top, builder);
      stack.push(frame(child, isBold(child, top.bold), top.preformatted || child.tagName === 'pre'));
    }
  }
  return joinBlocks(builder.blocks());
}

function parsed(page: string): DefaultTreeAdapterTypes.Document {
  let elements = 0;
  return parse<DefaultTreeAdapterMap>(page, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tagName, namespace, attributes) {
        if (++elements > MOST_ELEMENTS) throw new FormatError('is too large when unpacked');
        return defaultTreeAdapter.createElement(tagName, namespace, attributes);
      },
    },
  });
}

function frame(node: Frame['node'], bold: boolean, preformatted: boolean): Frame {
  return { node, bold, preformatted, nextChild: 0, nextNumber: firstNumber(node) };
}

function firstNumber(node: Frame['node']): number {
  return ('tagName' in node ? wholeNumber(attribute(node, 'start')) : undefined) ?? 1;
}

function writeText(text: string, { preformatted, bold }: Frame, builder: TextBuilder): void {
  const [first = '', ...others] = preformatted ? text.split('\n') : [text];
  builder.write(first, bold);
  for (const line of others) {
    builder.breakLine();
    builder.write(line, bold);
  }
}

function enter(element: Element, parent: Frame, builder: TextBuilder): void {
  const { tagName } = element;
  if (element.namespaceURI !== html.NS.HTML) return;
  if (BLOCKS.has(tagName)) builder.endBlock();
  else if (isHeading(tagName)) builder.openHeading(Number(tagName[1]));
  else if (tagName === 'br') builder.breakLine();
  else if (tagName === 'li') builder.openItem(marker(element, parent));
  else if (tagName === 'table') builder.openTable();
  else if (tagName === 'td' || tagName === 'th') builder.openCell();
}

function leave(node: Frame['node'], builder: TextBuilder): void {
  if (!('tagName' in node) || node.namespaceURI !== html.NS.HTML) return;
  const { tagName } = node;
  if (BLOCKS.has(tagName)) builder.endBlock();
  else if (isHeading(tagName)) builder.closeHeading();
  else if (tagName === 'li') builder.closeItem();
  else if (tagName === 'table') builder.closeTable();
  else if (tagName === 'tr') builder.endRow();
  else if (tagName === 'td' || tagName === 'th') builder.closeCell();
}

function isHeading(tagName: string): boolean {
  return /^h[1-6]$/.test(tagName);
}

/** What a browser shows before a list item: a bullet, its number, or nothing where the list is styled so. */
function marker(item: Element, list: Frame): string {
  if (!('tagName' in list.node)) return '-';
  if (/\bnone\b/.test(inlineStyle(list.node, 'list-style') || inlineStyle(list.node, 'list-style-type'))) return '';
  if (list.node.tagName !== 'ol') return '-';
  const number = wholeNumber(attribute(item, 'value')) ?? list.nextNumber;
  list.nextNumber = number + (attribute(list.node, 'reversed') === undefined ? 1 : -1);
  return `${writtenNumber(number, attribute(list.node, 'type') ?? '1')}.`;
}

function wholeNumber(written: string | undefined): number | undefined {
  return written !== undefined && /^\s*-?\d{1,9}\s*$/.test(written) ? Number(written) : undefined;
}

function isBold(element: Element, inherited: boolean): boolean {
  const weight = inlineStyle(element, 'font-weight');
  if (/^(?:bold|[6-9]00)/.test(weight)) return true;
  if (/^(?:normal|[1-5]00)/.test(weight)) return false;
  return inherited || element.tagName === 'b' || element.tagName === 'strong';
}
