import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { StateError } from '../../src/bot/state.js';
import { openStateDatabase } from '../../src/state/stateDatabase.js';

const file = () => join(mkdtempSync(join(tmpdir(), 'ratsfuchs-')), 'new', 'state.db');

describe('the state file', () => {
  test('keeps values beyond a restart, those of each owner apart', () => {
    const path = file();
    const first = openStateDatabase(path);
    first.values('discord').set('guild', { language: 'en' });
    first.values('discord').set('gone', 1);
    first.values('discord').delete('gone');
    first.close();
    const second = openStateDatabase(path);
    expect(second.values('discord').get('guild')).toEqual({ language: 'en' });
    expect(second.values('discord').get('gone')).toBeUndefined();
    expect(second.values('slack').get('guild')).toBeUndefined();
    second.close();
  });

  test('keeps one rating of a person on an answer, the last', () => {
    const path = file();
    const state = openStateDatabase(path, () => new Date('2022-02-15T12:00:00Z'));
    const { hash, rate } = state.feedback;
    const rating = { person: hash('slack:U1'), answer: hash('Wer?'), sources: ['a.txt#1'] };
    rate({ ...rating, helpful: true });
    rate({ ...rating, helpful: false });
    rate({ ...rating, person: hash('slack:U2'), helpful: true });
    state.close();
    const rows = new Database(path).prepare('SELECT helpful, sources, day FROM feedback ORDER BY helpful').all();
    expect(rows).toEqual([
      { helpful: 0, sources: '["a.txt#1"]', day: '2022-02-15' },
      { helpful: 1, sources: '["a.txt#1"]', day: '2022-02-15' },
    ]);
  });

  test('forgets all ratings of a person, and no one else', () => {
    const path = file();
    const state = openStateDatabase(path);
    const { hash, rate, forget } = state.feedback;
    for (const [person, answer] of [
      ['a', '1'],
      ['a', '2'],
      ['b', '1'],
    ] as const)
      rate({ person: hash(person), answer: hash(answer), helpful: true, sources: [] });
    expect(forget(hash('a'))).toBe(2);
    expect(forget(hash('a'))).toBe(0);
    expect(forget(hash('b'))).toBe(1);
    state.close();
  });

  test('has hashes that are the same after a restart, and others in another file', () => {
    const path = file();
    const hashes = [path, path, file()].map((place) => {
      const state = openStateDatabase(place);
      const hash = state.feedback.hash('slack:U1');
      state.close();
      return hash;
    });
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });

  test('holds neither person nor question in clear', () => {
    const path = file();
    const state = openStateDatabase(path);
    const { hash, rate } = state.feedback;
    rate({ person: hash('U0SECRET'), answer: hash('Wer leitet das Amt?'), helpful: true, sources: [] });
    state.close();
    const bytes = readFileSync(path, 'latin1');
    expect(bytes).not.toContain('U0SECRET');
    expect(bytes).not.toContain('leitet');
  });

  test('that is none is named with its variable', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'ratsfuchs-')), 'state.db');
    writeFileSync(path, 'this is a letter, not a database, and long enough to be told from one '.repeat(20));
    expect(() => openStateDatabase(path)).toThrow(StateError);
    expect(() => openStateDatabase(path)).toThrow(/STATE_DB/);
  });
});
