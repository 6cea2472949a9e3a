import { NO_VOTE_STATED, type Outcome, type Vote } from '../../../../index/minutes/vote.js';
import { type Ballot, ballotsIn } from './ballots.js';
import type { OutlineLine } from './outline.js';
import { unitsOf } from './units.js';

const BODY = '(?:Vorstand|Versammlung|Mitglieder|Anwesenden|Plenum|Rat|FSR|Gremium|Runde|alle|wir)';
/** A result in words: "wird mit Änderungen angenommen", but not "muss noch beschlossen werden", "keine … festgelegt". */
const STATED =
  /\b(?:wird|wurden?|ist|sind|hat|haben)\b(?:(?!\b(?:nicht|keine?n?|noch|gut|hoffentlich|vermutlich|vielleicht|soll\w*|kann|können|muss|müssen|vorher|nächste\w*|kommende\w*)\b)(?:[^.!?]|\.(?=\d)|(?<=\d)\.)){0,160}?\b(?:angenommen|genehmigt|beschlossen|bestätigt|verabschiedet|festgelegt|entsprochen|gewählt|zugestimmt)\b(?!\s+werden)/iu;
const AGREED = new RegExp(
  String.raw`\b${BODY}\b.{0,40}\bstimm(?:t|en|te|ten)\b.{0,60}\bzu\b|\b${BODY}\s+beschl(?:ießt|ießen|oss|ossen)\b|\bnahm(?:en)?\b.{0,40}\bWahl an\b|\beinstimmig(?:er Beschluss|\s+(?:aus|dafür|zum|zur|angenommen|beschlossen|gewählt|bestätigt|genehmigt))|\bmit Einverständnis aller\b`,
  'iu',
);
const UNANIMOUS = /\beinstimmig|\beinmütig|\beinhellig|ohne Gegenstimme|Einverständnis aller/iu;
const POSTPONED =
  /\b(?:vertagt|zurückgestellt|aufgeschoben)\b|^verschoben\b|\bverschoben(?=[\s.!]*$|\s(?:auf|wegen|,))|\b(?:wird|wurden?)\b.{0,100}\bauf\b.{0,80}\bverschoben\b/iu;
const NOT_POSTPONED = /\b(?:vermutlich|vielleicht|eventuell|evtl|falls|Deadline|Frist|nicht (?:vertagt|verschoben))\b/i;
/** "Protokoll bestätigen -> vertagt" among other entries puts off this one alone. */
const OF_PART = /\p{L}.*(?:->|→|\s-)\s*vertagt|\bvertagt\b[^.:]*:\s*\p{L}/iu;
const REFUSED = /\b(?:wird|wurden?|einstimmig|mehrheitlich|damit)\b[^.!?]{0,80}\babgelehnt\b|^abgelehnt\b/iu;
const NOTED = /\bzur Kenntnis genommen\b|\bnimmt\b.{0,80}\bzur Kenntnis\b/iu;

/**
 * How an item ended. Counted votes win over words. Several ballots (elections, parts of a proposal) give the item's result but no
 * numbers of its own, and neither do votes on the numbered parts of an item. What is put off must be the item itself.
 */
export function clubVote(lines: readonly OutlineLine[]): Vote {
  const units = unitsOf(lines);
  const ballots = units.flatMap(({ text, part }) =>
    sentencesOf(text)
      .flatMap(ballotsIn)
      .map((ballot) => ({ ballot, part })),
  );
  if (ballots.length > 0)
    return counted(
      ballots.map(({ ballot }) => ballot),
      ballots.some(({ part }) => part),
    );
  const accepted = units.filter(({ text, elsewhere }) => !elsewhere && (STATED.test(text) || AGREED.test(text)));
  if (accepted.length > 0)
    return { outcome: 'accepted', unanimous: accepted.some(({ text }) => UNANIMOUS.test(text)) || null, count: null };
  const own = units.filter(({ outermost }) => outermost).map(({ text }) => text);
  const putsOff = (text: string) =>
    POSTPONED.test(text) && !NOT_POSTPONED.test(text) && (own.length === 1 || !OF_PART.test(text));
  if (own.some(putsOff)) return worded('postponed');
  if (own.some((text) => REFUSED.test(text))) return worded('rejected');
  return own.some((text) => NOTED.test(text)) ? worded('noted') : NO_VOTE_STATED;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=\p{L}{3}[.!?])\s+(?=\p{Lu})/u);
}

function worded(outcome: Outcome): Vote {
  return { outcome, unanimous: null, count: null };
}

function counted(ballots: readonly Ballot[], onParts: boolean): Vote {
  const votes = ballots.map(voteOf);
  const outcome = votes.some((vote) => vote.outcome === 'accepted') ? 'accepted' : votes[0]!.outcome;
  const opinions = votes.map(({ unanimous }) => unanimous);
  const unanimous = opinions.includes(false) ? false : opinions.includes(null) ? null : true;
  const [first] = votes;
  const same = votes.every(({ count }) => JSON.stringify(count) === JSON.stringify(first!.count));
  return { outcome, unanimous, count: same && !onParts ? first!.count : null };
}

/** Words win over numbers: a ballot may be lost by a quorum that the count does not show. */
function voteOf({ count, line }: Ballot): Vote {
  const won = (count.yes ?? 0) > (count.no ?? 0);
  const outcome: Outcome = /\babgelehnt\b/i.test(line) || !won ? 'rejected' : 'accepted';
  if ((count.no ?? 0) > 0) return { outcome, unanimous: false, count };
  const unanimous = UNANIMOUS.test(line) || (outcome === 'accepted' && count.no === 0);
  return { outcome, unanimous: unanimous || null, count };
}
