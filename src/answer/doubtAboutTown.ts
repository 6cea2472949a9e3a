import type { Analyse, Token } from '../../index/language/analyse.js';
import type { Passage } from '../../index/minutes/passage.js';
import type { Query } from '../../index/query/query.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import { areAlike } from './alikeNames.js';
import { type Doubt, MOST_CHOICES } from './doubt.js';

/** A question of more words than these says more than the name of a committee or an item. */
const MOST_WORDS = 2;
/** Alternatives from this weight on say the same as the word itself. */
const STRONG = 0.5;
/** So much of a name must be what was asked: "Anträge und Anfragen" is a kind of item, "Haushalt und Stellen der Ortsräte" a matter. */
const ASKED = 0.5;

/**
 * Whether a question is nothing but the name of a committee, or of a kind of agenda item, that several towns have, and the best passages
 * are of different towns. `tied` are the passages of which none is clearly ahead, the best first.
 */
export function doubtAboutTown(query: Query, tied: readonly Candidate[], analyse: Analyse): Doubt | null {
  const { question } = query;
  if (question.trim().split(/\s+/).length > MOST_WORDS) return null;
  const readings = tied.map(({ passage }) => readingOf(passage, query, analyse));
  if (!readings[0]) return null;
  const named = readings.filter((reading) => reading !== null);
  const towns = named.filter(({ town }, at) => named.findIndex((other) => areAlike(other.town, town)) === at);
  if (towns.length < 2) return null;
  return {
    choices: towns.slice(0, MOST_CHOICES).map(({ name, town }) => `${name}, ${town}`),
    about: { start: 0, end: question.length },
  };
}

interface Reading {
  readonly name: string;
  readonly town: string;
}

/** The passage's committee or agenda item, if the question is its name and no more: who names the town too has said which one. */
function readingOf({ minutes, item }: Passage, { groups }: Query, analyse: Analyse): Reading | null {
  const { body: town, organization, language } = minutes;
  if (town === null) return null;
  const wanted = groups.map(
    ({ alternatives }) => new Set(alternatives.filter(({ weight }) => weight >= STRONG).flatMap(({ terms }) => terms)),
  );
  const meets = ({ terms, parts }: Token, group: ReadonlySet<string>) =>
    [...terms, ...parts].some((term) => group.has(term));
  const isAsked = (name: string) => {
    const words = analyse(name, language).filter(({ kind, terms }) => kind === 'word' && terms.length > 0);
    const asked = words.filter((word) => wanted.some((group) => meets(word, group)));
    return (
      asked.length > 0 &&
      asked.length >= ASKED * words.length &&
      wanted.every((group) => words.some((word) => meets(word, group)))
    );
  };
  const name = [organization ?? '', item.name].find(isAsked);
  return name === undefined ? null : { name, town };
}
