import Database from 'libsql';
import type { Peer } from './contestant.js';
import { germanTerms } from './germanTerms.js';

/** SQLite's FTS5 in memory. It has no German stemmer, so it is given stems; its order is BM25. */
export function sqlite(): Peer {
  const database = new Database(':memory:');
  database.exec('CREATE VIRTUAL TABLE passages USING fts5(text)');
  const find = database.prepare('SELECT rowid AS at FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?');
  return {
    name: 'SQLite FTS5, German stems',
    index(texts) {
      const add = database.prepare('INSERT INTO passages (rowid, text) VALUES (?, ?)');
      database.exec('BEGIN');
      for (const [at, text] of texts.entries()) add.run(at, germanTerms(text).join(' '));
      database.exec('COMMIT');
    },
    search(question, limit) {
      const terms = [...new Set(germanTerms(question))].map((term) => `"${term}"`);
      if (terms.length === 0) return [];
      return (find.all(terms.join(' OR '), limit) as { at: number }[]).map(({ at }) => at);
    },
  };
}
