/**
 * Verbs by which minutes report what somebody says, in the third person singular of the present: with a separable prefix
 * at the end of the sentence ("teilt … mit", "regt … an") its stem is enough.
 */
const SINGULAR = (
  'antwortet appelliert äußert bedankt bedauert befürchtet befürwortet begründet begrüßt beantragt beantwortet bejaht beklagt bekräftigt ' +
  'bemängelt bemerkt berichtet berichtetet bestätigt betont bevorzugt bezieht bezweifelt bietet bittet bringt dankt denkt drückt empfiehlt ' +
  'entgegnet erachtet erfragt ergänzt ergreift erinnert erklärt erkundigt erläutert erörtert erwähnt erwartet erwidert erzählt fasst favorisiert ' +
  'findet fordert formuliert fragt freut fügt führt geht gibt glaubt gratuliert hakt hält hebt hinterfragt hofft informiert interessiert ' +
  'kann klärt knüpft könnte kommentiert konkretisiert korrigiert kritisiert kündigt legt lehnt liest lobt macht mahnt meint meldet merkt möchte moniert nennt nimmt nutzt ' +
  'pflichtet plädiert präsentiert rät räumt reagiert rechnet referiert regt resümiert richtet rügt ruft sagt schätzt schildert schlägt schließt ' +
  'sichert sieht signalisiert skizziert spricht stellt stimmt tadelt teilt thematisiert trägt überlegt übermittelt überreicht übt unterrichtet unterstreicht ' +
  'unterstützt verabschiedet verdeutlicht verlangt verliest vermisst vermutet verneint verpflichtet versichert verspricht versteht vertritt verweist ' +
  'warnt weist wendet widerspricht wiederholt will wirbt wirft wünscht würde wundert zeigt zieht zitiert zweifelt'
).split(' ');
/** Plurals that are not the singular with "en" for "t". */
const IRREGULAR_PLURALS =
  'bitten empfehlen fassen geben lesen nehmen raten schlagen sehen sprechen tragen verlesen versprechen vertreten werben werfen widersprechen wollen möchten können könnten würden halten';

const forms = [
  ...SINGULAR,
  ...SINGULAR.map((form) => form.replace(/(?<=e[rl])t$/, 'n').replace(/e?t$/, 'en')),
  ...IRREGULAR_PLURALS.split(' '),
];

/** One of these verbs, as a whole word, to be built into patterns. */
export const SPEAKS = `(?<!\\p{L})(?:${[...new Set(forms)].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`;

/** Participles of the passive in which an agent speaks: "wird von Frau Finke erläutert". */
export const SPOKEN =
  '(?:erläutert|erklärt|erörtert|vorgestellt|vorgetragen|angemerkt|verneint|bejaht|aufgezeigt|mitgeteilt|kritisiert|beantwortet|berichtet|betont|angeregt|vorgeschlagen|beantragt|' +
  'angefragt|nachgefragt|hinterfragt|gefragt|bestätigt|bemängelt|gebeten|hingewiesen|ausgeführt|ergänzt|dargestellt|dargelegt|geschildert|thematisiert|moniert|verlesen|gemacht|gegeben|' +
  'präsentiert|zugesagt|befürwortet|unterstützt|gestellt)';

/** What follows a name at the head of a paragraph and tells of the person instead of reporting what the person says. */
export const NO_SPEECH =
  '(?:ist|sind|übergibt|erteilt|wird|wurde|werden|wurden|war|waren|soll|sollen|sollte|muss|müssen|darf|fährt|weilt|verlässt|betritt|erscheint|kommt|fehlt|erhält|bekommt|übernimmt|gehört|wohnt|tritt|scheidet|bleibt|' +
  'nahm|hatte|hatten|und|oder|als|sowie|bzw|bis|ab|für|in|im|an|am|zu|zum|zur|mit|der|die|das|den|dem|des|aus|von|vom|auf|bei|nach|seit|über|um)';
