import type { Speaker } from '../../../../index/minutes/minutes.js';
import { speakerOf } from '../../reading/speaker.js';
import type { Attendees } from './attendees.js';

const NAME = String.raw`\p{Lu}[\p{L}'’-]*\.?(?:\s\p{Lu}[\p{L}'’-]*\.?){0,2}`;
/** "Paul: …", "(Pauline): …", "Frage von Mai: …", "Vorschlag Erik: …". */
const LABEL = new RegExp(
  String.raw`^(?:\((?<bracketed>${NAME})\)|(?:(?:Frage|Vorschlag|Idee|Hinweis|Anmerkung|Bericht|Einwand|Bitte)\s(?:von\s)?)?(?<name>${NAME})(?:\s\([^()]{0,40}\))?)\s?:\s*(?<said>.*)$`,
  'u',
);
/** "Florian meint, …", "FL fragt nach, ob …", "Uta präsentierte …". */
const VERB = new RegExp(
  String.raw`^(?<name>${NAME})(?:\s\([^()]{0,40}\))?\s(?:` +
    [
      'meint|meinte|sagt(?!.{0,40}\\sBescheid|\\s(?:ab|zu)\\b)|sagte|findet|fand|erklärt|erklärte|erläutert|erläuterte|berichtet|berichtete|betont|betonte|ergänzt|ergänzte|erwähnt|erwähnte|präsentiert|präsentierte|informiert(?!\\ssich)|informierte(?!\\ssich)|kritisiert|kritisierte|argumentiert|dankt|dankte|bedankt|bedankte',
      'fragt (?:an|nach),|fragte (?:an|nach)|spricht sich|sprach sich|weist\\b.{0,80}\\bhin\\b|wies\\b.{0,80}\\bhin\\b|schlägt\\b(?=.{1,120}\\bvor\\b|\\süber)|schlug\\b(?=.{1,120}\\bvor\\b)',
      'stellte?\\b(?=.{1,160}\\bvor\\b)|stellte? fest(?=, dass (?!die (?:Mitglieder)?[Vv]ersammlung))|gab\\b(?=.{1,80}\\sÜberblick\\b)|las\\b(?=.{1,120}\\bvor\\b)',
      'said|says|reported|reports|suggested|suggests|asked|explained|noted|mentioned',
    ].join('|') +
    String.raw`)(?![\p{L}])`,
  'u',
);
/** What stands behind the colon of a ballot ("Alrik: 9/0/0", "Erik: 8") or of a table of offices is no speech. */
const BALLOT = /^\(?\d{1,3}(?:\s?[/:]\s?\d{1,3}){0,2}\)?\s*(?:Stimmen?|angenommen|abgelehnt|gewählt)?$/u;

/**
 * Who speaks in a line, among those who were there: clubs call each other by first name or initials. Where nobody's attendance is
 * minuted, only forms of address and offices tell a speaker.
 */
export function clubSpeaker(words: string, attendees: Attendees): Speaker | null {
  const labelled = LABEL.exec(words)?.groups;
  const name = labelled ? (labelled.bracketed ?? labelled.name!) : VERB.exec(words)?.groups?.name;
  const said = labelled?.said ?? 'spoken';
  const isPerson = (called: string) =>
    attendees.has(called) || (attendees.size === 0 && /^(?!(?:Der|Die|Das|Ein|Eine|Im|In)\s)\S+\s/.test(called));
  if (name && isPerson(name) && !BALLOT.test(said) && !attendees.has(said))
    return { label: name, name, role: null, party: null };
  const addressed = speakerOf(words);
  return addressed && (attendees.size === 0 || attendees.has(addressed.name)) ? addressed : null;
}
