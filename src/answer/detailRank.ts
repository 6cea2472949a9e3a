import type { Knowledge } from '../../index/query/knowledge.js';
import type { Query } from '../../index/query/query.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import { type Evidence, evidenceOf } from '../../index/ranking/confidence.js';
import { rescored } from '../../index/ranking/rescored.js';
import { quoteOf } from './citation.js';
import { verify } from './verification.js';

/** So many excerpts are looked into for the detail; it seldom stands further down. */
const LOOKED_INTO = 14;
/** What an excerpt loses that lacks the detail: 0.4 times what that costs its confidence, so that the one cannot outweigh all else. */
const LOSS: Partial<Readonly<Record<keyof Evidence, number>>> = {
  figure: 0.4,
  noFigure: 1.2,
  time: 0.9,
  noTime: 0.4,
  name: 1.1,
  personal: 1.9,
  uncounted: 0.8,
};

/**
 * Puts the excerpts that hold the very detail which is asked for (a sum, a date, a person) before those that speak of the matter as well
 * but lack it. `candidates` are ranked; so are the results, with scores that tell the new order.
 */
export function rankByDetail(candidates: readonly Candidate[], query: Query, knowledge: Knowledge): Candidate[] {
  if (query.asked.form === null) return [...candidates];
  const near = candidates.slice(0, LOOKED_INTO).map((candidate) => {
    const detail = -lossOf(candidate, query, knowledge);
    return rescored(candidate, candidate.score + detail, { detail });
  });
  const least = Math.min(...near.map(({ score }) => score));
  const far = candidates.slice(LOOKED_INTO).map((one) => (one.score > least ? rescored(one, least) : one));
  return [...near.sort((a, b) => b.score - a.score), ...far];
}

function lossOf(candidate: Candidate, query: Query, knowledge: Knowledge): number {
  const shown = { quote: quoteOf(candidate.excerpt), passage: candidate.passage };
  const detail = verify(query, shown, candidate, knowledge);
  const evidence = evidenceOf(query, candidate, detail);
  return Object.entries(LOSS).reduce((sum, [name, loss]) => sum + loss * evidence[name as keyof Evidence], 0);
}
