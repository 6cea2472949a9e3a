import { type Attributes, readXml, type XmlHandler } from '../archive/xml.js';
import { createTree, find, type XmlNode } from '../archive/xmlTree.js';
import { FormatError } from '../minutesFormat.js';
import { DOCX_NAMESPACES, ITEM_STYLE, KEPT, MAIN_NAMESPACE, RENAMED, UNWRAPPED } from './elements.js';
import type { DocxNumbering } from './numbering.js';
import { type DocxStyles, headingLevelOfOutline, levelNumber, onOff, valueAt } from './styles.js';

/** Mammoth takes some 3 kB of memory for each element; minutes of several hundred pages have fewer. */
const MOST_ELEMENTS = 200_000;
const MOST_CHARACTERS = 8_000_000;

export interface DocxContext {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  /** References to notes that exist, as "w:footnoteReference 2": mammoth fails on any other. Filled by the parts with notes. */
  readonly notes: Set<string>;
}

/**
 * Rewrites a part of a DOCX so that it holds what a reader of the page sees and no more: hidden runs are gone, numbers are text;
 * headings, list items and bold runs are marked plainly, wherever in the styles that was said. Mammoth alone shows hidden text,
 * counts every list from 1 and knows bold and headings only where they are marked at the spot.
 */
export function visiblePart(bytes: Uint8Array, context: DocxContext): Uint8Array {
  const writer = createWriter();
  readXml(bytes, DOCX_NAMESPACES, createRewriter(context, writer.write));
  return Buffer.from(writer.written());
}

type Close = () => void;
const NOTHING_TO_CLOSE: Close = () => {};

interface Paragraph {
  style: string | undefined;
  /** The marker of a list item or numbered heading, until the first text that is shown takes it. */
  marker: string | null;
}

function createRewriter({ styles, numbering, notes }: DocxContext, write: (xml: string) => void): XmlHandler {
  const closes: Close[] = [];
  const paragraphs: Paragraph[] = [];
  /** The runs and rows around, innermost last. A run is undecided until its properties, or the lack of any, are known. */
  const runs: ('undecided' | 'shown' | 'hidden')[] = [];
  const hiddenRows: boolean[] = [];
  /** The properties of a paragraph, run or row are gathered whole before they are judged. */
  let properties: { readonly tree: ReturnType<typeof createTree>; depth: number } | null = null;
  let inText = false;
  let skipped = 0;

  /** What to do at the end of an element that has just begun; null to pass over everything in it. */
  function enter(name: string, attribute: Attributes): Close | null {
    if (runs.at(-1) === 'undecided') endRunProperties(undefined);
    if (runs.at(-1) === 'hidden' || hiddenRows.at(-1)) return null;
    const tag = RENAMED.get(name) ?? name;
    if (tag === 'w:p') return enterParagraph();
    if (tag === 'w:r') return enterRun();
    if (tag === 'w:t') return enterText();
    if (tag === 'w:tr') return enterRow();
    if (tag === 'w:footnoteReference' || tag === 'w:endnoteReference') {
      const id = attribute('w:id') ?? '';
      return notes.has(`${tag} ${id}`) ? enterKept(tag, ['w:id'], attribute) : null;
    }
    if (tag === 'w:footnote' || tag === 'w:endnote') notes.add(`${tag}Reference ${attribute('w:id')}`);
    const kept = KEPT.get(tag);
    if (kept) return enterKept(tag, kept, attribute);
    return UNWRAPPED.has(tag) ? NOTHING_TO_CLOSE : null;
  }

  function enterKept(tag: string, attributes: readonly string[], attribute: Attributes): Close {
    const written = attributes
      .filter((name) => attribute(name) !== undefined)
      .map((name) => ` ${name}="${escapeXml(attribute(name)!)}"`);
    const isRoot = closes.length === 0;
    write(`<${tag}${isRoot ? ` xmlns:w="${MAIN_NAMESPACE}"` : ''}${written.join('')}>`);
    return () => write(`</${tag}>`);
  }

  function enterParagraph(): Close {
    paragraphs.push({ style: styles.standard, marker: null });
    write('<w:p>');
    return () => {
      paragraphs.pop();
      write('</w:p>');
    };
  }

  function endParagraphProperties(own: XmlNode): void {
    const paragraph = paragraphs.at(-1);
    if (!paragraph) return;
    paragraph.style = valueAt(own, 'w:pStyle') ?? styles.standard;
    const isDeleted = find(own, 'w:rPr', 'w:del') !== undefined;
    const level = headingLevelOfOutline(valueAt(own, 'w:outlineLvl')) ?? styles.headingLevel(paragraph.style);
    const inherited = styles.listPlace(paragraph.style);
    const place = {
      list: valueAt(own, 'w:numPr', 'w:numId') ?? inherited.list,
      level: levelNumber(valueAt(own, 'w:numPr', 'w:ilvl')) ?? inherited.level,
    };
    const isHidden = onOff(find(own, 'w:rPr', 'w:vanish')) ?? styles.isOn('w:vanish', paragraph.style) ?? false;
    // What is not shown is not counted.
    const marker = isDeleted || isHidden ? null : numbering.marker(place, paragraph.style);
    // A bullet before a heading says nothing; a number is part of it.
    paragraph.marker = level > 0 && marker === '-' ? null : marker;
    const style = level > 0 ? `Heading${level}` : marker === null ? null : ITEM_STYLE;
    write(`<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${isDeleted ? '<w:rPr><w:del/></w:rPr>' : ''}</w:pPr>`);
  }

  function enterRun(): Close {
    runs.push('undecided');
    return () => {
      if (runs.pop() === 'shown') write('</w:r>');
    };
  }

  function endRunProperties(own: XmlNode | undefined): void {
    const isOn = (property: string) =>
      onOff(find(own, property)) ??
      styles.isOn(property, own && valueAt(own, 'w:rStyle')) ??
      styles.isOn(property, paragraphs.at(-1)?.style) ??
      false;
    const isHidden = isOn('w:vanish');
    runs[runs.length - 1] = isHidden ? 'hidden' : 'shown';
    if (!isHidden) write(isOn('w:b') ? '<w:r><w:rPr><w:b/></w:rPr>' : '<w:r>');
  }

  function enterText(): Close {
    write('<w:t xml:space="preserve">');
    inText = true;
    return () => {
      write('</w:t>');
      inText = false;
    };
  }

  function enterRow(): Close {
    hiddenRows.push(false);
    write('<w:tr>');
    return () => {
      hiddenRows.pop();
      write('</w:tr>');
    };
  }

  function endProperties(own: XmlNode): void {
    if (own.name === 'w:pPr') endParagraphProperties(own);
    else if (own.name === 'w:rPr' && runs.at(-1) === 'undecided') endRunProperties(own);
    else if (own.name === 'w:trPr' && (find(own, 'w:del') || onOff(find(own, 'w:hidden')))) {
      hiddenRows[hiddenRows.length - 1] = true;
    }
  }

  return {
    open(name, attribute) {
      const begins = name === 'w:pPr' || name === 'w:rPr' || name === 'w:trPr';
      if (skipped > 0) skipped++;
      else if (properties || begins) {
        properties ??= { tree: createTree(), depth: 0 };
        properties.depth++;
        properties.tree.handler.open(name, attribute);
      } else {
        const close = enter(name, attribute);
        if (close) closes.push(close);
        else skipped++;
      }
    },
    close(name) {
      if (skipped > 0) skipped--;
      else if (properties) {
        properties.tree.handler.close(name);
        if (--properties.depth > 0) return;
        const complete = properties.tree.root.children[0]!;
        properties = null;
        endProperties(complete);
      } else closes.pop()?.();
    },
    text(text) {
      if (skipped > 0 || properties || !inText) return;
      const paragraph = paragraphs.at(-1);
      if (paragraph?.marker && text.trim() !== '') {
        write(`${escapeXml(paragraph.marker)} `);
        paragraph.marker = null;
      }
      write(escapeXml(text));
    },
  };
}

function createWriter(): { write(xml: string): void; written(): string } {
  const parts: string[] = [];
  let elements = 0;
  let length = 0;
  return {
    write(xml) {
      if (xml.startsWith('<') && !xml.startsWith('</')) elements++;
      length += xml.length;
      if (elements > MOST_ELEMENTS || length > MOST_CHARACTERS) throw new FormatError('is too large when unpacked');
      parts.push(xml);
    },
    written: () => parts.join(''),
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
