import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sameMinutes } from '../fixtures/sameMinutes.js';
import { folderWith } from '../support/folder.js';
import { type Run, runProgram } from '../support/program.js';

const SECRET = 'Geheimnisvogel';
const FORMATS = ['md', 'txt', 'html', 'docx', 'odt'];

const WORDS = [
  'Nichtöffentlicher Teil',
  'Nicht öffentlicher Teil',
  'Nicht-öffentliche Sitzung',
  'Unöffentlicher Teil',
  'Vertraulicher Teil',
  'Vertrauliche Angelegenheiten',
  'Geschlossene Sitzung',
  'In nichtöffentlicher Sitzung',
  'Nichtoeffentlicher Teil',
  'NICHTÖFFENTLICHER TEIL',
  'N i c h t ö f f e n t l i c h e r   T e i l',
  'Closed session',
  'Executive session',
];
const FORMS = [
  (words: string) => words,
  (words: string) => `${words}:`,
  (words: string) => `II. ${words}`,
  (words: string) => `B. ${words}`,
  (words: string) => `- ${words} -`,
  (words: string) => `2) ${words}`,
  (words: string) => words.normalize('NFD'),
  (words: string) => `Teil B: ${words}`,
];
const HEADINGS = WORDS.flatMap((words) => FORMS.map((form) => form(words)));

/** Invented minutes whose public part speaks of one thing and whose non-public part of the secret. */
const blocks = (heading: string, number: number) => [
  { text: `Niederschrift über die ${number}. Sitzung des Bauausschusses am 03.05.2022`, level: 1 as const },
  { text: 'Öffentlicher Teil', level: 2 as const },
  { text: `TOP 1 Sanierung der Brücke ${number}`, level: 2 as const },
  {
    text: `Frau Winkler erklärt, dass die Brücke Nummer ${number} in diesem Jahr saniert werde und der Rat davon Kenntnis nehme.`,
  },
  { text: heading, level: 2 as const },
  { text: `TOP 1 Verkauf an ${SECRET}`, level: 2 as const },
  { text: `Herr Exempel erklärt, dass ${SECRET} das Grundstück Nummer ${number} für zwei Millionen Euro kaufe.` },
  { text: `Abstimmungsergebnis: ${SECRET} mit 20 Ja-Stimmen zugestimmt` },
];

const files: Record<string, Uint8Array> = {};
for (const [at, heading] of HEADINGS.entries()) {
  const minutes = sameMinutes(blocks(heading, at));
  for (const format of FORMATS) files[`${at}/minutes.${format}`] = minutes[`minutes.${format}`]!;
}
const folder = folderWith(files);
const snapshot = join(folderWith(), 'index.snapshot');
let indexed: Run;
beforeAll(async () => {
  indexed = await runProgram(['index', '--minutes', folder, '--snapshot', snapshot]);
}, 120_000);

describe(`${Object.keys(files).length} documents with a non-public part`, () => {
  test('leave no trace of it in the snapshot or in what index says', () => {
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(500);
    expect(indexed.code).toBe(0);
    expect(indexed.stdout + indexed.stderr).not.toContain(SECRET);
    const leaking = readFileSync(snapshot, 'utf8')
      .split('\n')
      .filter((line) => line.includes(SECRET));
    expect(
      leaking
        .map((line) => /"file":"(\d+)\/minutes\.(\w+)"/.exec(line)?.slice(1))
        .map((found) => [HEADINGS[Number(found?.[0])], found?.[1]]),
    ).toEqual([]);
  });

  test('are all read, and lose at most one public passage in a hundred', () => {
    const kept = readFileSync(snapshot, 'utf8');
    const lost = HEADINGS.filter((_, at) => !kept.includes(`dass die Brücke Nummer ${at} in diesem Jahr`));
    expect(lost.length).toBeLessThanOrEqual(HEADINGS.length / 100);
    expect(indexed.stdout).toContain(`read ${Object.keys(files).length}, unchanged 0, removed 0, skipped 0`);
  });

  test('give it away in no answer', async () => {
    const asked = [
      'Wer kauft das Grundstück?',
      `Was ist mit ${SECRET}?`,
      'Wie wurde über den Verkauf abgestimmt?',
      'Was wurde im nichtöffentlichen Teil beschlossen?',
      'Who buys the plot?',
      'Nummer 7 zwei Millionen Euro',
    ];
    const questions = Array.from({ length: 1000 }, (_, at) => ({
      id: at,
      question: `${asked[at % asked.length]} ${at % 104}`,
    }));
    const { stdout, stderr, code } = await runProgram(['ask', '--batch', '--minutes', folder, '--snapshot', snapshot], {
      input: questions.map((line) => JSON.stringify(line)).join('\n'),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(1000);
    expect(JSON.stringify(answers.map(({ citations, lead, nearest }) => [citations, lead, nearest]))).not.toContain(
      SECRET,
    );
  });

  test.each(FORMATS)('give it away to no inspection: %s', async (format) => {
    for (const at of [0, 41, 97]) {
      const { stdout, stderr } = await runProgram(['inspect', join(folder, `${at}/minutes.${format}`), '--json']);
      expect(stderr + stdout).not.toContain(SECRET);
      expect(JSON.parse(stdout)).toMatchObject({
        public: 'mixed',
        withheld: [{ where: expect.stringMatching(/^from line \d+$/) }],
      });
    }
  });
});
