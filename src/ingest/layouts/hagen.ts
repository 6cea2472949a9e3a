import { isoDate } from '../../../index/language/dates.js';
import type { AgendaItem, Span } from '../../../index/minutes/minutes.js';
import { nominative } from '../reading/organizationName.js';
import { publicParts } from '../reading/publicity.js';
import { statementsIn } from '../reading/statements.js';
import { voteIn } from '../reading/voteResult.js';
import type { MinutesLayout } from './minutesLayout.js';

const HEAD =
  /^\s*(?:Auszug aus der\s+)?Niederschrift\s+(?:zur|über die)\s+(?:\d+\.\s+)?(?:öffentlichen?\s+)?Sitzung\s+(?:des|der)\s+(?<organization>.+?)\s+vom\s+(?<date>\d{1,2}\.\d{1,2}\.\d{4})\s*$/m;
/** "TOP .      Title (56)Anlage", "TOP 5.1 Title Vorlage: 0123/2022": the number may be missing, "Anlage" may be glued on. */
const ITEM = /^\s*TOP\s+(?<number>\d+(?:\.\d+)*)?\s*\.?\s+(?<name>\S.*?)\s*$/gm;
const PAPER = /\b\d{3,4}(?:-\d)?\/\d{4}\b/g;

/** Excerpts as the city of Hagen publishes them: the head in one sentence, then an agenda item and its discussion. */
export const hagenLayout: MinutesLayout = {
  name: 'hagen',
  recognises: ({ text }) => (HEAD.test(text.slice(0, 1000)) ? 0.9 : 0),
  read(source) {
    const { text } = source;
    const head = HEAD.exec(text)?.groups;
    const parts = publicParts(text);
    const items = parts.spans.flatMap((span) => itemsIn(text, span));
    return {
      head: {
        file: source.file,
        body: null,
        organization: head?.organization ? nominative(head.organization) : null,
        date: head?.date ? isoDate(head.date) : null,
        place: null,
        chair: null,
        url: null,
        language: 'de',
        public: parts.public,
      },
      items,
      withheld: parts.withheld,
      warnings: items.length === 0 && parts.spans.length > 0 ? ['no agenda item found'] : [],
    };
  },
};

function itemsIn(text: string, span: Span): AgendaItem[] {
  const headings = [...text.slice(span.start, span.end).matchAll(ITEM)];
  return headings.map((heading, at) => {
    const start = span.start + heading.index + heading[0].length;
    const end = at + 1 < headings.length ? span.start + headings[at + 1]!.index : span.end;
    const written = heading.groups!.name!;
    return {
      number: heading.groups!.number ?? null,
      name: written
        .replace(/\s*(?:Vorlage|Drucksache(?:nnummer)?)\s*:.*$/, '')
        .replace(/(?<=[\p{Ll})])\s*Anlagen?$/u, '')
        .replace(/\s+/g, ' ')
        .trim(),
      papers: written.match(PAPER) ?? [],
      vote: voteIn(text.slice(start, end)),
      statements: statementsIn(text, { start, end }),
    };
  });
}
