import type { SearchEngine } from '../../index/engines/searchEngine.js';
import type { Analyse } from '../../index/language/analyse.js';
import type { Language } from '../../index/minutes/minutes.js';
import type { DocumentPassages, ItemHead, Passage } from '../../index/minutes/passage.js';
import type { TermGroup } from '../../index/query/query.js';
import type { QuestionType } from '../../index/query/questionType.js';
import type { Candidate, GroupMatch } from '../../index/ranking/candidate.js';
import { excerptText, LONGEST_EXCERPT } from '../../index/ranking/excerpt.js';
import type { StoredDocument } from '../../index/snapshot.js';
import { holdsEvidence, type Result } from './evaluate.js';

/** Why a question went wrong: the minutes answer it and the first citation does not hold the evidence, or they do not and it was answered. */
export interface Explanation {
  readonly id: string;
  readonly question: string;
  /** As the file of questions says it; `language` and `type` are what the question was taken for. */
  readonly asked: Language | 'any';
  readonly language: Language;
  readonly type: QuestionType;
  readonly found: boolean;
  /** 0-1. */
  readonly confidence: number;
  readonly groups: readonly ExplainedGroup[];
  /** What was cited first; null where nothing was. */
  readonly first: Placed | null;
  readonly evidence: string | null;
  /** What became of the passage that holds the evidence; null where the minutes do not answer. */
  readonly expected: Expected | null;
}

export interface ExplainedGroup extends Pick<TermGroup, 'label' | 'kind' | 'weight' | 'essential'> {
  /** In nats; null where there was no candidate. */
  readonly rarity: number | null;
  /** The eight strongest, the strongest first. */
  readonly alternatives: readonly { readonly terms: string; readonly weight: number }[];
  /** By what was cited first, and by what was expected. */
  readonly met: { readonly first: Met | null; readonly expected: Met | null };
}

/** How well a candidate meets a group, 0-1, with the words that do so where it does best. */
export interface Met extends Omit<GroupMatch, 'rarity' | 'held'> {
  readonly words: readonly string[];
}

export interface Place {
  readonly file: string;
  readonly item: Pick<ItemHead, 'number' | 'name'>;
  readonly quote: string;
}

/** A candidate with what adds up to its score, the largest part first. */
export interface Placed extends Place {
  readonly score: number;
  readonly parts: Parts;
}
export type Parts = Readonly<Record<string, number>>;

export interface Ranked {
  /**
   * `cut`: it came first, but its quote ends before the evidence. `passed over`: it scores higher than what came first, but a search for
   * a few candidates does not look at it closely.
   */
  readonly state: 'outranked' | 'cut' | 'passed over';
  /** Among all candidates, counted from 1. */
  readonly rank: number;
  readonly candidates: number;
  /** The first citation that holds the evidence, counted from 1; null where none does. */
  readonly citation: number | null;
  readonly candidate: Placed;
  /** The parts in which it differs most from what came first; positive where it has more. */
  readonly differences: Parts;
}
export type Expected =
  | Ranked
  | { readonly state: 'no candidate'; readonly place: Place }
  | { readonly state: 'not in the index' | 'evidence unknown' };

/** What explaining looks things up in. */
interface Sources {
  readonly documents: ReadonlyMap<string, StoredDocument>;
  readonly analyse: Analyse;
}

/** More than there are: the ranker looks into a few dozen agenda items of at most forty passages. */
const ALL_CANDIDATES = 2000;
const MOST = { alternatives: 8, words: 2, differences: 6 };

/** Looks at each question that went wrong again, this time at all its candidates. */
export async function explain(
  results: readonly Result[],
  engine: Pick<SearchEngine, 'search'>,
  sources: Sources,
): Promise<Explanation[]> {
  const explanations: Explanation[] = [];
  for (const result of results.filter(wentWrong)) {
    const { query } = result.answer;
    const candidates = query.groups.length > 0 ? await engine.search(query, ALL_CANDIDATES) : [];
    explanations.push(explainOne(result, candidates, sources));
  }
  return explanations;
}

function wentWrong({ asked, answer, rank }: Result): boolean {
  return asked.answer === null ? answer.status === 'found' : rank !== 1;
}

function explainOne({ asked, answer, rank }: Result, candidates: readonly Candidate[], sources: Sources): Explanation {
  const { groups, type, language } = answer.query;
  const evidence = asked.answer === null ? null : asked.evidence;
  // A search for a few candidates may pass some over, so what was cited first need not be the first of all.
  const first = candidates.find(({ passage }) => passage.id === answer.citations[0]?.passage.id);
  const holder = candidates.find(({ excerpt }) => evidence !== null && holdsEvidence(excerptText(excerpt), evidence));
  const byFirst = first && metGroups(groups, first, sources);
  const byHolder = holder && metGroups(groups, holder, sources);
  return {
    id: asked.id,
    question: asked.question,
    asked: asked.language,
    language,
    type,
    found: answer.status === 'found',
    confidence: rounded(answer.confidence),
    groups: groups.map(({ label, kind, weight, essential, alternatives }, at) => ({
      label,
      kind,
      weight,
      essential,
      // What a match calls its rarity is multiplied by the group's weight already.
      rarity: first ? rounded(first.met[at]!.rarity / weight) : null,
      alternatives: strongestFirst(alternatives)
        .slice(0, MOST.alternatives)
        .map((alternative) => ({ terms: alternative.terms.join(' '), weight: rounded(alternative.weight) })),
      met: { first: byFirst?.[at] ?? null, expected: byHolder?.[at] ?? null },
    })),
    first: first ? placed(first) : null,
    evidence,
    expected:
      asked.answer === null
        ? null
        : holder
          ? { ...ranked(holder, first, candidates), citation: rank || null }
          : unranked(evidence, sources),
  };
}

function ranked(
  holder: Candidate,
  first: Candidate | undefined,
  candidates: readonly Candidate[],
): Omit<Ranked, 'citation'> {
  const ahead = first !== undefined && candidates.indexOf(holder) < candidates.indexOf(first);
  const more = Object.entries(holder.parts).map(([name, part]) => [name, part - (first?.parts[name] ?? 0)] as const);
  return {
    state: holder === first ? 'cut' : ahead ? 'passed over' : 'outranked',
    rank: candidates.indexOf(holder) + 1,
    candidates: candidates.length,
    candidate: placed(holder),
    differences: largestFirst(more, MOST.differences),
  };
}

function unranked(evidence: string | null, { documents }: Sources): Expected {
  if (evidence === null) return { state: 'evidence unknown' };
  for (const { document } of documents.values()) {
    const stretch = stretchWith(evidence, document);
    if (stretch) return { state: 'no candidate', place: placeOf(stretch) };
  }
  return { state: 'not in the index' };
}

/** Passages that may be shown as one excerpt and hold the evidence; undefined where the document has none. */
function stretchWith(evidence: string, { passages }: DocumentPassages): readonly Passage[] | undefined {
  // The whole holds what a part of it holds: few documents need a closer look.
  if (!holdsEvidence(excerptText(passages), evidence)) return undefined;
  return passages
    .map((_, from) => stretchFrom(passages, from))
    .find((stretch) => holdsEvidence(excerptText(stretch), evidence));
}

/** A passage with what follows it, as far as an excerpt goes. */
function stretchFrom(passages: readonly Passage[], from: number): readonly Passage[] {
  let to = from + 1;
  const joins = () => to < passages.length && passages[to]!.before !== null;
  while (joins() && excerptText(passages.slice(from, to + 1)).length <= LONGEST_EXCERPT) to++;
  return passages.slice(from, to);
}

function placed({ excerpt, score, parts }: Candidate): Placed {
  return { ...placeOf(excerpt), score: rounded(score), parts: largestFirst(Object.entries(parts)) };
}

function placeOf(excerpt: readonly Passage[]): Place {
  const { minutes, item } = excerpt[0]!;
  return { file: minutes.file, item: { number: item.number, name: item.name }, quote: excerptText(excerpt) };
}

function largestFirst(parts: readonly (readonly [name: string, part: number])[], most = parts.length): Parts {
  const telling = parts.map(([name, part]) => [name, rounded(part)] as const).filter(([, part]) => part !== 0);
  return Object.fromEntries(telling.toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, most));
}

const WHERE = ['text', 'context', 'session'] as const;
export type Where = (typeof WHERE)[number];

function metGroups(groups: readonly TermGroup[], { passage, excerpt, met }: Candidate, sources: Sources): Met[] {
  const { item, minutes, speaker } = passage;
  const ofItem = sources.documents.get(minutes.file)?.document.passages.filter((other) => other.item === item) ?? [];
  const surfaces = (...texts: readonly (string | null | undefined)[]) =>
    surfacesOf(sources.analyse(texts.filter(Boolean).join('\n'), minutes.language));
  const said: Record<Where, ReadonlyMap<string, string>> = {
    text: surfaces(excerptText(excerpt), speaker?.label, speaker?.party),
    context: surfaces(item.number && `TOP ${item.number}`, item.name, ...item.papers, excerptText(ofItem)),
    session: surfaces(minutes.organization, minutes.body, minutes.place, minutes.date),
  };
  return groups.map((group, at) => {
    const { text, context, session } = met[at]!;
    const where = bestMet({ text, context, session });
    const words = where ? wordsMeeting(group, said[where]) : [];
    return { text: rounded(text), context: rounded(context), session: rounded(session), words };
  });
}

/** Where a group is met best, the nearest of several; null where it is not met. */
export function bestMet(met: Readonly<Record<Where, number>>): Where | null {
  const best = WHERE.reduce((one, other) => (met[other] > met[one] ? other : one));
  return met[best] > 0 ? best : null;
}

/** For each term the first word that it is said with. */
function surfacesOf(tokens: ReturnType<Analyse>): ReadonlyMap<string, string> {
  const surfaces = new Map<string, string>();
  for (const { surface, terms, parts } of tokens)
    for (const term of [...terms, ...parts]) if (!surfaces.has(term)) surfaces.set(term, surface);
  return surfaces;
}

function wordsMeeting({ alternatives }: TermGroup, surfaces: ReadonlyMap<string, string>): string[] {
  const words = strongestFirst(alternatives)
    .filter(({ terms }) => terms.every((term) => surfaces.has(term)))
    .map(({ terms }) => [...new Set(terms.map((term) => surfaces.get(term)!))].join(' '));
  return [...new Set(words)].slice(0, MOST.words);
}

function strongestFirst(alternatives: TermGroup['alternatives']): TermGroup['alternatives'] {
  return alternatives.toSorted((a, b) => b.weight - a.weight);
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
