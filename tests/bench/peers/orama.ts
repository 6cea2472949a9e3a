import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/german';
import type { Peer } from './contestant.js';
import { STOP_WORDS } from './germanTerms.js';

/** Orama 3 with its own German tokenizer, which needs a stemmer and stop words from outside. */
export function orama(): Peer {
  const engine = create({
    schema: { text: 'string' },
    components: { tokenizer: { language: 'german', stemming: true, stemmer, stopWords: [...STOP_WORDS] } },
  });
  return {
    name: 'Orama, German',
    async index(texts) {
      await insertMultiple(
        engine,
        texts.map((text, at) => ({ id: String(at), text })),
      );
    },
    async search(question, limit) {
      const { hits } = await search(engine, { term: question, limit });
      return hits.map(({ id }) => Number(id));
    },
  };
}
