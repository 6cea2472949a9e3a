import { sentences } from '../../../../index/language/sentences.js';
import type { Span, Speaker, Statement } from '../../../../index/minutes/minutes.js';
import { foldText } from '../foldText.js';
import { isDecision } from './decision.js';
import { SPEAKS } from './speechVerbs.js';
import { isAboutPerson, whoSpeaks } from './whoSpeaks.js';

/** Who has the floor between two paragraphs. */
export interface Floor {
  readonly speaker: Speaker | null;
  /** Whoever was given the floor and has not been named as speaking yet. */
  readonly given: Speaker | null;
}

export const NOBODY: Floor = { speaker: null, given: null };

const PRONOUN = /^(?:Er|Sie|Diese[rs]?|Der|Die)\s\p{Ll}/u;
/** The course of the debate: "Es schließt sich eine Diskussion an", "Nach kurzer Beratung …". */
const DEBATE =
  /^(?:Es\s(?:folgt|schließt|ergibt|entsteht|entwickelt|findet)(?!\p{L})|Nach\s(?:\p{Ll}+\s){0,3}(?:Beratung|Diskussion|Aussprache|Klärung)|Im\sAnschluss|In\sder\s(?:\p{Ll}+\s){0,2}(?:Diskussion|Beratung|Aussprache))/u;
/** A paragraph that begins like this speaks of the body, the audience or the agenda: no turn goes on in it. */
const NO_TURN = new RegExp(
  '^(?:(?:Der|Die|Das)\\s(?:\\p{L}+\\s)?(?:\\p{L}{0,30}(?:[Aa]usschuss|[Rr]at|[Bb]eirat|[Gg]remium|[Vv]ersammlung)|\\p{L}{0,20}[Mm]itglieder|Verwaltung|Einwohner\\p{L}*|Drucksache|Sitzung|Tagesordnung)(?!\\p{L})|' +
    '(?:Ein(?:e|er|em)?|Mehrere|Von\\s(?:mehreren|den))\\s(?:\\p{Ll}+\\s)?(?:Einwohner|Bürger|Zuhörer|Anwohner|Eltern)|' +
    `(?:Die|Einige|Mehrere|Viele)\\s(?:\\p{Ll}+\\s)?\\p{Lu}[\\p{L}*-]{2,40}\\s(?:sind\\sder\\s|${SPEAKS})|` +
    'Es\\s(?:liegen|gibt\\skeine|sind\\s(?:keine|weder)|(?:wird|werden)\\s(?:keine|verschiedene|beide|darum|darauf|gebeten|sodann|anschließend|abgestimmt|sich|von))(?!\\p{L})|' +
    'Weitere\\s(?:Anträge|Anfragen|Wortmeldungen|Fragen|Vorschläge)|(?:Schriftliche\\s)?(?:Anträge|Anfragen|Mitteilungen|Anregungen|Wortmeldungen|Fragen)\\s|Sodann\\s|Hierzu\\sliegen|Zu\\sdiesem\\s)',
  'u',
);
/** Even within a paragraph: "Abschließend wird festgelegt, dass …". */
const AGREED =
  /^(?:Abschließend|Sodann|Es)\s(?:wird|werden)\s.{0,120}(?:geeinigt|abgestimmt|beschlossen|vereinbart|verabredet|festgelegt|festgehalten)(?!\p{L})/u;

/** Whether a paragraph or line speaks of the body, the audience or the debate, not for whoever spoke before. */
export function beginsAnew(words: string): boolean {
  return tellsDebate(words) || NO_TURN.test(words) || AGREED.test(words);
}

/** Whether a paragraph or line tells the course of the debate. */
export function tellsDebate(words: string): boolean {
  return DEBATE.test(words);
}

/**
 * A paragraph of reported speech as statements, one a turn: a sentence that names another speaker begins a new one, a sentence
 * that tells a decision too. Sentences that name nobody go on with the turn. Returns who has the floor at the end.
 */
export function reportedTurns(text: string, paragraph: Span, before: Floor): { statements: Statement[]; floor: Floor } {
  const statements: Statement[] = [];
  let floor = before;
  let decision = false;
  sentences(text.slice(paragraph.start, paragraph.end)).forEach((sentence, at) => {
    const span = { start: paragraph.start + sentence.start, end: paragraph.start + sentence.end };
    const words = foldText(text.slice(span.start, span.end));
    const said = whoSpeaks(words, at === 0);
    if (said) {
      decision = false;
      floor = { speaker: said.speaker, given: said.floor };
    }
    if (isDecision(words)) {
      decision = true;
      floor = NOBODY;
    } else if (!said && floor.given && PRONOUN.test(words)) floor = { speaker: floor.given, given: null };
    else if (!said && (AGREED.test(words) || (at === 0 && (beginsAnew(words) || isAboutPerson(words))))) floor = NOBODY;
    const next: Statement = {
      span,
      kind: decision ? 'resolution' : 'discussion',
      speaker: decision ? null : floor.speaker,
    };
    const last = statements.at(-1);
    if (last && last.kind === next.kind && last.speaker?.label === next.speaker?.label)
      statements[statements.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
    else statements.push(next);
  });
  return { statements, floor };
}
