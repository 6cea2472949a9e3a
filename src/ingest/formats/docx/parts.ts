import { posix } from 'node:path';
import { type Archive, damaged } from '../archive/unzip.js';
import { findAll, readTree } from '../archive/xmlTree.js';
import { DOCX_NAMESPACES } from './elements.js';

/** The parts of a DOCX that hold its text and what is needed to read it. Heads, feet and comments are others. */
export interface DocxParts {
  readonly document: Uint8Array;
  readonly styles: Uint8Array | undefined;
  readonly numbering: Uint8Array | undefined;
  readonly footnotes: Uint8Array | undefined;
  readonly endnotes: Uint8Array | undefined;
}

/** Finds the parts by their relationships (ECMA-376 part 2, 6.5): Word in a browser names the main one word/document2.xml. */
export function docxParts(archive: Archive): DocxParts {
  const main = related(archive, '', 'officeDocument') ?? 'word/document.xml';
  const document = archive.read(main);
  if (!document) throw damaged('DOCX');
  const part = (kind: string) =>
    archive.read(related(archive, main, kind) ?? posix.join(posix.dirname(main), `${kind}.xml`));
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
  };
}

/** The name of the part that another one ('' for the whole archive) refers to as a kind. */
function related(archive: Archive, source: string, kind: string): string | undefined {
  const folder = source === '' ? '' : posix.dirname(source);
  const links = readTree(archive.read(posix.join(folder, '_rels', `${posix.basename(source)}.rels`)), DOCX_NAMESPACES);
  const target = findAll(links, 'rel:Relationship')
    .find(({ attribute }) => attribute('Type')?.endsWith(`/relationships/${kind}`))
    ?.attribute('Target');
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}
