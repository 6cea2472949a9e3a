import { damaged, openArchive } from './archive/unzip.js';
import { readXml, type XmlHandler } from './archive/xml.js';
import { createTree, find, findAll, readTree } from './archive/xmlTree.js';
import { joinBlocks } from './blocks/blockText.js';
import { FormatError, type FormatText, type MinutesFormat } from './minutesFormat.js';
import { createOdtBody } from './odt/body.js';
import { createOdtStyles } from './odt/styles.js';
import { refuseOtherOfficeFiles } from './signatures.js';

const NAMESPACES = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** OpenDocument texts, as LibreOffice and Collabora write them: what stands on the page, without heads, feet and hidden text. */
export const odtFormat: MinutesFormat = {
  mediaTypes: ['application/vnd.oasis.opendocument.text'],
  extensions: ['.odt'],
  async toText(bytes) {
    refuseOtherOfficeFiles(bytes);
    try {
      return readOdt(bytes);
    } catch (error) {
      throw error instanceof FormatError ? error : damaged('ODT', error);
    }
  },
};

function readOdt(bytes: Uint8Array): FormatText {
  const archive = openArchive(bytes, 'ODT');
  const manifest = readTree(archive.read('META-INF/manifest.xml'), NAMESPACES);
  if (findAll(manifest, 'manifest:encryption-data').length > 0) throw new FormatError('is encrypted');
  const content = archive.read('content.xml');
  if (!content) throw damaged('ODT');
  const styles = createOdtStyles();
  const shared = readTree(archive.read('styles.xml'), NAMESPACES);
  // Its automatic styles are those of heads and feet, and have the same names as those of the text.
  styles.add(find(shared, 'office:document-styles', 'office:styles'));
  const body = createOdtBody(styles);
  readXml(content, NAMESPACES, stylesThenBody(body.handler, styles.add));
  return joinBlocks(body.blocks());
}

/** Hands the automatic styles of a text to `addStyles` and what follows them to the reader of its body. */
function stylesThenBody(body: XmlHandler, addStyles: ReturnType<typeof createOdtStyles>['add']): XmlHandler {
  const tree = createTree();
  let handler = tree.handler;
  return {
    open(name, attribute) {
      if (name === 'office:body') {
        addStyles(find(tree.root, 'office:document-content', 'office:automatic-styles'));
        handler = body;
      }
      handler.open(name, attribute);
    },
    close: (name) => handler.close(name),
    text: (text) => handler.text(text),
  };
}
