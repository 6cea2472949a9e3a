import type { Analyse } from '../language/analyse.js';
import type { DocumentPassages } from '../minutes/passage.js';
import { createPauses } from '../pause.js';
import { type AnalysedDocument, analyseDocument } from '../ranking/analysedDocument.js';
import { createForwardIndex } from '../ranking/forwardIndex.js';
import { rank } from '../ranking/rank.js';
import { type ResolvedQuery, resolveQuery } from '../ranking/resolvedQuery.js';
import type { Section } from '../ranking/section.js';
import { createTermNumbers, type TermNumbers } from '../ranking/termNumbers.js';
import { createHeads } from './heads.js';
import type { SearchEngine } from './searchEngine.js';
import { createSectionPostings } from './sectionPostings.js';
import { createSpellings } from './spelling.js';

/** So many sections are looked at closely. */
const CANDIDATES = 70;
/** Of these, so many may come by their heads alone. */
const BY_HEAD = 30;

/**
 * Two stages: agenda items are found by the words of their passages in our own postings and by their heads (title and speakers) in
 * MiniSearch; our ranker orders the passages of the best. MiniSearch alone, with the passages' words as one more
 * field, missed a third of what English questions ask for: it sums over words, and ten translations of one word are one idea. It also
 * took 300 ms a question and a gigabyte at 100,000 passages.
 */
export function createMiniSearchEngine(analyse: Analyse, numbers: TermNumbers = createTermNumbers()): SearchEngine {
  const forward = createForwardIndex(numbers);
  const postings = createSectionPostings(forward, () => numbers.size);
  const heads = createHeads(numbers.name);
  const sections = new Set<Section>();
  const files = new Map<string, readonly Section[]>();

  /** Counts a document; what is left to do is to list its sections. */
  function enter(document: DocumentPassages, analysed: AnalysedDocument): readonly Section[] {
    const added = forward.add(document, analysed);
    files.set(document.minutes.file, added);
    for (const section of added) sections.add(section);
    return added;
  }

  return {
    async put(document) {
      await this.remove(document.minutes.file);
      const added = enter(document, analyseDocument(document, analyse, numbers));
      postings.add(added);
      await heads.add(added);
    },
    async fill(documents) {
      const pause = createPauses();
      const added: Section[] = [];
      for (const { document, analysed } of documents) {
        await this.remove(document.minutes.file);
        for (const section of enter(document, analysed)) added.push(section);
        await pause();
      }
      await postings.fill(added);
      await heads.add(added);
    },
    async remove(file) {
      const known = files.get(file);
      if (!known) return;
      files.delete(file);
      forward.remove(known);
      postings.remove(known);
      heads.remove(known);
      for (const section of known) sections.delete(section);
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
    if (sections.size <= CANDIDATES) return sections;
    return new Set([...postings.best(resolved, CANDIDATES - BY_HEAD), ...heads.best(resolved, BY_HEAD)]);
  }
}
