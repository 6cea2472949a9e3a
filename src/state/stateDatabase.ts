import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { type FeedbackStore, type KeyValueStore, StateError } from '../bot/state.js';
import type { FollowStore } from '../follow/followStore.js';
import { followTables } from './followTables.js';

/** What the bot remembers between two starts: one SQLite file. */
export interface StateDatabase {
  readonly feedback: FeedbackStore;
  readonly follows: FollowStore;
  /** The values of one owner; owners do not see each other's. */
  values(owner: string): KeyValueStore;
  /** What SQLite finds wrong with the file, or null. */
  damage(): string | null;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS value (owner TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (owner, key));
  CREATE TABLE IF NOT EXISTS feedback (
    person TEXT NOT NULL, answer TEXT NOT NULL, helpful INTEGER NOT NULL, sources TEXT NOT NULL, day TEXT NOT NULL,
    PRIMARY KEY (person, answer)
  );
`;
/** Another process may hold the file for a moment: a backup, a second bot that is being started. */
const BUSY_MS = 5000;

/** Opens the state file, and makes it where there is none. Throws a `StateError` where that cannot be. */
export function openStateDatabase(path: string, now: () => Date = () => new Date()): StateDatabase {
  const database = open(path);
  const key = secret(database, 'feedback');
  const rated = database.prepare(
    'INSERT INTO feedback VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET helpful = excluded.helpful, sources = excluded.sources, day = excluded.day',
  );
  const forgotten = database.prepare('DELETE FROM feedback WHERE person = ?');
  const read = database.prepare('SELECT json FROM value WHERE owner = ? AND key = ?');
  const written = database.prepare('INSERT INTO value VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json');
  const deleted = database.prepare('DELETE FROM value WHERE owner = ? AND key = ?');
  return {
    feedback: {
      hash: (text) => createHmac('sha256', key).update(text).digest('hex'),
      rate({ person, answer, helpful, sources }) {
        // The day alone: a time would lead back to a message in the chat.
        rated.run(person, answer, helpful ? 1 : 0, JSON.stringify(sources), now().toISOString().slice(0, 10));
      },
      forget: (person) => forgotten.run(person).changes,
    },
    follows: followTables(database),
    values: (owner) => ({
      get(name) {
        const row = read.get(owner, name) as { json: string } | undefined;
        return row === undefined ? undefined : JSON.parse(row.json);
      },
      set: (name, value) => void written.run(owner, name, JSON.stringify(value)),
      delete: (name) => void deleted.run(owner, name),
    }),
    damage() {
      const { quick_check: found } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
      return found === 'ok' ? null : found;
    },
    close: () => void database.close(),
  };
}

function open(path: string): Database.Database {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const database = new Database(path);
    database.exec(
      `PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;`,
    );
    database.exec(SCHEMA);
    return database;
  } catch (cause) {
    throw new StateError(
      `[state] ${path} cannot be used (${(cause as Error).message}); STATE_DB names another file, for example STATE_DB=./state.db`,
      { cause },
    );
  }
}

/** A random key, made at the first start and kept. */
function secret(database: Database.Database, name: string): Buffer {
  database
    .prepare('INSERT INTO secret VALUES (?, ?) ON CONFLICT DO NOTHING')
    .run(name, randomBytes(32).toString('hex'));
  const { value } = database.prepare('SELECT value FROM secret WHERE name = ?').get(name) as { value: string };
  return Buffer.from(value, 'hex');
}
