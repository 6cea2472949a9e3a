/** What `doctor` finds about one thing that the bot needs. */
export interface Finding {
  /** `warning`: it works, but not as well as it could. */
  readonly level: 'ok' | 'warning' | 'failure';
  /** What was looked at: "snapshot", "slack token". */
  readonly what: string;
  /** One line without tokens: what is there, or what is wrong and what to do. */
  readonly says: string;
}

export function ok(what: string, says: string): Finding {
  return { level: 'ok', what, says };
}

export function warning(what: string, says: string): Finding {
  return { level: 'warning', what, says };
}

export function failure(what: string, says: string): Finding {
  return { level: 'failure', what, says };
}
