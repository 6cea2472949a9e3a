import type { Span, Speaker, Statement } from '../../../../index/minutes/minutes.js';
import { turnsByName } from '../../reading/namedSpeakers.js';
import { OFFICE_SHORT, type TurnLabel, turnLabel } from '../../reading/speakerLabel.js';
import { type TurnReading, turnsIn } from '../../reading/turns.js';
import { ballotsIn } from './ballot.js';

const either = (words: string) => `(?:${words.split(' ').join('|')})`;
const OFFICE = either('(?:Vize)?[Bb]ürgermeister Stadtr[aä]t Gemeinder[aä]t Magistratsdirektor');
const OFFICER = String.raw`(?:(?:Herr|Frau)\s)?(?:${OFFICE_SHORT}|${OFFICE}(?:in)?)`;
const ACTS = either(
  'verlässt verlassen betritt übergibt übernimmt verliest eröffnet schließt unterbricht dankt leiste[tn] liest nimmt nehmen erklärt stellt ' +
    'ersucht bittet berichtet begrüßt bringt kommt erscheint lässt ruft weist teilt gibt',
);
/** What happens in the room, told by the clerk: "GR. Muster verlässt um 16.47 Uhr die Sitzung.", "Der Antrag lautet:". */
const NARRATIVE = new RegExp(
  [
    String.raw`^\s*(?:${OFFICER}|(?:Der|Die)\s(?:(?:Vize)?[Bb]ürgermeister|Vorsitzende|Berichterstatter)(?:in)?)\s[^:!?\n]{0,60}?(?<!\p{L})${ACTS}(?!\p{L})`,
    String.raw`^\s*Die\s(?:Sitzung\s(?:wird|wurde|ist)|Abstimmung\s(?:bringt|ergibt|erfolgt))\b`,
    String.raw`^\s*(?:Der|Die)\s(?:\p{L}+\s)?\p{L}*[Aa]ntr[aä]ge?\b[^.!?]{0,160}\blaute[tn]\b`,
    String.raw`^\s*(?:Nach\serfolgter\sUnterbrechung|Es\s(?:wird|werden|wurden?|erfolgt|erfolgen)\skein|Keine\sWortmeldung|Da\s${OFFICER}\s|H\s?I\s?N\s?W\s?E\s?I\s?S\b)`,
    String.raw`^\s*Für\sdie\s[^.:\n]{2,60}:\s*$`,
    String.raw`^\s*Nachdem\b[^:]{0,200}\b(?:wird|werden|stellt)\b`,
  ].join('|'),
  'u',
);
const MOTION_READS = /^\s*(?:Der|Die)\s(?:\p{L}+\s)?\p{L}*[Aa]ntr[aä]ge?\b[^.!?]{0,160}\blaute[tn]\b/u;
const ANSWER = /^\s*Antwort(?:\s+zu\s+(?:Frage\s+)?\d+)?\s*:/;
const QUESTION = /^\s*(?:Frage\s+)?\d{1,2}[.)]{1,2}\s/;

/**
 * The statements of an item: motions as they read, results of votes, and turns between them. `answering` is whoever a
 * written question is put to: the answers are that person's. `reports`: the minutes tell what was said instead of
 * quoting it.
 */
export function statementsOf(text: string, within: Span, answering: Speaker | null, reports = false): Statement[] {
  const ballots = ballotsIn(text, within);
  const reading: TurnReading = {
    isNarrative: (paragraph) => NARRATIVE.test(paragraph),
    labelOf: (paragraph) => turnLabel(paragraph) ?? (answering ? answerLabel(paragraph, answering) : null),
  };
  const turns = (start: number, end: number) => {
    const found = turnsIn(text, { start, end }, reading);
    return reports ? found.flatMap((statement) => reported(text, statement)) : found;
  };
  const found: Statement[] = [];
  let from = within.start;
  for (const span of ballots) {
    found.push(...turns(from, span.start), { span, kind: 'vote', speaker: null });
    from = span.end;
  }
  found.push(...turns(from, within.end));
  return withMotions(text, found);
}

/** Minutes that report name who speaks within their sentences: "GR. Muster erkundigt sich nach …". */
function reported(text: string, statement: Statement): Statement[] {
  if (statement.speaker || statement.kind !== 'discussion') return [statement];
  return turnsByName(text, statement.span).map((turn) => ({ ...statement, ...turn }));
}

function answerLabel(paragraph: string, answering: Speaker): TurnLabel | null {
  const answer = ANSWER.exec(paragraph);
  if (answer) return { speaker: answering, length: answer[0].length, chairs: false };
  return QUESTION.test(paragraph) ? { speaker: null, length: 0, chairs: false } : null;
}

/** From "Der Antrag lautet:" on the motion is read, until somebody speaks or a vote is taken. */
function withMotions(text: string, statements: readonly Statement[]): Statement[] {
  let reads = false;
  return statements.map((statement) => {
    if (statement.speaker || statement.kind !== 'discussion') reads = false;
    else if (MOTION_READS.test(text.slice(statement.span.start, statement.span.start + 300))) reads = true;
    return reads ? { ...statement, kind: 'resolution' } : statement;
  });
}

/** Whom a written question is put to: "Anfrage von GR. Muster an Bgm. Dr. Mayr betreffend …". */
export function addressee(itemName: string): Speaker | null {
  const person =
    /^(?:Dringlichkeits)?[Aa]nfrage\b.{0,200}?\san\s(?:(?:den|die|Herrn|Frau)\s)?(?<person>.{4,80}?)\s(?:betreffend|gemäß|bezüglich)\b/u.exec(
      itemName,
    )?.groups?.['person'];
  return person ? (turnLabel(`${person}:`)?.speaker ?? null) : null;
}
