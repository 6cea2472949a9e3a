import { isoDate } from '../../index/language/dates.js';

/** A day, month or year as somebody types it, as the beginning of an ISO 8601 date: "2022", "02/2022", "15.02.2022"; null where it is none. */
export function readDay(typed: string): string | null {
  const written = typed.trim();
  if (/^(?:19|20)\d\d$/.test(written)) return written;
  const month = /^(0?[1-9]|1[0-2])[./-]((?:19|20)\d\d)$/.exec(written);
  if (month) return `${month[2]}-${month[1]!.padStart(2, '0')}`;
  return isoDate(written);
}
