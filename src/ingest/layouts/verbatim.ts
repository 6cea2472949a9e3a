import { detectLanguage } from '../../../index/language/detect.js';
import type { AgendaItem, PassageKind, Span, Speaker } from '../../../index/minutes/minutes.js';
import { agendaItems, type ItemHeading } from '../reading/agenda.js';
import { meetingDate } from '../reading/meetingDate.js';
import { organizationIn } from '../reading/organizationName.js';
import { withAttendance } from '../reading/preface.js';
import { publicParts } from '../reading/publicity.js';
import { leadsSession, type TurnLabel, turnLabel } from '../reading/speakerLabel.js';
import { turnsIn } from '../reading/turns.js';
import type { MinutesLayout } from './minutesLayout.js';
import { itemHeadings } from './verbatim/headings.js';
import { proseVote, statesDecision } from './verbatim/proseVote.js';

const HEAD_LENGTH = 3000;
const ASIDE = /^[ \t]*\((?:\p{L}+ ){0,3}(?:Beifall|Heiterkeit|Unruhe|Zurufe?|Widerspruch|Lachen|Gegenruf|Glocke)/gmu;
const [ASIDES_AT_LEAST, TURNS_AT_LEAST] = [2, 5];

/**
 * Verbatim protocols: the words of every speaker behind a label, applause and interjections in brackets, items called
 * up by the chair, votes only in the chair's words.
 */
export const verbatimLayout: MinutesLayout = {
  name: 'verbatim',
  recognises({ text }) {
    if ((text.match(ASIDE) ?? []).length < ASIDES_AT_LEAST) return 0;
    return turnLabels(text).length < TURNS_AT_LEAST ? 0 : 0.5;
  },
  read(source) {
    const { text } = source;
    const parts = publicParts(text);
    const chair = turnLabels(text.slice(0, HEAD_LENGTH)).find(({ label }) => label.chairs)?.label.speaker ?? null;
    const headings = itemHeadings(text, parts.spans);
    const items = parts.spans.flatMap((span) => itemsIn(text, span, headings, chair));
    return {
      head: {
        file: source.file,
        body: null,
        organization: organizationIn(text.slice(0, HEAD_LENGTH).replace(/[ \t]+/g, ' ')),
        date: meetingDate(text, source.file),
        place: null,
        chair: chair?.name ?? null,
        url: null,
        language: detectLanguage(text) ?? 'de',
        public: parts.public,
      },
      items,
      withheld: parts.withheld,
      warnings: items.every(({ name }) => name === '') ? ['no agenda item found'] : [],
    };
  },
};

function itemsIn(text: string, span: Span, headings: readonly ItemHeading[], chair: Speaker | null): AgendaItem[] {
  const labels = turnLabels(text.slice(0, span.end));
  return agendaItems(text, span, headings, {
    statements: (whole, within) => {
      if (within.start === span.start) return withAttendance(whole, turnsIn(whole, within, { chair, kindOf }));
      const speaking = labels.findLast(({ at }) => at < within.start)?.label;
      return turnsIn(whole, within, {
        chair,
        speaking: speaking?.speaker ?? (speaking?.chairs ? chair : null),
        kindOf,
      });
    },
    vote: proseVote,
  });
}

/** Decisions are stated by whoever leads the session; others only speak of them. */
function kindOf(paragraph: string, speaker: Speaker | null): PassageKind | null {
  return leadsSession(speaker) && statesDecision(paragraph) ? 'vote' : null;
}

/** Every label at the head of a line, with its place. */
function turnLabels(text: string): { at: number; label: TurnLabel }[] {
  return [...text.matchAll(/^(?=[^\n]*\S)/gm)].flatMap(({ index: at }) => {
    const label = turnLabel(text.slice(at, at + 200));
    return label ? [{ at, label }] : [];
  });
}
