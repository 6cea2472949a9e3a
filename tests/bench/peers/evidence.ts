/** The end of what a person is shown of a text. */
const SHOWN = 800;
const RUN = 8;

/**
 * Whether a text shows the evidence for an answer: at least half of the evidence's runs of eight letters stand in its first 800
 * characters. The rule by which questions with known evidence are scored; line ends, hyphens and punctuation do not matter.
 */
export function showsEvidence(evidence: string): (text: string) => boolean {
  const wanted = bare(evidence);
  const runs = Array.from({ length: Math.max(1, wanted.length - RUN + 1) }, (_, at) => wanted.slice(at, at + RUN));
  return (text) => {
    const shown = bare(text.slice(0, SHOWN));
    return runs.filter((run) => shown.includes(run)).length >= runs.length / 2;
  };
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
