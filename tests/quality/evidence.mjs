/** A quote counts as right where it holds half of the evidence's 8-character shingles, letters and digits only. */
const LENGTH = 8;
const ENOUGH = 0.5;

export function evidenceShingles(evidence) {
  const text = bare(evidence);
  return Array.from({ length: Math.max(1, text.length - LENGTH + 1) }, (_, at) => text.slice(at, at + LENGTH));
}

export function holdsEvidence(quote, shingles) {
  const text = bare(quote);
  return shingles.filter((shingle) => text.includes(shingle)).length >= ENOUGH * shingles.length;
}

function bare(text) {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
