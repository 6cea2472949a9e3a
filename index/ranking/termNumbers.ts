/**
 * Terms and their numbers, which count up from 0 and never change. It only grows, so engines may share one: a term that came with the
 * documents of another is a term that no document holds.
 */
export interface TermNumbers {
  /** The number of a term, a new one where it has none. */
  numberOf(name: string): number;
  /** Undefined where it has none. */
  term(name: string): number | undefined;
  /** Undefined from the first number that is not given yet. */
  name(term: number): string | undefined;
  readonly size: number;
}

export function createTermNumbers(): TermNumbers {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  return {
    numberOf(name) {
      let number = numbers.get(name);
      if (number === undefined) {
        number = names.length;
        numbers.set(name, number);
        names.push(name);
      }
      return number;
    },
    term: (name) => numbers.get(name),
    name: (term) => names[term],
    get size() {
      return names.length;
    },
  };
}
