import type { SearchEngine } from '../../index/engines/searchEngine.js';
import type { Language } from '../../index/minutes/minutes.js';
import type { Query } from '../../index/query/query.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import { areAlike, tellingWords, wordsOf } from './alikeNames.js';
import { type AskedPerson, namedIn, townsOf } from './askedPerson.js';
import { type Doubt, MOST_CHOICES } from './doubt.js';
import { type Person, peopleIn } from './person.js';
import { areDifferent, fits, sameFirstName } from './samePerson.js';

/** How many passages are looked through for all that the minutes know of a surname. */
const LOOKED_THROUGH = 300;

/**
 * Whether a question names somebody by a surname that several people have, and the best passages speak of different ones. `tied` are the
 * passages of which none is clearly ahead, the best first.
 */
export async function doubtAboutPerson(
  query: Query,
  asked: readonly AskedPerson[],
  tied: readonly Candidate[],
  engine: SearchEngine,
): Promise<Doubt | null> {
  // Whoever says a first name has said who is meant, even if the minutes do not know it.
  for (const person of asked.filter(({ firstName }) => firstName === null)) {
    const people = tied.map(({ passage }) => peopleIn(passage, person.surname).find((one) => fits(person, one)));
    // Where the best passage does not speak of anybody so called, it does not matter who is meant.
    if (!people[0]) continue;
    const named = people.filter((one) => one !== undefined);
    if (named.every((one) => named.every((other) => fits(one, other)))) continue;
    const all = [...tied, ...(await everythingOf(person, query, engine))];
    const seen = all.flatMap(({ passage }) => peopleIn(passage, person.surname));
    const meant = saidToBe(distinctPeople(named, seen), query.question).slice(0, MOST_CHOICES);
    const choices = meant.map((one) => described(one, meant, query.language));
    if (choices.length > 1 && tellApart(choices, meant, query.language, townsOf(tied)))
      return { choices, about: person.span };
  }
  return null;
}

async function everythingOf({ span }: AskedPerson, query: Query, engine: SearchEngine): Promise<readonly Candidate[]> {
  const groups = query.groups.filter((group) => group.span.start >= span.start && group.span.end <= span.end);
  return groups.length > 0 ? engine.search({ ...query, groups }, LOOKED_THROUGH) : [];
}

/** What passages tell of people who may be the same is put together. */
function distinctPeople(named: readonly Person[], seen: readonly Person[]): Person[] {
  const groups: Person[][] = [];
  for (const person of named) {
    const same = groups.find((group) => !group.some((other) => areDifferent(person, other, seen)));
    if (same) same.push(person);
    else groups.push([person]);
  }
  return groups.map((group) => {
    const known = <Key extends keyof Person>(key: Key) => group.map((one) => one[key]).find((value) => value !== null);
    const fullest = group.find(({ affiliation }) => affiliation !== null) ?? group[0]!;
    return {
      ...fullest,
      gender: known('gender') ?? null,
      firstName: known('firstName') ?? null,
      body: known('body') ?? null,
    };
  });
}

/** Where the question tells of some of them anyhow ("der Müller von der SPD"), only these. */
function saidToBe(people: readonly Person[], question: string): readonly Person[] {
  const asked = new Set(wordsOf(question));
  const said = people.filter(({ firstName, affiliation, body }) =>
    [firstName, affiliation, body].some((part) => part !== null && tellingWords(part).some((word) => asked.has(word))),
  );
  return said.length > 0 ? said : people;
}

/** A person as minuted, with what tells the people apart: "Frau Müller (SPD)". */
function described(
  { called, surname, firstName, affiliation, body }: Person,
  people: readonly Person[],
  language: Language,
) {
  const needed = people.some((one) => one.firstName && firstName && !sameFirstName(one.firstName, firstName));
  const name =
    needed && !called.includes(firstName!) ? called.replace(surname, () => `${firstName} ${surname}`) : called;
  const towns = people.some((one) => one.body && body && !areAlike(one.body, body));
  const brackets = [affiliation, towns ? body : null].filter((part) => part !== null);
  const addressed = language === 'en' ? name.replace(/^Frau(?=\s)/, 'Ms').replace(/^Herr(?=\s)/, 'Mr') : name;
  return brackets.length > 0 ? `${addressed} (${brackets.join(', ')})` : addressed;
}

/** Whether each choice, asked again, means one of them: a choice that leads back to the same doubt is none. */
function tellApart(
  choices: readonly string[],
  people: readonly Person[],
  language: Language,
  towns: readonly string[],
) {
  return choices.every((choice, at) => {
    const [asked] = namedIn(choice, language, [people[at]!.surname], towns);
    return asked !== undefined && people.every((one, other) => fits(asked, one) === (at === other));
  });
}
