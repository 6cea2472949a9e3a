import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createAnalyser } from '../index/language/analyse.js';
import { createDecompounder } from '../index/language/decompound.js';
import { fold } from '../index/language/fold.js';
import { LexiconError, parseLexicon } from '../index/language/lexicon.js';
import { createThesaurus, parseThesaurus, ThesaurusError } from '../index/language/thesaurus.js';
import type { Knowledge } from '../index/query/knowledge.js';
import { ConfigError } from './config.js';
import { packageRoot } from './packageRoot.js';

const BUNDLED = join(packageRoot, 'data');
const EXAMPLE = 'for example VOCABULARY_DIR=./vocabulary with thesaurus/own.txt or lexicon/own.tsv in it';

/** A file of words; its path is its name. */
interface WordFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the bundled thesaurus and lexicon, and the operator's own if there is a folder of them, and builds the language chain on
 * both: own concepts are added, own translations come before the bundled ones of the same headword. Throws a `ConfigError` where
 * the own folder or a line in it cannot be used.
 */
export async function loadKnowledge(vocabulary: string | null = null): Promise<Knowledge> {
  const [lexiconText, thesaurusFiles, own] = await Promise.all([
    readFile(join(BUNDLED, 'lexicon', 'en-de.tsv'), 'utf8'),
    filesIn(join(BUNDLED, 'thesaurus'), '.txt'),
    vocabulary === null ? { thesaurus: [], lexicon: [] } : ownWords(vocabulary),
  ]);
  try {
    return await build([...thesaurusFiles, ...own.thesaurus], lexiconText, own.lexicon);
  } catch (cause) {
    if (!(cause instanceof ThesaurusError || cause instanceof LexiconError)) throw cause;
    throw new ConfigError(cause.message, { cause });
  }
}

/** Each step takes some 50 ms: there is a turn for other work between them. */
async function build(
  thesaurusFiles: readonly WordFile[],
  lexiconText: string,
  ownLexicon: readonly WordFile[],
): Promise<Knowledge> {
  const concepts = thesaurusFiles.flatMap(({ text, name }) => parseThesaurus(text, name));
  await setImmediate();
  const lexicon = parseLexicon(lexiconText, ownLexicon);
  await setImmediate();
  const ofConcepts = concepts.map(({ de }) => de.join(' ')).join(' ');
  const conceptWords = new Set(fold(ofConcepts).match(/[a-z]{3,}/g));
  await setImmediate();
  const has = (word: string) => lexicon.germanWords.has(word) || conceptWords.has(word);
  const id = fingerprint([ofConcepts, lexiconText, ...ownLexicon.map(({ text }) => text)]);
  const analyse = createAnalyser(createDecompounder({ has }, id));
  return { analyse, lexicon, thesaurus: createThesaurus(concepts, createAnalyser()) };
}

/** Names a vocabulary: an index that was made with another one has other parts of compounds. */
function fingerprint(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 16);
}

/** The files of an operator's folder. One of its two parts may be absent, not both: that would be a folder named by mistake. */
async function ownWords(folder: string): Promise<{ thesaurus: WordFile[]; lexicon: WordFile[] }> {
  const [thesaurus, lexicon] = await Promise.all([
    ownFiles(join(folder, 'thesaurus'), '.txt'),
    ownFiles(join(folder, 'lexicon'), '.tsv'),
  ]);
  if (thesaurus.length + lexicon.length > 0) return { thesaurus, lexicon };
  const there = await readdir(folder).catch(() => null);
  const problem = there ? 'holds neither thesaurus/*.txt nor lexicon/*.tsv' : 'is not a folder that can be read';
  throw new ConfigError(`[config] VOCABULARY_DIR: ${folder} ${problem}; ${EXAMPLE}`);
}

async function ownFiles(folder: string, ending: string): Promise<WordFile[]> {
  return filesIn(folder, ending, ownText).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error instanceof ConfigError ? error : unreadable(folder, error);
  });
}

async function filesIn(
  folder: string,
  ending: string,
  read: (path: string) => Promise<string> = (path) => readFile(path, 'utf8'),
): Promise<WordFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending) && !name.startsWith('.')).sort();
  return Promise.all(names.map(async (name) => ({ name: join(folder, name), text: await read(join(folder, name)) })));
}

/** A text without a byte order mark: editors of Windows write one, or another encoding, in which umlauts would be lost. */
async function ownText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(path, cause);
  });
  const damaged = text.indexOf('\uFFFD');
  if (damaged < 0) return text.replace(/^\uFEFF/, '');
  const line = text.slice(0, damaged).split('\n').length;
  throw new ConfigError(`[config] VOCABULARY_DIR: ${path}, line ${line}: is not UTF-8; save the file as UTF-8`);
}

function unreadable(path: string, cause: NodeJS.ErrnoException): ConfigError {
  return new ConfigError(`[config] VOCABULARY_DIR: ${path} cannot be read (${cause.code})`, { cause });
}
