import type { DocumentPassages, ItemHead } from '../../../index/minutes/passage.js';
import type { Found } from './contestant.js';

const LONGEST = 800;

/**
 * The passages of a document for engines that know nothing of minutes: neighbours within an agenda item are joined up to 800
 * characters, as much as a quote may show. A short line by itself would match little and show little.
 */
export function joinedPassages({ passages }: DocumentPassages): Found[] {
  const joined: Found[] = [];
  let open: ItemHead | undefined;
  for (const { id, text, item } of passages) {
    const last = joined.at(-1);
    if (last && item === open && last.text.length + 1 + text.length <= LONGEST)
      joined[joined.length - 1] = { ...last, text: `${last.text} ${text}` };
    else joined.push({ id, text });
    open = item;
  }
  return joined;
}
