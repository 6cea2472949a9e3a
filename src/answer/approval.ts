import { isoDate } from '../../index/language/dates.js';
import { tokenise } from '../../index/language/tokenise.js';
import { bodyKey, organizationKey } from './organizationKey.js';
import type { Session } from './sessions.js';

/** Whether a later session of the same organization accepted the minutes of this one: an item that approves minutes and names its date. */
export function isApprovedBy(sessions: readonly Session[], { organization, body, date }: Session): boolean {
  if (organization === null || date === null) return false;
  const key = organizationKey(organization, body);
  return sessions.some(
    (later) =>
      later.date !== null &&
      later.date > date &&
      later.organization !== null &&
      // Items first: few approve minutes, and to compare names takes longer.
      later.items.some(
        ({ name, vote }) => vote.outcome === 'accepted' && APPROVAL.test(name) && datesIn(name).includes(date),
      ) &&
      organizationKey(later.organization, later.body) === key &&
      (later.body === null || body === null || bodyKey(later.body) === bodyKey(body)),
  );
}

const APPROVAL =
  /\b(?:Genehmig\p{L}*|Bestätig\p{L}*|Verabschiedung|Beschlussfassung|Approv\p{L}*|Adopt\p{L}*)\b.*(?:Niederschrift|Protokoll|[Mm]inutes)|(?:Niederschrift|Protokoll|[Mm]inutes).*\b(?:Genehmig|genehmig|[Aa]pprov)/u;

/** The days that a text names; of a list ("am 3., 5. und 7. Mai 2022") the last alone is whole. */
function datesIn(text: string): string[] {
  return tokenise(text)
    .filter(({ kind }) => kind === 'date')
    .flatMap(({ surface }) => isoDate(surface) ?? []);
}
