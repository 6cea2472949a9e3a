import MiniSearch from 'minisearch';
import type { Analyse } from '../language/analyse.js';
import type { Query } from '../query/query.js';
import { CONTEXT_FIELDS, createForwardIndex, type PassageTerms } from '../ranking/forwardIndex.js';
import { rank } from '../ranking/rank.js';
import type { SearchEngine } from './searchEngine.js';

/** Stands between terms in a field; terms themselves may hold spaces ("fb 56"). */
const SEPARATOR = '\n';
/** MiniSearch's order is rough (it multiplies by the number of matched terms), so the ranker sees a good many of its results. */
const CANDIDATES = 300;

interface IndexedFields {
  readonly id: string;
  readonly text: string;
  readonly item: string;
  readonly organization: string;
  readonly speaker: string;
  readonly place: string;
  readonly date: string;
}

/** Two stages: MiniSearch brings candidates from its inverted index, our ranker orders them. */
export function createMiniSearchEngine(analyse: Analyse): SearchEngine {
  const forward = createForwardIndex(analyse);
  const entries = new Map<string, PassageTerms>();
  const files = new Map<string, readonly PassageTerms[]>();
  const inverted = new MiniSearch<IndexedFields>({
    fields: ['text', ...CONTEXT_FIELDS],
    tokenize: (text) => (text === '' ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
    autoVacuum: true,
    searchOptions: { boost: { item: 0.5, organization: 0.3, speaker: 0.3, place: 0.2, date: 0.5 } },
  });

  return {
    async put(document) {
      await this.remove(document.minutes.file);
      const added = forward.add(document);
      files.set(document.minutes.file, added);
      for (const entry of added) entries.set(entry.passage.id, entry);
      await inverted.addAllAsync(added.map(fields), { chunkSize: 200 });
    },
    async remove(file) {
      const known = files.get(file);
      if (!known) return;
      files.delete(file);
      forward.remove(known);
      inverted.discardAll(known.map(({ passage }) => passage.id));
      for (const { passage } of known) entries.delete(passage.id);
    },
    async search(query, limit) {
      const found = rank(query, candidates(query), forward);
      return found.slice(0, limit);
    },
    get size() {
      return forward.size;
    },
  };

  function candidates(query: Query): PassageTerms[] {
    if (entries.size <= CANDIDATES) return [...entries.values()];
    const boosts = new Map<string, number>();
    for (const { alternatives, weight } of query.groups) {
      for (const alternative of alternatives) {
        for (const term of alternative.terms)
          boosts.set(term, Math.max(boosts.get(term) ?? 0, weight * alternative.weight));
      }
    }
    const results = inverted.search([...boosts.keys()].join(SEPARATOR), { boostTerm: (term) => boosts.get(term) ?? 1 });
    return results.slice(0, CANDIDATES).map(({ id }) => entries.get(id)!);
  }

  /** MiniSearch is given terms, not text: one analysis serves both stages. */
  function fields(entry: PassageTerms): IndexedFields {
    const written = (terms: Iterable<number>) => Array.from(terms, forward.name).join(SEPARATOR);
    const { item, organization, speaker, place, date } = entry.context;
    return {
      id: entry.passage.id,
      text: written(entry.terms),
      item: written(item),
      organization: written(organization),
      speaker: written(speaker),
      place: written(place),
      date: written(date),
    };
  }
}
