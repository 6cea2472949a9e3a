/** What kind of answer a question asks for. It decides which passages look like an answer, and what a lead must look like. */
export const QUESTION_TYPES = [
  'contact',
  'vote',
  'who-leads',
  'attendance',
  'who',
  'how-much',
  'how-many',
  'how-long',
  'when',
  'where',
  'which-organisation',
  'decision',
  'status',
  'other',
] as const;

export type QuestionType = (typeof QUESTION_TYPES)[number];

const LEADING =
  'leite|leitung|chef|vorsitz|vorsteh|steht .* vor\\b|führt|anführ|verantwortlich|zuständig|spitze|oberhaupt|direktor|dezernent|amtsleit|' +
  'lead|led\\b|head|chair|boss|in charge|responsible|run(?:s|ning)? |ran\\b|director|manag|president|mayor|spokes|deputy|stellvertret|vize|sprecher|bürgermeister|buergermeister';

/** Tried in this order; the first that fits wins. */
const PATTERNS: readonly [QuestionType, RegExp][] = [
  [
    'contact',
    /telefon|handy|rufnummer|mobilnummer|e-?mail|mailadresse|privatadresse|\bIBAN\b|kontonummer|passwor[td]|\bphone\b|mobile number|private address|password|geburtsdatum|birth ?date|date of birth/i,
  ],
  [
    'vote',
    /abgestimmt|abstimm|stimmergebnis|gegenstimm|ja-?stimmen|nein-?stimmen|enthaltung|wie viele (?:waren|stimmten) (?:dafür|dagegen)|\bvot(?:e|es|ed|ing)\b|abstain|^(?:was|were|who (?:was|were)|how many(?: \S+)? (?:was|were|are|is))\b.*\bagainst\b|anyone.*\bagainst\b|mehrheit|einstimmig|unanimous|majority|wie knapp|how close|wie viele(?: \S+)? (?:waren|stimmten|votierten)\b.*\b(?:dafür|dagegen|für|gegen)\b|how many(?: \S+)? (?:were|voted)\b.*\b(?:for|against|in favou?r|opposed)\b|jemand.*\bgegen|war(?:en)? sich .*\beinig|did .* agree|stimmt?e[nt]? .*(?:dafür|dagegen|gegen|zu)\b/i,
  ],
  [
    'who-leads',
    new RegExp(
      `^(?:und |and )?(?:wer|wem|who|whom|welche[rs]? (?:frau|herr|person)|which (?:person|man|woman))\\b.*(?:${LEADING})`,
      'i',
    ),
  ],
  [
    'who-leads',
    /^(?:(?:neue[rn]?|new) )?(?:leiter|leitung|chef|head|director|boss|vorsitzende|chair|bürgermeister|mayor)/i,
  ],
  [
    'attendance',
    /anwesend|teilgenommen|entschuldigt|abgemeldet|\bfehlte|present at|attend|apologies|absent|missing|wie viele (?:leute|menschen|personen|bürger)|how many (?:people|locals|residents|participants)/i,
  ],
  [
    'how-much',
    /wie ?viel (?:geld|euro|kost|zahl|bekomm|bezahl)|was (?:kostet|kosten|zahlt|zahlen|verdient|bezahl|(?:hat|hatte|hätte|haben|muss|müssen|würde|soll)\b.*(?:kost|zahl(?:t|en)\b))|wie (?:teuer|hoch)|welche (?:summe|kosten)|how (?:much|expensive|high)|what (?:does|do|did|will|would) .*(?:cost|pay|earn)|what sum|\bprice\b/i,
  ],
  ['how-long', /wie (?:lange|alt)|how (?:long|old)|welche[mrn]? (?:zeitraum|dauer)|which period|what period/i],
  [
    'how-many',
    /wie ?viele?|wie (?:oft|groß|gross|weit|laut|schnell)|anzahl|welche[nr]? (?:anteil|prozent|zahl|frauenanteil)|how (?:many|often|large|big|far|fast|loud)|number of|what (?:share|percent|proportion|number)/i,
  ],
  [
    'when',
    /\b(?:ab |bis |seit )?wann\b|welche[mnr]? (?:jahr|tag|datum|monat|zeit|uhr)|um wie viel uhr|\bwhen\b|(?:which|what) (?:year|day|date|month|time)|by when/i,
  ],
  [
    'where',
    /\b(?:wo|wohin|woher)\b|an welche[mr] (?:ort|stelle|kreuzung|straße|strasse|platz)|welche[mnrs]? (?:\S+ )?(?:straße|strasse|gebäude|raum|saal|stadtteil\w*|viertel\w*|ort\w*|kreuzung)|\bwhere\b|(?:which|what) (?:\S+ )?(?:street|building|room|place|part|parts|district|junction|location)/i,
  ],
  [
    'which-organisation',
    /welche[mnrs]? (?:firma|unternehmen|verein|gruppe|bank|partei|fraktion|amt|stelle|behörde|organisation|anderen? stadt)|which (?:company|firm|club|group|bank|party|faction|office|authority|organi[sz]ation|body|other city|association)/i,
  ],
  [
    'who',
    /^(?:und |and )?(?:wer|wen|wem|von wem|wessen|who|whom|whose)\b|welche[rs]? (?:stadtrat|stadträtin|ratsherr|ratsfrau|politiker)|which councill?or/i,
  ],
  [
    'decision',
    /beschlossen|beschluss|entschieden|entscheidung|genehmigt|damit durch|durchgekommen|durchgesetzt|\b(?:was|wie) (?:wurde|ist|ging|kam|endete)\b.*(?:\baus\b|heraus|\braus)|ausgegangen|abgelehnt\?|angenommen\?|decided|decision|resol(?:ved|ution)|approved|adopted|what (?:became|came|happened)|outcome|how did .*(?:end|turn out|go)\b|get (?:it |their way )?through|succeed/i,
  ],
  [
    'status',
    /^(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|gibt|darf|dürfen|kann|können|soll|is|are|was(?! (?:hat|hatte|hätte|haben|ist|war|wird|wurden?|sind|soll|sollte|kann|muss|macht|machen|will|wollen|wollte|sagt|sagte|meint|steht|gibt)\b)|were|has|have|did|does|do|will|may|can|must|should)\b/i,
  ],
];

/** The kind of answer that a question in German or English asks for; `other` where no pattern fits. */
export function questionType(question: string): QuestionType {
  const asked = question.trim().slice(0, 1000);
  return PATTERNS.find(([, pattern]) => pattern.test(asked))?.[0] ?? 'other';
}
