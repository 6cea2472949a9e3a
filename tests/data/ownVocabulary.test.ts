import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../../index/query/knowledge.js';
import { ConfigError } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { folderWith } from '../support/folder.js';
import { runProgram } from '../support/program.js';

const official = ({ analyse, thesaurus }: Knowledge, word: string, language: 'de' | 'en') =>
  thesaurus.match(analyse(word, language), 0, language)?.concepts.map(({ expressions }) => expressions[0]!.written);

describe("an operator's own words", () => {
  const folder = folderWith({
    'thesaurus/b.txt': 'Kraxelturm, Brumsel // climbing pixie\r\n',
    'thesaurus/a.txt': '\uFEFF# ours\nRathaus, Ratsstube // pixie house\n',
    'thesaurus/notes.md': 'no // words // here',
    'thesaurus/.a.txt': 'no // words // here',
    'lexicon/own.tsv': 'Council\tn\tBürgerrunde\n',
  });
  let own: Knowledge;
  let bundled: Knowledge;
  beforeAll(async () => {
    [own, bundled] = await Promise.all([loadKnowledge(folder), loadKnowledge()]);
  });

  test('concepts are added, in both languages, from all files of the folder', () => {
    expect(official(own, 'Brumsel', 'de')).toEqual(['Kraxelturm']);
    expect(official(own, 'climbing pixies', 'en')).toEqual(['Kraxelturm']);
    expect(official(own, 'pixie house', 'en')).toEqual(['Rathaus']);
    expect(official(bundled, 'Brumsel', 'de')).toBeUndefined();
  });

  test('a concept of a word that is bundled stands beside the bundled ones', () => {
    expect(official(own, 'Rathaus', 'de')).toEqual([...official(bundled, 'Rathaus', 'de')!, 'Rathaus']);
  });

  test('a translation comes before the bundled ones, which stay', () => {
    expect(own.lexicon.translate('councils')).toEqual(['Bürgerrunde', ...bundled.lexicon.translate('council')]);
  });

  test('their words are parts that compounds are cut into', () => {
    const [cut] = own.analyse('Brumselanlage', 'de');
    const [whole] = bundled.analyse('Brumselanlage', 'de');
    expect(cut!.parts).toEqual(['brumsel', 'anlag']);
    expect(whole!.parts).toEqual([]);
  });

  test('one of the two folders is enough', async () => {
    const { lexicon } = await loadKnowledge(folderWith({ 'lexicon/own.tsv': 'pixie\tn\tWichtel\n' }));
    expect(lexicon.translate('pixie')[0]).toBe('Wichtel');
  });
});

describe('a vocabulary that cannot be used is named', () => {
  test.each([
    ['a thesaurus line', { 'thesaurus/own.txt': 'Haus // house\nallein\n' }, 'own.txt, line 2: a concept needs two'],
    ['a lexicon line', { 'lexicon/own.tsv': '# ours\n\nhouse Haus\n' }, 'own.tsv, line 3: expected headword'],
    [
      'another encoding',
      { 'lexicon/own.tsv': Buffer.from('house\tn\tHaus\nyouth\tn\tJugend f\xfcr alle\n', 'latin1') },
      'own.tsv, line 2: is not UTF-8',
    ],
    ['a folder for a file', { 'lexicon/own.tsv/a': '' }, 'own.tsv cannot be read (EISDIR)'],
    ['a folder of something else', { 'own.txt': 'Haus // house\n' }, 'holds neither thesaurus/*.txt nor lexicon/*.tsv'],
  ])('%s', async (_, files, message) => {
    const folder = folderWith(files);
    const loading = loadKnowledge(folder);
    await expect(loading).rejects.toThrow(ConfigError);
    await expect(loading).rejects.toThrow(message);
    await expect(loading).rejects.toThrow(folder);
  });

  test('a folder that is not there', async () => {
    await expect(loadKnowledge('/nowhere/at/all')).rejects.toThrow(
      '[config] VOCABULARY_DIR: /nowhere/at/all is not a folder that can be read; for example VOCABULARY_DIR=',
    );
  });
});

describe('through the program', () => {
  const minutes = folderWith({ 'a.md': 'Die Brumselanlage im Park wird erneuert. Der Rat stimmt zu.' });
  const snapshot = join(folderWith(), 'index.snapshot');
  const vocabulary = folderWith({ 'thesaurus/own.txt': 'Brumsel, Kraxel // climbing pixie\n' });
  const about = (question: string) => ['ask', question, '--minutes', minutes, '--snapshot', snapshot];

  test('own words are found in an index that was written without them', async () => {
    await runProgram(['index', '--minutes', minutes, '--snapshot', snapshot]);
    const without = await runProgram(about('What happens to the climbing pixie?'));
    expect(without.code).toBe(3);
    const environment = { VOCABULARY_DIR: vocabulary };
    const { code, stdout, stderr } = await runProgram(about('What happens to the climbing pixie?'), { environment });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Die Brumselanlage im Park wird erneuert.');
  });

  test.each([
    ['a folder that is not there', '/nowhere/at/all', 'VOCABULARY_DIR: /nowhere/at/all is not a folder'],
    ['a faulty line', folderWith({ 'thesaurus/own.txt': 'Haus // house\nallein\n' }), 'thesaurus/own.txt, line 2: '],
  ])('%s ends it with one line', async (_, folder, message) => {
    const run = await runProgram(['ask', 'Wer leitet den FB 56?'], { environment: { VOCABULARY_DIR: folder } });
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toMatch(/^ratsfuchs: [^\n]+\n$/);
    expect(run.stderr).toContain(message);
  });
});
