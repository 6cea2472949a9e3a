import type { Span } from '../minutes/minutes.js';

/** Abbreviations of German and English minutes after which a full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
  (
    'abs abt abtl allg art bd bez bgm bspw bzgl bzw ca co ddr dezernent dgl dipl dr ebd einschl etc evtl exkl fa ff fr frl gem geb ggf ggfs gr gv hl hr hrsg ' +
    'inkl ing insb insbes jh jr kath ev lfd lt mag max med mind min mio mrd mr mrs mmag ms mtl nr no nrn oä od phil pos prof rd rer resp s sen sog st stadtr ' +
    'str stv tel tsd u ua ubf univ usw uvm v vgl vol vors vs z vbgm vzbgm zb zt zz zzgl approx dept e.g i.e inc ltd'
  ).split(' '),
);

const MONTHS = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/;

/**
 * The sentences of a text, as spans without surrounding white space. German full stops end abbreviations and
 * ordinals too ("Dr.", "am 15. Februar", "der 1. Bürgermeister"), so a stop ends a sentence only where neither fits.
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = skipSpace(text, 0);
  for (const match of text.matchAll(/[.!?…]+["“”»«’')\]]*\s+(?=[\p{Lu}\p{N}„"“»«(–•-])/gu)) {
    const end = match.index + match[0].trimEnd().length;
    if (!endsSentence(text, match.index, match.index + match[0].length)) continue;
    if (end > start) found.push({ start, end });
    start = match.index + match[0].length;
  }
  const end = text.trimEnd().length;
  if (end > start) found.push({ start, end });
  return found;
}

function endsSentence(text: string, stop: number, next: number): boolean {
  if (text[stop] !== '.') return true;
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, stop - 24), stop))?.[0] ?? '';
  if (ABBREVIATIONS.has(before.toLowerCase())) return false;
  if (/^\p{L}$/u.test(before) || /\.\p{L}$/u.test(before)) return false;
  // An ordinal ("15. Februar", "3. Änderung") has at most three digits and something other than a new sentence's opener behind it.
  if (/^\d{1,3}$/.test(before))
    return !(MONTHS.test(text.slice(next, next + 3)) || /^\p{Lu}/u.test(text.slice(next, next + 1)));
  return true;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}
