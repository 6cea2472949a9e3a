import type { Span } from '../../../../index/minutes/minutes.js';
import { NO_VOTE_STATED, type Outcome, type Vote } from '../../../../index/minutes/vote.js';
import { voteIn, voteResult } from '../../reading/voteResult.js';

const MATTER = String.raw`\p{L}*(?:[Aa]ntr[aä]ge?s?|[Vv]orschl[aä]ge?|[Aa]nfragen?|[Bb]ericht|Resolution)`;
const DECIDED = `(?:${'angenommen abgelehnt zuerkannt zugewiesen zugestimmt beschlossen genehmigt vertagt zurückgestellt zurückgezogen abgesetzt'.split(' ').join('|')}|zur Kenntnis genommen)`;
const LINE = String.raw`[^:\n]{0,160}?`;
const IS_DECIDED = String.raw`\b(?:wird|werden|wurde|wurden|ist|gilt)\b[^:]{0,500}?\b${DECIDED}\b`;
const SHORTLY = String.raw`(?:Einstimmig|Mehrheitlich|Mit (?:Stimmenm|M)ehrheit)(?:\s\S{1,30}){0,4}?\s${DECIDED}`;
/**
 * "Der Antrag zu Punkt 10. der Tagesordnung wird mit ⏎ 33 Ja-Stimmen (…) ⏎ gegen 3 Nein-Stimmen ⏎ angenommen.": the
 * result stands in lines of its own, in pdftotext's text in any order.
 */
const BALLOT = new RegExp(
  String.raw`^[ \t]*(?:(?:Der|Dem|Die|Den)\s(?:\S{1,40}\s){0,3}?${MATTER}\b${LINE}(?:\n${LINE}){0,3}?${IS_DECIDED}|${SHORTLY})[ \t]*[.!]?[ \t]*$`,
  'gmu',
);
/** Votes on what belongs to the matter, not on the matter itself. */
const SIDE = /\b(?:Abänderungs|Zusatz|Gegen|Geschäfts|Unterbrechungs|Vertagungs)antr[aä]ge?\b|\bSchluss der\b/u;
/** Whether the council takes a motion of urgency up at all. */
const URGENCY = /Dringlichkeit\s[^.]{0,60}zuerkannt/u;

/** "Der Antrag lautet: ⏎ Der Bericht wird zur Kenntnis genommen.": what is moved, not what was decided. */
const MOVED = /\blaute[tn]\b[^:]{0,160}:\s*$/;

/** Where the results of votes stand, in order. */
export function ballotsIn(text: string, within: Span): Span[] {
  return [...text.slice(within.start, within.end).matchAll(BALLOT)].flatMap((match) => {
    const start = within.start + match.index + (match[0].length - match[0].trimStart().length);
    if (MOVED.test(text.slice(Math.max(within.start, start - 250), start))) return [];
    return [{ start, end: within.start + match.index + match[0].length }];
  });
}

/** The result of an item: of its last vote on the matter itself. Where votes are told in no such lines, as elsewhere. */
export function ballotVote(body: string, narrated: () => string): Vote {
  const ballots = ballotsIn(body, { start: 0, end: body.length }).map(({ start, end }) => body.slice(start, end));
  const onMatter = ballots.filter((ballot) => !URGENCY.test(ballot));
  const last = onMatter.findLast((ballot) => !SIDE.test(ballot)) ?? onMatter.at(-1);
  if (last !== undefined) return result(last);
  const refused = ballots.some((ballot) => /\bnicht\s+zuerkannt/u.test(ballot));
  if (refused) return { outcome: 'rejected', unanimous: null, count: null };
  return ballots.length > 0 ? NO_VOTE_STATED : voteIn(narrated());
}

function result(ballot: string): Vote {
  const vote = voteResult(ballot);
  const outcome: Outcome = /\bzugewiesen\b/u.test(ballot) ? 'referred' : vote.outcome;
  // Whoever abstains is counted among those against: "33 Ja-Stimmen gegen 1 Stimmenthaltung".
  const against = vote.count !== null && /\bgegen\b/u.test(ballot);
  return { ...vote, outcome, unanimous: against ? false : vote.unanimous };
}
