const FIRST_ROOM = 4096;

/** Token positions with the group that stands there and how well it is met, in typed arrays. */
export interface Places {
  readonly length: number;
  position(at: number): number;
  group(at: number): number;
  weight(at: number): number;
  push(position: number, group: number, weight: number): void;
  clear(): void;
  /** Sorts the places from `first` on by position, where those up to `sorted` are in order already; of equal ones the earlier stays first. */
  sortIn(first: number, sorted: number): void;
}

export function createPlaces(): Places {
  let positions = new Int32Array(FIRST_ROOM);
  let groups = new Int32Array(FIRST_ROOM);
  let weights = new Float64Array(FIRST_ROOM);
  let length = 0;

  function grow(): void {
    const [oldPositions, oldGroups, oldWeights] = [positions, groups, weights];
    positions = new Int32Array(length * 2);
    groups = new Int32Array(length * 2);
    weights = new Float64Array(length * 2);
    positions.set(oldPositions);
    groups.set(oldGroups);
    weights.set(oldWeights);
  }

  function set(at: number, position: number, group: number, weight: number): void {
    positions[at] = position;
    groups[at] = group;
    weights[at] = weight;
  }

  return {
    get length() {
      return length;
    },
    position: (at) => positions[at]!,
    group: (at) => groups[at]!,
    weight: (at) => weights[at]!,
    push(position, group, weight) {
      if (length === positions.length) grow();
      set(length++, position, group, weight);
    },
    clear() {
      length = 0;
    },
    sortIn(first, sorted) {
      for (let next = sorted; next < length; next++) {
        const [position, group, weight] = [positions[next]!, groups[next]!, weights[next]!];
        let at = next;
        for (; at > first && positions[at - 1]! > position; at--)
          set(at, positions[at - 1]!, groups[at - 1]!, weights[at - 1]!);
        set(at, position, group, weight);
      }
    },
  };
}
