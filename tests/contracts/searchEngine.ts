import { beforeEach, describe, expect, test } from 'vitest';
import type { SearchEngine } from '../../index/engines/searchEngine.js';
import type { Analyse } from '../../index/language/analyse.js';
import { createAnalyser } from '../../index/language/analyse.js';
import { parseLexicon } from '../../index/language/lexicon.js';
import { createThesaurus } from '../../index/language/thesaurus.js';
import type { Attendee, Speaker } from '../../index/minutes/minutes.js';
import type { DocumentPassages, Passage } from '../../index/minutes/passage.js';
import { NO_VOTE_STATED } from '../../index/minutes/vote.js';
import { buildQuery } from '../../index/query/buildQuery.js';
import type { Knowledge } from '../../index/query/knowledge.js';
import { analyseDocument } from '../../index/ranking/analysedDocument.js';
import { excerptText } from '../../index/ranking/excerpt.js';
import { createTermNumbers, type TermNumbers } from '../../index/ranking/termNumbers.js';

export const plainAnalyser = createAnalyser();
export const plainKnowledge: Knowledge = {
  analyse: plainAnalyser,
  thesaurus: createThesaurus([{ de: ['Haltestelle', 'Station'], en: ['stop'] }], plainAnalyser),
  lexicon: parseLexicon('bridge\tn\tBrücke\n'),
};

/** A document of one agenda item; each text is a passage. */
export function documentOf(
  file: string,
  texts: readonly string[],
  changes: {
    organization?: string;
    body?: string;
    date?: string;
    item?: string;
    speaker?: string | Speaker;
    attendance?: readonly Attendee[];
  } = {},
): DocumentPassages {
  const minutes = {
    file,
    body: changes.body ?? null,
    organization: changes.organization ?? 'Rat',
    date: changes.date ?? null,
    place: null,
    chair: null,
    start: null,
    end: null,
    clerk: null,
    attendance: changes.attendance ?? [],
    url: null,
    language: 'de' as const,
    public: 'public' as const,
  };
  const item = { number: null, name: changes.item ?? '', papers: [], vote: NO_VOTE_STATED };
  const speaker =
    typeof changes.speaker === 'string'
      ? { label: `Frau ${changes.speaker}`, name: changes.speaker, role: null, party: null }
      : (changes.speaker ?? null);
  const passages = texts.map(
    (text, at): Passage => ({
      id: `${file}#${at}`,
      text,
      before: at === 0 ? null : '',
      span: { start: 0, end: text.length },
      kind: 'discussion',
      speaker,
      page: null,
      item,
      minutes,
    }),
  );
  return { minutes, passages };
}

/** What every search engine must do. */
export function searchEngineContract(
  name: string,
  create: (analyse: Analyse, numbers?: TermNumbers) => SearchEngine,
): void {
  describe(`${name} as a search engine`, () => {
    let engine: SearchEngine;
    const found = async (question: string, limit = 10) =>
      (await engine.search(buildQuery(question, plainKnowledge), limit))
        .filter(({ score }) => score > 0)
        .map(({ passage }) => passage.id);
    beforeEach(() => {
      engine = create(plainAnalyser);
    });

    test('an empty index finds nothing', async () => {
      expect(engine.size).toBe(0);
      expect(await found('Brücke')).toEqual([]);
    });

    test('the passage that says it comes first', async () => {
      await engine.put(documentOf('a.md', ['Die Kosten sind hoch.', 'Die Brücke wird saniert.']));
      await engine.put(documentOf('b.md', ['Der Haushalt ist beschlossen.']));
      expect((await found('Wann wird die Brücke saniert?'))[0]).toBe('a.md#1');
      expect(engine.size).toBe(3);
    });

    test('at most as many as asked for, best first', async () => {
      await engine.put(
        documentOf(
          'a.md',
          Array.from({ length: 20 }, (_, at) => `Die Brücke Nummer ${at} wird saniert.`),
        ),
      );
      const candidates = await engine.search(buildQuery('Brücke', plainKnowledge), 7);
      expect(candidates).toHaveLength(7);
      expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).sort((a, b) => b - a));
    });

    test('the parts of a score add up to it', async () => {
      await engine.put(documentOf('a.md', ['Die Brücke wird saniert.'], { item: 'Brücken' }));
      const [best] = await engine.search(buildQuery('Brücke', plainKnowledge), 1);
      expect(Object.values(best!.parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(best!.score, 9);
    });

    test('a document put again replaces the one before', async () => {
      await engine.put(documentOf('a.md', ['Die Brücke wird saniert.', 'Noch etwas.']));
      await engine.put(documentOf('a.md', ['Das Hallenbad schließt.']));
      expect(await found('Brücke')).toEqual([]);
      expect(await found('Hallenbad')).toEqual(['a.md#0']);
      expect(engine.size).toBe(1);
    });

    test('documents whose terms are known answer as those do that are put one by one', async () => {
      const documents = Array.from({ length: 90 }, (_, at) =>
        documentOf(`${at}.md`, [`Die Brücke Nummer ${at} wird saniert.`, `Punkt ${at % 7} der Liste.`], {
          item: at % 3 === 0 ? `Haltestelle ${at}` : '',
          speaker: at % 2 === 0 ? 'Winkler' : 'Keller',
        }),
      );
      const numbers = createTermNumbers();
      const filled = create(plainAnalyser, numbers);
      await filled.fill(
        documents.map((document) => ({ document, analysed: analyseDocument(document, plainAnalyser, numbers) })),
      );
      for (const document of documents) await engine.put(document);
      expect(filled.size).toBe(engine.size);
      for (const question of ['Brücke 17', 'Was sagte Frau Winkler zur Haltestelle 30?', 'Where is the bridge?']) {
        const query = buildQuery(question, plainKnowledge);
        const shown = async (from: SearchEngine) =>
          (await from.search(query, 20)).map(({ passage, score }) => [passage.id, score]);
        expect(await shown(filled), question).toEqual(await shown(engine));
      }
      await filled.put(documentOf('17.md', ['Das Hallenbad schließt.']));
      await filled.remove('30.md');
      const [first] = await filled.search(buildQuery('Hallenbad', plainKnowledge), 5);
      expect(first!.passage.id).toBe('17.md#0');
      const left = await filled.search(buildQuery('Brücke 17 Haltestelle 30', plainKnowledge), 200);
      expect(left.filter(({ passage }) => /^(?:30\.md|17\.md#1)/.test(passage.id))).toEqual([]);
    });

    test('the tokens of an excerpt that were asked for stand where they say', async () => {
      await engine.put(documentOf('a.md', ['Die Brücke wird saniert.', 'Danach wird die Brücke geprüft.']));
      const [best] = await engine.search(buildQuery('Brücke geprüft', plainKnowledge), 1);
      const text = excerptText(best!.excerpt);
      expect(best!.tokens(plainAnalyser).map(({ start, end, terms }) => [text.slice(start, end), terms])).toEqual([
        ['Brücke', ['bruck']],
        ['Brücke', ['bruck']],
        ['geprüft', expect.arrayContaining(['gepruft'])],
      ]);
    });

    test('a removed document is not found, and removing what is not there is no error', async () => {
      await engine.put(documentOf('a.md', ['Die Brücke wird saniert.']));
      await engine.remove('a.md');
      await engine.remove('never.md');
      expect(await found('Brücke')).toEqual([]);
      expect(engine.size).toBe(0);
    });

    test('a passage is found by its agenda item, committee, speaker and date', async () => {
      await engine.put(
        documentOf('a.md', ['Man berät noch.'], {
          item: 'Neubau der Feuerwache',
          organization: 'Bauausschuss',
          speaker: 'Winkler',
          date: '2021-03-04',
        }),
      );
      await engine.put(documentOf('b.md', ['Man berät auch.']));
      for (const question of ['Feuerwache', 'Bauausschuss', 'Frau Winkler', 'März 2021', '4.3.2021'])
        expect(await found(question), question).toEqual(['a.md#0']);
    });

    test('a synonym and a translation find it', async () => {
      await engine.put(documentOf('a.md', ['Die Haltestelle an der Brücke.']));
      expect(await found('Wo ist die Station?')).toEqual(['a.md#0']);
      expect(await found('Where is the bridge?')).toEqual(['a.md#0']);
      expect(await found('Where is the stop?')).toEqual(['a.md#0']);
    });

    test('many more passages than candidates: the right one is still first', async () => {
      await engine.put(
        documentOf(
          'many.md',
          Array.from({ length: 1200 }, (_, at) => `Punkt ${at} der Liste handelt von Kosten und Planung.`),
        ),
      );
      await engine.put(documentOf('a.md', ['Der Steinadler nistet an der Brücke.']));
      expect((await found('Wo nistet der Steinadler?'))[0]).toBe('a.md#0');
    });

    test('the same question gives the same answer, whatever the order of indexing', async () => {
      const documents = ['a', 'b', 'c', 'd'].map((name) => documentOf(`${name}.md`, ['Die Brücke wird saniert.']));
      for (const document of documents) await engine.put(document);
      const forwards = await found('Brücke');
      engine = create(plainAnalyser);
      for (const document of documents.toReversed()) await engine.put(document);
      expect(await found('Brücke')).toEqual(forwards);
    });

    test('a term that a passage holds is its own spelling', async () => {
      await engine.put(documentOf('a.md', ['Die Brücke wird saniert, die Brüche nicht.'], { speaker: 'Winkler' }));
      expect(engine.spellings('bruck')).toEqual([{ term: 'bruck', weight: 1 }]);
      expect(engine.spellings('winkl')).toEqual([{ term: 'winkl', weight: 1 }]);
    });

    test.each([
      ['a wrong letter', 'strand', 'strang'],
      ['a missing letter', 'strad', 'strand'],
      ['a letter too many', 'strannd', 'strand'],
      ['two letters that changed places', 'starnd', 'strand'],
    ])('one edit away: %s', async (_, asked, meant) => {
      await engine.put(documentOf('a.md', [`${meant} und Boot`]));
      expect(engine.spellings(asked)).toEqual([{ term: meant, weight: 0.8 }]);
    });

    test('a long term may be misspelt twice, a short one once, one of four letters not at all', async () => {
      await engine.put(
        documentOf(
          'a.md',
          ['Feuerwehrball', 'Strand', 'Moos'].map((word) => `${word} und mehr`),
        ),
      );
      const spelled = (term: string) => engine.spellings(term).map(({ term: meant, weight }) => [meant, weight]);
      expect(spelled('feuerwerball')).toEqual([['feuerwehrball', 0.8]]);
      expect(spelled('feurwerball')).toEqual([['feuerwehrball', 0.6]]);
      expect(spelled('starmd')).toEqual([]);
      expect(spelled('moor')).toEqual([]);
    });

    test('the first letter is never mistyped', async () => {
      await engine.put(documentOf('a.md', ['Der Strand ist weit.']));
      expect(engine.spellings('ztrand')).toEqual([]);
    });

    test('a term stands for those that continue it, after those that are nearer', async () => {
      await engine.put(documentOf('a.md', ['Der Strandkorb am Strang.', 'Kai und Kaimauer.']));
      expect(engine.spellings('strand')).toEqual([
        { term: 'strang', weight: 0.8 },
        { term: 'strandkorb', weight: 0.6 },
      ]);
      expect(engine.spellings('kaim')).toEqual([]);
    });

    test('of the equally near the more frequent come first, and three are enough', async () => {
      await engine.put(documentOf('a.md', ['Strank Stranb', 'Strang Stranb Stranf', 'Strang Stranb Stranf']));
      await engine.put(documentOf('b.md', ['Strang']));
      expect(engine.spellings('strand').map(({ term }) => term)).toEqual(['stranb', 'strang', 'stranf']);
    });

    test('spellings follow the documents: a new one brings words, a removed one takes them along', async () => {
      await engine.put(documentOf('a.md', ['Der Strand.']));
      expect(engine.spellings('makrt')).toEqual([]);
      await engine.put(documentOf('b.md', ['Der Markt und der Strang.']));
      expect(engine.spellings('makrt').map(({ term }) => term)).toEqual(['markt']);
      await engine.remove('a.md');
      expect(engine.spellings('strand').map(({ term }) => term)).toEqual(['strang']);
    });

    test('codes and numbers have no neighbours', async () => {
      await engine.put(documentOf('a.md', ['FB 56 nach Vorlage 0123/2022 vom 15.02.2022, TOP 5.1']));
      for (const term of ['fb 57', '0123/2023', '2022-02-16', 'top 5.2']) expect(engine.spellings(term)).toEqual([]);
    });
  });
}
