#!/usr/bin/env node
// Learns the ranker's weights on questions with known evidence, and tells by cross-validation over documents what they are worth.
//
//   npm run build && node tests/quality/learn.mjs QUESTIONS.jsonl MINUTES_FOLDER [--snapshot FILE]
//
// QUESTIONS: {doc, question_de, question_en, answer, evidence}; answer null = not answerable, left out here.
// The loss is that of a listwise softmax (Cao et al. 2007): -log of the share of probability that falls on candidates whose excerpt
// holds the evidence, with a quadratic penalty on each weight times its feature's standard deviation.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildQuery } from '../../dist/index/query/buildQuery.js';
import { excerptText } from '../../dist/index/ranking/excerpt.js';
import { WEIGHTS } from '../../dist/index/ranking/weights.js';
import { loadKnowledge } from '../../dist/src/knowledge.js';
import { openLibrary } from '../../dist/src/library.js';
import { evidenceShingles, holdsEvidence } from './evidence.mjs';

const PENALTY = 0.02;
const STEPS = 400;
const FOLDS = 6;
const CANDIDATES = 500;
const NAMES = Object.keys(WEIGHTS);

const [questionsFile, minutesFolder, , snapshot = join(tmpdir(), 'ratsfuchs-learn.snapshot')] = process.argv.slice(2);
const questions = readFileSync(questionsFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const knowledge = await loadKnowledge();
const { engine } = await openLibrary({ minutesFolder, snapshot, knowledge });

const lists = [];
for (const { doc, question_de, question_en, answer, evidence } of questions) {
  if (answer === null) continue;
  const shingles = evidenceShingles(evidence);
  for (const [language, question] of [
    ['de', question_de],
    ['en', question_en],
  ]) {
    const candidates = await engine.search(buildQuery(question, knowledge), CANDIDATES);
    lists.push({ doc, language, candidates: candidates.map((candidate) => example(candidate, shingles)) });
  }
}

const deviation = NAMES.map((_, at) =>
  standardDeviation(lists.flatMap(({ candidates }) => candidates.map(({ features }) => features[at]))),
);
const documents = shuffled([...new Set(lists.map(({ doc }) => doc))]);
const tested = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const held = new Set(documents.filter((_, at) => at % FOLDS === fold));
  const weights = learn(lists.filter(({ doc }) => !held.has(doc)));
  tested.push(...lists.filter(({ doc }) => held.has(doc)).map((list) => ({ ...list, rank: rankOf(list, weights) })));
}
const weights = learn(lists);
report('held out', tested);
report(
  'learned',
  lists.map((list) => ({ ...list, rank: rankOf(list, weights) })),
);
report(
  'today',
  lists.map((list) => ({
    ...list,
    rank: rankOf(
      list,
      NAMES.map((name) => WEIGHTS[name]),
    ),
  })),
);
for (const [at, name] of NAMES.entries())
  console.log(
    `  ${name}: ${weights[at].toFixed(2)},`.padEnd(30),
    `// x deviation ${(weights[at] * deviation[at]).toFixed(2)}`,
  );

function example({ passage, excerpt, parts }, shingles) {
  return {
    id: passage.id,
    excerpt: excerpt.map(({ id }) => id),
    features: NAMES.map((name) => (WEIGHTS[name] === 0 ? 0 : parts[name] / WEIGHTS[name])),
    right: holdsEvidence(excerptText(excerpt), shingles),
  };
}

/** Gradient descent with momentum on weights in units of their features' deviations. */
function learn(sample) {
  const usable = sample.filter(({ candidates }) => candidates.some(({ right }) => right));
  const scaled = NAMES.map(() => 0);
  const speed = NAMES.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = scaled.map((value) => 2 * PENALTY * value);
    const now = scaled.map((value, at) => value / deviation[at]);
    for (const { candidates } of usable) {
      const scores = candidates.map(({ features }) => dot(features, now));
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const all = odds.reduce((sum, odd) => sum + odd, 0);
      const right = candidates.reduce((sum, candidate, at) => sum + (candidate.right ? odds[at] : 0), 0) + 1e-12;
      for (const [at, { features, right: holds }] of candidates.entries()) {
        const pull = odds[at] / all - (holds ? odds[at] / right : 0);
        for (let f = 0; f < NAMES.length; f++) gradient[f] += (pull * features[f]) / deviation[f] / usable.length;
      }
    }
    for (let f = 0; f < NAMES.length; f++) {
      speed[f] = 0.9 * speed[f] - 0.2 * gradient[f];
      scaled[f] += speed[f];
    }
  }
  return scaled.map((value, at) => value / deviation[at]);
}

/** The place of the first excerpt that holds the evidence, from 0; excerpts that share a passage with an earlier one are skipped. */
function rankOf({ candidates }, weights) {
  const shown = new Set();
  let rank = 0;
  for (const { id, excerpt, right } of candidates.toSorted(
    (a, b) => dot(b.features, weights) - dot(a.features, weights),
  )) {
    if (shown.has(id)) continue;
    for (const part of excerpt) shown.add(part);
    if (right) return rank;
    rank++;
  }
  return Number.POSITIVE_INFINITY;
}

function report(name, ranked) {
  for (const language of ['de', 'en']) {
    const ranks = ranked.filter((list) => list.language === language).map(({ rank }) => rank);
    const share = (limit) => ((100 * ranks.filter((rank) => rank < limit).length) / ranks.length).toFixed(1);
    console.log(
      `${name.padEnd(9)} ${language}  questions ${ranks.length}  success1 ${share(1)}  success5 ${share(5)}  candidate ${share(Number.POSITIVE_INFINITY)}`,
    );
  }
}

function dot(features, weights) {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += features[at] * weights[at];
  return sum;
}

function standardDeviation(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}

/** The same order on every run. */
function shuffled(values) {
  let seed = 7;
  return values
    .map((value) => {
      seed = (seed * 48271) % 2147483647;
      return [seed, value];
    })
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}
