import type { Language } from '../minutes/minutes.js';
import { dateTerms, isoDate } from './dates.js';
import type { Decompounder } from './decompound.js';
import { fold } from './fold.js';
import { neutralGender } from './gender.js';
import { idiomTokens } from './idioms.js';
import { numberWord, plainNumber } from './numbers.js';
import { stem } from './stem.js';
import { isStopWord } from './stopwords.js';
import { type RawToken, tokenise } from './tokenise.js';
import { verbReadings } from './verbForms.js';

/** Changes whenever the terms that a text yields change: an index made by another analyser must not be searched with this one. */
const ANALYSER_ID = 'ratsfuchs/2';

/** What a word is found by. */
interface Terms {
  /** Its readings, the plainest first: each of them is the word. None for a stop word. */
  readonly terms: readonly string[];
  /** Parts of a compound, of a code, or of a date: they say less than the whole. */
  readonly parts: readonly string[];
}

export interface Token extends RawToken, Terms {}

export interface Analyse {
  (text: string, language: Language): Token[];
  /** Two analysers of one id give the same terms: it names the chain and the words that compounds are cut into. */
  readonly id: string;
}

/** Signs and the words that stand for the same. */
const SIGNS: Record<string, string> = { '%': 'prozent', '€': 'euro' };
const MEMORY = 200_000;
const NOTHING: Terms = { terms: [], parts: [] };

/** The chain from text to terms: tokens, gender forms, numbers, dates, folding, stop words, stems, parts of compounds. */
export function createAnalyser(decompound: Decompounder = wholeWords): Analyse {
  const memory: Record<Language, Map<string, Terms>> = { de: new Map(), en: new Map() };

  function wordTerms(surface: string, language: Language): Terms {
    const word = fold(neutralGender(surface));
    if (isStopWord(word, language) && !isAcronym(surface)) return NOTHING;
    const number = numberWord(word);
    const own = stem(word, language);
    if (number) return { terms: [number, own], parts: [] };
    if (language === 'en') return { terms: [own], parts: [] };
    const terms = /^\p{Ll}/u.test(surface) ? [...new Set([own, ...verbReadings(word)])] : [own];
    return { terms, parts: decompound(word).filter((part) => part !== own) };
  }

  function remembered(surface: string, language: Language): Terms {
    const known = memory[language].get(surface);
    if (known) return known;
    if (memory[language].size > MEMORY) memory[language].clear();
    const terms = wordTerms(surface, language);
    memory[language].set(surface, terms);
    return terms;
  }

  function termsOf(token: RawToken, language: Language): Terms {
    return token.kind === 'word' ? remembered(token.surface, language) : otherTerms(token);
  }

  const analyse = (text: string, language: Language): Token[] => {
    const tokens = tokenise(text);
    const idle = idiomTokens(tokens);
    return tokens.map((token, at) => {
      const { terms, parts } = idle.has(at) ? NOTHING : termsOf(token, language);
      return { start: token.start, end: token.end, surface: token.surface, kind: token.kind, terms, parts };
    });
  };
  return Object.assign(analyse, { id: `${ANALYSER_ID} ${decompound.id}` });
}

const wholeWords: Decompounder = Object.assign(() => [], { id: 'whole words' });

function otherTerms({ kind, surface }: RawToken): Terms {
  if (kind === 'number') return { terms: [plainNumber(surface)], parts: [] };
  if (kind === 'sign') return { terms: [SIGNS[surface] ?? surface], parts: [] };
  if (kind === 'code') return codeTerms(surface);
  const [day, ...wider] = dateTerms(isoDate(surface) ?? surface);
  return { terms: [day!], parts: wider };
}

/** "FB 56" is found as a whole, as `fb` and as `56`; the number of an agenda item or a section says nothing by itself. */
function codeTerms(surface: string): Terms {
  const parts = /^(\p{Lu}{1,3}|fb|top|ds)\s{0,2}(?:[ÖN]\s{0,2})?(\d.*)$/iu.exec(surface);
  if (!parts) return { terms: [surface.replace(/\s+/g, '').toLowerCase()], parts: [] };
  const prefix = fold(parts[1]!);
  const number = plainNumber(parts[2]!);
  return { terms: [`${prefix} ${number}`], parts: prefix === 'top' ? [prefix] : [number, prefix] };
}

/** "IT", "UND" as an acronym is a subject even where the word is grammar; whole sentences in capitals are not acronyms. */
function isAcronym(surface: string): boolean {
  return /^\p{Lu}{2}$/u.test(surface);
}
