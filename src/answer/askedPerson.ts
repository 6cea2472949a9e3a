import { fold } from '../../index/language/fold.js';
import { isStopWord } from '../../index/language/stopwords.js';
import type { Language, Span } from '../../index/minutes/minutes.js';
import type { Query } from '../../index/query/query.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import { tellingWords } from './alikeNames.js';
import { firstNameOf, genderOf, isCouncillor, surnameOf } from './formOfAddress.js';
import { type Person, peopleIn } from './person.js';
import { fits } from './samePerson.js';

/** A person as a question names somebody. */
export interface AskedPerson extends Person {
  /** Where the name stands in the question, with what belongs to it: form of address, title, brackets. */
  readonly span: Span;
}

const CAPITALISED = /(?<![\p{L}-])\p{Lu}\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu;
const RUN_BEFORE = /(?:\p{Lu}[\p{L}-]*\.?\s+)*$/u;
/** What is said of a person before the name is no longer than this. */
const LONGEST_RUN = 80;
const BRACKET_BEHIND = /^\s*\(([^()]{1,60})\)/;
/** Behind an article a word is a noun, even if somebody is called so: "der Keller". */
const ARTICLE = /\b(?:d(?:er|ie|as|en|em|es)|k?eine?[nmrs]?|[ia]m|zu[mr]|beim|vom|the|an?)\s+$/iu;

/**
 * Those whom a question names by a surname: behind a form of address any word, else a capitalised one that a speaker is called by
 * among the candidates.
 */
export function askedPeople({ question, language, groups }: Query, candidates: readonly Candidate[]): AskedPerson[] {
  const speakers = candidates.flatMap(({ passage }) => (passage.speaker ? surnameOf(passage.speaker.name) : []));
  const called = groups.flatMap(({ kind, label }) => (kind === 'name' ? label : []));
  return namedIn(question, language, [...speakers, ...called], townsOf(candidates));
}

export function townsOf(candidates: readonly Candidate[]): string[] {
  return [...new Set(candidates.flatMap(({ passage }) => passage.minutes.body ?? []))];
}

/** Those whom a text names by one of the surnames. What stands in brackets behind a name is a town or else a party or department. */
export function namedIn(
  text: string,
  language: Language,
  surnames: readonly string[],
  towns: readonly string[],
): AskedPerson[] {
  const known = new Set(surnames.map(fold));
  return [...text.matchAll(CAPITALISED)].flatMap(({ 0: surname, index }): AskedPerson[] => {
    if (!known.has(fold(surname))) return [];
    const [run] = RUN_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_RUN), index))!;
    const [first = ''] = run.split(/\s/);
    // "Was Müller sagte": a question begins with a capital, whatever its first word is.
    const called = isStopWord(fold(first), language) ? run.slice(first.length).trimStart() : run;
    const start = index - called.length;
    if (called === '' && ARTICLE.test(text.slice(0, start))) return [];
    const end = index + surname.length;
    const bracket = BRACKET_BEHIND.exec(text.slice(end));
    const inBrackets = (bracket?.[1] ?? '').split(',').flatMap((part) => part.trim() || []);
    const isTown = (part: string) =>
      towns.some((town) => tellingWords(part).every((word) => tellingWords(town).includes(word)));
    return [
      {
        surname,
        called: called + surname,
        gender: genderOf(called.trim()),
        firstName: firstNameOf(called + surname),
        affiliation: inBrackets.find((part) => !isTown(part)) ?? null,
        councillor: isCouncillor(called.trim()),
        body: inBrackets.find(isTown) ?? null,
        date: null,
        span: { start, end: end + (bracket?.[0].length ?? 0) },
      },
    ];
  });
}

/** Puts the passages that speak only of namesakes of the person who is asked for behind all others. */
export function namesakesLast(asked: readonly AskedPerson[], candidates: readonly Candidate[]): readonly Candidate[] {
  const namesakes = new Set(
    asked.flatMap((person) => {
      const named = candidates.filter(({ passage }) => peopleIn(passage, person.surname).length > 0);
      const others = named.filter(({ passage }) => !peopleIn(passage, person.surname).some((one) => fits(person, one)));
      // Where the minutes know only namesakes, the question may have called the person otherwise than they do.
      return others.length < named.length ? others : [];
    }),
  );
  return namesakes.size === 0 ? candidates : [...candidates.filter((one) => !namesakes.has(one)), ...namesakes];
}
