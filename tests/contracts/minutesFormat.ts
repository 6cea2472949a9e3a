import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormatError, type FormatText, type MinutesFormat } from '../../src/ingest/formats/minutesFormat.js';

/** What every format must do; `sample` is a small file of it, `broken` bytes that are not of it. */
export function minutesFormatContract(
  name: string,
  format: MinutesFormat,
  sample: Uint8Array,
  broken: Uint8Array,
): void {
  const checked = ({ text, headings, pages }: FormatText) => {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/[\r\u00ad\u200b\ufeff]/);
    let last = 0;
    for (const { start, end, level } of headings) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(text.slice(start, end).trim()).not.toBe('');
      expect(level).toBeGreaterThanOrEqual(1);
      expect(level).toBeLessThanOrEqual(6);
      last = end;
    }
    for (const [at, page] of pages.entries()) {
      expect(page).toBeGreaterThanOrEqual(pages[at - 1] ?? 0);
      expect(page).toBeLessThanOrEqual(text.length);
    }
  };

  describe(`the ${name} format`, () => {
    test('names its files', () => {
      expect(format.extensions.length).toBeGreaterThan(0);
      for (const extension of format.extensions) expect(extension).toMatch(/^\.[a-z]+$/);
    });

    test('gives clean text with headings and pages in order', async () => {
      const text = await format.toText(sample);
      expect(text.text).toContain('Die Brücke wird saniert.');
      checked(text);
    });

    test('refuses what is not of it with a reason that completes the sentence "FILE …"', async () => {
      const error = await format.toText(broken).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(FormatError);
      expect((error as FormatError).message).toMatch(/^(?:is|has|cannot|takes|holds)\b[^\n]*$/);
    });

    test('gives text or a reason for whatever became of the file', async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.uint8Array({ maxLength: 8 }), fc.nat(), async (at, bytes, cut) => {
          const damaged = Uint8Array.from(sample.subarray(0, sample.length - (cut % 50)));
          damaged.set(bytes.subarray(0, Math.max(0, damaged.length - (at % damaged.length))), at % damaged.length);
          const read = await format.toText(damaged).catch((error: unknown) => {
            expect(error).toBeInstanceOf(FormatError);
            return null;
          });
          if (read) checked(read);
        }),
        { numRuns: 60 },
      );
    });
  });
}
