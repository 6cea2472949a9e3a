import { compareNumbers, type ItemHeading } from './itemHeading.js';

/** What is known when a non-public item closes the text. */
export interface HiddenItem {
  /** Null where the item has no number and no "TOP". */
  readonly item: ItemHeading | null;
  /** Number of the last public item before it, without N or Ö. */
  readonly lastPublic: string | null;
  /** How public items were announced before it. */
  readonly publicForms: ReadonlySet<string>;
  /** Whether public items carry an Ö: one without it is not surely public then. */
  readonly marksPublicItems: boolean;
}

/**
 * Whether an item's heading plainly ends the non-public item before it: it is marked as public, or it is the next heading of the same
 * kind. Steps of the hidden item ("5.1" below "5"), references back and lists within its text are not.
 */
export function endsHiddenItem(item: ItemHeading, hidden: HiddenItem, isEnumeration: boolean): boolean {
  if (!item.plain) return false;
  if (item.mark === 'public') return true;
  if (item.mark !== null || hidden.marksPublicItems) return false;
  const isSameKind = hidden.item === null || hidden.item.form === item.form || hidden.publicForms.has(item.form);
  if (!isSameKind || (hidden.item === null && item.form === '' && !hidden.publicForms.has(''))) return false;
  const number = hidden.item === null || hidden.item.prefixed ? hidden.lastPublic : hidden.item.number;
  if (item.number === null || number === null) return item.number === number || item.form !== '';
  if (item.number.startsWith(`${number}.`) && !hidden.item?.prefixed && hidden.item !== null) return false;
  if (item.form === '' && (isEnumeration || !isSuccessor(item.number, number))) return false;
  return compareNumbers(item.number, number) > 0;
}

/** "6" behind "5", "5.2" or "6" behind "5.1". */
function isSuccessor(number: string, before: string): boolean {
  const [steps, stepsBefore] = [number, before].map((written) =>
    written.split('.').map((step) => Number.parseInt(step, 10)),
  );
  const last = steps!.length - 1;
  return (
    steps!.length <= stepsBefore!.length &&
    steps!.every((step, at) => step === stepsBefore![at]! + (at === last ? 1 : 0))
  );
}
