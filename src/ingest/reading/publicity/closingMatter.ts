import { isGap, type Line } from './wording.js';

/** What stands below the last item of minutes and says nothing of the session: times, signatures, the office, a date. */
const CLOSING = [
  /^(?:ende|schluss|beginn|sitzungsende|sitzungsschluss)(?: d(?:er|es))?(?: (?:öffentliche[rn]?|gesamte[rn]?))? ?(?:sitzung|teils?|sitzungsteils?)?(?: der sitzung)?\s?:?\s?(?:um |gegen |ca\. )?[\d.:]{0,5}(?: ?uhr)?\.?$/,
  /^(?:zur beurkundung|für die richtigkeit|gesehen|unterschrift(?:en)?|gezeichnet|gez\.?|f\.? ?d\.? ?r\.?)\s?:?$/,
  /^(?:\(?(?:d(?:er|ie) )?(?:ober)?(?:schriftführer|protokollführer|vorsitzende|ratsvorsitzende|ausschussvorsitzende|bürgermeister|ortsbürgermeister|ortsratsmitglied|ausschussmitglied|protokollführung|urkundsperson)(?:in|r|en|innen)?(?:\/in|\*in)?\)?[:,;]? ?){1,4}$/,
  /^hauptamt ?[–-] ?ratsangelegenheiten ?[–-]?$/,
  /^(?:\p{L}{2,20}, (?:den )?)?\d{1,2}\. ?(?:\p{L}{3,9} |\d{1,2}\.)\d{4}$/u,
  /^diese[s]? (?:protokoll|niederschrift) wurde .{0,100}(?:erstellt|geprüft|genehmigt)\.?$/,
];
/** What follows the signatures and is a document of its own. */
const ANNEX = /^(?:anlagen? \d|anlagen? zu[rm]? |genehmigungsvermerk)/;

export function isClosingMatter(line: Line): boolean {
  return isGap(line) || CLOSING.some((pattern) => pattern.test(line.folded));
}

/** "Anlage 1 zur Niederschrift", "Genehmigungsvermerk:": what belongs to the minutes as a whole begins again. */
export function beginsAnnex({ folded }: Line): boolean {
  return ANNEX.test(folded);
}
