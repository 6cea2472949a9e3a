import { describe, expect, test } from 'vitest';
import { englishLemmas, englishRoots } from '../../index/language/englishLemma.js';
import { LexiconError, parseLexicon } from '../../index/language/lexicon.js';
import { isStopWord } from '../../index/language/stopwords.js';

const lexicon = parseLexicon(
  '# comment\nwelcome\tv\tbegrüßen, empfangen\ncity\tn\tStadt\nwork together\tv\tzusammenarbeiten\nfirm\tadj\tfest\ncorn\tn\tMais\ncorner\tn\tEcke\nlead\tv\tleiten\nlead\tn\tBlei\n',
);

describe('the lexicon', () => {
  test.each([
    ['welcomed', ['begrüßen', 'empfangen']],
    ['Cities', ['Stadt']],
    ['worked together', ['zusammenarbeiten']],
    ['led', ['leiten', 'Blei']],
    ['firmly', ['fest']],
    ['unheard', []],
  ])('translates %s', (english, german) => {
    expect(lexicon.translate(english)).toEqual(german);
  });

  test('knows its German words', () => {
    expect([...lexicon.germanWords].sort()).toEqual([
      'begrussen',
      'blei',
      'ecke',
      'empfangen',
      'fest',
      'leiten',
      'mais',
      'stadt',
      'zusammenarbeiten',
    ]);
  });

  test('a word that only looks like a comparison keeps to itself', () => {
    expect(lexicon.translate('corner')).toEqual(['Ecke']);
  });

  test('names the line that does not fit', () => {
    expect(() => parseLexicon('city\tn\tStadt\ncity Stadt')).toThrow(LexiconError);
    expect(() => parseLexicon('city\tn\tStadt\ncity Stadt')).toThrow('[lexicon] line 2: expected');
    expect(() => parseLexicon('city\tn\t ')).toThrow('line 1');
  });

  test('lines from before win, whatever their capitals, spaces and line ends, and none is lost', () => {
    const own = parseLexicon('city\tn\tStadt, Gemeinde\n', [
      { name: 'own.tsv', text: '# own\r\n\r\nCity \tn\tHansestadt,Stadt\r\n' },
    ]);
    expect(own.translate('city')).toEqual(['Hansestadt', 'Stadt', 'Gemeinde']);
    expect(own.relatives('Hansestadt').map(([word]) => word)).toEqual(['Stadt', 'Gemeinde']);
    expect(own.germanWords.has('hansestadt')).toBe(true);
  });

  test('names the file of a line from before', () => {
    const own = [{ name: 'words/own.tsv', text: 'city\tn\tStadt\ntown\tStadt' }];
    expect(() => parseLexicon('', own)).toThrow('[lexicon] words/own.tsv, line 2: expected');
  });
});

describe('English words', () => {
  test.each([
    ['running', 'run'],
    ['decided', 'decide'],
    ['chosen', 'choose'],
    ['became', 'become'],
    ['forgiven', 'forgive'],
    ['dying', 'die'],
    ['trafficking', 'traffic'],
    ['businessmen', 'businessman'],
    ['thieves', 'thief'],
    ['criteria', 'criterion'],
    ['quizzes', 'quiz'],
  ])('%s may come from %s', (word, base) => {
    expect(englishLemmas(word)[0]).toBe(word);
    expect(englishLemmas(word)).toContain(base);
  });

  test.each([
    ['bigger', 'big'],
    ['busiest', 'busy'],
    ['firmly', 'firm'],
    ['happily', 'happy'],
    ['gently', 'gentle'],
    ['dramatically', 'dramatic'],
    ['fully', 'full'],
    ['truly', 'true'],
  ])('%s may be made of %s', (word, base) => {
    expect(englishRoots(word)).toContain(base);
  });

  test.each(['anyone', 'cannot', 'themselves', 'between', 'didn'])('%s is grammar', (word) => {
    expect(isStopWord(word, 'en')).toBe(true);
  });
});
