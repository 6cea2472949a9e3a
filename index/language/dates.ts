import { fold } from './fold.js';

const MONTHS: Record<string, number> = {
  januar: 1,
  january: 1,
  janner: 1,
  jan: 1,
  februar: 2,
  february: 2,
  feber: 2,
  feb: 2,
  marz: 3,
  march: 3,
  april: 4,
  mai: 5,
  may: 5,
  juni: 6,
  june: 6,
  juli: 7,
  july: 7,
  august: 8,
  september: 9,
  oktober: 10,
  october: 10,
  november: 11,
  dezember: 12,
  december: 12,
};

/** The month that a name stands for, 1-12, or null. */
export function monthNumber(name: string): number | null {
  return MONTHS[fold(name)] ?? null;
}

/**
 * The day or the month that a written date names, as ISO 8601 (`2022-02-15` or `2022-02`), or null where there is none such:
 * "15.02.2022", "15.2.22", "2022-02-15", "15. Februar 2022", "February 15, 2022", "Februar 2022". Years of two digits are 20xx.
 */
export function isoDate(written: string): string | null {
  const digits = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2,4})$/.exec(written);
  if (digits) return day(Number(digits[3]), Number(digits[2]), Number(digits[1]));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const name = /\p{L}{3,}/u.exec(written.replace(/(?<=\d)(?:st|nd|rd|th)/g, ''));
  const month = name && monthNumber(name[0]);
  const year = /\d{4}$/.exec(written);
  if (!month || !year) return null;
  const number = /(?<!\d)\d{1,2}(?!\d)/.exec(written);
  return number ? day(Number(year[0]), month, Number(number[0])) : `${year[0]}-${two(month)}`;
}

/** The terms under which a day is found: itself, its month and its year. */
export function dateTerms(iso: string): string[] {
  return [iso, iso.slice(0, 7), iso.slice(0, 4)].filter((term, at, all) => all.indexOf(term) === at);
}

function day(year: number, month: number, date: number): string | null {
  const full = year < 100 ? 2000 + year : year;
  const real = new Date(Date.UTC(full, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date ? `${full}-${two(month)}-${two(date)}` : null;
}

const two = (number: number) => String(number).padStart(2, '0');
