/** "18:30 Uhr", "15.00", "6:06 p.m.", "19 Uhr". */
const TIME = String.raw`(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s?(?<unit>Uhr|h\b|[ap]\.?\s?m\b\.?)?`;
const OPENING = String.raw`(?:(?:Sitzungsb|B)eginn(?:\s(?:der|des)\s[^:\n]{3,40})?\s?:|(?:Uhrzeit|Zeit|Dauer|Time)\s?:(?:\svon)?|eröffnet[^.\n]{0,120}?\sum|called\s(?:the\smeeting\s)?to\sorder[^.]{0,60}?\sat|Call(?:ed)? to order\s?:?)`;
const CLOSING = String.raw`(?:(?:Sitzungse|E)nde(?:\s(?:der|des)\s[^:\n]{3,60})?\s?:|Schluss\s(?:der|des)\s[^:\n]{3,60}:|(?:schließt|beendet|endet)[^.\n]{0,120}?\sum|adjourned[^.]{0,60}?\sat|Adjournment\s?:?)`;
const START = new RegExp(String.raw`(?<!\p{L})${OPENING}\s{0,30}${TIME}`, 'iu');
const END = new RegExp(String.raw`(?<!\p{L})${CLOSING}\s{0,30}${TIME}`, 'giu');
/** "16:00 Uhr - 17:22 Uhr", "von 17 bis 19 Uhr", "14. Januar 2014, 16:30 Uhr". */
const FROM_TO =
  /(?<![\d.:])(?<from>\d{1,2}(?:[:.]\d{2})?)(?:\s?Uhr)?\s?(?:-|–|bis)\s?(?<to>\d{1,2}(?:[:.]\d{2})?)\s?Uhr/u;
const BESIDE_DATE = new RegExp(String.raw`\d{4}\s?,?\s{1,3}(?:um\s)?${TIME}`, 'iu');
const HEAD_LENGTH = 4000;
/** Spans of time without a label stand beside the date; further down they are opening hours. */
const TOP_LENGTH = 700;

/**
 * When the meeting began and ended, `HH:MM`, from the public text of its minutes: labels ("Beginn: 18:30 Uhr", "Ende der
 * Sitzung: 20.15"), a span of time in the head, or the sentences that open and close it.
 */
export function sessionTimes(text: string): { start: string | null; end: string | null } {
  const head = text.slice(0, HEAD_LENGTH);
  const span = FROM_TO.exec(head.slice(0, TOP_LENGTH))?.groups;
  const dated = BESIDE_DATE.exec(head.slice(0, TOP_LENGTH))?.groups;
  return {
    start: clock(START.exec(head)?.groups) ?? spelled(span?.['from']) ?? (dated?.['unit'] ? clock(dated) : null),
    end: clock([...text.matchAll(END)].at(-1)?.groups) ?? spelled(span?.['to']),
  };
}

function clock(groups: Record<string, string | undefined> | undefined): string | null {
  if (!groups?.['hour'] || (!groups['minute'] && !groups['unit'])) return null;
  const afternoon = /^p/i.test(groups['unit'] ?? '');
  const morning = /^a/i.test(groups['unit'] ?? '');
  const written = Number(groups['hour']);
  const hour = afternoon && written < 12 ? written + 12 : morning && written === 12 ? 0 : written;
  const minute = Number(groups['minute'] ?? 0);
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

function spelled(time: string | undefined): string | null {
  const [hour, minute = '00'] = time?.split(/[:.]/) ?? [];
  return hour ? clock({ hour, minute }) : null;
}
