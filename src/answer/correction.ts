import type { SearchEngine, Spelling } from '../../index/engines/searchEngine.js';
import type { Analyse } from '../../index/language/analyse.js';
import { fold } from '../../index/language/fold.js';
import type { Language } from '../../index/minutes/minutes.js';
import { WEIGHT } from '../../index/query/alternatives.js';
import type { Knowledge } from '../../index/query/knowledge.js';
import type { Query, TermGroup } from '../../index/query/query.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import type { Citation } from './citation.js';
import { isKnownWord } from './knownWord.js';

/** A word of the question that the minutes lack, and what was searched in its place. */
export interface Corrected {
  /** As asked. */
  readonly asked: string;
  /** As the minutes write it; where no quote has it, the term that it is found by. */
  readonly meant: string;
}

/** A group of the query that was corrected, and the terms that were added to it, the likeliest first. */
export interface Correction {
  readonly group: number;
  readonly asked: string;
  readonly terms: readonly string[];
}

/** Alternatives from this weight on say the same as the word itself. */
const STRONG = 0.5;
const MOST = 3;

/**
 * Adds to words that neither the minutes nor our knowledge of words has, typos and unknown names, what the minutes may have meant by
 * them. All others stay as they are: a word that is spelt right and not in the minutes is an answer by itself.
 */
export function correctSpelling(
  query: Query,
  engine: SearchEngine,
  knowledge: Knowledge,
): { readonly query: Query; readonly corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  const groups = query.groups.map((group, number) => {
    const meant = spellings(group, query.language, engine, knowledge);
    if (meant.length === 0) return group;
    corrections.push({ group: number, asked: group.label, terms: meant.map(({ term }) => term) });
    const added = meant.map(({ term, weight }) => ({ terms: [term], weight }));
    // Of a misspelt compound the parts are misread too: "Hochwaserschutz" has none of water.
    const kept = group.alternatives.filter(({ weight }) => weight >= STRONG);
    return { ...group, alternatives: [...kept, ...added] };
  });
  return { query: corrections.length > 0 ? { ...query, groups } : query, corrections };
}

function spellings(
  { label, alternatives }: TermGroup,
  language: Language,
  engine: SearchEngine,
  knowledge: Knowledge,
): Spelling[] {
  if (isKnownWord(label, knowledge)) return [];
  const strong = alternatives.filter(({ weight }) => weight >= STRONG);
  if (strong.some(({ terms }) => terms.every((term) => isHeld(engine.spellings(term))))) return [];
  // The word's stem, and for an English one how German would stem it; further readings are guesses at verbs and towns.
  const own = language === 'de' ? strong.slice(0, 1) : strong.filter(({ weight }) => weight === 1);
  const stems = own.filter(({ terms }) => terms.length === 1).map(({ terms }) => terms[0]!);
  // A slip may look like an ending: of "Sauerwien" the stem has no "en", of "Sauerwein" it has.
  const meant = [...new Set([...stems, fold(label)])].map((term) => engine.spellings(term));
  const likely = meant.filter((spelled) => !isHeld(spelled)).flat();
  return distinct(likely.toSorted((one, other) => other.weight - one.weight)).slice(0, MOST);
}

/** Whether the index holds the term that was looked up: then it is its own spelling. */
function isHeld([first]: readonly Spelling[]): boolean {
  return first?.weight === 1;
}

function distinct(spelled: readonly Spelling[]): Spelling[] {
  const seen = new Set<string>();
  return spelled.filter(({ term }) => !seen.has(term) && seen.add(term));
}

/**
 * The corrections that led to what is shown, in the spelling of the minutes: of the quotes, or the lines that name their source, the
 * first that has one. `citations[i]` shows `candidates[i]`.
 */
export function asMinuted(
  corrections: readonly Correction[],
  candidates: readonly Candidate[],
  citations: readonly Citation[],
  analyse: Analyse,
): Corrected[] {
  const led = corrections.filter(({ group }) =>
    candidates.some(({ met }) => Math.max(met[group]!.text, met[group]!.context, met[group]!.session) > WEIGHT.part),
  );
  if (led.length === 0) return [];
  const written = citations.flatMap(({ quote, passage }) => {
    const { minutes, item, speaker } = passage;
    const source = [item.name, speaker?.label, speaker?.party, minutes.organization, minutes.body, minutes.place];
    return [quote, source.filter(Boolean).join('\n')].map((text) => analyse(text, minutes.language));
  });
  return led.map(({ asked, terms }) => {
    for (const tokens of written) {
      const term = terms.find((wanted) => tokens.some((token) => token.terms.includes(wanted)));
      if (term !== undefined) return { asked, meant: tokens.find((token) => token.terms.includes(term))!.surface };
    }
    return { asked, meant: terms[0]! };
  });
}
