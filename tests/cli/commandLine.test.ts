import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../support/folder.js';
import { runProgram } from '../support/program.js';

const oneLine = /^ratsfuchs: [^\n]+\n$/;

describe('ask', () => {
  test('prints the lead and the excerpts with committee, date and agenda item', async () => {
    const { code, stdout, stderr } = await runProgram(['ask', 'Who leads department 56?']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [lead, , first] = stdout.split('\n');
    expect(lead).toMatch(/^Frau Keller/);
    expect(first).toMatch(/^1\. “Frau Engelhardt begrüßt/);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Ausschuss für Soziales, Integration und Demographie, Hagen · 15 Feb 2022 · Vorstellung des neuen Fachbereiches',
    );
  });

  test('answers in the language of the question', async () => {
    expect((await runProgram(['ask', 'Wer leitet den FB 56?'])).stdout).toContain('1. „Frau Engelhardt');
    expect((await runProgram(['ask', 'Wo ist der Bahnhof?'])).stdout).toContain('Dazu steht nichts');
    expect((await runProgram(['ask', 'Is there a railway station?'])).stdout).toContain('do not say');
  });

  test('exits with 3 and shows no excerpt where nothing is found', async () => {
    const { code, stdout } = await runProgram(['ask', 'Wann öffnet das Schwimmbad?']);
    expect(code).toBe(3);
    expect(stdout).not.toContain('Frau');
    expect(stdout).toContain('Schwimmbad');
  });

  test('--json has the shape that was agreed', async () => {
    const { stdout } = await runProgram(['ask', 'Who leads department 56?', '--json']);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({
      question: 'Who leads department 56?',
      language: 'en',
      status: 'found',
      lead: { text: expect.stringMatching(/^Frau Keller/), citation: 0 },
      citations: expect.arrayContaining([
        {
          quote: expect.stringContaining('Frau Engelhardt begrüßt'),
          highlights: [[expect.any(Number), expect.any(Number)]],
          score: expect.any(Number),
          file: 'hagen/2022-02-15-asid.md',
          page: null,
          url: null,
          body: 'Hagen',
          organization: 'Ausschuss für Soziales, Integration und Demographie',
          date: '2022-02-15',
          speaker: 'Frau Engelhardt',
          kind: 'discussion',
          agendaItem: {
            number: null,
            name: 'Vorstellung des neuen Fachbereiches Integration, Zuwanderung und Wohnraumsicherung (56)',
            papers: [],
          },
        },
      ]),
      ms: expect.any(Number),
    });
    const [{ quote, highlights }] = answer.citations;
    expect(quote.slice(...highlights[0])).toBe(answer.lead.text);
  });

  test('--limit limits the citations', async () => {
    const { stdout } = await runProgram(['ask', 'Fachbereich', '--json', '--limit', '2']);
    expect(JSON.parse(stdout).citations).toHaveLength(2);
  });

  test('--json gives citations with "nothing" too', async () => {
    const answer = JSON.parse((await runProgram(['ask', 'Wie viele Schwimmbäder hat Hagen?', '--json'])).stdout);
    expect(answer.status).toBe('nothing');
    expect(answer.citations.length).toBeGreaterThan(0);
  });
});

describe('ask --batch', () => {
  test('answers a line for a line, in order, with their ids', async () => {
    const questions = Array.from({ length: 200 }, (_, at) => ({
      id: `q${at}`,
      question: at % 2 ? 'Wer leitet den FB 56?' : 'Wo ist der Bahnhof?',
    }));
    const { code, stdout } = await runProgram(['ask', '--batch'], {
      input: questions.map((line) => JSON.stringify(line)).join('\n'),
    });
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ id, question, status }) => ({ id, question, status }))).toEqual(
      questions.map((asked, at) => ({ ...asked, status: at % 2 ? 'found' : 'nothing' })),
    );
  });

  test('a line that is no question is named, the others are answered', async () => {
    const { code, stdout, stderr } = await runProgram(['ask', '--batch'], {
      input: '{"id":1,"question":"Wer leitet den FB 56?"}\nnonsense\n{"id":2,"question":""}\n',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain('line 2');
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).status),
    ).toEqual(['found', 'nothing']);
  });
});

describe('a mistake gives one clear line and no stack trace', () => {
  const empty = folderWith();
  const binary = folderWith({ 'a.md': Uint8Array.from([0, 1, 2, 3]) });
  const closed = folderWith({ 'a.md': 'Text.' });
  chmodSync(join(closed, 'a.md'), 0o644);
  test.each([
    ['an unknown command', ['frobnicate'], 2, 'unknown command "frobnicate"'],
    ['an unknown option', ['ask', 'x', '--frobnicate'], 2, '--frobnicate'],
    ['a language that there is not', ['ask', 'x', '--language', 'fr'], 2, '--language must be de or en'],
    ['a limit that is no number', ['ask', 'x', '--limit', 'many'], 2, '--limit'],
    ['an option without its value', ['ask', 'x', '--minutes'], 2, '--minutes'],
    ['no question', ['ask'], 2, 'needs a question'],
    ['an empty question', ['ask', '  '], 2, 'needs a question'],
    ['a question of 100 kB', ['ask', 'Radweg '.repeat(14_300)], 2, 'characters'],
    ['a missing folder', ['ask', 'x', '--minutes', '/nowhere/at/all'], 1, 'does not exist'],
    ['an empty folder', ['ask', 'x', '--minutes', empty], 1, 'holds no minutes'],
    ['a folder that is a file', ['ask', 'x', '--minutes', join(binary, 'a.md')], 1, 'is not a folder'],
    ['a folder with nothing but a binary file', ['ask', 'x', '--minutes', binary], 1, 'a.md is not a text file'],
    ['a binary file to inspect', ['inspect', join(binary, 'a.md')], 1, 'is not a text file'],
    ['a missing file to inspect', ['inspect', '/nowhere.md'], 2, 'does not exist'],
    ['a folder to inspect', ['inspect', empty], 2, 'is a folder'],
    ['a format that is not known', ['inspect', '/etc/hostname'], 1, 'format'],
    ['questions that are not there', ['eval', '/nowhere.jsonl'], 2, 'cannot be read'],
  ])('%s', async (_, args, code, message) => {
    const run = await runProgram(args);
    expect(run.stderr).toMatch(oneLine);
    expect(run.stderr).toContain(message);
    expect(run.stdout).toBe('');
    expect(run.code).toBe(code);
  });

  test('a wrong variable is named with an example', async () => {
    const run = await runProgram(['ask', 'x'], { environment: { DEFAULT_LANGUAGE: 'fr' } });
    expect(run).toMatchObject({
      code: 1,
      stderr: 'ratsfuchs: [config] DEFAULT_LANGUAGE must be de or en, for example DEFAULT_LANGUAGE=de\n',
    });
  });

  test('an adapter that is not there is named', async () => {
    const run = await runProgram([], { environment: { ADAPTERS: 'pigeon' } });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(oneLine);
    expect(run.stderr).toContain('"pigeon"');
  });
});

describe('other commands', () => {
  test('--help and --version', async () => {
    expect((await runProgram(['--help'])).stdout).toContain('ask --batch');
    expect((await runProgram(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('sessions', async () => {
    expect((await runProgram(['sessions'])).stdout).toBe(
      '15.02.2022 · Ausschuss für Soziales, Integration und Demographie, Hagen · 1 Punkt\n',
    );
    expect(JSON.parse((await runProgram(['sessions', '--json'])).stdout)).toMatchObject([
      {
        organization: 'Ausschuss für Soziales, Integration und Demographie',
        date: '2022-02-15',
        items: [{ number: null }],
        sources: ['hagen/2022-02-15-asid.md'],
      },
    ]);
  });

  test('inspect --json has the shape that was agreed', async () => {
    const { stdout } = await runProgram(['inspect', 'hagen/2022-02-15-asid.md', '--json']);
    expect(JSON.parse(stdout)).toEqual({
      file: 'hagen/2022-02-15-asid.md',
      body: 'Hagen',
      organization: 'Ausschuss für Soziales, Integration und Demographie',
      date: '2022-02-15',
      place: null,
      start: null,
      end: null,
      chair: null,
      clerk: null,
      attendance: [],
      public: 'public',
      items: [
        {
          number: null,
          name: 'Vorstellung des neuen Fachbereiches Integration, Zuwanderung und Wohnraumsicherung (56)',
          public: true,
          papers: [],
          outcome: 'unknown',
          unanimous: null,
          votes: null,
          speakers: ['Engelhardt', 'Keller', 'Meier', 'Sauerwein'],
        },
      ],
      withheld: [],
      warnings: [],
    });
  });

  test('index writes a snapshot that ask uses, and says what was withheld and skipped', async () => {
    const folder = folderWith({
      'a.md': 'Die Brücke wird saniert.',
      'b.md': 'Nichtöffentliche Sitzung\n\nDas Geheimnis kostet viel.',
      'c.md': Uint8Array.from([0, 1, 2]),
    });
    const snapshot = join(folderWith(), 'kept', 'index.snapshot');
    const first = await runProgram(['index', '--minutes', folder, '--snapshot', snapshot]);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('read 2, unchanged 0, removed 0, skipped 1');
    expect(first.stdout).toContain('skipped   c.md: is not a text file');
    expect(first.stdout).toContain('withheld  b.md: ');
    const second = JSON.parse(
      (await runProgram(['index', '--json', '--minutes', folder, '--snapshot', snapshot])).stdout,
    );
    expect(second).toMatchObject({ read: [], unchanged: 2, documents: 2, passages: 1 });
    const asked = await runProgram([
      'ask',
      'Was passiert mit der Brücke?',
      '--minutes',
      folder,
      '--snapshot',
      snapshot,
    ]);
    expect(asked).toMatchObject({ code: 0, stderr: '' });
  });

  test('a snapshot of another folder is not used, and the user is told', async () => {
    const one = folderWith({ 'a.md': 'Die Brücke wird saniert.' });
    const other = folderWith({ 'b.md': 'Das Hallenbad schließt.' });
    const snapshot = join(folderWith(), 'index.snapshot');
    await runProgram(['index', '--minutes', one, '--snapshot', snapshot]);
    const run = await runProgram(['ask', 'Hallenbad', '--minutes', other, '--snapshot', snapshot]);
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(oneLine);
    expect(run.stderr).toContain('run: npm start -- index');
  });

  test('eval measures questions with known evidence', async () => {
    const folder = folderWith({
      'q.jsonl': [
        {
          id: 1,
          question_de: 'Wer leitet den FB 56?',
          question_en: 'Who leads department 56?',
          answer: 'Frau Keller',
          evidence: 'Frau Keller als neue Leiterin',
        },
        { id: 2, question_de: 'Wo ist der Bahnhof?', answer: null, evidence: null },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    });
    const { stdout } = await runProgram(['eval', join(folder, 'q.jsonl'), '--json']);
    expect(JSON.parse(stdout)).toEqual([
      {
        language: 'de',
        questions: 1,
        success1: 100,
        success3: 100,
        success5: 100,
        mrr10: 100,
        answer1: 100,
        unanswerable: 1,
        refused: 100,
        wronglyRefused: 0,
      },
      {
        language: 'en',
        questions: 1,
        success1: 100,
        success3: 100,
        success5: 100,
        mrr10: 100,
        answer1: 100,
        unanswerable: 0,
        refused: null,
        wronglyRefused: 0,
      },
    ]);
  });
});

describe('the terminal chat', () => {
  test('answers a pipe, a question a line, without colours', async () => {
    const { code, stdout, stderr } = await runProgram([], {
      input: 'Who leads department 56?\n\nWo ist der Bahnhof?\nhilfe\nsessions\n',
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Frau Keller[\s\S]*Dazu steht nichts[\s\S]*Befehle:[\s\S]*1 session:/);
    expect(stdout).not.toContain('\u001b');
  });

  test('an empty input ends it', async () => {
    expect(await runProgram([])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
