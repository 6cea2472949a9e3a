import { docxFormat } from '../../src/ingest/formats/docx.js';
import { htmlFormat } from '../../src/ingest/formats/html.js';
import { markdownFormat } from '../../src/ingest/formats/markdown.js';
import { odtFormat } from '../../src/ingest/formats/odt.js';
import { pdfFormat } from '../../src/ingest/formats/pdf.js';
import { textFormat } from '../../src/ingest/formats/text.js';
import { minutesFormatContract } from '../contracts/minutesFormat.js';
import { sameMinutes } from '../fixtures/sameMinutes.js';

const files = sameMinutes([
  { text: 'Niederschrift', level: 1 },
  { text: 'TOP 1 Brücken', level: 2 },
  { text: 'Die Brücke wird saniert.' },
]);
const BINARY = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5, 6, 7]);

for (const [file, format] of Object.entries({
  'minutes.md': markdownFormat,
  'minutes.txt': textFormat,
  'minutes.html': htmlFormat,
  'minutes.docx': docxFormat,
  'minutes.odt': odtFormat,
  'minutes.pdf': pdfFormat,
})) {
  minutesFormatContract(file.slice(file.indexOf('.') + 1), format, files[file]!, BINARY);
}
