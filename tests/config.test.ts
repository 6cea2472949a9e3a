import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from '../src/config.js';

describe('the configuration', () => {
  test('has a value for every setting where none is given', () => {
    expect(loadConfig({})).toMatchObject({
      adapters: ['terminal'],
      minutesFolder: expect.stringMatching(/data.minutes$/),
      snapshot: expect.stringMatching(/index\.snapshot$/),
      vocabulary: null,
      language: 'de',
    });
  });

  test('an empty variable counts as not set', () => {
    expect(loadConfig({ VOCABULARY_DIR: ' ', MINUTES_DIR: '', DEFAULT_LANGUAGE: '' })).toEqual(loadConfig({}));
  });

  test('folders are understood from where the program was started', () => {
    const config = loadConfig({ VOCABULARY_DIR: 'words', MINUTES_DIR: '/srv/minutes' });
    expect(config.vocabulary).toBe(join(process.cwd(), 'words'));
    expect(config.minutesFolder).toBe('/srv/minutes');
  });

  test('the command line wins over the environment', () => {
    const environment = { MINUTES_DIR: '/a', SNAPSHOT: '/a.snapshot', DEFAULT_LANGUAGE: 'de' };
    expect(loadConfig(environment, { minutes: '/b', snapshot: '/b.snapshot', language: 'en' })).toMatchObject({
      minutesFolder: '/b',
      snapshot: '/b.snapshot',
      language: 'en',
    });
  });

  test('adapters are those that are named, else those with credentials', () => {
    expect(loadConfig({ ADAPTERS: 'slack, terminal' }).adapters).toEqual(['slack', 'terminal']);
    expect(loadConfig({ DISCORD_TOKEN: 'x' }).adapters).toEqual(['discord']);
  });

  test('personal data is masked everywhere but where that is switched off', () => {
    expect(loadConfig({}).unmasked).toEqual([]);
    expect(loadConfig({ UNMASKED: 'slack, terminal' }).unmasked).toEqual(['slack', 'terminal']);
  });

  test('a wrong value is named with its variable', () => {
    expect(() => loadConfig({ DEFAULT_LANGUAGE: 'fr' })).toThrow(ConfigError);
    expect(() => loadConfig({ DEFAULT_LANGUAGE: 'fr' })).toThrow('[config] DEFAULT_LANGUAGE must be de or en');
  });
});
