import type { Language } from '../../src/bot/messages.js';

/** The language of a Discord locale, undefined where it is neither: "de", "en-GB". */
export function languageOf(locale: string | null | undefined): Language | undefined {
  if (/^de\b/i.test(locale ?? '')) return 'de';
  return /^en\b/i.test(locale ?? '') ? 'en' : undefined;
}
