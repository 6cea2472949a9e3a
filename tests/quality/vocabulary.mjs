// How sound the thesaurus and the lexicon are, and which share of a question's words they know:
//   npm run build && node tests/quality/vocabulary.mjs [--words WORDLIST]... [--questions FILE.jsonl]...
// WORDLIST: correctly spelled German words, one a line (Debian's wngerman has /usr/share/dict/ngerman).
// FILE: {question_en} or {text} a line, in English.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fold } from '../../dist/index/language/fold.js';
import { isStopWord } from '../../dist/index/language/stopwords.js';
import { parseThesaurus } from '../../dist/index/language/thesaurus.js';
import { loadKnowledge } from '../../dist/src/knowledge.js';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const SHOWN = 20;
const UNKNOWN_SHOWN = 100;
const LONGEST_PHRASE = 4;
const SHORTEST_PART = 3;
const options = { words: { type: 'string', multiple: true }, questions: { type: 'string', multiple: true } };
const { words = [], questions = [] } = parseArgs({ options }).values;

const lines = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean);
const concepts = readdirSync(`${DATA}/thesaurus`).flatMap((name) =>
  parseThesaurus(readFileSync(`${DATA}/thesaurus/${name}`, 'utf8'), name).map((concept) => ({ ...concept, name })),
);
const entries = lines(`${DATA}/lexicon/en-de.tsv`).filter((line) => !line.startsWith('#'));

const headwords = new Set(entries.map((line) => line.split('\t')[0]));
const expressions = concepts.reduce((sum, { de, en }) => sum + de.length + en.length, 0);
console.log(`${concepts.length} concept groups, ${expressions} expressions, ${headwords.size} lexicon headwords`);

list('format faults', [...concepts.flatMap(conceptFaults), ...entryFaults(entries)]);
list('groups that stand within another', subsets(concepts), SHOWN);
list('pairs of German expressions in two groups', sharedPairs(concepts), SHOWN);
if (words.length > 0) {
  const known = new Set(words.flatMap(lines).map((word) => word.trim().toLowerCase()));
  const german = [...concepts.flatMap(({ de }) => de), ...entries.flatMap((line) => line.split('\t')[2].split(', '))];
  list(
    'German expressions that no word list knows',
    [...new Set(german)].filter((word) => !isSpelled(word, known)),
  );
}
const knowledge = questions.length > 0 ? await loadKnowledge() : null;
for (const file of questions) {
  const asked = lines(file)
    .map((line) => JSON.parse(line))
    .flatMap(({ question_en, text }) => question_en ?? text ?? []);
  coverage(file, asked.flatMap(contentWords));
}

function list(title, found, most = found.length) {
  console.log(`\n${title}: ${found.length}`);
  for (const one of found.slice(0, most)) console.log(`  ${one}`);
}

function conceptFaults({ de, en, name }) {
  const where = `${name}, "${de[0] ?? en[0]}"`;
  return [de, en].flatMap((side) => [
    ...side.filter((word) => /[,;()[\]{}/|\t]/.test(word)).map((word) => `${where}: a sign in "${word}"`),
    ...repeated(side.map((word) => word.toLowerCase())).map((word) => `${where}: "${word}" stands twice`),
  ]);
}

function entryFaults(entries) {
  const shape = /^[^\t]+\t(?:n|v|adj|adv|prep|conj|pron|num|abbr|phr)\t[^\t,;()[\]{}/|]+(?:, [^\t,;()[\]{}/|]+){0,7}$/;
  return [
    ...entries.filter((line) => !shape.test(line)).map((line) => `en-de.tsv: ${line}`),
    ...entries
      .filter((line) => repeated(line.split('\t')[2]?.split(', ') ?? []).length > 0)
      .map((line) => `en-de.tsv: a translation stands twice: ${line}`),
    ...repeated(entries.map((line) => line.split('\t', 2).join(' '))).map((key) => `en-de.tsv: "${key}" stands twice`),
    ...entries
      .filter((line, at) => at > 0 && line < entries[at - 1])
      .map((line) => `en-de.tsv: not in its place: ${line}`),
  ];
}

function repeated(words) {
  const seen = new Set();
  return words.filter((word) => seen.has(word) || !seen.add(word));
}

/** Groups whose German expressions all stand in one other group. Of two equal groups the later one is named. */
function subsets(concepts) {
  const sets = concepts.map(({ de }) => new Set(de.map(fold)));
  const groupsOf = byWord(sets);
  return sets.flatMap((own, at) => {
    const [first, ...others] = own;
    const holder = (groupsOf.get(first) ?? []).find(
      (other) =>
        other !== at &&
        others.every((word) => sets[other].has(word)) &&
        (sets[other].size > own.size || (sets[other].size === own.size && other < at)),
    );
    const title = (group) => `${concepts[group].name}: ${concepts[group].de.join(', ')}`;
    return holder === undefined ? [] : [`${title(at)}  <  ${title(holder)}`];
  });
}

function sharedPairs(concepts) {
  const sets = concepts.map(({ de }) => [...new Set(de.map(fold))]);
  const counts = new Map();
  for (const own of sets)
    for (const [at, one] of own.entries())
      for (const other of own.slice(at + 1)) {
        const pair = [one, other].sort().join(' + ');
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
  return [...counts].filter(([, count]) => count > 1).map(([pair]) => pair);
}

function byWord(sets) {
  const groupsOf = new Map();
  for (const [at, set] of sets.entries())
    for (const word of set) groupsOf.set(word, [...(groupsOf.get(word) ?? []), at]);
  return groupsOf;
}

/** Whether all words of an expression are in the lists, or are compounds of such words. Abbreviations and codes are not spelled. */
function isSpelled(expression, known) {
  return (expression.match(/[\p{L}\p{N}]+/gu) ?? []).every(
    (word) => /\d|\p{Lu}.*\p{Lu}/u.test(word) || isCompound(word.toLowerCase(), known),
  );
}

function isCompound(word, known) {
  if (known.has(word)) return true;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const head = word.slice(0, cut);
    const bare = ['', 's', 'n', 'es', 'en', 'er', 'e'].some(
      (link) => head.endsWith(link) && known.has(head.slice(0, head.length - link.length)),
    );
    if ((bare || known.has(`${head}e`) || known.has(`${head}en`)) && isCompound(word.slice(cut), known)) return true;
  }
  return false;
}

/** The words of an English question that say what it is about, each with whether the lexicon or the thesaurus knows it. */
function contentWords(question) {
  const tokens = knowledge.analyse(question, 'en');
  const covered = new Set();
  for (const [at, token] of tokens.entries()) {
    for (let length = 1; length <= LONGEST_PHRASE && at + length <= tokens.length; length++)
      if (knowledge.lexicon.translate(question.slice(token.start, tokens[at + length - 1].end)).length > 0)
        for (let within = at; within < at + length; within++) covered.add(within);
    const match = knowledge.thesaurus.match(tokens, at, 'en');
    for (let within = at; match && within < at + match.length; within++) covered.add(within);
  }
  return tokens.flatMap(({ kind, surface, start }, at) => {
    const begins = /(?:^|[.?!:])["“”'(\s]*$/.test(question.slice(0, start));
    const name = /^\p{Lu}/u.test(surface) && !begins;
    if (kind !== 'word' || name || isStopWord(fold(surface), 'en')) return [];
    return [{ word: surface.toLowerCase(), known: covered.has(at) }];
  });
}

function coverage(file, found) {
  const unknown = new Map();
  for (const { word } of found.filter(({ known }) => !known)) unknown.set(word, (unknown.get(word) ?? 0) + 1);
  const types = new Set(found.map(({ word }) => word));
  const tokens = found.filter(({ known }) => known).length;
  console.log(
    `\n${file}\ncontent words known: ${share(tokens, found.length)}, different ones: ${share(types.size - unknown.size, types.size)}`,
  );
  const most = [...unknown].sort(([, a], [, b]) => b - a).slice(0, UNKNOWN_SHOWN);
  console.log(`unknown, most frequent first: ${most.map(([word, count]) => `${word} ${count}`).join(', ')}`);
}

function share(part, whole) {
  return `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}
