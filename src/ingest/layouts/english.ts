import { detectLanguage } from '../../../index/language/detect.js';
import type { Publicity, Span, Statement } from '../../../index/minutes/minutes.js';
import { agendaItems } from '../reading/agenda.js';
import { publicParts } from '../reading/publicity.js';
import { englishHead } from './english/head.js';
import { englishItems } from './english/items.js';
import { englishTurns } from './english/turns.js';
import { englishVote } from './english/vote.js';
import type { MinutesLayout } from './minutesLayout.js';

const HEAD_LENGTH = 3000;
const SIGNS: readonly RegExp[] = [
  /\bminutes\b/i,
  /\b(?:call(?:ed)? (?:the meeting )?to order|roll call)\b/i,
  /\b(?:moved|seconded|motion (?:carried|carries|passed|approved)|resolved (?:to|that))\b/i,
  /\b(?:ayes?|noes|nays?)\b\s*[:–-]/i,
  /\badjourn(?:ed|ment)\b/i,
  /\bpublic comments?\b/i,
  /\b(?:members? )?present\s*(?:\([^()]{0,20}\))?\s*:|\bquorum\b/i,
];
/** Clubs note who says what in a list: the layout for them knows first names. */
const NAMED_ENTRY = /^[ \t]*[-*][ \t]+\p{Lu}\p{L}+:[ \t]/gmu;
/** Minutes that hear the public are those of an open meeting. */
const OPEN_MEETING = /\b(?:public comments?|open (?:session|meeting)|members? of the public|public hearing)\b/i;

/** Minutes in English, of city councils, boards and committees: numbered headings, several speakers in a paragraph, roll calls. */
export const englishLayout: MinutesLayout = {
  name: 'english',
  recognises({ text }) {
    if (detectLanguage(text) !== 'en') return 0;
    const sample = text.length > 4 * HEAD_LENGTH ? text.slice(0, 3 * HEAD_LENGTH) + text.slice(-HEAD_LENGTH) : text;
    const signs = SIGNS.filter((sign) => sign.test(sample)).length;
    const telegraphic = (sample.match(NAMED_ENTRY) ?? []).length >= 2 ? 0.3 : 0;
    return signs >= 3 ? Math.min(0.8, 0.15 * signs) - telegraphic : 0;
  },
  read(source) {
    const { text } = source;
    const parts = publicParts(text);
    const headings = parts.spans.map((span) => englishItems(source, span));
    const items = parts.spans.flatMap((span, at) =>
      agendaItems(text, span, headings[at]!, {
        statements: (_, within) =>
          within.end <= (headings[at]![0]?.start ?? 0) ? head(text, within) : englishTurns(text, within),
        vote: englishVote,
      }),
    );
    const [first] = headings.flat();
    const start = parts.spans[0]?.start ?? 0;
    const headEnd = Math.min(first?.start ?? start + HEAD_LENGTH, start + HEAD_LENGTH);
    const called = first ? text.slice(first.start, first.start + 600) : '';
    return {
      head: {
        file: source.file,
        ...englishHead(parts.spans.length > 0 ? text.slice(start, headEnd) : '', called, source.file),
        url: null,
        language: 'en',
        public: publicityOf(parts.public, parts.spans.map((span) => text.slice(span.start, span.end)).join('\n')),
      },
      items,
      withheld: parts.withheld,
      warnings: items.length === 0 && parts.spans.length > 0 ? ['no agenda item found'] : [],
    };
  },
};

/** What stands above the first item tells who was there; votes and speakers are below. */
function head(text: string, within: Span): Statement[] {
  return englishTurns(text, within).map(({ span, kind }) => ({
    span,
    kind: kind === 'attendance' ? kind : 'discussion',
    speaker: null,
  }));
}

function publicityOf(stated: Publicity, text: string): Publicity {
  return stated === 'unknown' && OPEN_MEETING.test(text) ? 'public' : stated;
}
