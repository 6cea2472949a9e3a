import MiniSearch from 'minisearch';
import { createPauses } from '../pause.js';
import type { ResolvedQuery } from '../ranking/resolvedQuery.js';
import { fieldTerms, type Section } from '../ranking/section.js';

/** Stands between terms in a field; terms themselves may hold spaces ("fb 56"). */
const SEPARATOR = '\n';
/** Heads are searched by the strongest words of each group: the question's own come first. */
const WORDS_A_HEAD = 4;
/** More words than these, the strongest, change no more than one answer in three hundred. */
const MOST_WORDS = 12;
/** So many times as many heads as are wanted are compared. */
const ENOUGH = 10;
/** So many are added between pauses. */
const CHUNK = 100;

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
  /** In how many heads each term stands. */
  const frequency = new Map<string, number>();
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
      const pause = createPauses();
      for (let from = 0; from < added.length; from += CHUNK) {
        const chunk = added.slice(from, from + CHUNK);
        for (const section of chunk) {
          sections.set(section.id, section);
          count(section, 1);
        }
        heads.addAll(chunk.map(head));
        await pause();
      }
    },
    remove(removed) {
      heads.discardAll(removed.map(({ id }) => id));
      for (const section of removed) {
        sections.delete(section.id);
        count(section, -1);
      }
    },
    best({ query }, limit) {
      const boosts = new Map<string, number>();
      for (const { alternatives, weight } of query.groups) {
        for (const alternative of alternatives.slice(0, WORDS_A_HEAD)) {
          for (const term of alternative.terms)
            if (frequency.has(term)) boosts.set(term, Math.max(boosts.get(term) ?? 0, weight * alternative.weight));
        }
      }
      const most = (term: string) => boosts.get(term)! * Math.log(1 + sections.size / frequency.get(term)!);
      const strongestFirst = [...boosts.keys()].sort((one, other) => most(other) - most(one)).slice(0, MOST_WORDS);
      return heads
        .search(strongestFirst.join(SEPARATOR), {
          boostTerm: (term) => boosts.get(term) ?? 1,
          boostDocument: amongMet(limit * ENOUGH),
          filter: amongBest(limit),
        })
        .slice(0, limit)
        .map(({ id }) => sections.get(id)!);
    },
  };

  function head(section: Section): Head {
    return { id: section.id, item: written(section.field('item')), speaker: written(speakerTerms(section)) };
  }

  function count(section: Section, sign: 1 | -1): void {
    for (const term of new Set([...section.field('item'), ...speakerTerms(section)])) {
      const times = (frequency.get(name(term)!) ?? 0) + sign;
      if (times > 0) frequency.set(name(term)!, times);
      else frequency.delete(name(term)!);
    }
  }

  function written(terms: Iterable<number>): string {
    return Array.from(terms, (term) => name(term)!).join(SEPARATOR);
  }
}

function speakerTerms(section: Section): Set<number> {
  const { analysed } = section.document;
  const terms = new Set<number>();
  for (const field of section.speakers()) for (const term of fieldTerms(analysed, field)) terms.add(term);
  return terms;
}

/**
 * Lets those heads count that one of the strongest terms met; once so many have, the weaker terms only tell them apart. A common word alone
 * would bring thousands.
 */
function amongMet(enough: number): (id: string) => number {
  const met = new Set<string>();
  return (id) => {
    if (met.has(id)) return 1;
    if (met.size >= enough) return 0;
    met.add(id);
    return 1;
  };
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
