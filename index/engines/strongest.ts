import type { Section } from '../ranking/section.js';

interface Scored {
  readonly section: Section;
  readonly score: number;
}

/** Keeps the sections with the highest scores of all that are offered; ties go by id. Most are turned away by one comparison. */
export function createStrongest(limit: number) {
  const kept: Scored[] = [];
  let least = Number.NEGATIVE_INFINITY;
  return {
    offer(section: Section, score: number): void {
      if (score < least || limit === 0) return;
      const offered = { section, score };
      if (kept.length === limit && !isBefore(offered, kept.at(-1)!)) return;
      let at = kept.length;
      while (at > 0 && isBefore(offered, kept[at - 1]!)) at--;
      kept.splice(at, 0, offered);
      if (kept.length > limit) kept.pop();
      if (kept.length === limit) least = kept.at(-1)!.score;
    },
    /** The best first. */
    best: (): Section[] => kept.map(({ section }) => section),
  };
}

function isBefore(one: Scored, other: Scored): boolean {
  return one.score > other.score || (one.score === other.score && one.section.id < other.section.id);
}
