import { fold } from '../../index/language/fold.js';
import type { ItemHead } from '../../index/minutes/passage.js';

/**
 * Whether two documents of one meeting mean the same agenda item. Numbers decide where both have one, and names must be alike: parts of
 * an agenda begin to count anew. Names that differ in a figure, or items with papers of their own, are two items.
 */
export function sameItem(one: ItemHead, other: ItemHead): boolean {
  if (one.number !== null && other.number !== null && plainNumber(one.number) !== plainNumber(other.number))
    return false;
  const common = one.papers.some((paper) => other.papers.includes(paper));
  if (!common && one.papers.length > 0 && other.papers.length > 0) return false;
  const [a, b] = [wordsOf(one.name), wordsOf(other.name)];
  if (!common && figures(a) !== figures(b)) return false;
  const numbered = one.number !== null && other.number !== null;
  return alike(a, b) >= (common ? ALIKE.withPaper : numbered ? ALIKE.withNumber : ALIKE.byName);
}

/** Share of common words that makes two names one; the less else speaks for it, the more words. */
const ALIKE = { withPaper: 0.2, withNumber: 0.5, byName: 0.8 };

/** "Ö 4.2.", "TOP 4.2" and "4.2" are one number. */
function plainNumber(number: string): string {
  return fold(number)
    .replace(/^(?:top|punkt|item|o|offentlich)\s*(?=\d)/, '')
    .replace(/[\s.)]+$/, '');
}

function wordsOf(name: string): Set<string> {
  return new Set(name.match(/[\p{L}\p{N}]+/gu)?.map(fold) ?? []);
}

function figures(words: ReadonlySet<string>): string {
  return [...words]
    .filter((word) => /\d/.test(word))
    .sort()
    .join(' ');
}

/** Common words among those of the shorter name, for one document may cut a name short; 1 for two names without words. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shorter = Math.min(one.size, other.size);
  if (shorter === 0) return one.size === other.size ? 1 : 0;
  return [...one].filter((word) => other.has(word)).length / shorter;
}
