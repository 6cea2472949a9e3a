import type { RawToken } from './tokenise.js';

/** Set phrases whose noun is not meant: "im Zuge" speaks of no train, "vor Ort" of no place, "in Bezug" of no pillow. */
const IDIOMS: ReadonlySet<string> = new Set(
  [
    'im Zuge',
    'vor Ort',
    'zur Zeit',
    'in Bezug',
    'mit Bezug',
    'im Rahmen',
    'in diesem Rahmen',
    'im Falle',
    'auf Grund',
    'an Stelle',
    'in Frage',
    'zur Verfügung',
    'zum Ausdruck',
    'zur Sprache',
    'in Anspruch',
    'in der Lage',
    'in Kraft',
    'außer Kraft',
    'von Seiten',
    'zu Wort',
    'in erster Linie',
    'auf jeden Fall',
    'in der Regel',
    'im Grunde',
    'am Ende des Tages',
    'zum Teil',
    'in Form',
    'im Hinblick',
    'im Sinne',
    'im Wege',
    'auf dem Weg',
    'im Lichte',
    'in Sachen',
    'ins Auge',
    'im Auge',
    'nach und nach',
    'in place',
    'take place',
    'of course',
    'in order',
    'in fact',
    'in general',
    'at hand',
    'on hand',
    'in light',
    'in terms',
    'point of view',
  ].map((phrase) => phrase.toLowerCase()),
);
const LONGEST = 4;
const FIRST_WORDS: ReadonlySet<string> = new Set([...IDIOMS].map((phrase) => phrase.slice(0, phrase.indexOf(' '))));
const LONGEST_FIRST_WORD = 5;

/** The numbers of the tokens that belong to a set phrase and so say nothing by themselves. */
export function idiomTokens(tokens: readonly RawToken[]): ReadonlySet<number> {
  const idle = new Set<number>();
  for (const [at, { surface }] of tokens.entries()) {
    if (surface.length > LONGEST_FIRST_WORD || !FIRST_WORDS.has(surface.toLowerCase())) continue;
    let phrase = surface.toLowerCase();
    for (let length = 2; length <= LONGEST && at + length <= tokens.length; length++) {
      phrase += ` ${tokens[at + length - 1]!.surface.toLowerCase()}`;
      if (IDIOMS.has(phrase)) for (let covered = at; covered < at + length; covered++) idle.add(covered);
    }
  }
  return idle;
}
