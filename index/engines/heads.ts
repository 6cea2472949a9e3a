import MiniSearch from 'minisearch';
import type { ResolvedQuery } from '../ranking/resolvedQuery.js';
import { fieldTerms, type Section } from '../ranking/section.js';

/** Stands between terms in a field; terms themselves may hold spaces ("fb 56"). */
const SEPARATOR = '\n';
/** Heads are searched by the strongest words of each group: the question's own come first. */
const WORDS_A_HEAD = 4;
/** So many are added in one go. */
const CHUNK = 200;

/** What MiniSearch knows of an agenda item. */
interface Head {
  readonly id: string;
  readonly item: string;
  readonly speaker: string;
}

/** The titles and speakers of agenda items, in MiniSearch. */
export interface Heads {
  add(sections: readonly Section[]): Promise<void>;
  remove(sections: readonly Section[]): void;
  /** The sections whose heads meet a question best, the best first. */
  best(query: ResolvedQuery, limit: number): Section[];
}

/** `name` gives a term by its number. */
export function createHeads(name: (term: number) => string | undefined): Heads {
  const sections = new Map<string, Section>();
  const heads = new MiniSearch<Head>({
    fields: ['item', 'speaker'],
    // MiniSearch is given terms, not text: one analysis serves both stages.
    tokenize: (text) => (text === '' ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
    autoVacuum: true,
    searchOptions: { boost: { item: 1, speaker: 0.5 } },
  });

  return {
    async add(added) {
      for (const section of added) sections.set(section.id, section);
      await heads.addAllAsync(added.map(head), { chunkSize: CHUNK });
    },
    remove(removed) {
      heads.discardAll(removed.map(({ id }) => id));
      for (const { id } of removed) sections.delete(id);
    },
    best({ query }, limit) {
      const boosts = new Map<string, number>();
      for (const { alternatives, weight } of query.groups) {
        for (const alternative of alternatives.slice(0, WORDS_A_HEAD)) {
          for (const term of alternative.terms)
            boosts.set(term, Math.max(boosts.get(term) ?? 0, weight * alternative.weight));
        }
      }
      return heads
        .search([...boosts.keys()].join(SEPARATOR), {
          boostTerm: (term) => boosts.get(term) ?? 1,
          filter: amongBest(limit),
        })
        .slice(0, limit)
        .map(({ id }) => sections.get(id)!);
    },
  };

  function head(section: Section): Head {
    const { analysed } = section.document;
    const speakers = new Set<number>();
    for (const field of section.speakers()) for (const term of fieldTerms(analysed, field)) speakers.add(term);
    return { id: section.id, item: written(section.field('item')), speaker: written(speakers) };
  }

  function written(terms: Iterable<number>): string {
    return Array.from(terms, (term) => name(term)!).join(SEPARATOR);
  }
}

/** Turns away results that are surely not among the best: MiniSearch knows no limit, and would sort a thousand of them. */
function amongBest(limit: number): (result: { readonly score: number }) => boolean {
  /** The highest scores so far, falling. */
  const best: number[] = [];
  return ({ score }) => {
    if (best.length === limit && score < best[limit - 1]!) return false;
    let at = best.length;
    while (at > 0 && best[at - 1]! < score) at--;
    best.splice(at, 0, score);
    if (best.length > limit) best.pop();
    return true;
  };
}
