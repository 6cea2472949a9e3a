import { SaxesParser } from 'saxes';
import { FormatError } from '../minutesFormat.js';

/** Real documents nest some 50 elements; a file with thousands only wants to exhaust what reads it. */
const DEEPEST = 500;
/** Two thousand pages; reading as many takes some seconds. */
const MOST_ELEMENTS = 2_000_000;

/** The value of an attribute by its name with the prefix of the namespace table; undefined without one. */
export type Attributes = (name: string) => string | undefined;

/** What happens while XML is read, in document order. Names carry the prefix of the namespace table, whatever the file's own is. */
export interface XmlHandler {
  open(name: string, attribute: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML without building a tree. `namespaces` gives the prefix under which the names of a namespace (by its URI) are reported;
 * all others get the prefix "other". Throws for XML that is not well-formed; entities that the file defines are not expanded.
 */
export function readXml(bytes: Uint8Array, namespaces: Readonly<Record<string, string>>, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const nameOf = (uri: string, local: string) => (uri === '' ? local : `${namespaces[uri] ?? 'other'}:${local}`);
  let depth = 0;
  let elements = 0;
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++depth > DEEPEST) throw new Error('nested too deeply');
    if (++elements > MOST_ELEMENTS) throw new FormatError('is too large when unpacked');
    const values = new Map<string, string>();
    for (const key in attributes) {
      const attribute = attributes[key]!;
      values.set(nameOf(attribute.uri, attribute.local), attribute.value);
    }
    handler.open(nameOf(uri, local), (name) => values.get(name));
  });
  parser.on('closetag', ({ uri, local }) => {
    depth--;
    handler.close(nameOf(uri, local));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  parser.write(decodeXml(bytes)).close();
}

/** Office files are UTF-8, or UTF-16 with a byte order mark (ECMA-376 part 2, 8.1.4; ODF 1.3 part 2, 3.1). */
function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
