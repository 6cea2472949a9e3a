import { fold } from '../../../../index/language/fold.js';
import { headingKind } from './headingKinds.js';
import { isEntry, type OutlineLine } from './outline.js';

/** Who was there, by the forms that minutes call people: first name, full name, initials. */
export interface Attendees {
  has(name: string): boolean;
  readonly size: number;
}

/** "Anwesend: …", "Teilnehmer: …", "Gewählte Mitglieder: …", "Protokoll: …": a label, and perhaps the names behind it. */
const LABEL =
  /^(?:\p{L}{2,20}\s)?(?:(?:nicht\s)?(?:anwesend|entschuldigt|abwesend)|teilnehm|gäste|gast\b|mitglieder\b|attend|participants|present\b|protokoll\b|protokollant|sitzungsleitung|redeleitung|leitung\b|moderation)[^:]{0,40}(?::|$)/iu;
const NAME = /^\p{Lu}[\p{L}'’-]*\.?(?:\s(?:(?:von|van|de|der|zu)\s){0,2}\p{Lu}[\p{L}'’-]*\.?){0,3}$/u;
const INITIALS = /^\p{Lu}{2,3}$/u;
/** "(Gast)", "(ab 16:13)", "(später)" say something about a person, "(Erik)" and "(FL)" are names. */
const REMARK = /\((?:Gast|Gäste|Protokoll\p{L}*|Sitzungsleitung|SL|\p{Ll}[^()]{0,60}|[^()]{0,60}\d[^()]{0,60})\)/gu;

/** The people that the lists of attendance at the head of the minutes name. */
export function attendeesIn(head: readonly OutlineLine[]): Attendees {
  const sounds = new Set<string>();
  const initials = new Set<string>();
  let listed = false;
  for (const line of head) {
    if (line.mark === 'blank') continue;
    const label = LABEL.exec(line.words)?.[0];
    const names = namesIn(line.words.slice(label?.length ?? 0));
    if (label !== undefined || (line.mark === 'heading' && headingKind(line.words) === 'attendance')) listed = true;
    else if (line.mark === 'heading' || (names.length === 0 && !isEntry(line))) listed = false;
    if (!listed || (label === undefined && line.mark === 'heading')) continue;
    for (const name of names) {
      if (INITIALS.test(name)) initials.add(name);
      else {
        for (const form of soundForms(name)) sounds.add(form);
        for (const form of initialForms(name)) initials.add(form);
      }
    }
  }
  return { has: (name) => initials.has(name) || sounds.has(soundOf(name)), size: sounds.size };
}

function namesIn(words: string): string[] {
  return words
    .replace(REMARK, ' ')
    .split(/[,:;()|/]|\sund\s/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => NAME.test(part));
}

function soundForms(name: string): string[] {
  const [first = '', ...others] = name.split(' ');
  const last = others.at(-1);
  // "Erik T." stands for Erik Thun where there are two of that first name.
  return [name, first, ...(last ? [last, `${first} ${last.charAt(0)}`] : [])].map(soundOf);
}

function initialForms(name: string): string[] {
  const parts = name.split(' ');
  if (parts.length < 2) return [];
  return [parts.map((part) => part.charAt(0)).join(''), `${name.charAt(0)}${parts.at(-1)!.charAt(0)}`];
}

/** Minute-takers spell first names as they sound: Christofer and Christopher, Philipp and Phillip, Natascha and Natasha, Josi and Josy. */
function soundOf(name: string): string {
  return fold(name)
    .replace(/ph/g, 'f')
    .replace(/sch/g, 'sh')
    .replace(/[ck]+/g, 'k')
    .replace(/y/g, 'i')
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/[^\p{L}\d]/gu, '');
}
