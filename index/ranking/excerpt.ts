import type { Passage } from '../minutes/passage.js';
import type { PassageTerms } from './section.js';

/** An excerpt has at most so many characters: what fits into one reply and still shows an answer with what it belongs to. */
export const LONGEST_EXCERPT = 800;

/**
 * A passage with its neighbours of the same section, whole passages up to 800 characters: what follows first, then what comes before.
 * Only passages between which the source has nothing but white space or a label are shown together, so that a quote stays verbatim.
 */
export function excerptAround({ siblings: entries, index }: PassageTerms): readonly PassageTerms[] {
  let [first, last] = [index, index];
  let length = entries[index]!.passage.text.length;
  /** What the excerpt grows by where `added` joins it and `joint` is the later one of the two that meet; 0 where it may not. */
  const growth = (added: PassageTerms | undefined, joint: PassageTerms | undefined) => {
    if (!added || !joint || joint.passage.before === null) return 0;
    const more = added.passage.text.length + between(joint.passage).length;
    return length + more <= LONGEST_EXCERPT ? more : 0;
  };
  for (;;) {
    const after = growth(entries[last + 1], entries[last + 1]);
    const before = after > 0 ? 0 : growth(entries[first - 1], entries[first]);
    if (after > 0) last++;
    else if (before > 0) first--;
    else return entries.slice(first, last + 1);
    length += after + before;
  }
}

/** The text of passages that follow each other, verbatim with white space folded. */
export function excerptText(passages: readonly Passage[]): string {
  return passages.map((passage, at) => (at === 0 ? passage.text : between(passage) + passage.text)).join('');
}

/** What an excerpt shows between a passage and the one before it. */
export function between({ before }: Passage): string {
  return before ? ` ${before} ` : ' ';
}
