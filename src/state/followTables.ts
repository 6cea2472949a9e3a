import type Database from 'libsql';
import { fold } from '../../index/language/fold.js';
import type { Language } from '../../index/minutes/minutes.js';
import type { Reply } from '../bot/reply.js';
import type { FollowStore } from '../follow/followStore.js';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS follow (
    channel TEXT NOT NULL, folded TEXT NOT NULL, topic TEXT NOT NULL, language TEXT NOT NULL, PRIMARY KEY (channel, folded)
  );
  CREATE TABLE IF NOT EXISTS seen (file TEXT PRIMARY KEY, version TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS told (channel TEXT NOT NULL, passage TEXT NOT NULL, PRIMARY KEY (channel, passage));
  CREATE TABLE IF NOT EXISTS outgoing (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, channel TEXT NOT NULL, reply TEXT, posted INTEGER NOT NULL DEFAULT 0
  );
`;

/** The follows of the state file. What was posted leaves its key behind, so that it is never posted again, and nothing of its words. */
export function followTables(database: Database.Database): FollowStore {
  database.exec(SCHEMA);
  const added = database.prepare('INSERT INTO follow VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const removed = database.prepare('DELETE FROM follow WHERE channel = ? AND folded = ?');
  const all = database.prepare('SELECT channel, topic, language FROM follow ORDER BY channel, topic');
  const seen = database.prepare('SELECT file, version FROM seen');
  const see = database.prepare('INSERT INTO seen VALUES (?, ?) ON CONFLICT DO UPDATE SET version = excluded.version');
  const told = database.prepare('SELECT 1 FROM told WHERE channel = ? AND passage = ?');
  const tell = database.prepare('INSERT INTO told VALUES (?, ?) ON CONFLICT DO NOTHING');
  const put = database.prepare('INSERT INTO outgoing (key, channel, reply) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const waiting = database.prepare('SELECT id, channel, reply FROM outgoing WHERE posted = 0 ORDER BY id');
  const done = database.prepare('UPDATE outgoing SET posted = 1, reply = NULL WHERE id = ?');
  const notice = database.transaction(((looked, messages) => {
    for (const [file, version] of looked) see.run(file, version);
    for (const { key, channel, passages, reply } of messages) {
      if (put.run(key, channel, JSON.stringify(reply)).changes === 0) continue;
      for (const passage of passages) tell.run(channel, passage);
    }
  }) satisfies FollowStore['notice']);

  return {
    follow: ({ channel, topic, language }) => added.run(channel, fold(topic), topic, language).changes > 0,
    unfollow: (channel, topic) => removed.run(channel, fold(topic)).changes > 0,
    follows: (channel) =>
      (all.all() as { channel: string; topic: string; language: Language }[]).filter(
        (one) => channel === undefined || one.channel === channel,
      ),
    seen: () =>
      new Map((seen.all() as { file: string; version: string }[]).map(({ file, version }) => [file, version])),
    notice: (looked, messages) => void notice(looked, messages),
    isTold: (channel, passage) => told.get(channel, passage) !== undefined,
    outgoing: () =>
      (waiting.all() as { id: number; channel: string; reply: string }[]).map(({ id, channel, reply }) => ({
        id,
        channel,
        reply: JSON.parse(reply) as Reply,
      })),
    posted: (id) => void done.run(id),
  };
}
