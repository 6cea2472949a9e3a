#!/usr/bin/env node
// Learns when a question is refused, on questions with known evidence and questions that the minutes do not answer, and tells by
// cross-validation over documents what that is worth.
//
//   npm run build && node tests/quality/refusal.mjs QUESTIONS.jsonl MINUTES_FOLDER [--snapshot FILE]
//
// QUESTIONS: {doc, near_doc, question_de, question_en, answer}; answer null = not answerable. A logistic regression with a quadratic
// penalty; both kinds of question weigh the same. A weight may not turn its sign: what is missing never speaks for an answer.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildQuery } from '../../dist/index/query/buildQuery.js';
import { evidenceOf, isStrange, LOGIT } from '../../dist/index/ranking/confidence.js';
import { distinctExcerpts } from '../../dist/src/answer/answer.js';
import { askedPeople, namesakesLast } from '../../dist/src/answer/askedPerson.js';
import { cite } from '../../dist/src/answer/citation.js';
import { correctSpelling } from '../../dist/src/answer/correction.js';
import { rankByDetail } from '../../dist/src/answer/detailRank.js';
import { verify } from '../../dist/src/answer/verification.js';
import { loadKnowledge } from '../../dist/src/knowledge.js';
import { openLibrary } from '../../dist/src/library.js';

const PENALTY = 0.0014;
const STEPS = 3000;
const FOLDS = 8;
const SEEDS = [7, 11, 23];
/** So many of the answerable questions are refused: it fixes the threshold. */
const WRONGLY_REFUSED = 0.08;
const FOR = new Set(['weakest', 'others']);
const NAMES = Object.keys(LOGIT).filter((name) => name !== 'bias');

const [questionsFile, minutesFolder, , snapshot = join(tmpdir(), 'ratsfuchs-learn.snapshot')] = process.argv.slice(2);
const knowledge = await loadKnowledge();
const { engine } = await openLibrary({ minutesFolder, snapshot, knowledge });
const sample = [];
for (const line of readFileSync(questionsFile, 'utf8').trim().split('\n')) {
  const { id, doc, near_doc: near, answer, ...asked } = JSON.parse(line);
  for (const language of ['de', 'en']) {
    const written = asked[`question_${language}`];
    const { query } = correctSpelling(buildQuery(written, knowledge), engine, knowledge);
    const found = await engine.search(query, 120);
    const [best] = rankByDetail(distinctExcerpts(namesakesLast(askedPeople(query, found), found)), query, knowledge);
    const strange = !best || isStrange(query, best);
    const detail = best ? verify(query, cite(best, query, knowledge.analyse), best, knowledge) : null;
    const evidence = best ? evidenceOf(query, best, detail) : {};
    const values = NAMES.map((name) => evidence[name] ?? 0);
    sample.push({
      id,
      written,
      doc: doc ?? near,
      language,
      answerable: answer !== null,
      strange,
      values,
      form: query.asked.form,
    });
  }
}

const documents = [...new Set(sample.map(({ doc }) => doc))];
for (const seed of SEEDS) {
  const order = shuffled(documents, seed);
  const tested = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(order.filter((_, at) => at % FOLDS === fold));
    const known = sample.filter(({ doc }) => !held.has(doc));
    const model = learn(known);
    const threshold = thresholdOf(known, model);
    tested.push(
      ...sample.filter(({ doc }) => held.has(doc)).map((one) => ({ ...one, refused: score(model, one) < threshold })),
    );
  }
  report(`held out ${seed}`, tested);
}
const model = learn(sample);
const threshold = thresholdOf(sample, model);
report(
  'learned',
  sample.map((one) => ({ ...one, refused: score(model, one) < threshold })),
);
const today = { bias: LOGIT.bias, weights: NAMES.map((name) => LOGIT[name]) };
report(
  'today',
  sample.map((one) => ({ ...one, refused: score(today, one) < 0 })),
);
// The threshold is moved to 0, which is a confidence of a half.
console.log(`  bias: ${(model.bias - threshold).toFixed(2)},`);
for (const [at, name] of NAMES.entries()) console.log(`  ${name}: ${model.weights[at].toFixed(2)},`);
if (process.argv.includes('--explain'))
  for (const one of sample.filter((one) => score(model, one) < threshold === one.answerable)) {
    const given = NAMES.flatMap((name, at) => (one.values[at] ? [`${name} ${one.values[at].toFixed(2)}`] : []));
    console.log(
      `${one.id} ${one.language} ${one.form} ${score(model, one).toFixed(2)} ${one.written} | ${given.join(', ')}`,
    );
  }

function learn(questions) {
  const usable = questions.filter(({ strange }) => !strange);
  const most = usable.filter(({ answerable }) => answerable).length;
  const fewest = usable.length - most;
  const weights = NAMES.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => PENALTY * weight);
    let shift = 0;
    for (const { values, answerable } of usable) {
      const odds = 1 / (1 + Math.exp(-dot(values, weights) - bias));
      const pull = (odds - Number(answerable)) / (2 * (answerable ? most : fewest));
      shift += pull;
      for (let at = 0; at < weights.length; at++) gradient[at] += pull * values[at];
    }
    bias -= 2 * shift;
    for (let at = 0; at < weights.length; at++) {
      const moved = weights[at] - 2 * gradient[at];
      weights[at] = FOR.has(NAMES[at]) ? Math.max(0, moved) : Math.min(0, moved);
    }
  }
  return { bias, weights };
}

function score({ bias, weights }, { values, strange }) {
  return strange ? Number.NEGATIVE_INFINITY : bias + dot(values, weights);
}

function thresholdOf(questions, model) {
  const scores = questions.filter(({ answerable }) => answerable).map((one) => score(model, one));
  return scores.sort((a, b) => a - b)[Math.floor(WRONGLY_REFUSED * scores.length)];
}

function report(name, questions) {
  for (const language of ['de', 'en']) {
    const own = questions.filter((one) => one.language === language);
    const share = (answerable) => {
      const all = own.filter((one) => one.answerable === answerable);
      return ((100 * all.filter(({ refused }) => refused).length) / all.length).toFixed(1);
    };
    console.log(`${name.padEnd(11)} ${language}  refused ${share(false)}  wrongly refused ${share(true)}`);
  }
}

function dot(values, weights) {
  return values.reduce((sum, value, at) => sum + value * weights[at], 0);
}

/** The same order for a seed on every run. */
function shuffled(values, seed) {
  let state = seed;
  return values
    .map((value) => {
      state = (state * 48271) % 2147483647;
      return [state, value];
    })
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}
