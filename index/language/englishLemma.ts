/** Irregular forms with their base forms; the regular ones follow from their endings. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    be: 'am is are was were been being',
    have: 'has had having',
    do: 'does did done doing',
    go: 'goes went gone',
    say: 'said',
    make: 'made making',
    take: 'took taken',
    come: 'came',
    see: 'saw seen',
    know: 'knew known',
    get: 'got gotten',
    give: 'gave given',
    find: 'found',
    think: 'thought',
    tell: 'told',
    become: 'became',
    show: 'shown',
    leave: 'left',
    feel: 'felt',
    put: 'putting',
    bring: 'brought',
    begin: 'began begun',
    keep: 'kept',
    hold: 'held',
    write: 'wrote written',
    stand: 'stood',
    hear: 'heard',
    let: 'letting',
    mean: 'meant',
    set: 'setting',
    meet: 'met',
    run: 'ran running',
    pay: 'paid',
    sit: 'sat',
    speak: 'spoke spoken',
    lie: 'lay lain lying',
    lead: 'led',
    read: 'reading',
    grow: 'grew grown',
    lose: 'lost',
    fall: 'fell fallen',
    send: 'sent',
    build: 'built',
    understand: 'understood',
    draw: 'drew drawn',
    break: 'broke broken',
    spend: 'spent',
    cut: 'cutting',
    rise: 'rose risen',
    drive: 'drove driven',
    buy: 'bought',
    wear: 'wore worn',
    choose: 'chose chosen',
    seek: 'sought',
    throw: 'threw thrown',
    catch: 'caught',
    deal: 'dealt',
    win: 'won winning',
    teach: 'taught',
    eat: 'ate eaten',
    sing: 'sang sung',
    swim: 'swam swum',
    fly: 'flew flown',
    fight: 'fought',
    sell: 'sold',
    sleep: 'slept',
    ride: 'rode ridden',
    shake: 'shook shaken',
    steal: 'stole stolen',
    strike: 'struck stricken',
    swear: 'swore sworn',
    tear: 'tore torn',
    wake: 'woke woken',
    bear: 'bore borne born',
    beat: 'beaten',
    bend: 'bent',
    bind: 'bound',
    bite: 'bit bitten',
    blow: 'blew blown',
    burn: 'burnt',
    dig: 'dug',
    drink: 'drank drunk',
    feed: 'fed',
    forbid: 'forbade forbidden',
    forget: 'forgot forgotten',
    freeze: 'froze frozen',
    hang: 'hung',
    hide: 'hid hidden',
    lay: 'laid',
    lend: 'lent',
    light: 'lit',
    overcome: 'overcame',
    shoot: 'shot',
    shine: 'shone',
    shut: 'shutting',
    sink: 'sank sunk',
    spread: 'spreading',
    spring: 'sprang sprung',
    stick: 'stuck',
    sweep: 'swept',
    withdraw: 'withdrew withdrawn',
    undertake: 'undertook undertaken',
    child: 'children',
    person: 'people persons',
    man: 'men',
    woman: 'women',
    foot: 'feet',
    tooth: 'teeth',
    mouse: 'mice',
    good: 'better best',
    bad: 'worse worst',
    far: 'farther further furthest',
    knife: 'knives',
    wife: 'wives',
    life: 'lives',
    half: 'halves',
    leaf: 'leaves',
    shelf: 'shelves',
  }).flatMap(([base, forms]) => forms.split(' ').map((form) => [form, base] as const)),
);

/** The base forms that an English word in small letters may have, the word itself first: "cities" gives "city", "running" gives "run". */
export function englishLemmas(word: string): readonly string[] {
  const irregular = IRREGULAR.get(word);
  const forms = [word, ...(irregular ? [irregular] : [])];
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) forms.push(word.slice(0, -2));
  if (/[^s]s$/.test(word)) forms.push(word.slice(0, -1));
  if (word.endsWith('ied')) forms.push(`${word.slice(0, -3)}y`);
  const verb = /^(.{2,})(?:ed|ing)$/.exec(word)?.[1];
  if (verb) {
    forms.push(verb, `${verb}e`);
    if (/([bdgklmnprt])\1$/.test(verb)) forms.push(verb.slice(0, -1));
  }
  return [...new Set(forms)];
}

/**
 * The adjectives that an adverb or a comparison may come from, the word itself first: "firmly" gives "firm", "bigger" gives "big". Many
 * words only look like one ("corner" and "corn", "early" and "ear"), so this is for words that are not known themselves.
 */
export function englishRoots(word: string): readonly string[] {
  const forms = [word];
  const compared = /^(.{3,})(?:er|est)$/.exec(word)?.[1];
  if (compared) forms.push(compared, `${compared}e`, compared.replace(/i$/, 'y').replace(/([bdgmnt])\1$/, '$1'));
  const manner = /^(.{3,})ly$/.exec(word)?.[1];
  if (manner)
    forms.push(manner, `${manner}le`, `${manner}l`, `${manner}e`, manner.replace(/i$/, 'y'), manner.replace(/al$/, ''));
  return [...new Set(forms)];
}
