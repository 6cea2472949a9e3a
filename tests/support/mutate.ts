import { unzipSync, zipSync } from 'fflate';

/** Words that parsers of all formats look for: a mutation that puts one in a wrong place is worth many random bytes. */
const WORDS = [
  'obj',
  'endobj',
  'stream',
  'xref',
  '/Type',
  '/Length 999999999',
  '<<',
  '>>',
  '<w:p>',
  '</w:p>',
  '<text:p>',
  '<!ENTITY',
  '<![CDATA[',
  'PK\u0003\u0004',
  '<table>',
  '&#x',
  '**',
  '# ',
  'TOP 1',
  '\f',
  '\u0000',
  '-1',
  '4294967295',
].map((word) => Buffer.from(word, 'latin1'));

/** A damaged copy of a file: bytes changed, taken out, doubled, moved, or words of some format put in. `random` gives numbers in [0, 1). */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let result = Buffer.from(bytes);
  const mutations = 1 + Math.floor(random() * 6);
  for (let at = 0; at < mutations; at++) result = once(result, random);
  return new Uint8Array(result);
}

/**
 * The same for an office file: the text within the archive is damaged and the archive whole, so that the damage gets past the checksums.
 */
export function mutateInside(archive: Uint8Array, random: () => number): Uint8Array {
  const parts = unzipSync(archive);
  const [largest] = Object.entries(parts).sort((a, b) => b[1].length - a[1].length)[0]!;
  return zipSync({ ...parts, [largest]: mutate(parts[largest]!, random) }, { level: 0 });
}

function once(bytes: Buffer<ArrayBuffer>, random: () => number): Buffer<ArrayBuffer> {
  const place = Math.floor(random() * bytes.length);
  const length = Math.floor(random() * Math.min(200, bytes.length));
  const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (Math.floor(random() * 7)) {
    case 0: {
      const changed = Buffer.from(bytes);
      for (let at = 0; at <= length % 8; at++)
        changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256);
      return changed;
    }
    case 1:
      return Buffer.concat([head, tail.subarray(length)]);
    case 2:
      return Buffer.concat([head, tail.subarray(0, length), tail.subarray(0, length), tail]);
    case 3:
      return Buffer.concat([head, WORDS[Math.floor(random() * WORDS.length)]!, tail]);
    case 4:
      return Buffer.concat([
        head,
        Buffer.from(Array.from({ length: length % 32 }, () => Math.floor(random() * 256))),
        tail,
      ]);
    case 5:
      return Buffer.concat([tail, head]);
    default:
      return Buffer.from(head.length > 0 ? head : bytes);
  }
}
