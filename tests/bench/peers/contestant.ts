/** A stretch of text that an engine found. */
export interface Found {
  readonly id: string;
  readonly text: string;
}

/** A full-text engine as it comes, over texts that are known by their place in a list. */
export interface Peer {
  readonly name: string;
  index(texts: readonly string[]): void | Promise<void>;
  /** Places of texts, the best first. */
  search(question: string, limit: number): readonly number[] | Promise<readonly number[]>;
}

/** Whatever answers the questions of a data set. */
export interface Contestant {
  readonly name: string;
  index(): Promise<void>;
  /** At most ten, the best first. */
  search(question: string): Promise<readonly Found[]>;
}

/** How far down results are looked at. */
export const DEPTH = 10;

/** A peer on the passages of a data set. */
export function contestant(peer: Peer, passages: readonly Found[]): Contestant {
  return {
    name: peer.name,
    async index() {
      await peer.index(passages.map(({ text }) => text));
    },
    async search(question) {
      return (await peer.search(question, DEPTH)).map((at) => passages[at]!);
    },
  };
}
