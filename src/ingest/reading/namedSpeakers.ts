import { sentences } from '../../../index/language/sentences.js';
import type { Span, Speaker } from '../../../index/minutes/minutes.js';
import { foldText } from './foldText.js';
import { whoSpeaks } from './reported/whoSpeaks.js';
import { OFFICE_SHORT } from './speakerLabel.js';
import { SPEECH, SPEECH_BEFORE_SUBJECT, SPEECH_WITH_OBJECT } from './speechForms.js';

const ADDRESS = String.raw`(?:Herr|Hr\.|Frau|Fr\.)`;
const TITLES = String.raw`(?:(?:Prof|Dr|Mag|Ing|Dipl|Hr|Fr)\.(?:-Ing\.)?\s?)*`;
const NAME_WORD = String.raw`\p{Lu}[\p{L}'’]*\p{Ll}(?:-\p{Lu}[\p{L}'’]*)*`;
/** Capital words that stand behind a name and are none. */
const NO_NAME = '(?!(?:Folgende[sn]?|Bezug|Stellung|Auskunft|Fragen?|Herrn?|Frau|Antrag|Anträge)(?!\\p{L}))';
const NAME = String.raw`(?:(?:von|van|de|zu)\s(?:der\s|den\s)?)?${NAME_WORD}(?:\s(?:(?:von|van|de|zu)\s(?:der\s|den\s)?)?${NO_NAME}${NAME_WORD})?`;
const OFFICE_WORD = String.raw`(?:(?:Erste[rn]?\s|Vize|Ober|Orts|Bezirks)?[Bb]ürgermeister|(?:Stadt|Gemeinde|Kreis)r[aä]t|Ortsvorsteher)(?:in)?`;
const OFFICE = String.raw`(?:${OFFICE_WORD}|\p{Lu}\p{Ll}{2,12}mitglied|Ratsherr|Ratsfrau|Beigeordnete[rn]?|${OFFICE_SHORT})`;
const PERSON = String.raw`(?<label>(?:${OFFICE}\s)?(?:${ADDRESS}(?:\s${OFFICE})?|${OFFICE})\s(?<name>${TITLES}${NAME}))`;

/** Between a person and a verb of speech: something else is told of the person, or the verb is another's. */
const OTHERWISE =
  /\b(?:wird|werden|wurden?|worden|würde[n]?|ist|sind|war(?:en)?|soll(?:en|te)?|eröffnet|schließt|übergibt|erteilt)\b|,\s(?:damit|dass|ob|weil|wenn|da|um|sodass)\s/u;

/** "Frau Muster berichtet", "Herr Muster, Leiter des Amtes, erläutert", "Frau Muster vom Sportamt stellt … vor". */
const SUBJECT_FIRST = new RegExp(
  String.raw`(?<![\p{L}.])${PERSON}(?<between>,?\s[^!?:]{0,200}?)?(?:,|\s)?\s?${SPEECH}`,
  'u',
);
/** "Außerdem berichtet Herr Muster", "Auf Nachfrage teilt Frau Muster mit". */
const VERB_FIRST = new RegExp(String.raw`${SPEECH_BEFORE_SUBJECT}\s(?:\p{Ll}+\s){0,2}${PERSON}`, 'u');
const VERB_BEFORE_HERR = new RegExp(
  String.raw`${SPEECH_WITH_OBJECT}\s(?:\p{Ll}+\s){0,2}(?<label>(?:Herr|Hr\.)\s(?<name>${TITLES}${NAME}))`,
  'u',
);
/** A first and a last name at the head of a sentence. */
const UNADDRESSED = new RegExp(
  String.raw`^\s*(?:[-–•]\s+)?(?<name>${TITLES}\p{Lu}\p{Ll}+\s(?<last>${NAME_WORD}))\s${SPEECH}`,
  'u',
);
const OTHER_SUBJECT = /(?:\bund|\bsowie|,)\s(?<person>(?:Herr|Hr\.|Frau|Fr\.)\s[^,.]{2,60})/gu;
/** "Frau Muster (SPD)": a party in brackets, no paper and no annex. */
const PARTY_BEHIND = /^\s?\((?<party>(?!Anlage|siehe)\p{L}[^()\d]{1,40})\)/u;
const OFFICE_BEFORE = new RegExp(String.raw`^(?<role>${OFFICE})\s`, 'u');
/**
 * Words before a person that make the person the object: "von Frau Muster", "der Frau Muster", but not ", den Frau
 * Muster erläuterte".
 */
const OBJECT =
  /\b(?:von|vom|mit|für|an|bei|durch|zu|laut|gemäß|über|gegen|ohne|nach|statt)\s$|(?<!,\s)\b(?:den|dem|des|der)\s$/iu;
/** The person who speaks is named near the head of a sentence. */
const READ_WITHIN = 600;

/** A stretch of a paragraph, and who speaks in it. */
export interface NamedTurn {
  readonly span: Span;
  readonly speaker: Speaker | null;
}

/**
 * Divides a paragraph of minutes that report into stretches by who is said to speak: "… Herr Muster nimmt das
 * Anliegen mit." A sentence that names nobody goes on with the speaker of the sentence before it. `known` are last
 * names of persons who attended: they speak without "Herr" too.
 */
export function turnsByName(text: string, paragraph: Span, known: ReadonlySet<string> = new Set()): NamedTurn[] {
  const turns: NamedTurn[] = [];
  for (const { start, end } of sentences(text.slice(paragraph.start, paragraph.end))) {
    const span = { start: paragraph.start + start, end: paragraph.start + end };
    const speaker = namedSpeaker(foldText(text.slice(span.start, span.end)), known);
    const last = turns.at(-1);
    if (last && (!speaker || speaker.name === last.speaker?.name))
      turns[turns.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
    else turns.push({ span, speaker });
  }
  return turns;
}

/** Who a sentence says to speak, or null. Two who speak together are one speaker: "Hr. Muster und Fr. Beispiel". */
export function namedSpeaker(sentence: string, known: ReadonlySet<string> = new Set()): Speaker | null {
  const head = sentence.slice(0, READ_WITHIN);
  return (
    subjectFirst(head) ?? verbFirst(head) ?? withoutAddress(head, known) ?? whoSpeaks(head, false)?.speaker ?? null
  );
}

function subjectFirst(sentence: string): Speaker | null {
  for (let from = 0; from < sentence.length; ) {
    const match = SUBJECT_FIRST.exec(sentence.slice(from));
    if (!match) return null;
    const { label, name, between = '' } = match.groups!;
    const before = sentence.slice(0, from + match.index);
    if (!OBJECT.test(before) && !OTHERWISE.test(between)) {
      const others = [...between.matchAll(OTHER_SUBJECT)].map(({ groups }) => groups!['person']!);
      return { ...speakerOf(label!, name!, others), party: PARTY_BEHIND.exec(between)?.groups?.['party'] ?? null };
    }
    from += match.index + label!.length;
  }
  return null;
}

function verbFirst(sentence: string): Speaker | null {
  const match = VERB_FIRST.exec(sentence) ?? VERB_BEFORE_HERR.exec(sentence);
  return match ? speakerOf(match.groups!['label']!, match.groups!['name']!, []) : null;
}

/** "Stefan Muster erklärt …": whoever attended may be named without "Herr". */
function withoutAddress(sentence: string, known: ReadonlySet<string>): Speaker | null {
  const { name, last } = UNADDRESSED.exec(sentence)?.groups ?? {};
  return name && last && known.has(last) ? { label: name, name, role: null, party: null } : null;
}

function speakerOf(label: string, name: string, others: readonly string[]): Speaker {
  const named = others.flatMap((other) => {
    const person = new RegExp(String.raw`^${ADDRESS}\s(?<name>${TITLES}${NAME})`, 'u').exec(other);
    return person ? [{ label: person[0], name: person.groups!['name']! }] : [];
  });
  return {
    label: [label, ...named.map((one) => one.label)].join(' und '),
    name: [name.replace(/^(?:(?:Hr|Fr)\.\s?)+/, ''), ...named.map((one) => one.name)].join(' und '),
    role: OFFICE_BEFORE.exec(label)?.groups?.['role'] ?? null,
    party: null,
  };
}
