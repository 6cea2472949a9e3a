import type { Answer } from '../answer/answer.js';
import type { Citation } from '../answer/citation.js';

/** An answer in the shape that `ask --json` and `ask --batch` print. `ms` is the time that the answer took. */
export function answerJson(id: string, question: string, answer: Answer, ms: number) {
  const lead = answer.status === 'found' ? answer.lead : null;
  return {
    id,
    question,
    language: answer.query.language,
    status: answer.status,
    confidence: rounded(answer.confidence, 3),
    lead: lead ? { text: lead.text, citation: lead.citation } : null,
    citations: answer.citations.map(citationJson),
    ...(answer.status === 'nothing' ? { searched: answer.searched, nearest: answer.nearest } : {}),
    ...(answer.status === 'unclear' ? { choices: answer.choices } : {}),
    ms: rounded(ms, 1),
    corrected: answer.corrected,
  };
}

export function citationJson({ quote, highlights, score, passage }: Citation) {
  const { minutes, item, speaker, kind, page } = passage;
  return {
    quote,
    highlights: highlights.map(({ start, end }) => [start, end]),
    score: rounded(score, 3),
    file: minutes.file,
    page,
    url: minutes.url,
    body: minutes.body,
    organization: minutes.organization,
    date: minutes.date,
    speaker: speaker?.label ?? null,
    kind,
    agendaItem: { number: item.number, name: item.name, papers: item.papers },
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
