import { NO_VOTE_STATED, type Outcome, type Vote, type VoteCount } from '../../../index/minutes/vote.js';

/** Outcomes by the words that minutes use, tried in this order: "nicht zugestimmt" must not be read as "zugestimmt". */
const OUTCOMES: readonly [Outcome, RegExp][] = [
  ['no-vote', /keine\s+Abstimmung|ohne\s+Abstimmung|no vote (?:was )?taken/i],
  [
    'rejected',
    /abgelehnt|nicht\s+(?:zugestimmt|angenommen|beschlossen)|Ablehnung\s*$|motion (?:failed|defeated)|rejected/i,
  ],
  ['postponed', /vertagt|verschoben|zurückgestellt|postponed|tabled/i],
  ['withdrawn', /zurückgezogen|von der Tagesordnung (?:abgesetzt|genommen)|abgesetzt|withdrawn/i],
  ['referred', /verwiesen|überwiesen an|referred to/i],
  [
    'accepted',
    /zugestimmt|angenommen|beschlossen|genehmigt|Zustimmung|einstimmig|stimmt .{0,80}\bzu\b|carried|approved|adopted|motion passed/i,
  ],
  ['noted', /zur\s+Kenntnis|Kenntnisnahme|Kenntnis genommen|noted/i],
];

/** The lines that state a result: they begin with one of these words, or hold counted votes. */
const RESULT_LINE =
  /^(?=.*(?:Abstimmungsergebnis|Beratungsergebnis|Abstimmung\s*:|Ja-?\s?Stimmen|Dafür\s*:|einstimmig|mehrheitlich|\(\d+\/\d+\/\d+\)|Motion (?:carried|passed|failed))).*$/gim;

/**
 * The result that an item's text states in its vote line, or `unknown`. Counts: yes, no and abstentions where numbers are given.
 */
export function voteIn(text: string): Vote {
  const lines = [...text.matchAll(RESULT_LINE)].map(
    (match) => text.slice(match.index, match.index + match[0].length + 160).split(/\n\s*\n/)[0]!,
  );
  const result = lines.at(-1);
  if (result === undefined) return NO_VOTE_STATED;
  const outcome = OUTCOMES.find(([, pattern]) => pattern.test(result))?.[0] ?? 'unknown';
  const count = countIn(result);
  return { outcome, unanimous: unanimity(result, count), count };
}

function countIn(result: string): VoteCount | null {
  const number = (pattern: RegExp) => {
    const found = pattern.exec(result)?.[1];
    return found === undefined ? null : Number(found);
  };
  const triple = /\((\d+)\/(\d+)\/(\d+)\)/.exec(result);
  if (triple) return { yes: Number(triple[1]), no: Number(triple[2]), abstain: Number(triple[3]) };
  const yes = number(/(\d+)\s*(?:Ja\b|Ja-?\s?Stimmen|JA)/i) ?? number(/(?:Ja(?:-?\s?Stimmen)?|Dafür)\s*:?\s*(\d+)/i);
  const no =
    number(/(\d+)\s*(?:Nein\b|Nein-?\s?Stimmen|Gegenstimmen?)/i) ??
    number(/(?:Nein(?:-?\s?Stimmen)?|Dagegen)\s*:?\s*(\d+)/i);
  const abstain = number(/(\d+)\s*(?:Stimm)?enthaltung/i) ?? number(/Enthaltung(?:en)?\s*:?\s*(\d+)/i);
  return yes === null && no === null && abstain === null ? null : { yes, no, abstain };
}

function unanimity(result: string, count: VoteCount | null): boolean | null {
  if (/einstimmig|einmütig|unanimous/i.test(result)) return true;
  if (/mehrheitlich|majority/i.test(result)) return false;
  return count?.no === null || count === null ? null : count.no === 0;
}
