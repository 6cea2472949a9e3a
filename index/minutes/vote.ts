/** How an agenda item ended. `no-vote`: the minutes say that nobody voted; `unknown`: they say nothing. */
export const OUTCOMES = [
  'accepted',
  'rejected',
  'noted',
  'postponed',
  'referred',
  'withdrawn',
  'no-vote',
  'unknown',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** Votes as counted; null where the minutes give no number. */
export interface VoteCount {
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
}

/** The result of an agenda item as the minutes state it. */
export interface Vote {
  readonly outcome: Outcome;
  /** true: unanimous, or no vote against is named; false: votes against; null: not stated. */
  readonly unanimous: boolean | null;
  readonly count: VoteCount | null;
}

export const NO_VOTE_STATED: Vote = { outcome: 'unknown', unanimous: null, count: null };
