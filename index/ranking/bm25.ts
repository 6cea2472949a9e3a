/** Okapi BM25's parameters as Robertson and Zaragoza (2009) recommend them for short texts. */
const K1 = 1.2;
const B = 0.5;

/**
 * BM25's share of a term's weight: 0 for no occurrence, rising towards `K1 + 1`, slower in a text longer than the average.
 * `frequency` may be a fraction where an occurrence is only a synonym.
 */
export function saturation(frequency: number, length: number, averageLength: number): number {
  if (frequency <= 0) return 0;
  return (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * length) / averageLength));
}

/**
 * How telling a term is, in nats. A few documents say little about how common a word is in the language, so every count starts
 * from a prior of 1,000 unseen passages of which two hold the term; in a large index the prior fades.
 */
export function rarity(documentFrequency: number, passages: number): number {
  const PRIOR_PASSAGES = 1000;
  const PRIOR_FREQUENCY = 2;
  return Math.log(1 + (passages + PRIOR_PASSAGES) / (documentFrequency + PRIOR_FREQUENCY + 0.5));
}
