import type { Speaker } from '../../../../index/minutes/minutes.js';
import { OFFICE, PERSON, personIn, SUBJECT } from './persons.js';
import { NO_SPEECH, SPEAKS, SPOKEN } from './speechVerbs.js';

/** What a sentence of reported speech says of who speaks. */
export interface Said {
  /** Null: the sentence tells of somebody without reporting what is said (a formal act of the chair, the floor given). */
  readonly speaker: Speaker | null;
  /** Whoever is given the floor: the "Er" or "Sie" of the next sentence. */
  readonly floor: Speaker | null;
}

/** Sentences are long in minutes, but who speaks stands near the beginning; the bound keeps hostile text cheap. */
const LOOKED_AT = 600;

/** "Der Vorsitzende, Herr Dräger, …", "Auch Frau Kaiser …", "Berichterstatterin, Ratsfrau Pletz …", "Sowohl Frau Pletz als auch …". */
const BEFORE_SUBJECT = `(?:[-–•*]\\s)?(?:(?:Auch|Sowohl|Ebenso|Berichterstatter(?:in)?,?)\\s)?(?:(?:Der|Die)\\s(?:\\p{Ll}{3,20}\\s)?(?:\\p{Lu}[\\p{L}-]{2,40}\\s)?${OFFICE}[^,.:]{0,30}?,?\\s)?`;
/** ", Ortsbürgermeister Adensen,": an apposition has a noun or an article at its head, a verb begins something else. */
const APPOSITION = ',\\s(?=\\p{Lu}|der\\s|die\\s|stellv|stv)[^,;.:]{1,80}?,';
/** Between subject and verb: "Herr Gercke aus Adensen bezieht", "Frau Kaiser, MTV Barnten, befürwortet", "Frau Wrobel und Herr Tischbier erklären". */
const BEHIND_SUBJECT = `(?:\\s\\([^()]{1,60}\\))?(?:\\s(?:und|sowie|als auch)\\s${PERSON})?(?:\\s(?:aus|vom|von|der|des|für|als)\\s(?:[^,;.:]|e\\.\\s?V\\.){1,60}?)?(?:${APPOSITION}|[,;])?`;
const SUBJECT_FIRST = new RegExp(`^${BEFORE_SUBJECT}(?<person>${SUBJECT})${BEHIND_SUBJECT}\\s(?<verb>${SPEAKS})`, 'u');
/** A person and any verb: enough at the head of a paragraph, where minutes put the speaker. */
const HEAD_OF_PARAGRAPH = new RegExp(
  `^${BEFORE_SUBJECT}(?<person>${SUBJECT})(?:\\s\\([^()]{1,60}\\))?(?:${APPOSITION}|,)?\\s(?!${NO_SPEECH}(?!\\p{L}))(?<verb>\\p{Ll}{2,})`,
  'u',
);
const HOLDS_VIEW =
  /(?<!\p{L})(?:ist|sind)(?!\p{L}).{0,80}?(?<!\p{L})(?:Meinung|Ansicht|Auffassung|überzeugt|einverstanden|dafür|dagegen|gegen|erfreut|enttäuscht|verwundert|erstaunt)(?!\p{L})/u;
const FIRST_PERSON = new RegExp(`^${BEFORE_SUBJECT}(?<person>${SUBJECT})`, 'u');

/** "Daraufhin teilt Herr Tischbier mit", "…, erläutert Herr Tischbier", "…, so Herr Schwindt, …". */
const FILLER =
  '(?:(?:sich|dazu|hierzu|daraufhin|darauf|hierauf|sodann|ergänzend|zusätzlich|außerdem|ferner|nunmehr|nun|auch|abschließend|zunächst|einleitend|jedoch|noch|nochmals|weiterhin|kurz|anschließend|dies|das)\\s){0,3}';
const IN_APPOSITION = `(?:(?:der|die)\\s(?:\\p{Ll}{3,20}\\s)?${OFFICE}[^,.:]{0,30}?,\\s)?`;
const INVERTED = new RegExp(
  `(?:${SPEAKS}\\s|,\\sso\\s)${FILLER}${IN_APPOSITION}(?:der\\s|die\\s)?(?<person>${SUBJECT})`,
  'u',
);

/** "wird von Frau Finke erläutert", "Von Herrn Marzahn wird aufgezeigt", "wird seitens Herrn Tischbier verneint". */
const AGENT = `(?<!\\p{L})(?:[Vv]on|[Vv]om|[Ss]eitens|[Dd]urch)\\s(?:der\\s|dem\\s|des\\s)?(?:${OFFICE}[^,.:]{0,30}?,\\s)?(?<person>${PERSON})`;
const PASSIVE = new RegExp(AGENT, 'u');
const PASSIVE_OF_SPEECH = new RegExp(`(?<!\\p{L})(?:wird|werden)(?!\\p{L}).{0,400}(?<!\\p{L})${SPOKEN}(?!\\p{L})`, 'u');
/** "Die Berichterstattung … erfolgt durch Frau Dombrowski". */
const REPORTED_BY =
  /(?:[Bb]erichterstattung|[Vv]orstellung|[Ee]rläuterung|[Ee]inführung)(?!\p{L}).{0,120}erfolgt .{0,40}(?:durch|von) /u;
/** "Auf Nachfrage von Herrn Loebel …", "… nach Ansicht von Herrn Hänsch …": he speaks where the sentence names no other. */
const ON_REQUEST = new RegExp(
  `(?:^Auf\\s(?:(?:die|eine)\\s)?(?:(?:An|Nach)?[Ff]ragen?|Hinweis|Bitte|Wunsch|Vorschlag)\\s(?:von|des|der)|(?<!\\p{L})[Nn]ach\\s(?:Ansicht|Meinung|Auffassung|Aussagen?)\\s(?:von|des|der)|(?<!\\p{L})[Ll]aut)\\s(?<person>${PERSON})`,
  'u',
);

/** Acts of the chair that are no speech to the matter. */
const FORMAL =
  /(?<!\p{L})(?:eröffnet|schließt|unterbricht|beendet|setzt)(?!\p{L}).{0,80}(?:Sitzung|Einwohnerfragestunde|Tagesordnungspunkt)|(?<!\p{L})stellt(?!\p{L}).{0,120}(?:Beschlussfähigkeit|Ladung)|(?<!\p{L})begrüßt (?:\p{Ll}+ ){0,4}(?:Anwesende|Mitglied|Ausschussmitglied|Gäste|Vertreter|Presse|Zuhörer|Einwohner|Einrichtungsleiter|Teilnehmer)|lässt .{0,60}abstimmen|(?<!Antrag |Anträge )(?:zur|zu) Abstimmung(?!\p{L})|(?:die|den) (?:Sitzungsleitung|Vorsitz)(?!\p{L})|nimmt .{0,60}(?:die Wahl an|teil)(?!\p{L})|(?:bedankt sich|dankt) (?:\p{Ll}+ ){0,5}(?:Ausführung|Vortrag|Bericht|Vorstellung|Präsentation|Erläuterung)\p{Ll}*\.?$|Gelegenheit, Fragen/u;
/** The floor: "übergibt das Wort an Frau von Lindeiner, die … berichtet", "erteilt Herrn Falke das Wort." */
const GIVES_FLOOR = new RegExp(
  `(?<!\\p{L})(?:erteilt|übergibt|gibt)(?!\\p{L})(?=\\san\\s|.{0,160}(?<!\\p{L})(?:das|ums?|zu) Wort(?!\\p{L})).{0,60}?(?<!\\p{L})(?:an\\s|(?!Herr\\s))(?<person>${PERSON})(?:\\s(?:hierzu\\s)?das\\sWort)?(?<goesOn>,\\s(?:der|die|welche[rs]?)\\s)?`,
  'u',
);
/** "Frau Muster (SPD)": a party or a body in brackets, not "(siehe Anlage)". */
const PARTY = /^\s?\((?<party>\p{Lu}[\p{L}\d/. -]{1,50})\)/u;
const OTHER_SUBJECT = /^(?:Der|Die|Das|Ein|Eine|Es|Er|Sie|Diese[rs]?)\s/;

/**
 * Who speaks in a sentence of minutes in reported speech, by its own words; null where it names nobody, so that whoever spoke
 * before goes on. `head`: the sentence begins a paragraph.
 *
 *     whoSpeaks('Daraufhin teilt Herr Keller mit, dass …', false)?.speaker?.name   // 'Keller'
 */
export function whoSpeaks(sentence: string, head: boolean): Said | null {
  const words = sentence.slice(0, LOOKED_AT);
  const floor = GIVES_FLOOR.exec(words);
  if (floor) return givingFloor(words, floor);
  const subject = FIRST_PERSON.exec(words)?.groups?.person;
  if (FORMAL.test(mainClause(words))) return subject ? { speaker: null, floor: null } : null;
  const first =
    SUBJECT_FIRST.exec(words) ??
    (head ? HEAD_OF_PARAGRAPH.exec(words) : null) ??
    (subject && HOLDS_VIEW.test(words) ? FIRST_PERSON.exec(words) : null);
  if (first) return said(words, first.groups!.person!);
  if (subject) return null;
  const inverted = INVERTED.exec(words)?.groups?.person;
  // "Der Ortsrat bittet Frau Finke": only "Herr" shows that it is the subject.
  if (inverted && (!OTHER_SUBJECT.test(words) || /^Herr\s/.test(inverted) || /, (?:so|\p{Ll}+t) /u.test(words)))
    return said(words, inverted);
  const agent =
    REPORTED_BY.test(words) || PASSIVE_OF_SPEECH.test(words) ? PASSIVE.exec(words)?.groups?.person : undefined;
  const asked = agent ?? ON_REQUEST.exec(words)?.groups?.person;
  return asked ? said(words, asked) : null;
}

/** Whether a line begins with a person and a verb of speech: only a main clause does. */
export function beginsWithSpeech(line: string): boolean {
  return SUBJECT_FIRST.test(line.slice(0, LOOKED_AT));
}

/** Whether a sentence has a person as its subject, speaking or not. */
export function isAboutPerson(sentence: string): boolean {
  return FIRST_PERSON.test(sentence.slice(0, LOOKED_AT));
}

/** "Herr Keller stellt die Vorlage vor und übergibt das Wort an Frau Engel": he speaks before she does. */
function givingFloor(words: string, floor: RegExpExecArray): Said {
  const receiver = personIn(floor.groups!.person!);
  const first = SUBJECT_FIRST.exec(words);
  const spokeBefore = first && first[0].length <= floor.index && !FORMAL.test(words.slice(0, floor.index));
  return {
    speaker: spokeBefore ? personIn(first.groups!.person!) : floor.groups!.goesOn ? receiver : null,
    floor: receiver,
  };
}

function said(words: string, written: string): Said | null {
  const speaker = personIn(written);
  const party = PARTY.exec(words.slice(words.indexOf(written) + written.length))?.groups?.party;
  return speaker && { speaker: party && !/^Anlage|^TOP/.test(party) ? { ...speaker, party } : speaker, floor: null };
}

function mainClause(words: string): string {
  return words.split(/, (?:dass|ob|weil|da) /, 1)[0]!;
}
