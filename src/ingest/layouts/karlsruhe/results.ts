import type { Vote } from '../../../../index/minutes/vote.js';
import { voteIn, voteResult } from '../../reading/voteResult.js';

const RESULT = /^[ \t]*Abstimmungsergebnis(?:[ \t]+Beschlussvorlage)?[ \t]*:?[ \t]*(?<rest>[^\n]*)$/m;
const RESOLUTION = /^[ \t]*Beschluss[ \t]*:[ \t]*(?<rest>[^\n]*\n?(?:[^\n]*\S[^\n]*)?)/m;
/** The result's lines end at a blank line or where somebody speaks. */
const RESULT_ENDS =
  /\n[ \t]*\n|\n(?=[ \t]*(?:Der|Die)[ \t]+Vorsitzende\b)|\n(?=[ \t]*(?:Stadtr[aä]t|Herr|Frau|Bürgermeister)(?:in)?[ \t])/;
const RESULT_LENGTH = 1500;
/** Parts of a result about something other than the matter itself. */
const SIDE_PART =
  /^(?:[\p{L}.]+[ \t]+){0,2}(?:Änderungs|Ergänzungs|Zusatz|Geschäftsordnungs)?[Aa]ntr[aä]ge?\b|^Ziff|^GO\b/u;
const LABELLED = /^[ \t]*(?<label>\p{L}[^:\n]{2,80}):/u;

/** The result of an item, by the text below its heading: what "Abstimmungsergebnis" says, else what the text does. */
export function itemVote(body: string): Vote {
  const result = resultBlock(body);
  return result === null ? voteIn(body) : withResolution(voteResult(mainPart(result)), body);
}

/** The result of one of several items that were called up together: "TOP 21.1: Einstimmige Zustimmung (38 JA)". */
export function memberVote(body: string, number: string | null): Vote {
  const result = resultBlock(body);
  if (result === null || number === null) return itemVote(body);
  const naming = new RegExp(
    String.raw`^[ \t]*(?:TOP|Punkt)?[ \t]*(?:[\d.,]+(?:[ \t]+und)?[ \t]+)?${number.replaceAll('.', '\\.')}(?![.\d])(?<more>[^:\n]{0,12}):?[ \t]`,
    'i',
  );
  const own = result.split('\n').filter((line) => naming.test(line));
  if (own.length === 0) return withResolution(voteResult(mainPart(result)), body);
  const votes = own.map((line) => voteResult(line.replace(/^[^:]*:/, '')));
  // Several votes on the parts of one item leave no count for the whole.
  return votes.length === 1
    ? votes[0]!
    : { outcome: votes[0]!.outcome, unanimous: votes.every(({ unanimous }) => unanimous), count: null };
}

function resultBlock(body: string): string | null {
  const match = RESULT.exec(body);
  if (!match) return null;
  const from = match.index + match[0].length;
  const below = body.slice(from, from + RESULT_LENGTH).replace(/^\s+/, '');
  const rest = match.groups!['rest']!.trim();
  const block = /^(?:Der|Die)[ \t]+Vorsitzende\b/.test(below) ? '' : below.split(RESULT_ENDS)[0]!;
  return rest || block ? `${rest}\n${block}` : null;
}

/** Of a result in parts, the part on the paper itself; amendments and points of order are votes on something else. */
function mainPart(result: string): string {
  const parts: string[] = [];
  for (const line of result.split('\n')) {
    if (LABELLED.test(line) || parts.length === 0) parts.push(line);
    else parts[parts.length - 1] += `\n${line}`;
  }
  const main = parts.filter((part) => !SIDE_PART.test(part.trim()) && part.trim() !== '');
  return (main.find((part) => /^[ \t]*(?:Beschluss)?[Vv]orlage/.test(part)) ?? main[0] ?? result).replace(
    /^[ \t]*(?:Beschluss)?[Vv]orlage[^:\n]{0,30}:/,
    '',
  );
}

/** Where nobody voted, the resolution may still say what became of the matter: "Verwiesen in den Fachausschuss". */
function withResolution(vote: Vote, body: string): Vote {
  if (vote.outcome !== 'no-vote' && vote.outcome !== 'unknown') return vote;
  const resolution = RESOLUTION.exec(body)?.groups?.['rest'] ?? '';
  const { outcome } = voteResult(resolution.slice(0, 200));
  return outcome === 'referred' || outcome === 'postponed' || outcome === 'withdrawn' ? { ...vote, outcome } : vote;
}
