import type { Span } from '../../../../index/minutes/minutes.js';
import type { ItemHeading } from '../../reading/agenda.js';

/** An item's heading, with the titles above it that only group it with others: they are no items, but their words must be found. */
export interface ClubItem extends ItemHeading {
  readonly groups: readonly Span[];
}
