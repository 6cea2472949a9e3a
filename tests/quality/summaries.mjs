// How well sessions are summed up, against a gold file: node tests/quality/summaries.mjs GOLD.jsonl MINUTES [--misses]
// GOLD: {doc, organization, date, items: [{number, title, outcome, votes}]} a line. Also proves, over all sessions of the folder, that every
// figure of a summary stands in its source and that meetings are neither doubled nor split, and tells how long a summary takes.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { organizationKey } from '../../dist/src/answer/organizationKey.js';
import { sessionsOf } from '../../dist/src/answer/sessions.js';
import { summaryOf } from '../../dist/src/answer/summary.js';
import { loadKnowledge } from '../../dist/src/knowledge.js';
import { openLibrary } from '../../dist/src/library.js';

const [goldFile, minutesFolder, ...flags] = process.argv.slice(2);
const misses = flags.includes('--misses');
const library = await openLibrary({
  minutesFolder,
  snapshot: join(tmpdir(), 'ratsfuchs-summaries.snapshot'),
  knowledge: await loadKnowledge(),
});
// Of two files that are the same minutes one is indexed: the other's gold is that one's.
const original = new Map(library.report.duplicates.map(({ file, of }) => [file, of]));
const sessions = sessionsOf(library.documents.values());
const bare = (text) =>
  (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const counts = {};
const count = (what, right, miss) => {
  const line = (counts[what] ??= { right: 0, of: 0 });
  line.of++;
  if (right) line.right++;
  else if (misses) console.log(`${what}: ${miss}`);
};

for (const line of readFileSync(goldFile, 'utf8').trim().split('\n')) {
  const gold = JSON.parse(line);
  const session = sessions.find(({ sources }) => sources.includes(original.get(gold.doc) ?? gold.doc));
  const summary = session && summaryOf(session, sessions);
  count(
    'organization',
    organizationKey(summary?.organization ?? '') === organizationKey(gold.organization ?? ''),
    `${gold.doc}: ${summary?.organization} <> ${gold.organization}`,
  );
  count('date', (summary?.date ?? null) === gold.date, `${gold.doc}: ${summary?.date}`);
  for (const item of gold.items) {
    const own =
      summary?.items.find(
        ({ number, name }) =>
          (number ?? null) === (item.number ?? null) && bare(name).slice(0, 30) === bare(item.title).slice(0, 30),
      ) ??
      summary?.items.find(
        ({ name }) =>
          bare(name) !== '' &&
          bare(item.title) !== '' &&
          (bare(name).includes(bare(item.title)) || bare(item.title).includes(bare(name))),
      );
    const votes = (value) => JSON.stringify([value?.yes ?? null, value?.no ?? null, value?.abstain ?? null]);
    count(
      'outcome',
      own?.outcome === item.outcome,
      `${gold.doc} ${item.number} ${(item.title ?? '').slice(0, 40)}: ${own?.outcome} instead of ${item.outcome}`,
    );
    count(
      'votes',
      votes(own?.votes) === votes(item.votes),
      `${gold.doc} ${item.number}: ${votes(own?.votes)} instead of ${votes(item.votes)}`,
    );
  }
}

const WORDS = {
  0: 'kein|ohne|no',
  1: 'ein',
  2: 'zwei|two',
  3: 'drei|three',
  4: 'vier|four',
  5: 'fünf|five',
  6: 'sechs|six',
  7: 'sieben|seven',
  8: 'acht|eight',
  9: 'neun|nine',
  10: 'zehn|ten',
  11: 'elf|eleven',
  12: 'zwölf|twelve',
};
let [figures, unfounded, slowest] = [0, 0, 0];
for (const session of sessions) {
  const text = session.documents
    .flatMap(({ document, items }) => [
      ...document.passages.map((passage) => passage.text),
      ...items.map(({ name }) => name),
    ])
    .join('\n');
  const started = performance.now();
  const { items } = summaryOf(session, sessions);
  slowest = Math.max(slowest, performance.now() - started);
  for (const { votes, points } of items) {
    for (const number of Object.values(votes ?? {}).filter((value) => value !== null)) {
      figures++;
      if (!new RegExp(`(?<!\\d)${number}(?!\\d)|${WORDS[number] ?? '$^'}`, 'i').test(text)) {
        unfounded++;
        if (misses) console.log(`unfounded: ${number} in ${session.sources[0]}`);
      }
    }
    for (const { quote, passage } of points) if (!passage.text.includes(quote)) unfounded++;
  }
}
const keys = sessions.map(({ organization, body, date, sources }) =>
  organization && date ? `${organizationKey(organization, body)}|${body}|${date}` : sources[0],
);
for (const [what, { right, of }] of Object.entries(counts))
  console.log(`${what.padEnd(14)} ${((100 * right) / of).toFixed(1)} %  (${right} of ${of})`);
console.log(
  `${sessions.length} sessions, ${keys.length - new Set(keys).size} split; ${figures} figures, ${unfounded} unfounded; slowest summary ${slowest.toFixed(1)} ms`,
);
