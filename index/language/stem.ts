import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import type { Language } from '../minutes/minutes.js';

/** The Snowball stem of a folded word. German datives in -eln ("Vierteln"), which Snowball leaves, lose their n first. */
export function stem(folded: string, language: Language): string {
  if (language === 'en') return english(folded);
  return german(folded.replace(/(?<=[bcdfghklmnprstwz]el)n$/, ''));
}
