import { afterAll, describe, expect, test } from 'vitest';
import { FormatError } from '../../src/ingest/formats/minutesFormat.js';
import { openFormats } from '../../src/ingest/knownFormats.js';
import { readDocument } from '../../src/ingest/readDocument.js';
import { sameMinutes } from '../fixtures/sameMinutes.js';
import { randomNumbers } from '../support/killing.js';
import { mutate, mutateInside } from '../support/mutate.js';

const EACH = 60;
const known = openFormats();
afterAll(() => known.close());

describe('a damaged document', () => {
  test.each(Object.entries(sameMinutes()))('like %s is read, or refused with a reason', async (file, bytes) => {
    const random = randomNumbers(5);
    const damage = /\.(?:docx|odt)$/.test(file) ? mutateInside : mutate;
    for (let at = 0; at < EACH; at++) {
      const outcome = await readDocument(file, damage(bytes, random), {}, known.formats).catch(
        (error: unknown) => error,
      );
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(FormatError);
    }
  });
});
