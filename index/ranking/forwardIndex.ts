import type { Analyse } from '../language/analyse.js';
import { dateTerms } from '../language/dates.js';
import type { Language, Speaker } from '../minutes/minutes.js';
import type { DocumentPassages, ItemHead, Passage } from '../minutes/passage.js';
import { countTerms, type TermCounts } from './termCounts.js';

/** A section is at most so many passages: documents that know no items would be one. */
const LONGEST_SECTION = 40;

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
  /** Number of all tokens. */
  readonly tokens: number;
  readonly speaker: ReadonlySet<number>;
  readonly section: Section;
  /** Its place in the section. */
  readonly index: number;
}

/** The passages of one agenda item, or a part of a very long one: what is said of one matter. */
export interface Section {
  /** Unique in an index: `<file>#<id of the first passage>`. */
  readonly id: string;
  readonly item: ItemHead;
  readonly entries: readonly PassageTerms[];
  readonly counts: TermCounts;
  readonly length: number;
  readonly context: Readonly<Record<'item' | 'organization' | 'place' | 'date', ReadonlySet<number>>>;
  readonly document: DocumentTerms;
}

/** How often each term stands in a document, all its passages together. */
export interface DocumentTerms {
  readonly counts: TermCounts;
  readonly length: number;
}

/**
 * What every passage says, by section: the ranker's view, beside MiniSearch's inverted index. Terms are kept as numbers:
 * 4 bytes a token instead of a string.
 */
export interface ForwardIndex {
  add(document: DocumentPassages): readonly Section[];
  remove(sections: readonly Section[]): void;
  /** The number of a term, where any document ever held it. */
  term(name: string): number | undefined;
  name(term: number): string;
  /** Number of passages whose text or context holds the term. */
  documentFrequency(term: number): number;
  /** Number of passages. */
  readonly size: number;
  /** Averages, in tokens that have a term. */
  readonly averageLength: number;
  readonly averageSectionLength: number;
  readonly averageDocumentLength: number;
}

/** A section whose parts are still being gathered. */
interface OpenSection {
  readonly item: ItemHead;
  readonly passages: Passage[];
}

export function createForwardIndex(analyse: Analyse): ForwardIndex {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const frequencies: number[] = [];
  const totals = { passages: 0, sections: 0, documents: 0, words: 0 };

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

  const termsOf = (text: string | null, language: Language): ReadonlySet<number> =>
    new Set(text ? analyse(text, language).flatMap((token) => [...token.terms, ...token.parts].map(numberOf)) : []);

  function textTerms(text: string, language: Language) {
    const terms: number[] = [];
    const at: number[] = [];
    const whole: number[] = [];
    let length = 0;
    const tokens = analyse(text, language);
    for (const [position, token] of tokens.entries()) {
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
      tokens: tokens.length,
    };
  }

  function itemTerms({ number, name, papers }: ItemHead, language: Language): ReadonlySet<number> {
    const numbered = number ? [numberOf(`top ${number}`)] : [];
    return new Set([...numbered, ...termsOf([name, ...papers].join(' '), language)]);
  }

  function count(sections: readonly Section[], sign: 1 | -1): void {
    for (const { entries, length } of sections) {
      for (const entry of entries) for (const term of distinctTerms(entry)) frequencies[term]! += sign;
      totals.passages += sign * entries.length;
      totals.words += sign * length;
    }
    totals.sections += sign * sections.length;
    totals.documents += sections.length > 0 ? sign : 0;
  }

  return {
    add({ minutes, passages }) {
      const { language } = minutes;
      const shared = {
        organization: termsOf([minutes.organization, minutes.body].filter(Boolean).join(' '), language),
        place: termsOf(minutes.place, language),
        date: new Set(minutes.date ? dateTerms(minutes.date).map(numberOf) : []),
      };
      // A speaker has many passages, and most have none: they share a set.
      const speakers = new Map<string, ReadonlySet<number>>();
      const speakerTerms = (speaker: Speaker | null) => {
        const said = speaker ? [speaker.label, speaker.party].filter(Boolean).join(' ') : '';
        const terms = speakers.get(said) ?? termsOf(said, language);
        speakers.set(said, terms);
        return terms;
      };
      const texts = new Map(passages.map((passage) => [passage, textTerms(passage.text, language)]));
      const document = {
        counts: countTerms([...texts.values()].map(({ terms }) => terms)),
        length: lengthOf(texts.values()),
      };
      const sections = sectionsOf(passages).map(({ item, passages: own }): Section => {
        const entries: PassageTerms[] = [];
        const section: Section = {
          id: `${minutes.file}#${own[0]!.id}`,
          item,
          entries,
          counts: countTerms(own.map((passage) => texts.get(passage)!.terms)),
          length: lengthOf(own.map((passage) => texts.get(passage)!)),
          context: { item: itemTerms(item, language), ...shared },
          document,
        };
        for (const [index, passage] of own.entries())
          entries.push({ passage, ...texts.get(passage)!, speaker: speakerTerms(passage.speaker), section, index });
        return section;
      });
      count(sections, 1);
      return sections;
    },
    remove: (sections) => count(sections, -1),
    term: (name) => numbers.get(name),
    name: (term) => names[term]!,
    documentFrequency: (term) => frequencies[term] ?? 0,
    get size() {
      return totals.passages;
    },
    get averageLength() {
      return average(totals.words, totals.passages);
    },
    get averageSectionLength() {
      return average(totals.words, totals.sections);
    },
    get averageDocumentLength() {
      return average(totals.words, totals.documents);
    },
  };
}

function sectionsOf(passages: readonly Passage[]): OpenSection[] {
  const sections: OpenSection[] = [];
  for (const passage of passages) {
    const last = sections.at(-1);
    if (last?.item === passage.item && last.passages.length < LONGEST_SECTION) last.passages.push(passage);
    else sections.push({ item: passage.item, passages: [passage] });
  }
  return sections;
}

function distinctTerms({ terms, speaker, section }: PassageTerms): Set<number> {
  const { item, organization, place, date } = section.context;
  return new Set([...terms, ...speaker, ...item, ...organization, ...place, ...date]);
}

function lengthOf(texts: Iterable<{ readonly length: number }>): number {
  let sum = 0;
  for (const { length } of texts) sum += length;
  return sum;
}

function average(sum: number, count: number): number {
  return count > 0 ? Math.max(1, sum / count) : 1;
}
