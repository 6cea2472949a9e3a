import { sentences } from '../../index/language/sentences.js';
import type { Passage } from '../../index/minutes/passage.js';
import type { Outcome, Vote } from '../../index/minutes/vote.js';
import { type Citation, LONGEST_QUOTE } from './citation.js';
import { isProcedural } from './procedural.js';

/**
 * The words of the minutes that say how an item ended: the line of the result ("Bei 45 Ja-Stimmen einstimmig zugestimmt"), or the sentence
 * that comes nearest to it. Null where the minutes do not say how it ended. The last of equals wins: amendments are voted on first.
 */
export function resultLine(vote: Vote, passages: Iterable<Passage>): Citation | null {
  if (vote.outcome === 'unknown') return null;
  let best: Citation | null = null;
  for (const passage of passages) {
    for (const quote of linesOf(passage)) {
      const score = clearness(quote, passage, vote);
      if (score >= CLEAR && score >= (best?.score ?? 0)) best = { quote, highlights: [], score, passage };
    }
  }
  return best;
}

const CLEAR = 2;
/** A line of the result is read as a whole: its sentences are figures. */
const LINE = 200;

function linesOf({ kind, text }: Passage): string[] {
  if (kind === 'vote' && text.length <= LINE) return [text];
  if (kind === 'heading' || kind === 'attendance') return [];
  return sentences(text).map(({ start, end }) => text.slice(start, Math.min(end, start + LONGEST_QUOTE)));
}

function clearness(quote: string, { kind }: Passage, { outcome, unanimous, count }: Vote): number {
  if (quote.endsWith('?')) return 0;
  const counted = count ? [count.yes, count.no, count.abstain].filter((number) => number !== null && number > 0) : [];
  const figures = counted.length > 0 && counted.every((number) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(quote));
  const votes = unanimous === null ? false : (unanimous ? UNANIMOUS : DIVIDED).test(quote);
  const word = WORDS[outcome]?.test(quote) ?? false;
  if (!figures && !votes && !word) return 0;
  return (
    (figures ? 3 : 0) +
    (word ? 2 : 0) +
    (votes ? 1 : 0) +
    (kind === 'vote' ? 1.5 : kind === 'resolution' ? 1 : 0) -
    (isProcedural(quote) && kind !== 'vote' ? 1.5 : 0)
  );
}

const UNANIMOUS = /einstimmig|einhellig|ohne Gegenstimme|unanim|without objection/iu;
const DIVIDED = /mehrheitlich|Stimmenmehrheit|Gegenstimme|Nein|dagegen|majority|opposed|against/iu;
const WORDS: Partial<Record<Outcome, RegExp>> = {
  accepted:
    /zugestimmt|zustimm|angenommen|beschlossen|beschlie(?:ß|ss)|stimm(?:t|en)\b.*\bzu\b|genehmig|bewillig|gewählt|bestätigt|bestellt|festgestellt|entlastet|empf(?:ie|oh)hl|lt\. Beschlussvorschlag|approved|adopted|carried|passed|elected|agreed/iu,
  rejected: /abgelehnt|ablehn|lehn(?:t|en)\b.*\bab\b|findet keine Mehrheit|rejected|failed|defeated/iu,
  noted: /Kenntnis|noted|received/iu,
  postponed: /vertag|verschob|zurückgestellt|zurückstell|postponed|deferred|tabled|continued/iu,
  referred: /verw(?:ie|ei)s|überw(?:ie|ei)s|referred/iu,
  withdrawn: /zurückgezogen|abgesetzt|zurückgenommen|withdrawn|removed from/iu,
  'no-vote': /keine Abstimmung|nicht abgestimmt|erledigt|Kenntnis|Stellungnahme|keine Empfehlung|no vote|no action/iu,
};
