import { sentences } from '../../index/language/sentences.js';
import type { Query } from '../../index/query/query.js';
import type { QuestionType } from '../../index/query/questionType.js';
import type { Citation } from './citation.js';

/** The words of a citation that answer by themselves. */
export interface Lead {
  /** Verbatim from the quote of `citations[citation]`. */
  readonly text: string;
  readonly citation: number;
}

const NAME = String.raw`(?:(?:Dr|Prof)\.\s)*\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?`;
const ADDRESS =
  'Frau|Herrn?|Hr\\.|Fr\\.|Stadtr[aä]t(?:in)?|(?:Ober|Orts)?[Bb]ürgermeister(?:in)?|Ratsherr|Ratsfrau|Mr\\.?|Ms\\.?|Mrs\\.?|Member|Chair|Secretary|Commissioner';
const PERSON = `(?:(?:${ADDRESS})\\s${NAME})`;
const ROLE =
  '(?:\\p{L}*(?:[Ll]eiter|[Vv]orsteher|[Dd]irektor|[Ss]precher|[Pp]räsident|[Gg]eschäftsführer|[Dd]ezernent|[Cc]hef)(?:in)?|\\p{L}*[Vv]orsitzende[rn]?|Leitung|head|director|chair|manager|president)';
/** The rest of a clause: up to the next verb-like comma, stop or 120 characters. */
const REST = '[^,.;:!?]{0,120}(?:, [^,.;:!?]{2,40} und [^,.;:!?]{2,60})?';

/**
 * What answers a kind of question by itself; the first that matches wins. Only forms that really name the answer are listed: for
 * every other kind the excerpt speaks for itself.
 */
const FORMS: Partial<Record<QuestionType, readonly RegExp[]>> = {
  'who-leads': [
    // Frau Keller als neue Leiterin des Fachbereichs …
    new RegExp(
      `${PERSON}\\s?(?:als|,|–|-|ist|war|\\(|as|is)\\s?(?:(?:die|der|den|neue[rn]?|stellvertretende[rn]?|kommissarische[rn]?|the|new|acting)\\s){0,3}${ROLE}\\b${REST}`,
      'u',
    ),
    // unter der Leitung von Frau Schwanke
    new RegExp(`(?<=[Ll]eitung (?:von|durch) |[Ll]ed by |[Cc]haired by )${PERSON}`, 'u'),
    // die Leiterin des Amtes, Frau Fath
    new RegExp(`${ROLE}\\s(?:(?:des|der|für|von|vom|of)\\s[^,.;:]{2,60},?\\s)?${PERSON}`, 'u'),
    // Frau Fath leitet das Amt
    new RegExp(`${PERSON}\\s(?:leitet|führt|heads|leads|chairs)\\b${REST}`, 'u'),
  ],
  who: [new RegExp(`^${PERSON}`, 'u')],
  'how-much': [
    /(?:rund |ca\. |etwa |über )?\d[\d.,]*\s?(?:Mio\.?\s|Millionen\s|Mrd\.?\s|Tsd\.?\s)?(?:€|Euro|EUR|T€|Prozent|%|Cent)|[$€]\s?\d[\d.,]*/u,
  ],
  'how-many': [/(?:rund |ca\. |etwa |über )?(?<![\d./])\d[\d.,]*(?![\d./])\s?(?:%|Prozent|\p{Lu}[\p{L}-]+)/u],
  'how-long': [
    /(?:\d+|\b(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwölf|two|three|four|five))(?:e[nmr]?)?\s(?:Tage?n?|Wochen?|Monate?n?|Jahre?n?|Stunden?|Minuten|days?|weeks?|months?|years?|hours?|minutes?)/u,
  ],
  when: [
    /\d{1,2}\.\s?(?:\d{1,2}\.\s?(?:\d{4}|\d{2})?|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?:\s\d{4})?)|\d{1,2}[.:]\d{2}\s?Uhr|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s\d{4}|(?:im Jahr |Jahre |ab |bis |in )(?:19|20)\d\d/u,
  ],
  contact: [/[\w.+-]+@[\w-]+\.\w{2,}|(?:\+49|\b0)\d[\d /().-]{5,}\d/u],
};

/** How far a figure may stand from the words that it answers, in characters. */
const REACH = 160;

/** The lead of an answer: the stretch of the first quote, or of one nearly as good, that has the form which the question asks for; else null. */
export function findLead(query: Query, citations: readonly Citation[]): Lead | null {
  const best = citations[0]?.score ?? 0;
  for (const [at, citation] of citations.entries()) {
    if (citation.score < best * 0.85) return null;
    const text = leadIn(query.type, citation);
    if (text) return { text, citation: at };
  }
  return null;
}

function leadIn(type: QuestionType, { quote, highlights }: Citation): string | null {
  for (const form of FORMS[type] ?? []) {
    const found = sentences(quote).flatMap((span) => {
      const sentence = quote.slice(span.start, span.end);
      const marks = highlights.filter(({ start, end }) => start >= span.start && end <= span.end);
      return [...sentence.matchAll(new RegExp(form.source, `${form.flags}g`))]
        .map((match) => ({ text: match[0].trim(), at: span.start + match.index, marks }))
        .filter(({ at, marks: near }) => near.some(({ start }) => Math.abs(start - at) <= REACH));
    });
    const nearest = found.sort((a, b) => b.marks.length - a.marks.length || distance(a) - distance(b))[0];
    if (nearest) return nearest.text;
  }
  return null;
}

function distance({ at, marks }: { at: number; marks: Citation['highlights'] }): number {
  return Math.min(...marks.map(({ start }) => Math.abs(start - at)));
}
