/**
 * The form that an answer must have, whatever its content: whoever asks what something costs is not answered without a sum of money.
 * Minutes discuss many matters without giving the detail that is asked for; the form tells.
 */
export type AnswerForm =
  | 'secret'
  | 'home'
  | 'pay'
  | 'contact'
  | 'vote'
  | 'noise'
  | 'energy'
  | 'mass'
  | 'volume'
  | 'speed'
  | 'share'
  | 'duration'
  | 'date'
  | 'money'
  | 'count'
  | 'number'
  | 'party'
  | 'names'
  | 'organisation'
  | 'street'
  | 'person';

/** What public minutes do not tell as a rule: without its very form no passage answers. */
export const PERSONAL: ReadonlySet<AnswerForm> = new Set(['secret', 'home', 'pay', 'contact']);
export const TIMES: ReadonlySet<AnswerForm> = new Set(['date', 'duration']);
export const NAMES: ReadonlySet<AnswerForm> = new Set(['person', 'names', 'party', 'organisation', 'street']);
/** Forms that hold a figure. */
export const FIGURES: ReadonlySet<AnswerForm> = new Set([
  'noise',
  'energy',
  'mass',
  'volume',
  'speed',
  'share',
  'money',
  'count',
  'number',
]);

const HOW_MUCH = String.raw`(?:wie ?viel\b|how much\b)`;
const DAYS =
  'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const COST = String.raw`geld\b|\beuro|kost|zahl(?:t|en|te|ten)\b|bezahl|verdien|teuer|preis|gebühr|bu(?:ß|ss)geld|miete|pacht|zuschuss|zuschie|förder|steuer\b|budget|etat|kassier|einnahm|ausgab|ausgegeben|strafe\b|betrag|honorar|spende|schulden|erlös|umsatz|gewinn\b`;
const COST_EN = String.raw`\bmoney\b|\beuros?\b|\bcosts?\b|\bpa(?:y|ys|id)\b|\bearn|\bfines?\b|\bfees?\b|\bpric|expensive|\brent\b|\bsum\b|budget|\bspen[dt]|\bgrant|\bcharge|\bdebts?\b|revenue|turnover|subsid|fund`;

/** Tried in this order; the first that fits wins. */
const PATTERNS: readonly (readonly [AnswerForm, RegExp])[] = [
  [
    'secret',
    /nicht-?\s?(?:ö|oe)ffentlich|nach dem (?:ö|oe)ffentlichen teil|verschlossene[nr]? türe?n?|\bgeheime?|\bvertraulich|\bnon-?\s?public|closed (?:session|meeting|part)|closed doors|\bin camera\b|confidential|private (?:session|part|meeting)|after the public (?:part|session)/i,
  ],
  [
    'home',
    /^(?:wo|(?:in|auf|unter) welche[mrs]? \S+|welche adresse)\b.*\bwohn|^(?:where|(?:in|on|at) (?:which|what) \S+)\b.*\blives?\b/i,
  ],
  [
    'pay',
    /\bgehalt|gehälter|\bverdien(?:t|en|te|ten)\b|\bsalar(?:y|ies)\b|\bearn(?:s|ed|ing)?\b|\bwages?\b|monatslohn|einkommen/i,
  ],
  [
    'contact',
    /telefon|handy|rufnummer|mobilnummer|e-?mail|mailadresse|privatadresse|\bIBAN\b|kontonummer|passwor[td]|\bphone\b|mobile number|private address|home address|password|geburtsdatum|birth ?date|date of birth/i,
  ],
  ['noise', /dezibel|decibel|\bwie laut|\bhow loud/i],
  [
    'speed',
    /wie schnell (?:dürfen|darf|fahren|fährt|ist|sind)|how fast (?:may|can|do|does|is|are)|höchstgeschwindigkeit|speed limit/i,
  ],
  ['energy', new RegExp(`${HOW_MUCH} (?:strom|energie|electricity|energy|power)\\b`, 'i')],
  [
    'mass',
    new RegExp(
      `${HOW_MUCH} (?:co ?2|kohlendioxid|treibhausgas\\w*|carbon|müll|abfall|waste|rubbish|salz|salt)\\b|wie viele tonnen|how many tons`,
      'i',
    ),
  ],
  ['volume', new RegExp(`${HOW_MUCH} (?:\\S+ )?(?:wasser|trinkwasser|abwasser|water)\\b`, 'i')],
  ['share', /\bprozent|\banteil|\w+anteil\b|quote\b|percent|\bshare\b|\bproportion\b/i],
  [
    'date',
    new RegExp(
      `\\bwann\\b|(?:^|\\bby |\\bsince |\\buntil |\\bfrom )when\\b|(?:welche[mnrs]?|which|what) (?:jahr|tag|datum|monat|zeit|zeitraum|woche|uhrzeit|year|day|date|month|time|period|week|${DAYS})\\b|wie viel uhr`,
      'i',
    ),
  ],
  ['duration', /\bwie (?:lange|alt)\b|\bhow (?:long|old)\b|welche dauer/i],
  ['count', /wie ?viele\b|how many\b|\banzahl\b|\bnumber of\b/i],
  [
    'money',
    new RegExp(
      `(?:${HOW_MUCH}|wie (?:hoch|teuer)|welche[rnm]? (?:summe|kosten|betrag|preis)|how (?:high|expensive|big)|(?:which|what) (?:sum|price|amount)).*(?:${COST}|${COST_EN})|wie teuer|how expensive|(?:welche[rn]?|what|which) (?:summe|betrag|sum|amount)\\b|` +
        `^was (?:kostet|kosten|kostete|zahlt|zahlen|zahlte|bezahlt|(?:hat|hatte|hätte|haben|muss|müssen|musste|würde|wuerde|wird|soll|darf)\\b.*(?:kost|zahl(?:t|en)\\b))|^what (?:did|does|do|would|will|has|have|must)\\b.*(?:\\bcost|\\bpay|\\bpaid|\\bspen[dt])`,
      'i',
    ),
  ],
  [
    'number',
    new RegExp(
      `${HOW_MUCH}|wie ?viel\\b|\\bwie (?:hoch|groß|gross|oft|weit|breit|tief) |\\bhow (?:high|big|large|often|far|wide|deep|tall)\\b`,
      'i',
    ),
  ],
  ['party', /welche[rn]? (?:partei|fraktion)\b|(?:which|what) (?:party|(?:parliamentary )?group in the council)\b/i],
  [
    'names',
    /^(?:und |and )?wie hei(?:ß|ss)en? (?!es\b)|\bwhat (?:is|are|was|were) the names?\b|\bwhat (?:is|are|was|were) (?:the )?\S+ called\b/i,
  ],
  [
    'person',
    /^(?:und |and )?(?:wer|wen|wem|von wem|wessen|who|whom|whose)\b|\bwelche[rs]? (?:stadtrat|stadträtin|ratsherr|ratsfrau|ratsmitglied|politiker)|\bwhich (?:councill?or|council member|politician)/i,
  ],
  [
    'organisation',
    /\bwelche[mnrs]? (?:firma|unternehmen|büro|verein|bank|gesellschaft|verband|hersteller|anbieter)\b|\b(?:which|what) (?:company|firm|contractor|club|association|bank|supplier)\b/i,
  ],
  [
    'street',
    /\bwelche[mnr]? (?:stra(?:ß|ss)en?|kreuzung|adresse)\b|\b(?:which|what) (?:streets?|roads?|junction|address)\b/i,
  ],
];

/** The form that an answer to a question must have; null where any text may answer. */
export function answerForm(question: string): AnswerForm | null {
  const asked = question.trim().slice(0, 1000);
  return PATTERNS.find(([, pattern]) => pattern.test(asked))?.[0] ?? null;
}
