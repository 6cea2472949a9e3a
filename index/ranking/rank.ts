import type { Query } from '../query/query.js';
import { answerSignal } from './answerSignals.js';
import { saturation } from './bm25.js';
import type { Candidate } from './candidate.js';
import { CONTEXT_FIELDS, type ForwardIndex, type PassageTerms } from './forwardIndex.js';
import { type Grams, gramOverlap, gramsOf } from './grams.js';
import { contextHits, documentFrequencies, type ResolvedQuery, resolveQuery, textHits } from './groupHits.js';
import { proximity } from './proximity.js';
import { titleEcho } from './titleEcho.js';
import { WEIGHTS } from './weights.js';

/** Shorter passages are no denser for that: length is counted from here on, in tokens. */
const SHORTEST = 20;

/**
 * Orders the passages that an engine brought. A passage is ranked by what it says itself; its surroundings (agenda item, committee,
 * speaker, date, document) add a fraction, so that "56" in the item's title helps and does not decide.
 */
export function rank(query: Query, entries: Iterable<PassageTerms>, index: ForwardIndex): Candidate[] {
  const resolved = resolveQuery(query, index);
  const grams = gramsOf(query.groups.map(({ label }) => label));
  const candidates = [...entries].map((entry) => score(entry, resolved, grams, index));
  return candidates.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : 1));
}

function score(entry: PassageTerms, resolved: ResolvedQuery, grams: Grams, index: ForwardIndex): Candidate {
  const { groups, mass, query } = resolved;
  const hits = textHits(resolved, entry);
  const fields = contextHits(resolved, entry);
  const inDocument = documentFrequencies(resolved, entry.document);
  const sum = (value: (group: number) => number) =>
    groups.reduce((total, group, number) => total + group.mass * value(number), 0);
  const length = Math.max(entry.length, SHORTEST);
  // A speaker's name stands once, at the head of a turn: whoever asks for the person asks for all that the person says.
  const bySpeaker = (group: number) => groups[group]!.group.kind === 'name' && fields.speaker[group]! > 0;
  const frequency = (group: number) => Math.max(hits.frequency[group]!, bySpeaker(group) ? 1 : 0);
  const best = Float64Array.from(hits.best, (value, group) =>
    Math.max(value, bySpeaker(group) ? fields.speaker[group]! : 0),
  );
  // Every passage of a town is about the town: that one names it says little.
  const known = (group: number) => Math.max(fields.organization[group]!, fields.date[group]!) * WEIGHTS.known;

  const parts: Record<string, number> = {
    text: sum((group) => saturation(frequency(group), length, index.averageLength) * (1 - known(group))),
    document:
      WEIGHTS.document *
      sum((group) => saturation(inDocument[group]!, entry.document.length, index.averageDocumentLength)),
    grams: WEIGHTS.grams * mass * gramOverlap(grams, entry.passage.text),
    proximity: WEIGHTS.proximity * mass * proximity(resolved, hits),
    signal: WEIGHTS.signal * answerSignal(query.type, entry.passage) * sum((group) => best[group]!),
    echo: WEIGHTS.echo * titleEcho(entry) * sum((group) => Math.max(0, fields.item[group]! - best[group]!)),
  };
  for (const field of CONTEXT_FIELDS) parts[field] = WEIGHTS.context[field] * sum((group) => fields[field][group]!);
  return {
    passage: entry.passage,
    score: Object.values(parts).reduce((all, part) => all + part, 0),
    parts,
    met: groups.map((group, number) => ({
      text: best[number]!,
      context: Math.max(...CONTEXT_FIELDS.map((field) => fields[field][number]!)),
      rarity: group.mass,
    })),
  };
}
