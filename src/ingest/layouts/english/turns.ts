import { sentences } from '../../../../index/language/sentences.js';
import type { PassageKind, Span, Speaker, Statement } from '../../../../index/minutes/minutes.js';
import { paragraphs } from '../../reading/paragraphs.js';
import { announcesSpeaker, beginsMotion, englishSpeaker } from './speakers.js';
import { statesVote } from './vote.js';

const ATTENDANCE =
  /^\s*(?:members |also |staff |officers )?(?:present|absent|excused|attend\p{L}*|in attendance|roll call)\b[^.]{0,30}:|\b(?:Present|Absent)\s?(?:\([^()]{0,20}\)\s?)?:/iu;
const MOTION =
  /\bmoved\b.{0,400}\bsecond(?:ed)?\b|\bon (?:a )?motion (?:of|by)\b|\bM\/S\b|^\s*(?:motion|resolution)\s*:/is;
const BULLET = /^\s*(?:[-*•]\s|\d{1,2}[.)]\s|[a-z][.)]\s)/;
/** Labels that end what somebody said over several paragraphs. */
const LABEL_ALONE = /^\s*(?:public comments?|discussion|action|motion|vote|ayes?)\b[^.]{0,20}:/i;

/**
 * The paragraphs of an item, divided where another person begins to speak: English minutes tell several turns in one paragraph.
 * Behind "Member X:" and "Chair Y reported—" the paragraphs that name nobody are theirs.
 */
export function englishTurns(text: string, within: Span): Statement[] {
  const found: Statement[] = [];
  let holder: Speaker | null = null;
  let inList = false;
  for (const span of paragraphs(text, within, () => false)) {
    const paragraph = text.slice(span.start, span.end);
    const kind = kindOf(paragraph);
    const bullet = BULLET.test(paragraph);
    if (announcesSpeaker(paragraph)) {
      holder = englishSpeaker(paragraph);
      inList = /[—–-]\s*$/.test(paragraph);
      found.push({ span, kind, speaker: holder });
      continue;
    }
    // A list behind "reported—" tells what the person reported, other people's words among it.
    if (holder && bullet && inList) {
      found.push({ span, kind, speaker: holder });
      continue;
    }
    if (holder && (inList || kind !== 'discussion' || LABEL_ALONE.test(paragraph) || englishSpeaker(paragraph)))
      holder = null;
    found.push(...(kind === 'attendance' ? [{ span, kind, speaker: null }] : turnsIn(paragraph, span.start, holder)));
  }
  return found;
}

function turnsIn(paragraph: string, offset: number, holder: Speaker | null): Statement[] {
  const turns: { span: Span; speaker: Speaker | null }[] = [];
  for (const { start, end } of sentences(paragraph)) {
    const sentence = paragraph.slice(start, end).replace(BULLET, '');
    const speaker = englishSpeaker(sentence);
    const last = turns.at(-1);
    const goesOn = last && !beginsMotion(sentence) && (speaker === null || speaker.name === last.speaker?.name);
    if (goesOn) turns[turns.length - 1] = { ...last, span: { start: last.span.start, end } };
    else turns.push({ span: { start, end }, speaker: speaker ?? (turns.length === 0 ? holder : null) });
  }
  return turns.map(({ span, speaker }) => ({
    span: { start: offset + span.start, end: offset + span.end },
    kind: kindOf(paragraph.slice(span.start, span.end)),
    speaker,
  }));
}

function kindOf(words: string): PassageKind {
  if (ATTENDANCE.test(words)) return 'attendance';
  if (statesVote(words)) return 'vote';
  return MOTION.test(words) ? 'resolution' : 'discussion';
}
