/** A fault of ours, without its message: that might quote a question, a passage or a token. */
export interface Fault {
  readonly kind: string;
  readonly code: string | null;
  /** Where it came from, the innermost place first. */
  readonly at: readonly string[];
}

const MOST_FRAMES = 8;

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const { code } = error as NodeJS.ErrnoException;
  return {
    kind: error.name,
    // Libraries put all sorts of things into `code`; a name or a number tells nothing of people.
    code: /^\w{1,40}$/.test(String(code)) && code !== undefined ? String(code) : null,
    at: frames.slice(0, MOST_FRAMES).map((line) => line.trim().slice('at '.length)),
  };
}
