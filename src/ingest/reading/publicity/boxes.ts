import { fold, type Line, NON_PUBLIC } from './wording.js';

/** Longer lines are no forms. */
const LONGEST_LINE = 240;
const OEFFENTLICH = '(?:ö|oe)ffentlich';
const INFLECTED = '(?:e[nrs]?)?';
const OR = '[ |/\\\\,;&+–-]{0,4}(?:oder|bzw\\.?|und|or)?[ /]{0,2}';
/** One word, perhaps its noun, "oder", the other word: either order. */
const FIRST = (word: string, other: string) => `${word}${INFLECTED}(?: (?:sitzung|teil))?${OR}${other}`;
const BOTH = new RegExp(
  `^(?:\\S{1,30} ?: ?)?(?:${FIRST(OEFFENTLICH, NON_PUBLIC)}|${FIRST(NON_PUBLIC, OEFFENTLICH)})${INFLECTED}` +
    '(?: ?(?:sitzung|teil|session))?(?: ?\\(?[\\p{L} ]{0,20}zutreffende.{0,30})?[*.: –-]{0,3}$',
  'u',
);
/** Boxes, also of office programs' symbol fonts. Circles and squares may be bullets: they count where both are named. */
const BOX =
  /(?<ticked>[☒☑✓✔✗✘⊠\u{1f5f9}\u{1f5f7}\uf0fe\uf0fd\uf078]|[[(]\s?[x✓✔]\s?[\])])|(?<empty>[☐\uf0a8\uf06f\uf071]|\[\s{0,3}\]|\(\s{0,3}\))|(?<filled>[■●]|(?<![\p{L}\p{N}])x(?![\p{L}\p{N}.]))|(?<hollow>[□○◯⬜▢❏❑◻])|(?<hidden>⊖)|(?<public>(?<!\p{L})(?:ö|oe)ffentlich)/gu;

/** Whether a line offers both and chooses none: "öffentlich | nicht öffentlich", "☐ öffentlich ☐ nicht öffentlich". */
export function leavesOpen(line: Line): boolean {
  return line.folded.includes(NON_PUBLIC) && BOTH.test(withoutBoxes(line.folded)) && tickedIn([line]) !== 'public';
}

/** What ticked boxes say; `open` for boxes of which none is ticked; null without boxes. Two ticks are non-public. */
export function tickedIn(lines: readonly Line[]): 'public' | 'non-public' | 'open' | null {
  const marks = lines.flatMap((line) => boxesOf(line));
  const ticked = marks.filter((mark) => mark.ticked);
  if (ticked.some(({ label }) => label === 'hidden')) return 'non-public';
  if (ticked.length > 0) return 'public';
  return marks.length > 0 ? 'open' : null;
}

function withoutBoxes(folded: string): string {
  const words = folded.replace(BOX, (mark) => (/^(?:⊖|(?:ö|oe)ffentlich)$/.test(mark) ? mark : ' '));
  return words.replace(/\s+/g, ' ').trim();
}

/** The boxes of a line, each with the word that it stands before, or behind where the line begins with a word. */
function boxesOf({ raw, folded }: Line): { ticked: boolean; label: 'hidden' | 'public' }[] {
  if (raw.length > LONGEST_LINE || !/⊖|ffentlich/.test(folded)) return [];
  const tokens = [...fold(raw).matchAll(BOX)].map(({ groups }) => kindOf(groups!));
  const namesBoth = tokens.includes('hidden') && tokens.includes('public');
  const isBox = (token: string) => ['ticked', 'empty', ...(namesBoth ? ['filled', 'hollow'] : [])].includes(token);
  const relevant = tokens.filter((token) => isBox(token) || token === 'hidden' || token === 'public');
  const beginsWithBox = isBox(relevant[0] ?? '');
  const step = beginsWithBox ? 1 : -1;
  // "öffentlich X nichtöffentlich": the tick may belong to either.
  const isClear = beginsWithBox !== isBox(relevant.at(-1) ?? '');
  return relevant.flatMap((token, at) => {
    const label = relevant[at + step];
    if (!isBox(token) || (label !== 'hidden' && label !== 'public')) return [];
    return [{ ticked: isClear && (token === 'ticked' || token === 'filled'), label }];
  });
}

function kindOf(groups: Record<string, string | undefined>): string {
  return Object.keys(groups).find((name) => groups[name] !== undefined)!;
}
