import { compareNumbers, type ItemHeading } from './itemHeading.js';
import type { Line } from './wording.js';

const AGENDA_HEADING =
  /^(?:[\divx]{1,4}[.)] )?(?:(?:die|folgende|vorläufige|geänderte|öffentliche) )?(?:tagesordnung(?:spunkte)?|agenda|order of business)(?!\p{L}|-| (?:wird|wurde|ist|sind|liegt))[^.!?]{0,80}:?$|^(?:top|nr\.?|punkt) (?:\S{1,20} ){0,2}(?:titel|betreff|thema|bezeichnung|gegenstand)(?!\p{L})/u;
/** What a list of titles never has: an item with one of these was treated here, not only announced. */
const RESULT =
  /(?:einstimmig|mehrheitlich|(?:ja|nein)-stimmen|(?:abstimmungs|beratungs)ergebnis|beschluss:|zur kenntnis genommen)/;
const FINITE_VERB =
  /(?:^|\s)(?:wird|werden|wurden?|ist|sind|war|hat|haben|teilt|erklärt|berichtet|erläutert|eröffnet|begrüßt|stellt|fragt|bittet|verweist|beschließt|nimmt)(?=[\s.,]|$)/;
/** A title may hold a verb ("Karlsruhe wird klimaneutral"): one such line is no treatment yet, unless it ends as a sentence. */
const LINES_WITH_VERB = 2;
/** A title, its papers and its steps fill so many lines at most, on the average; notes fill more. */
const LINES_BETWEEN = 4;
const EMPTY_LIST = /^(?:keine?|entfällt|entfallen|keine tagesordnungspunkte|\.\/\.)[\s.–—-]*$/;
const SHARED_WORDS = 0.6;
/** An agenda lists fewer items than this: beyond it nothing is looked up, and so nothing is read again. */
const MOST_ITEMS = 400;

/** Reads which items the agenda lists in its public and in its non-public part: the minutes proper repeat them. */
export interface Agenda {
  /** Takes notice of a line that is no item's heading. */
  line(line: Line, isOpen: boolean): void;
  /** Takes notice of a non-public heading: behind a second one no items are announced any more. */
  nonPublicHeading(): void;
  /** Takes notice of an item's heading; true where the minutes proper begin with it, with an item listed as public. */
  begins(item: ItemHeading, isOpen: boolean): boolean;
  listsAsPublic(item: ItemHeading): boolean;
  listsAsNonPublic(item: ItemHeading): boolean;
}

export function isAgendaHeading({ folded }: Line): boolean {
  return AGENDA_HEADING.test(folded);
}

export function createAgenda(): Agenda {
  const publicItems: ItemHeading[] = [];
  const hiddenItems: ItemHeading[] = [];
  let reading: 'nothing' | 'list' | 'minutes' = 'nothing';
  let linesWithVerb = 0;
  let linesBetween = 0;
  let hiddenListIsEmpty = false;

  const isListedPublic = (item: ItemHeading) => publicItems.some((listed) => isSameItem(listed, item));
  const isListedHidden = (item: ItemHeading) => hiddenItems.some((listed) => isSameItem(listed, item));
  const hasNumber = (items: readonly ItemHeading[], { number }: ItemHeading) =>
    items.some((listed) => listed.number === number);

  /** In a non-public list: whether an item cannot be its next one, because another list begins with it. */
  function beginsAnew(item: ItemHeading): boolean {
    const last = hiddenItems.at(-1)?.number;
    return (
      item.form !== publicItems[0]?.form ||
      hiddenListIsEmpty ||
      hasNumber(hiddenItems, item) ||
      (last != null && item.number !== null && compareNumbers(item.number, last) < 0)
    );
  }

  return {
    line(line, isOpen) {
      if (isAgendaHeading(line)) {
        if (reading === 'nothing') reading = 'list';
      } else if (reading === 'list' && isOpen) {
        if (FINITE_VERB.test(line.folded)) linesWithVerb += /[.:!]$/.test(line.folded) ? LINES_WITH_VERB : 1;
        // Not announced but minuted: what a non-public heading is followed by from here on is minuted as well.
        if (line.letters !== '') linesBetween++;
        if (linesBetween > LINES_BETWEEN * (publicItems.length + 1)) reading = 'minutes';
        if (linesWithVerb >= LINES_WITH_VERB || RESULT.test(line.folded)) reading = 'minutes';
      } else if (reading === 'list' && EMPTY_LIST.test(line.folded)) hiddenListIsEmpty = true;
    },
    nonPublicHeading() {
      if (hiddenItems.some(({ prefixed }) => !prefixed)) reading = 'minutes';
    },
    begins(item, isOpen) {
      if (reading !== 'list' || publicItems.length + hiddenItems.length > MOST_ITEMS) return false;
      const isPublic = item.mark === null || item.mark === 'public';
      if (isOpen && isPublic) {
        if (isListedPublic(item)) reading = 'minutes';
        else publicItems.push(item);
        return false;
      }
      const isPlain = item.plain && !(item.title === '' && hasNumber(hiddenItems, item));
      if (isPublic && isPlain && beginsAnew(item) && isListedPublic(item)) {
        reading = 'minutes';
        return true;
      }
      hiddenItems.push(item);
      return false;
    },
    listsAsPublic: (item) => reading === 'minutes' && isListedPublic(item) && !isListedHidden(item),
    listsAsNonPublic: (item) =>
      reading === 'minutes' &&
      item.number !== null &&
      !isListedPublic(item) &&
      (hasNumber(publicItems, item) ? isListedHidden(item) : hasNumber(hiddenItems, item)),
  };
}

function isSameItem(listed: ItemHeading, item: ItemHeading): boolean {
  if (listed.number !== item.number) return false;
  return item.title === '' || listed.title === '' || isSameTitle(listed.title, item.title);
}

/** Titles are cut by line ends and reworded: most words of the shorter one stand in both. */
function isSameTitle(first: string, second: string): boolean {
  const [one, two] = [wordsOf(first), wordsOf(second)];
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  const shared = short.filter((word) => long.includes(word)).length;
  return short.length > 0 && shared / short.length >= SHARED_WORDS;
}

function wordsOf(title: string): string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}
