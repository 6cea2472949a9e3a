import { fold } from '../../index/language/fold.js';
import type { MinutesHead, Speaker } from '../../index/minutes/minutes.js';
import type { Passage } from '../../index/minutes/passage.js';
import { CALLED, firstNameOf, type Gender, genderOf, isCouncillor, surnameOf, TITLE } from './formOfAddress.js';

/** A person as one passage tells of somebody with a surname. What it does not tell is null. */
export interface Person {
  readonly surname: string;
  /** As minuted, without what stands in brackets: "Frau Müller", "Stadtrat Dr. Schmidt". */
  readonly called: string;
  readonly gender: Gender | null;
  readonly firstName: string | null;
  /** What stands in brackets behind the name: a party, a department. */
  readonly affiliation: string | null;
  /** Whether the person is called a member of the council. */
  readonly councillor: boolean;
  /** The town. */
  readonly body: string | null;
  /** ISO 8601. */
  readonly date: string | null;
}

/**
 * Everybody of a surname whom a passage has: its speaker first, then those whom its text calls by a form of address or an office. The
 * surname is letters and hyphens.
 */
export function peopleIn({ minutes, speaker, text }: Passage, surname: string): Person[] {
  const speaks = speaker && fold(surnameOf(speaker.name)) === fold(surname) ? [speaker] : [];
  return [...speaks, ...mentioned(text, surname)].map((named) => person(named, surnameOf(named.name), minutes));
}

type Named = Pick<Speaker, 'label' | 'name' | 'party'>;

function mentioned(text: string, surname: string): Named[] {
  if (!text.includes(surname)) return [];
  const name = String.raw`(?:${TITLE}\s)*(?:\p{Lu}[\p{L}-]+\s){0,2}${surname}`;
  const mention = new RegExp(
    String.raw`(?<![\p{L}-])(?<label>(?:${CALLED}\s){1,2}(?<name>${name}))(?![\p{L}-])(?:\s\((?<party>[^()]{1,60})\))?`,
    'gu',
  );
  return [...text.matchAll(mention)].map(({ groups }) => ({
    label: groups!['label']!,
    name: groups!['name']!,
    party: groups!['party'] ?? null,
  }));
}

function person({ label, name, party }: Named, surname: string, minutes: MinutesHead): Person {
  const called = label.includes(surname) ? label : name;
  return {
    surname,
    called: called.replace(/^(?:Herrn|Hr\.)(?=\s)/, 'Herr').replace(/^Fr\.(?=\s)/, 'Frau'),
    gender: genderOf(called),
    firstName: firstNameOf(name) ?? attendedAs(surname, minutes),
    affiliation: party,
    councillor: isCouncillor(called),
    body: minutes.body,
    date: minutes.date,
  };
}

/** The first name that the list of attendance has for a surname; null where two share it, for it cannot be told which is meant. */
function attendedAs(surname: string, { attendance }: MinutesHead): string | null {
  const same = attendance.filter(({ name }) => fold(surnameOf(name)) === fold(surname));
  return same.length === 1 ? firstNameOf(same[0]!.name) : null;
}
