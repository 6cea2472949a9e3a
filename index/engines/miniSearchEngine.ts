import MiniSearch from 'minisearch';
import type { Analyse } from '../language/analyse.js';
import { createForwardIndex, type Section } from '../ranking/forwardIndex.js';
import { type ResolvedQuery, resolveQuery } from '../ranking/groupHits.js';
import { rank } from '../ranking/rank.js';
import type { SearchEngine } from './searchEngine.js';
import { createSectionPostings } from './sectionPostings.js';
import { createSpellings } from './spelling.js';

/** Stands between terms in a field; terms themselves may hold spaces ("fb 56"). */
const SEPARATOR = '\n';
/** So many sections are looked at closely. */
const CANDIDATES = 70;
/** Heads are searched by the strongest words of each group: the question's own come first. */
const WORDS_A_HEAD = 4;
/** Of these, so many may come by their heads alone. */
const BY_HEAD = 30;

/** What MiniSearch knows of an agenda item. */
interface Head {
  readonly id: string;
  readonly item: string;
  readonly speaker: string;
}

/**
 * Two stages: agenda items are found by the words of their passages in our own postings and by their heads (title and speakers) in
 * MiniSearch; our ranker orders the passages of the best. MiniSearch alone, with the passages' words as one more
 * field, missed a third of what English questions ask for: it sums over words, and ten translations of one word are one idea. It also
 * took 300 ms a question and a gigabyte at 100,000 passages.
 */
export function createMiniSearchEngine(analyse: Analyse): SearchEngine {
  const forward = createForwardIndex(analyse);
  const postings = createSectionPostings();
  const sections = new Map<string, Section>();
  const files = new Map<string, readonly Section[]>();
  const heads = new MiniSearch<Head>({
    fields: ['item', 'speaker'],
    tokenize: (text) => (text === '' ? [] : text.split(SEPARATOR)),
    processTerm: (term) => term,
    autoVacuum: true,
    searchOptions: { boost: { item: 1, speaker: 0.5 } },
  });

  return {
    async put(document) {
      await this.remove(document.minutes.file);
      const added = forward.add(document);
      files.set(document.minutes.file, added);
      postings.add(added);
      for (const section of added) sections.set(section.id, section);
      await heads.addAllAsync(added.map(head), { chunkSize: 200 });
    },
    async remove(file) {
      const known = files.get(file);
      if (!known) return;
      files.delete(file);
      forward.remove(known);
      postings.remove(known);
      heads.discardAll(known.map(({ id }) => id));
      for (const { id } of known) sections.delete(id);
    },
    async search(query, limit) {
      const resolved = resolveQuery(query, forward);
      return rank(resolved, candidates(resolved), forward, limit);
    },
    spellings: createSpellings(forward),
    get size() {
      return forward.size;
    },
  };

  function candidates(resolved: ResolvedQuery): Iterable<Section> {
    if (sections.size <= CANDIDATES) return sections.values();
    const byText = postings.best(resolved, forward, CANDIDATES - BY_HEAD);
    return new Set([...byText, ...byHead(resolved).slice(0, BY_HEAD)]);
  }

  function byHead({ query }: ResolvedQuery): Section[] {
    const boosts = new Map<string, number>();
    for (const { alternatives, weight } of query.groups) {
      for (const alternative of alternatives.slice(0, WORDS_A_HEAD)) {
        for (const term of alternative.terms)
          boosts.set(term, Math.max(boosts.get(term) ?? 0, weight * alternative.weight));
      }
    }
    return heads
      .search([...boosts.keys()].join(SEPARATOR), { boostTerm: (term) => boosts.get(term) ?? 1 })
      .map(({ id }) => sections.get(id)!);
  }

  /** MiniSearch is given terms, not text: one analysis serves both stages. */
  function head({ id, entries, context }: Section): Head {
    const written = (terms: Iterable<number>) => Array.from(terms, forward.name).join(SEPARATOR);
    return {
      id,
      item: written(context.item),
      speaker: written(new Set(entries.flatMap(({ speaker }) => [...speaker]))),
    };
  }
}
