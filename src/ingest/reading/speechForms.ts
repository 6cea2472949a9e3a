/** Stems of verbs of speech whose forms are regular: "berichtet", "berichten", "berichtete". */
const REGULAR =
  'antwort appellier äußer bedank begrüß beantrag beantwort befürwort bericht bestätig beton dank erinner erklär ergänz erkundig erläuter forder frag freu ' +
  'informier kritisier lob monier plädier präsentier referier schilder versicher warn wünsch';
const IRREGULAR =
  'meint meinte meinten bittet bitten bat baten empfiehlt empfehlen empfahl hält hielt möchte möchten sagt sagen sagte spricht sprechen sprach verweist verweisen verwies wirbt';
/** Verbs that tell of speech only with their second part: "stellt … vor", "teilt … mit". */
const PARTED: readonly [verbs: string, behind: string][] = [
  ['stellt stellen stellte stellten', 'vor dar klar fest Antrag Frage Anfrage'],
  ['teilt teilen teilte teilten', 'mit'],
  ['merkt merken merkte', 'an'],
  ['führt führen führte führten', 'aus'],
  ['weist weisen wies wiesen', 'hin darauf'],
  ['schlägt schlagen schlug schlugen', 'vor'],
  ['regt regen regte', 'an'],
  ['gibt geben gab', 'bekannt an Auskunft Überblick bedenken'],
  ['nimmt nehmen nahm', 'mit Stellung auf'],
  ['trägt tragen trug', 'vor'],
  ['sichert sicherte', 'zu'],
  ['kündigt kündigte', 'an'],
  ['stimmt stimmte', 'zu'],
  ['lehnt lehnte', 'ab'],
  ['zeigt zeigte', 'auf'],
  ['fasst fasste', 'zusammen'],
  ['ruft rief', 'auf'],
  ['legt legte', 'dar'],
  ['fügt fügte', 'hinzu an'],
];
/** How far behind the verb its second part may stand. */
const REACH = 200;

const either = (words: string) => words.split(' ').join('|');

/** A form of a verb that tells that somebody speaks, with its second part if it has one: to be built into patterns. */
export const SPEECH = `(?<!\\p{L})(?:(?:${either(REGULAR)})(?:e?t|e?n|e?ten?)|${either(IRREGULAR)}|${PARTED.map(
  ([verbs, behind]) => `(?:${either(verbs)})(?!\\p{L}).{0,${REACH}}(?<!\\p{L})(?:${either(behind)})`,
).join('|')})(?!\\p{L})`;

/** Verbs that take no person as their object: behind them stands who speaks ("berichtet Frau Muster"). */
const WITHOUT_OBJECT =
  'antwort äußer beantrag bericht bestätig beton erklär ergänz erläuter kritisier präsentier referier schilder';
export const SPEECH_BEFORE_SUBJECT = `(?<!\\p{L})(?:(?:${either(WITHOUT_OBJECT)})(?:e?t|e?te)|meint|meinte|möchte|sagt|sagte|${either(
  PARTED.map(([verbs]) => verbs).join(' '),
)})(?!\\p{L})`;

/** Verbs that take persons as objects too: only "Herr" is surely who speaks, for the object is "Herrn". */
export const SPEECH_WITH_OBJECT =
  '(?<!\\p{L})(?:bittet|bat|(?:bedank|begrüß|dank|erinner|forder|frag|informier|lob)(?:t|te))(?!\\p{L})';
