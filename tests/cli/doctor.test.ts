import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failure, ok } from '../../src/bot/finding.js';
import { doctor } from '../../src/cli/doctor.js';
import { loadConfig } from '../../src/config.js';
import { examineMachine } from '../../src/doctor/examineMachine.js';
import { folderWith } from '../support/folder.js';
import { runProgram } from '../support/program.js';

const MINUTES =
  'Niederschrift\nüber die öffentliche Sitzung des Bauausschusses am 03.05.2022\n\nTOP 1 Radweg\n\nText.\n';

/** What `doctor` says about one thing. */
async function finding(what: string, environment: Record<string, string>) {
  const { code, stdout } = await runProgram(['doctor', '--json'], { environment });
  const found = (JSON.parse(stdout) as { what: string; level: string; says: string }[]).find(
    (one) => one.what === what,
  );
  return { code, ...found };
}

describe('doctor', () => {
  test('says a line for each thing, and exits with 0 where all is well', async () => {
    const folder = folderWith({ 'a.txt': MINUTES });
    const environment = { MINUTES_DIR: folder, SNAPSHOT: join(folder, '.index') };
    await runProgram(['index'], { environment });
    const { code, stdout, stderr } = await runProgram(['doctor'], { environment });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^(?:ok {7}\w+: .+\n){5}$/);
  });

  test('tells that the index is missing or behind', async () => {
    const folder = folderWith({ 'a.txt': MINUTES });
    const environment = { MINUTES_DIR: folder, SNAPSHOT: join(folder, '.index') };
    expect(await finding('snapshot', environment)).toMatchObject({ code: 0, level: 'warning' });
    await runProgram(['index'], { environment });
    expect(await finding('snapshot', environment)).toMatchObject({ level: 'ok' });
    writeFileSync(join(folder, 'b.txt'), MINUTES);
    expect(await finding('snapshot', environment)).toMatchObject({
      level: 'warning',
      says: expect.stringMatching(/^1 document; 1 more/),
    });
    writeFileSync(join(folder, '.index'), 'not an index');
    expect(await finding('snapshot', environment)).toMatchObject({
      level: 'warning',
      says: expect.stringContaining('npm start -- index'),
    });
  });

  test('fails on a folder that is not there, and on an empty one', async () => {
    expect(await finding('minutes', { MINUTES_DIR: '/nonexistent' })).toMatchObject({
      code: 1,
      level: 'failure',
      says: expect.stringContaining('MINUTES_DIR'),
    });
    expect(await finding('minutes', { MINUTES_DIR: folderWith({}) })).toMatchObject({ code: 1, level: 'failure' });
  });

  test('names a setting that is wrong instead of stopping at it', async () => {
    expect(await finding('configuration', { DEFAULT_LANGUAGE: 'fr' })).toMatchObject({ code: 1, level: 'failure' });
  });

  test('fails on a state file that is none', async () => {
    const folder = folderWith({ 'state.db': 'this is a letter, and no database at all. '.repeat(40) });
    const environment = { ADAPTERS: 'terminal, ../nothing', STATE_DB: join(folder, 'state.db') };
    expect(await finding('state', environment)).toMatchObject({
      level: 'failure',
      says: expect.stringContaining('STATE_DB'),
    });
  });

  test.skipIf(process.getuid?.() === 0)('fails where the snapshot may not be written', async () => {
    const folder = folderWith({ 'a.txt': MINUTES });
    const locked = folderWith({});
    chmodSync(locked, 0o500);
    expect(await finding('snapshot', { MINUTES_DIR: folder, SNAPSHOT: join(locked, 'index') })).toMatchObject({
      level: 'failure',
    });
  });

  test('asks the platforms that are set up', async () => {
    const folder = folderWith({ 'a.txt': MINUTES });
    const { text, code } = await doctor({
      configure: () => loadConfig({ ADAPTERS: 'one,two', MINUTES_DIR: folder, STATE_DB: join(folder, 'state.db') }),
      loadAdapter: async (name) => ({
        createAdapter: () => ({ name, start: async () => undefined, stop: async () => undefined }),
        examine: async ({ TOKEN }) => [
          name === 'one' ? ok('one token', `taken from ${TOKEN}`) : failure('two token', 'refused'),
        ],
      }),
      environment: { TOKEN: 'here' },
      json: false,
    });
    expect(code).toBe(1);
    expect(text).toContain('ok       one token: taken from here\n');
    expect(text).toContain('FAILURE  two token: refused\n');
  });
});

describe('the machine', () => {
  test.each([
    ['v20.18.9', 'failure'],
    ['v20.19.0', 'ok'],
    ['v24.1.0', 'ok'],
  ])('with Node %s is %s', async (version, level) => {
    expect((await examineMachine(version, new Date()))[0]).toMatchObject({ what: 'node', level });
  });

  test('with a clock that is behind is not well', async () => {
    expect((await examineMachine('v22.0.0', new Date('1990-01-01')))[1]).toMatchObject({
      what: 'clock',
      level: 'failure',
    });
  });
});
