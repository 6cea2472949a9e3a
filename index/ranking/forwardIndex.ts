import type { Analyse } from '../language/analyse.js';
import { dateTerms } from '../language/dates.js';
import type { DocumentPassages, ItemHead, Passage } from '../minutes/passage.js';

/** The fields through which a passage is found besides its own text. */
export const CONTEXT_FIELDS = ['item', 'organization', 'speaker', 'place', 'date'] as const;
export type ContextField = (typeof CONTEXT_FIELDS)[number];

/**
 * The terms of one passage in the order of the text, as numbers. `at[i]` is the token's position: readings of one token and
 * the parts of a compound share its position; `whole[i]` is 0 for parts.
 */
export interface PassageTerms {
  readonly passage: Passage;
  readonly terms: Int32Array;
  readonly at: Int32Array;
  readonly whole: Uint8Array;
  /** Number of tokens that have a term. */
  readonly length: number;
  readonly context: Readonly<Record<ContextField, ReadonlySet<number>>>;
  readonly document: DocumentTerms;
}

/** How often each term stands in a document, all its passages together. */
export interface DocumentTerms {
  readonly counts: Map<number, number>;
  length: number;
}

/**
 * What every passage says, by passage: the ranker's view, beside MiniSearch's inverted index. Terms are kept as numbers:
 * 4 bytes a token instead of a string.
 */
export interface ForwardIndex {
  add(document: DocumentPassages): readonly PassageTerms[];
  remove(passages: readonly PassageTerms[]): void;
  /** The number of a term, where any document ever held it. */
  term(name: string): number | undefined;
  name(term: number): string;
  /** Number of passages whose text or context holds the term. */
  documentFrequency(term: number): number;
  readonly size: number;
  readonly averageLength: number;
  readonly averageDocumentLength: number;
}

export function createForwardIndex(analyse: Analyse): ForwardIndex {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const frequencies: number[] = [];
  let size = 0;
  let words = 0;
  let documents = 0;

  function numberOf(term: string): number {
    let number = numbers.get(term);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(term, number);
      names.push(term);
      frequencies.push(0);
    }
    return number;
  }

  const termsOf = (text: string | null, language: Passage['minutes']['language']) =>
    text ? analyse(text, language).flatMap((token) => [...token.terms, ...token.parts].map(numberOf)) : [];

  function distinctTerms(entry: PassageTerms): Set<number> {
    const distinct = new Set<number>(entry.terms);
    for (const field of CONTEXT_FIELDS) for (const term of entry.context[field]) distinct.add(term);
    return distinct;
  }

  return {
    add({ minutes, passages }) {
      const { language } = minutes;
      const document: DocumentTerms = { counts: new Map(), length: 0 };
      const organization = new Set(termsOf([minutes.organization, minutes.body].filter(Boolean).join(' '), language));
      const place = new Set(termsOf(minutes.place, language));
      const date = new Set(minutes.date ? dateTerms(minutes.date).map(numberOf) : []);
      const items = new Map<ItemHead, ReadonlySet<number>>();
      const itemTerms = (item: ItemHead) => {
        const known = items.get(item);
        if (known) return known;
        const number = item.number ? [numberOf(`top ${item.number}`)] : [];
        const terms = new Set([...number, ...termsOf([item.name, ...item.papers].join(' '), language)]);
        items.set(item, terms);
        return terms;
      };

      const entries = passages.map((passage): PassageTerms => {
        const { speaker } = passage;
        const entry = {
          passage,
          ...positions(passage.text, language),
          context: {
            item: itemTerms(passage.item),
            organization,
            speaker: new Set(termsOf(speaker && [speaker.label, speaker.party].filter(Boolean).join(' '), language)),
            place,
            date,
          },
          document,
        };
        for (const term of entry.terms) document.counts.set(term, (document.counts.get(term) ?? 0) + 1);
        document.length += entry.length;
        for (const term of distinctTerms(entry)) frequencies[term]!++;
        return entry;
      });
      size += entries.length;
      words += document.length;
      documents += 1;
      return entries;
    },
    remove(entries) {
      for (const entry of entries) for (const term of distinctTerms(entry)) frequencies[term]!--;
      size -= entries.length;
      words -= entries[0]?.document.length ?? 0;
      documents -= 1;
    },
    term: (name) => numbers.get(name),
    name: (term) => names[term]!,
    documentFrequency: (term) => frequencies[term] ?? 0,
    get size() {
      return size;
    },
    get averageLength() {
      return size > 0 ? words / size : 1;
    },
    get averageDocumentLength() {
      return documents > 0 ? Math.max(1, words / documents) : 1;
    },
  };

  function positions(text: string, language: Passage['minutes']['language']) {
    const terms: number[] = [];
    const at: number[] = [];
    const whole: number[] = [];
    let length = 0;
    for (const [position, token] of analyse(text, language).entries()) {
      for (const term of [...token.terms, ...token.parts]) {
        terms.push(numberOf(term));
        at.push(position);
        whole.push(token.parts.includes(term) ? 0 : 1);
      }
      if (token.terms.length > 0) length++;
    }
    return {
      terms: Int32Array.from(terms),
      at: Int32Array.from(at),
      whole: Uint8Array.from(whole),
      length,
    };
  }
}
