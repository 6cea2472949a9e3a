import type { DocumentPassages } from '../../../index/minutes/passage.js';
import { NO_VOTE_STATED } from '../../../index/minutes/vote.js';

/** Texts as a document of which nothing else is known. */
export function bareDocument(file: string, texts: readonly string[]): DocumentPassages {
  const minutes: DocumentPassages['minutes'] = {
    file,
    body: null,
    organization: null,
    date: null,
    place: null,
    chair: null,
    url: null,
    language: 'de',
    public: 'public',
    start: null,
    end: null,
    clerk: null,
    attendance: [],
  };
  const item = { number: null, name: '', papers: [], vote: NO_VOTE_STATED };
  const passages = texts.map((text, at) => ({
    id: `${file}#${at}`,
    text,
    before: null,
    span: { start: 0, end: text.length },
    kind: 'discussion' as const,
    speaker: null,
    page: null,
    item,
    minutes,
  }));
  return { minutes, passages };
}
