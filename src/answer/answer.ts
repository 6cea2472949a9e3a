import type { SearchEngine } from '../../index/engines/searchEngine.js';
import type { Language } from '../../index/minutes/minutes.js';
import { buildQuery } from '../../index/query/buildQuery.js';
import type { Knowledge } from '../../index/query/knowledge.js';
import type { Query } from '../../index/query/query.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import { ANSWERED, confidence } from '../../index/ranking/confidence.js';
import { askedPeople, namesakesLast } from './askedPerson.js';
import { type Citation, cite } from './citation.js';
import { asMinuted, type Corrected, correctSpelling } from './correction.js';
import { rankByDetail } from './detailRank.js';
import { type Doubt, tiedWithBest } from './doubt.js';
import { doubtAboutPerson } from './doubtAboutPerson.js';
import { doubtAboutTown } from './doubtAboutTown.js';
import { findLead, type Lead } from './lead.js';
import { isScoped, type Scope, within } from './scope.js';
import { verify } from './verification.js';

interface Considered {
  readonly query: Query;
  /** 0-1. */
  readonly confidence: number;
  /** Ranked. With `nothing` they are what came nearest, for evaluation; a chat never shows them. */
  readonly citations: readonly Citation[];
  /** Words that the minutes lack and what was searched besides them; empty as a rule. */
  readonly corrected: readonly Corrected[];
}

export type Answer = Considered &
  (
    | { readonly status: 'found'; readonly lead: Lead | null }
    | { readonly status: 'nothing'; readonly searched: readonly string[]; readonly nearest: readonly string[] }
    | ({ readonly status: 'unclear' } & Doubt)
  );

export interface AnswerOptions {
  /** Most citations, 1-50. */
  readonly limit?: number | undefined;
  /** Assumed where the question does not show its language. */
  readonly language?: Language | undefined;
  /** Where to look; everywhere if not given. */
  readonly scope?: Scope | undefined;
}

export const DEFAULT_LIMIT = 5;
const NEAREST_TOPICS = 3;
/** Candidates are passages, and an excerpt may take in as many neighbours that rank high too. */
const PASSAGES_AN_EXCERPT = 12;
/** Of a committee or a place there may be few passages among many. */
const PASSAGES_IN_SCOPE = 600;

/** Answers a question from an index, or says honestly that the minutes do not. */
export async function answerQuestion(
  question: string,
  engine: SearchEngine,
  knowledge: Knowledge,
  options: AnswerOptions = {},
): Promise<Answer> {
  const { query, corrections } = correctSpelling(buildQuery(question, knowledge, options.language), engine, knowledge);
  const limit = options.limit ?? DEFAULT_LIMIT;
  const scope = options.scope ?? {};
  const passages = isScoped(scope) ? PASSAGES_IN_SCOPE : limit * PASSAGES_AN_EXCERPT;
  const found = query.groups.length > 0 ? within(scope, await engine.search(query, passages)) : [];
  const asked = askedPeople(query, found);
  const ranked = rankByDetail(distinctExcerpts(namesakesLast(asked, found)), query, knowledge);
  const candidates = ranked.slice(0, limit);
  const citations = candidates.map((candidate) => cite(candidate, query, knowledge.analyse));
  const [best] = candidates;
  const sure = confidence(query, best, best ? verify(query, citations[0]!, best, knowledge) : null);
  const corrected = asMinuted(corrections, candidates, citations, knowledge.analyse);
  const considered = { query, confidence: sure, citations, corrected };
  if (sure < ANSWERED) {
    const searched = query.groups.map(({ label }) => label);
    return { ...considered, status: 'nothing', searched, nearest: nearestTopics(candidates) };
  }
  const tied = tiedWithBest(ranked);
  const doubt = (await doubtAboutPerson(query, asked, tied, engine)) ?? doubtAboutTown(query, tied, knowledge.analyse);
  if (doubt) return { ...considered, status: 'unclear', ...doubt };
  const lead = findLead(query, citations);
  return { ...considered, status: 'found', citations: lead ? highlightLead(citations, lead) : citations, lead };
}

/** A passage that an excerpt before it shows already is no new one. */
export function distinctExcerpts(candidates: readonly Candidate[]): Candidate[] {
  const shown = new Set<string>();
  return candidates.filter(({ passage, excerpt }) => {
    if (shown.has(passage.id)) return false;
    for (const { id } of excerpt) shown.add(id);
    return true;
  });
}

/** The agenda items that came nearest, as they are called in the minutes. */
function nearestTopics(candidates: readonly Candidate[]): string[] {
  const names = candidates.filter(({ score }) => score > 0).map(({ passage }) => passage.item.name);
  return [...new Set(names.filter(Boolean))].slice(0, NEAREST_TOPICS);
}

/** Where there is a lead, it is what the eye should find in its quote: the matched words around it would only distract. */
function highlightLead(citations: readonly Citation[], lead: Lead): Citation[] {
  return citations.map((citation, at) => {
    if (at !== lead.citation) return citation;
    const start = citation.quote.indexOf(lead.text);
    return { ...citation, highlights: [{ start, end: start + lead.text.length }] };
  });
}
