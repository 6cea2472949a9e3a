// How well documents are understood, against a gold file: node tests/quality/structure.mjs GOLD.jsonl MINUTES [--misses]
// GOLD: {doc, organization, date, public, items: [{number, title, outcome, votes, unanimous, speakers}]} a line.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));
const [goldFile, minutes, ...flags] = process.argv.slice(2);
const misses = flags.includes('--misses');
const bare = (text) =>
  (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const near = (one, other) =>
  bare(one) === bare(other) ||
  (bare(one).length > 3 &&
    bare(other).length > 3 &&
    (bare(one).includes(bare(other)) || bare(other).includes(bare(one))));
const name = (text) => bare(text.replace(/\b(?:Dr|Prof|Ing|med|h\.\s?c)\.\s*/g, ''));

const counts = {};
const count = (what, right, miss) => {
  const line = (counts[what] ??= { right: 0, of: 0 });
  line.of++;
  if (right) line.right++;
  else if (misses) console.log(`${what}: ${miss}`);
};
const speakers = { hit: 0, named: 0, wanted: 0 };

for (const gold of readFileSync(goldFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))) {
  const found = inspect(gold.doc);
  count(
    'organization',
    near(found.organization, gold.organization),
    `${gold.doc}: ${found.organization} instead of ${gold.organization}`,
  );
  count('date', found.date === gold.date, `${gold.doc}: ${found.date} instead of ${gold.date}`);
  count('public', found.public === gold.public, `${gold.doc}: ${found.public} instead of ${gold.public}`);
  const left = [...found.items];
  for (const item of gold.items) {
    const at = left.findIndex((own) => (own.number ?? null) === (item.number ?? null) && near(own.name, item.title));
    const same =
      at >= 0
        ? at
        : left.findIndex((own) => near(own.name, item.title) || (item.number !== null && own.number === item.number));
    const own = same >= 0 ? left.splice(same, 1)[0] : undefined;
    count('number and title', at >= 0, `${gold.doc}: ${item.number} ${item.title} <> ${own?.number} ${own?.name}`);
    count(
      'outcome',
      own?.outcome === item.outcome,
      `${gold.doc} ${item.number} ${(item.title ?? '').slice(0, 40)}: ${own?.outcome} instead of ${item.outcome}`,
    );
    const votes = (value) => JSON.stringify([value?.yes ?? null, value?.no ?? null, value?.abstain ?? null]);
    count(
      'votes',
      votes(own?.votes) === votes(item.votes),
      `${gold.doc} ${item.number} ${(item.title ?? '').slice(0, 40)}: ${votes(own?.votes)} instead of ${votes(item.votes)}`,
    );
    count(
      'unanimous',
      (own?.unanimous ?? null) === (item.unanimous ?? null),
      `${gold.doc} ${item.number} ${(item.title ?? '').slice(0, 40)}: ${own?.unanimous} instead of ${item.unanimous}`,
    );
    count(
      'papers',
      bare((own?.papers ?? []).join()) === bare((item.papers ?? []).join()),
      `${gold.doc} ${item.number}: ${own?.papers} instead of ${item.papers}`,
    );
    const said = (own?.speakers ?? []).map(name);
    const wanted = (item.speakers ?? []).map(name);
    const hits = wanted.filter((person) => said.some((other) => near(person, other))).length;
    speakers.hit += hits;
    speakers.named += said.length;
    speakers.wanted += wanted.length;
    if (misses && (hits < wanted.length || said.length > hits))
      console.log(`speakers: ${gold.doc} ${item.number}: ${own?.speakers} instead of ${item.speakers}`);
  }
  count(
    'items found',
    left.length === 0,
    `${gold.doc}: too many: ${left.map((own) => `${own.number} ${own.name.slice(0, 40)}`).join(' | ')}`,
  );
}

function inspect(doc) {
  try {
    return JSON.parse(
      execFileSync(process.execPath, [MAIN, 'inspect', join(minutes, doc), '--json', '--minutes', minutes], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  } catch (error) {
    console.log(`not read: ${doc}: ${String(error.stderr).trim()}`);
    return { items: [] };
  }
}

const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
for (const [what, { right, of }] of Object.entries(counts))
  console.log(`${what.padEnd(18)} ${percent(right, of).padStart(5)} %  (${right} of ${of})`);
console.log(
  `speakers           precision ${percent(speakers.hit, speakers.named)} %, recall ${percent(speakers.hit, speakers.wanted)} %`,
);
