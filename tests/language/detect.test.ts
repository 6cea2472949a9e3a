import { expect, test } from 'vitest';
import { detectLanguage } from '../../index/language/detect.js';

test.each([
  ['Wer leitet den Fachbereich 56?', 'de'],
  ['Who leads department 56?', 'en'],
  ['wer ist chef vom fachbereich integration', 'de'],
  ['How did they vote on the bike lane?', 'en'],
  ['Radweg Südstraße Beschluss', 'de'],
  ['FB 56', null],
  ['', null],
])('%j is %s', (text, language) => {
  expect(detectLanguage(text)).toBe(language);
});
