import { NO_VOTE_STATED, type Outcome, type Vote, type VoteCount } from '../../../index/minutes/vote.js';
import { voteCount } from './voteCount.js';

/** "4 Nein-Stimmen, ansonsten Zustimmung": the rest decides. */
const REST =
  /(?:ansonsten|sonst|Rest|übrige[nr]?)[ ,]+(?:Stimmen )?(?:(?<yes>Ja|Zustimmung)|(?<no>Nein|Ablehnung|Gegen))/i;
/** Outcomes by the words that minutes use, tried in this order: "nicht zugestimmt" must not be read as "zugestimmt". */
const OUTCOMES: readonly [Outcome, RegExp][] = [
  [
    'no-vote',
    /\b(?:keine|ohne) (?:\p{L}+ )?(?:Abstimmung|Beschlussfassung|Empfehlung)|mit (?:der )?Stellungnahme(?: der Verwaltung)? (?:als )?erledigt|erledigt|no (?:vote|action) (?:was )?taken/iu,
  ],
  ['withdrawn', /zurückgezogen|(?:von der Tagesordnung )?abgesetzt|von der Tagesordnung genommen|withdrawn/i],
  ['postponed', /vertagt|Vertagung|verschoben|zurückgestellt|Zurückstellung|postponed|deferred|tabled/i],
  ['referred', /verwiesen|Verweisung|überwiesen|referred to/i],
  [
    'rejected',
    /abgelehnt|(?<!\d\s)Ablehnung|nicht (?:zugestimmt|angenommen|beschlossen|gefolgt)|keine Mehrheit|motion (?:failed|defeated|lost)|rejected|defeated/i,
  ],
  [
    'accepted',
    /zugestimmt|zustimm|angenommen|Annahme|beschlossen|genehmigt|gebilligt|bestätigt|gewählt|einstimmig|mehrheitlich|lt\. Beschlussvorschlag|carried|approved|adopted|passed|elected|so ordered/i,
  ],
  ['noted', /zur Kenntnis|Kenntnisnahme|Kenntnis genommen|\bnoted\b|received and filed/i],
];

/** Paragraphs that state a result: they begin with its label, or hold one of the words that only results are told by. */
const STATES_RESULT =
  /^[ \t]*(?:Abstimmungsergebnis|Beratungsergebnis|Ergebnis der Abstimmung|Abstimmung)\b|\b(?:einstimmig|mehrheitlich)\b|\d\s*(?:Ja|Nein)\b|(?:Ja|Nein)-?\s?Stimmen?\b|\bDafür\s?:|\bmotion (?:carried|passed|failed)|\bvote of \d|(?<![\d/.])\d{1,3}\/\d{1,3}\/\d{1,3}(?![\d/])/im;

/** What a statement of a result says: "Bei 45 Ja-Stimmen einstimmig zugestimmt", "(8/0/0)", "Keine Abstimmung". Words win over numbers. */
export function voteResult(statement: string): Vote {
  const result = statement.replace(/\s+/g, ' ');
  const count = voteCount(result);
  const rest = REST.exec(result)?.groups;
  const outcome = rest
    ? rest['yes']
      ? 'accepted'
      : 'rejected'
    : (OUTCOMES.find(([, pattern]) => pattern.test(result))?.[0] ?? outcomeOf(count));
  return { outcome, unanimous: unanimity(result, outcome, count), count };
}

/** The result that the text of an agenda item states in its last paragraph that states one, or `unknown`. */
export function voteIn(text: string): Vote {
  const paragraphs = text.split(/\n[ \t]*\n/);
  for (let at = paragraphs.length - 1; at >= 0; at--) {
    const paragraph = paragraphs[at]!;
    if (!STATES_RESULT.test(paragraph)) continue;
    // The label may stand alone, with the result below it.
    const labelled = /(?:ergebnis|abstimmung)\s*:?\s*$/i.test(paragraph)
      ? `${paragraph}\n${paragraphs[at + 1] ?? ''}`
      : paragraph;
    const vote = voteResult(resultLines(labelled));
    if (vote.outcome !== 'unknown' || vote.count) return vote;
  }
  return NO_VOTE_STATED;
}

/** From the first line that states the result on, at most three lines: what follows in the paragraph speaks of something else. */
function resultLines(paragraph: string): string {
  const lines = paragraph.split('\n');
  const first = lines.findIndex((line) => STATES_RESULT.test(line));
  return lines.slice(Math.max(0, first), Math.max(0, first) + 3).join('\n');
}

function outcomeOf(count: VoteCount | null): Outcome {
  if (!count || count.yes === null || count.no === null) return 'unknown';
  return count.yes > count.no ? 'accepted' : 'rejected';
}

function unanimity(result: string, outcome: Outcome, count: VoteCount | null): boolean | null {
  if (/mehrheitlich|majority|nicht einstimmig/i.test(result) || (count?.no ?? 0) > 0) return false;
  if (/einstimmig|einmütig|einhellig|unanimous|ohne Gegenstimme/i.test(result)) return true;
  return outcome === 'accepted' && count !== null && (count.no === 0 || count.yes !== null) ? true : null;
}
