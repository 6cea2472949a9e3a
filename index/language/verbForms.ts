import { stem } from './stem.js';

/** Prefixes that part from their verb: "abgestimmt" and "abzustimmen" are forms of "abstimmen". */
const SEPARABLE =
  'ab|an|auf|aus|bei|bereit|dar|durch|ein|fest|fort|frei|gegenuber|her|heraus|hin|hinaus|los|mit|nach|nieder|statt|teil|uber|um|unter|vor|voran|weg|weiter|wieder|zu|zuruck|zusammen';
const PARTICIPLE = new RegExp(`^(${SEPARABLE})?ge([a-z]{3,})(?:t|en)$`);
const INFINITIVE = new RegExp(`^(${SEPARABLE})zu([a-z]{3,}n)$`);

/**
 * Stems of the infinitives that a folded word may be a form of: "leitet" and "geleitet" give the stem of "leiten". Snowball leaves
 * -t endings and ge- alone, for it cannot tell a verb from a noun; as further readings of a word they do no harm.
 */
export function verbReadings(folded: string): string[] {
  // "geschaffene Stellen": a participle before a noun has an ending of its own.
  const participle = PARTICIPLE.exec(folded) ?? PARTICIPLE.exec(folded.replace(/(?<=t|en)e[rsmn]?$/, ''));
  const infinitive = INFINITIVE.exec(folded);
  return [
    ...(/[a-z]{4,}t$/.test(folded) ? [stem(folded.replace(/e?t$/, 'en'), 'de')] : []),
    ...(/[a-z]{4,}ten?$/.test(folded) ? [stem(folded.replace(/e?ten?$/, 'en'), 'de')] : []),
    ...(participle ? [stem(`${participle[1] ?? ''}${participle[2]!.replace(/e$/, '')}en`, 'de')] : []),
    ...(infinitive ? [stem(`${infinitive[1]}${infinitive[2]}`, 'de')] : []),
  ];
}
