import { describe, expect, test } from 'vitest';
import { createAnalyser } from '../../index/language/analyse.js';
import { analyseDocument } from '../../index/ranking/analysedDocument.js';
import { excerptAround, excerptText, LONGEST_EXCERPT } from '../../index/ranking/excerpt.js';
import { createForwardIndex } from '../../index/ranking/forwardIndex.js';
import { createTermNumbers } from '../../index/ranking/termNumbers.js';
import { documentOf } from '../contracts/searchEngine.js';

/** The excerpt around a passage of a document; `before` says what the source has before each passage. */
function excerpt(texts: string[], at: number, before: (string | null)[] = []) {
  const document = documentOf('a.md', texts);
  const passages = document.passages.map((passage, index) => ({
    ...passage,
    before: before[index] === undefined ? passage.before : before[index],
  }));
  const numbers = createTermNumbers();
  const changed = { ...document, passages };
  const [section] = createForwardIndex(numbers).add(changed, analyseDocument(changed, createAnalyser(), numbers));
  return excerptText(excerptAround(section!.entries()[at]!).map(({ passage }) => passage));
}

describe('an excerpt', () => {
  test('takes in what follows, then what comes before', () => {
    expect(excerpt(['Eins.', 'Zwei.', 'Drei.'], 1)).toBe('Eins. Zwei. Drei.');
    expect(excerpt(['x'.repeat(500), 'Mitte.', 'y'.repeat(500)], 1)).toBe(`Mitte. ${'y'.repeat(500)}`);
    expect(excerpt(['Eins.', 'Mitte.', 'y'.repeat(900)], 1)).toBe('Eins. Mitte.');
  });

  test('is never longer than what is shown, and holds whole passages', () => {
    const texts = Array.from({ length: 40 }, (_, at) => `Satz ${at} ${'w'.repeat(at * 7)}.`);
    for (const at of texts.keys()) {
      const text = excerpt(texts, at);
      expect(text.length).toBeLessThanOrEqual(LONGEST_EXCERPT);
      expect(text).toContain(texts[at]);
      expect(texts.join(' ')).toContain(text);
    }
  });

  test('a longer passage stands alone', () => {
    expect(excerpt(['Vorher.', 'z'.repeat(1000), 'Nachher.'], 1)).toBe('z'.repeat(1000));
  });

  test('a label between passages is shown, anything else ends it', () => {
    expect(excerpt(['Man berät.', 'Ja.'], 1, [null, 'Beschluss:'])).toBe('Man berät. Beschluss: Ja.');
    expect(excerpt(['Man berät.', 'Ja.', 'Nein.'], 1, [null, null, ''])).toBe('Ja. Nein.');
  });
});
