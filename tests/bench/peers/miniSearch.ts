import MiniSearch from 'minisearch';
import type { Peer } from './contestant.js';
import { germanTerms } from './germanTerms.js';

interface Indexed {
  readonly id: number;
  readonly text: string;
}

/** As MiniSearch's README shows it. */
export function plainMiniSearch(): Peer {
  return over(
    'MiniSearch, as its README',
    new MiniSearch<Indexed>({ fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } }),
  );
}

/** Stop words are dropped where text is divided: dropped later they would count in a field's length. */
export function germanMiniSearch(): Peer {
  return over(
    'MiniSearch, German',
    new MiniSearch<Indexed>({ fields: ['text'], tokenize: germanTerms, processTerm: (term) => term }),
  );
}

function over(name: string, engine: MiniSearch<Indexed>): Peer {
  return {
    name,
    index(texts) {
      engine.addAll(texts.map((text, id) => ({ id, text })));
    },
    search: (question, limit) =>
      engine
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id as number),
  };
}
