import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAnalyser } from '../index/language/analyse.js';
import { createDecompounder } from '../index/language/decompound.js';
import { fold } from '../index/language/fold.js';
import { parseLexicon } from '../index/language/lexicon.js';
import { createThesaurus, parseThesaurus } from '../index/language/thesaurus.js';
import type { Knowledge } from '../index/query/knowledge.js';
import { packageRoot } from './packageRoot.js';

/** Reads the thesaurus and the lexicon of a data folder and builds the language chain on them. */
export async function loadKnowledge(data: string = join(packageRoot, 'data')): Promise<Knowledge> {
  const folder = join(data, 'thesaurus');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const [lexiconFile, ...thesaurusFiles] = await Promise.all([
    readFile(join(data, 'lexicon', 'en-de.tsv'), 'utf8'),
    ...files.map((name) => readFile(join(folder, name), 'utf8')),
  ]);
  const concepts = thesaurusFiles.flatMap(parseThesaurus);
  const lexicon = parseLexicon(lexiconFile);
  const conceptWords =
    concepts
      .flatMap(({ de }) => de)
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  const analyse = createAnalyser(
    createDecompounder(new Set(Array.from([...lexicon.germanWords, ...conceptWords], fold))),
  );
  return { analyse, lexicon, thesaurus: createThesaurus(concepts, createAnalyser()) };
}
