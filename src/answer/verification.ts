import { sentences } from '../../index/language/sentences.js';
import type { Span } from '../../index/minutes/minutes.js';
import { PERSONAL } from '../../index/query/answerForm.js';
import type { Knowledge } from '../../index/query/knowledge.js';
import type { Query, TermGroup } from '../../index/query/query.js';
import type { Candidate } from '../../index/ranking/candidate.js';
import type { Detail } from '../../index/ranking/confidence.js';
import type { ExcerptToken } from '../../index/ranking/excerptTokens.js';
import { countsPeople, hasForm, isCounted } from '../../index/ranking/formSigns.js';
import type { Citation } from './citation.js';
import { isKnownWord } from './knownWord.js';

/** Words that name a form and no thing: a date answers "in which year" without the word. */
const FORMAL =
  /^(?:geld|summe|betrag|kosten|preis|jahr|tag|datum|monat|zeit|zeitraum|uhr|uhrzeit|woche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|prozent|partei|fraktion|firma|unternehmen|büro|verein|bank|gesellschaft|verband|gruppe|stra(?:ß|ss)en?|kreuzung|adresse|stadtrat|stadträtin|ratsherr|ratsfrau|ratsmitglied|(?:stadt)?vierteln?|stadtteilen?|ort(?:e|en|steil|steile|steilen)?|gebäude|raum|saal|money|sum|amount|costs?|price|year|day|date|month|time|period|week|percent(?:age)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|party|company|firm|contractor|club|association|group|supplier|streets?|roads?|junction|councill?or|member|parts?|districts?|neighbou?rhoods?|building|room|place|names?|less|more|extra)$/i;
const PEOPLE = /^(?:leuten?|menschen|personen|people|persons?|locals)$/i;
/** "Brücke" is met by the last part of "Rheinbrücke", hardly by the first of "Brückenbau". */
const LAST_PART = 0.8;
const OTHER_PART = 0.3;
/** A term of an expression says less than the expression. */
const WITHIN_EXPRESSION = 0.5;
/** What one sentence says often answers what the one before it speaks of. */
const NEIGHBOUR = 0.7;
const MET = 0.3;

interface ReadSentence {
  readonly text: string;
  readonly places: readonly { readonly group: number; readonly start: number; readonly weight: number }[];
  /** How well each group is met. */
  readonly best: readonly number[];
}

/** Looks into the sentences of the quote that shows a candidate for the detail that was asked. */
export function verify(
  query: Query,
  { quote, passage }: Pick<Citation, 'quote' | 'passage'>,
  { met, tokens }: Pick<Candidate, 'met' | 'tokens'>,
  knowledge: Knowledge,
): Detail {
  const { form, noun } = query.asked;
  const label = noun === null ? '' : query.groups[noun]!.label;
  const thing = FORMAL.test(label) ? null : noun;
  const weightsOf = query.groups.map(termWeights);
  const said = tokens(knowledge.analyse);
  const read = sentences(quote).map((span) => readSentence(quote, span, said, weightsOf));
  const most = (value: (sentence: ReadSentence, at: number) => number) => Math.max(0, ...read.map(value));

  const counted = countedThing();
  // The noun itself, and what every passage of the session shares, say nothing of the matter.
  const weights = met.map(({ text, session, rarity }, group) =>
    group === thing || (session >= MET && text < MET) ? 0 : rarity,
  );
  /** Nothing but a noun that is counted, and perhaps the town, is asked. */
  const isBare =
    form === 'count' && thing !== null && met.every(({ session }, group) => group === thing || session >= MET);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const isFormed = ({ text }: ReadSentence) =>
    form !== null && hasForm(form, text, (word) => isKnownWord(word, knowledge));
  const share = formedShare();
  return {
    formed: form === null ? 1 : Math.max(share, form === 'count' && thing !== null ? counted : 0),
    // Numbers of something else are none where nothing but the noun says what is asked.
    absent: form !== null && share === 0 && (isBare || !read.some(isFormed)),
    noun: thing === null || PEOPLE.test(label) ? 1 : most(({ best }) => best[thing]!),
    counted,
  };

  function countedThing(): number {
    if (form !== 'count' || thing === null) return 1;
    if (PEOPLE.test(label)) return Number(read.some(({ text }) => countsPeople(text)));
    return most(({ text, places }) =>
      Math.max(
        0,
        ...places.filter(({ group, start }) => group === thing && isCounted(text, start)).map(({ weight }) => weight),
      ),
    );
  }

  function formedShare(): number {
    if (form === null) return 1;
    if (isBare) return counted;
    if (form === 'vote' && (passage.kind === 'vote' || passage.item.vote.outcome !== 'unknown')) return 1;
    if (form === 'person' && passage.speaker !== null) return 1;
    const own = read.map(({ best }) => best.reduce((sum, weight, group) => sum + weight * weights[group]!, 0));
    const best = PERSONAL.has(form) ? whole : Math.max(0, ...own);
    if (best === 0) return Number(read.some(isFormed));
    const near = (at: number) => Math.max(own[at]!, NEIGHBOUR * (own[at - 1] ?? 0));
    return Math.max(0, ...read.map((sentence, at) => (near(at) > 0 && isFormed(sentence) ? near(at) : 0))) / best;
  }
}

function readSentence(
  quote: string,
  span: Span,
  tokens: readonly ExcerptToken[],
  groups: readonly ReadonlyMap<string, number>[],
): ReadSentence {
  const best = groups.map(() => 0);
  const places: { group: number; start: number; weight: number }[] = [];
  for (const { start, end, terms, parts } of tokens) {
    if (start < span.start || end > span.end) continue;
    for (const [group, weights] of groups.entries()) {
      let weight = 0;
      for (const term of terms) weight = Math.max(weight, weights.get(term) ?? 0);
      for (const [at, term] of parts.entries())
        weight = Math.max(weight, (at === parts.length - 1 ? LAST_PART : OTHER_PART) * (weights.get(term) ?? 0));
      if (weight === 0) continue;
      places.push({ group, start: start - span.start, weight });
      best[group] = Math.max(best[group]!, weight);
    }
  }
  return { text: quote.slice(span.start, span.end), places, best };
}

function termWeights({ alternatives }: TermGroup): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { terms, weight } of alternatives) {
    const each = terms.length === 1 ? weight : weight * WITHIN_EXPRESSION;
    for (const term of terms) weights.set(term, Math.max(weights.get(term) ?? 0, each));
  }
  return weights;
}
