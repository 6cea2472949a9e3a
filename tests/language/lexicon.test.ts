import { describe, expect, test } from 'vitest';
import { englishLemmas } from '../../index/language/englishLemma.js';
import { LexiconError, parseLexicon } from '../../index/language/lexicon.js';

const lexicon = parseLexicon(
  '# comment\nwelcome\tv\tbegrüßen, empfangen\ncity\tn\tStadt\nwork together\tv\tzusammenarbeiten\nlead\tv\tleiten\nlead\tn\tBlei\n',
);

describe('the lexicon', () => {
  test.each([
    ['welcomed', ['begrüßen', 'empfangen']],
    ['Cities', ['Stadt']],
    ['worked together', ['zusammenarbeiten']],
    ['led', ['leiten', 'Blei']],
    ['unheard', []],
  ])('translates %s', (english, german) => {
    expect(lexicon.translate(english)).toEqual(german);
  });

  test('knows its German words', () => {
    expect([...lexicon.germanWords].sort()).toEqual([
      'begrüßen',
      'blei',
      'empfangen',
      'leiten',
      'stadt',
      'zusammenarbeiten',
    ]);
  });

  test('names the line that does not fit', () => {
    expect(() => parseLexicon('city\tn\tStadt\ncity Stadt')).toThrow(LexiconError);
    expect(() => parseLexicon('city\tn\tStadt\ncity Stadt')).toThrow('line 2');
  });

  test('base forms of English words', () => {
    expect(englishLemmas('running')).toContain('run');
    expect(englishLemmas('decided')).toContain('decide');
    expect(englishLemmas('chosen')).toContain('choose');
    expect(englishLemmas('bigger')).toContain('big');
  });
});
