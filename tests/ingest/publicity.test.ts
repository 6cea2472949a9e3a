import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PublicParts, publicParts } from '../../src/ingest/reading/publicity.js';

/** Stands in every line that no reader may see. */
const SECRET = 'GEHEIMNIS-4711';

interface Document {
  readonly text: string;
  /** Sentences that must be read. */
  readonly open: readonly string[];
}

/** A document of a known shape with a heading in its middle; the secret part is made of lines that look like any others. */
type Skeleton = (heading: string) => Document;

const HIDDEN_LINES = [
  `Herr Muster erläutert den Verkauf ${SECRET} an die Firma Beispiel.`,
  `1. ${SECRET} Personalangelegenheit`,
  `TOP 2: ${SECRET}`,
  `Zu Punkt 3: ${SECRET}`,
  `Punkt 4 der Tagesordnung: ${SECRET}`,
  `Die öffentliche Bekanntgabe von ${SECRET} folgt im öffentlichen Teil der nächsten Sitzung.`,
  `Beschluss: ${SECRET} wird einstimmig zugestimmt.`,
];

const hagen: Skeleton = (heading) => {
  const open = [
    'Frau Amsel berichtet, dass das Freibad im Mai öffnet.',
    'Herr Specht dankt der Feuerwehr für ihren Einsatz.',
  ];
  const text = [
    '## **Auszug aus der Niederschrift zur Sitzung des Ausschusses für Bäder und Sport vom 15.02.2022**',
    'Öffentlicher Teil',
    '**TOP .      Freibad Hestert (52)Anlage**',
    'Zusammenfassung des Diskussionsergebnisses:',
    open[0],
    heading,
    ...HIDDEN_LINES,
    '**TOP .      Grundstücke (23)**',
    SECRET,
    '## Öffentlicher Teil',
    '**TOP .      Feuerwehr (37)**',
    open[1],
  ];
  return { text: text.join('\n\n'), open };
};

const karlsruhe: Skeleton = (heading) => {
  const open = [
    'Stadträtin Zürn (Die Linke): Wir brauchen mehr Bänke im Stadt-\ngarten, und zwar schon in diesem Sommer.',
    'Stadtrat Hock (FDP): Der Brunnen ist wieder in Betrieb.',
  ];
  const text = `NIEDERSCHRIFT \n \nStadt Karlsruhe \nGremium: 56. Plenarsitzung Gemeinderat \nTermin: 17. Dezember 2013, 15:00 Uhr \n öffentlich \nOrt: Bürgersaal des Rathauses \nVorsitzende/r: Oberbürgermeister \n \n5. \n \nPunkt 5 der Tagesordnung: Bänke im Stadtgarten \nVorlage: 2013/0146 \n \nBeschluss: \nKenntnisnahme \n \n${open[0]} \n \n${heading} \n \n– 3 – \n \n${HIDDEN_LINES.join(' \n')} \n \nFortsetzung der öffentlichen Sitzung: 20:15 Uhr \n \n${open[1]} \n \nZur Beurkundung: \nDie Schriftführerin: \n`;
  return { text, open };
};

/** As PDF readers give it: no blank line anywhere, and no public part after the non-public one. */
const generic: Skeleton = (heading) => {
  const open = [
    'Der Vorsitzende eröffnet die Sitzung um 18:00 Uhr.',
    'Der Weg zum Sportplatz wird im Herbst gepflastert.',
  ];
  const text = [
    'P r o t o k o l l',
    'der 23. Sitzung des Ortsrates Musterdorf am Donnerstag, dem 28. April 2016,',
    'Zu Punkt 1: Eröffnung der Sitzung',
    open[0],
    'Zu Punkt 2: Wegebau',
    open[1],
    heading,
    ...HIDDEN_LINES,
  ];
  return { text: text.join('\n'), open };
};

const SKELETONS = { hagen, karlsruhe, generic };

function leaks(text: string, { spans }: PublicParts): boolean {
  return spans.some(({ start, end }) => text.slice(start, end).includes(SECRET));
}

function isRead(text: string, { spans }: PublicParts, sentence: string): boolean {
  const at = text.indexOf(sentence);
  return at >= 0 && spans.some(({ start, end }) => start <= at && at + sentence.length <= end);
}

/** What is wrong with the reading of a document; empty where nothing is. */
function faults({ text, open }: Document): string[] {
  const parts = publicParts(text);
  const lost = open.filter((sentence) => !isRead(text, parts, sentence)).map((sentence) => `lost: ${sentence}`);
  const places = parts.withheld.filter(({ where }) => !/^(?:from line \d+|whole document)$/.test(where));
  return [...(leaks(text, parts) ? ['leaks'] : []), ...lost, ...places.map(({ where }) => `names content: ${where}`)];
}

const letterSpaced = (heading: string) => heading.replace(/\S(?=\S)/g, '$& ').replace(/(?<=\S) (?=\S{2,}|\S$)/g, ' ');
const spacedWords = (heading: string) =>
  heading
    .split(' ')
    .map((word) => [...word].join(' '))
    .join('   ');
const ascii = (heading: string) => heading.replaceAll('ö', 'oe').replaceAll('Ö', 'OE').replaceAll('ß', 'ss');
const decomposed = (heading: string) => heading.normalize('NFD');

const MASCULINE = [
  'Nichtöffentlicher',
  'Nicht öffentlicher',
  'Nicht-öffentlicher',
  'Unöffentlicher',
  'Vertraulicher',
  'Geheimer',
  'Geschlossener',
];
const WORDED = [
  ...MASCULINE.flatMap((word) => [`${word} Teil`, `${word} Sitzungsteil`]),
  ...MASCULINE.map((word) => word.replace(/r$/, '')).flatMap((word) => [`${word} Sitzung`, `${word} Tagesordnung`]),
  ...['Nichtöffentliche', 'Nicht öffentliche', 'Vertrauliche'].map((word) => `${word} Angelegenheiten`),
  'Nichtöffentliche Tagesordnungspunkte',
  'Nichtöffentlich zu behandelnde Tagesordnungspunkte',
  'Nichtöffentlich',
  'Nicht öffentlich',
  'Vertraulich',
];
const NUMBERINGS = ['', 'II. ', 'B. ', 'B) ', '2. ', '(2) ', 'Teil B – ', 'Teil II: ', 'Tagesordnung - ', 'TOP 9: '];
const DECORATIONS: readonly ((heading: string) => string)[] = [
  (heading) => heading,
  (heading) => `## ${heading}`,
  (heading) => `**${heading}**`,
  (heading) => `### **${heading}**`,
  (heading) => `_${heading}_`,
  (heading) => `> ${heading}`,
  (heading) => `| ${heading} | |`,
  (heading) => `- ${heading} -`,
  (heading) => `\t  ${heading}  `,
  (heading) => `<b>${heading}</b><br>`,
];
const TRAILS = [
  '',
  ':',
  ' –',
  '.',
  ' (Ende 21:00 Uhr)',
  ': 19:45 Uhr',
  ' der Niederschrift',
  ' der Sitzung',
  ' (nur für Mitglieder)',
];
const SHAPES: readonly ((heading: string) => string)[] = [
  (heading) => heading,
  (heading) => heading.toUpperCase(),
  spacedWords,
  (heading) => spacedWords(heading.toUpperCase()),
  letterSpaced,
  decomposed,
  ascii,
  (heading) => decomposed(heading.toUpperCase()),
  (heading) => spacedWords(decomposed(heading)),
  (heading) => heading.replace('öffent', 'öffent\u00ad'),
  (heading) => heading.replaceAll(' ', '\u00a0'),
];
const ADVANCE = 7;

/** Every word with every single variation, and each pair of variations with some word. */
function headingVariants(): string[] {
  const variants = new Set<string>();
  const add = (
    word: string,
    numbering: string,
    decorate: (heading: string) => string,
    trail: string,
    shape: (heading: string) => string,
  ) => {
    const isCut = trail.startsWith(' der') && !/(?:Teil|Sitzungsteil)$/.test(word);
    variants.add(decorate(numbering + shape(word) + (isCut ? '' : trail)));
  };
  const plain = DECORATIONS[0]!;
  const asIs = SHAPES[0]!;
  for (const word of WORDED) {
    for (const numbering of NUMBERINGS) add(word, numbering, plain, '', asIs);
    for (const decorate of DECORATIONS) add(word, '', decorate, '', asIs);
    for (const trail of TRAILS) add(word, '', plain, trail, asIs);
    for (const shape of SHAPES) add(word, '', plain, '', shape);
  }
  let next = 0;
  for (const numbering of NUMBERINGS)
    for (const decorate of DECORATIONS)
      for (const trail of TRAILS)
        for (const shape of SHAPES)
          if (next++ % 3 === 0) add(WORDED[(next * ADVANCE) % WORDED.length]!, numbering, decorate, trail, shape);
  return [...variants];
}

/** Headings that no pattern makes, each seen in, or taken from the manner of, real minutes. */
const SINGLE_HEADINGS = [
  'In nichtöffentlicher Sitzung',
  'In nichtöffentlicher Sitzung:',
  'Im nichtöffentlichen Teil',
  'B. Nichtöffentliche Tagesordnung',
  'Teil B – nichtöffentlich',
  'B) NICHT ÖFFENTLICH',
  'Tagesordnung - nichtöffentlicher Teil',
  'Tagesordnung nichtöffentlich',
  'Beginn des nichtöffentlichen Teils',
  'Beginn des nichtöffentlichen Teils: 19:45 Uhr',
  'Beginn der nichtöffentlichen Sitzung: 19.45 Uhr',
  'Nichtöffentlicher Teil der Niederschrift',
  'Nichtöffentlicher Teil (Ende 21:00 Uhr)',
  'Nichtöffentlicher Teil: Personalangelegenheiten',
  'Nichtöffentlicher Teil der Sitzung des Hauptausschusses vom 12.03.2024',
  'Nichtöffentliche Sitzung des Ortsrates',
  'Niederschrift über die nichtöffentliche Sitzung des Ortsrates vom 28. April 2016',
  'Niederschrift über den nichtöffentlichen Teil der Sitzung',
  'Es folgt der nichtöffentliche Teil.',
  'Es folgt der nicht öffentliche Teil der Sitzung.',
  'Der nichtöffentliche Teil beginnt um 19:45 Uhr.',
  'Ab hier nichtöffentlich',
  'ab hier: nichtöffentlich!',
  'Unter Ausschluss der Öffentlichkeit',
  'Ausschluss der Öffentlichkeit',
  'Der Vorsitzende schließt die öffentliche Sitzung um 20:10 Uhr und eröffnet den nichtöffentlichen Teil.',
  'Der Vorsitzende schließt die öffentliche Sitzung um 20:10 Uhr und eröffnet\nden nichtöffentlichen Teil.',
  'Die öffentliche Sitzung wird um 20:10 Uhr geschlossen; es folgt die nichtöffentliche Sitzung.',
  'Er schließt den öffentlichen Teil der Sitzung und bittet, die Nichtöffentlichkeit herzu-\nstellen.',
  'Sodann stellt der Vorsitzende um 20:10 Uhr die Nichtöffentlichkeit der Sitzung her.',
  'Die Nichtöffentlichkeit wird hergestellt.',
  'Die Öffentlichkeit wird ausgeschlossen.',
  'Der Vorsitzende eröffnet um 20:12 Uhr den nichtöffentlichen Teil der Sitzung.',
  'Die Sitzung wird um 20:12 Uhr nichtöffentlich fortgesetzt.',
  'Die Sitzung wird in nichtöffentlicher Sitzung fortgesetzt.',
  'Anschließend schließt sich der nichtöffentliche Teil an.',
  'N i c h t ö f f e n t l i c h e r  T e i l',
  'N i c h t ö f f e n t l i c h e r T e i l',
  'N I C H T Ö F F E N T L I C H',
  'N I C H T  Ö F F E N T L I C H',
  'N  i  c  h  t  ö  f  f  e  n  t  l  i  c  h',
  'Nicht-\nöffentlicher Teil',
  'Nichtöffent-\nlicher Teil',
  'Nicht-\nöffent-\nlicher Teil',
  'Nicht\nöffentlicher Teil',
  'Nichtöffentlicher\nTeil',
  'Nichtöffentlicher\n\n- 3 -\n\nTeil',
  'Nicht\n\n– 3 –\n\nöffentlicher Teil',
  'Nicht-\n\nSeite 3 von 9\n\nöffentlicher Teil',
  'II. Nicht-\n\n\föffentliche Sitzung',
  'Geschlossene\nSitzung',
  'Beginn des\nnichtöffentlichen Teils',
  'Nichtöffentlicher Teil\r',
  'Nicht&ouml;ffentlicher Teil',
  'Nicht\uFFFDffentlicher Teil',
  'NichtÃ¶ffentlicher Teil',
  'Nlchtöffentlicher Teil',
  'Nichtöffenlicher Teil',
  'nichtöffentlicher teil',
  'Closed session',
  'Closed Session Items',
  '7. CLOSED SESSION',
  'Executive session',
  'Executive Session:',
  'Executive Session (7:15 p.m.)',
  'Recess into closed session',
  'RECESS TO CLOSED SESSION AT 7:15 PM',
  'In camera',
  'In camera session',
  'Confidential part',
  'Confidential',
  'Non-public part',
  'Private session',
  'The Board entered into Executive Session at 9:18 p.m.',
  'The Council recessed to closed session at 7:15 p.m.',
  'Zweiter Teil – nicht öffentlich',
  'Streng vertraulich',
  'Nicht zur Veröffentlichung bestimmt',
  '10. EXCLUSION OF THE PRESS AND PUBLIC',
  'Exempt Items',
  'Dieser Teil der Niederschrift ist nicht öffentlich.',
  'Der nachfolgende Teil der Niederschrift ist vertraulich zu behandeln.',
  'Die folgenden Punkte werden nichtöffentlich beraten.',
  'Nichtöffentliche Fortsetzung der Sitzung',
  'Fortsetzung in nichtöffentlicher Sitzung',
  'Nichtöffentliche Beratung',
  'NICHTÖFFENTLICHER SITZUNGSTEIL',
  '>> Nichtöffentlicher Teil <<',
  '*** nichtöffentlich ***',
  '~~~ nicht öffentlich ~~~',
  '[Nichtöffentlicher Teil]',
  '"Nichtöffentlicher Teil"',
  '„Nichtöffentlicher Teil“',
  '→ Nichtöffentlicher Teil',
  '• Nichtöffentlicher Teil',
  '1.2 Nichtöffentlicher Teil',
  'A.II. Nichtöffentlicher Teil',
  'Punkt 12: Nichtöffentlicher Teil',
  'zu TOP 12 Nichtöffentlicher Teil',
  'Tagesordnungspunkt 12 – Nichtöffentliches',
  'Nichtöffentliches',
  'TOP 12 Nichtöffentlich',
  'Im Anschluss: Nichtöffentliche Sitzung',
  'Anschließend nichtöffentliche Sitzung',
  'Es schließt sich eine nichtöffentliche Sitzung an.',
  'Die Sitzung wird unter Ausschluss der Öffentlichkeit fortgesetzt.',
  'Um 20:15 Uhr wird die Öffentlichkeit ausgeschlossen.',
  'Herr Muster schließt um 20:10 Uhr die öffentliche Sitzung. Anschließend folgt der nichtöffentliche Teil.',
  'Damit ist der öffentliche Teil beendet, es folgt der nichtöffentliche Teil.',
  'Nichtöffentlicher\tTeil',
  'Nichtöffent‐licher Teil',
  'Nicht‑öffentlicher Teil',
  'Nicht–öffentlicher Teil',
  'NICHT-ÖFFENTLICH',
  'NichtÖffentlicher Teil',
  'nichtÖffentlich',
  '<h2>Nichtöffentlicher Teil</h2>',
  '<p align="center"><strong>Nicht&ouml;ffentlicher&nbsp;Teil</strong></p>',
  '\u200bNichtöffentlicher\u200b Teil',
  'Nicht\u00adöffentlicher Teil',
  'Nichtöﬀentlicher Teil',
  'Ｎｉｃｈｔöffentlicher Teil',
  'N I C H T Ö F F E N T L I C H E R   T E I L   (Ende 21:00 Uhr)',
  '- N i c h t ö f f e n t l i c h -',
  'II.  N i c h t ö f f e n t l i c h e r   T e i l',
  'Nicht öffent-\nlicher Teil',
  'Nicht öf-\nfentlicher Teil',
  'Nicht\u00a0öffentlicher Teil',
  'N.ö. Teil',
  'Protokoll - nichtöffentlicher Teil -',
  'Protokollteil nichtöffentlich',
  'TAGESORDNUNG NICHTÖFFENTLICHE SITZUNG',
  'Nichtöffentliche Tagesordnung des Hauptausschusses',
  'Nichtöffentliche Niederschrift',
  'Anlage: nichtöffentlich',
  'Closed Session Minutes',
  'CONFIDENTIAL MINUTES',
  'Minutes of the closed session',
  'Council went into closed session at 9:00 pm',
  'The meeting moved into closed session.',
  'Council resolved to go in camera.',
  'In-camera portion',
];

describe('a non-public heading', () => {
  const variants = [...headingVariants(), ...SINGLE_HEADINGS];

  it('is tried in at least 500 variants', () => {
    expect(variants.length).toBeGreaterThan(500);
  });

  for (const [name, skeleton] of Object.entries(SKELETONS)) {
    it(`hides all that follows and nothing else, in a document like ${name}'s`, () => {
      const wrong = variants.map((heading) => ({ heading, faults: faults(skeleton(heading)) }));
      expect(wrong.filter((variant) => variant.faults.length > 0)).toEqual([]);
    });
  }

  it('makes the document mixed and is reported by its line', () => {
    const { text } = generic('Nichtöffentlicher Teil');
    expect(publicParts(text)).toMatchObject({
      public: 'mixed',
      withheld: [{ reason: 'non-public part', where: 'from line 7' }],
    });
  });
});

describe('what opens a public part again', () => {
  const OPENERS = [
    'Öffentlicher Teil',
    '## Öffentlicher Teil',
    '- öffentlicher Teil -',
    'A. Öffentlicher Teil',
    'I. ÖFFENTLICHE SITZUNG',
    'A) ÖFFENTLICH',
    'Ö f f e n t l i c h e r   T e i l',
    'Öffentlicher Teil'.normalize('NFD'),
    'Oeffentlicher Teil',
    'Fortsetzung der öffentlichen Sitzung',
    'Beginn des öffentlichen Teils: 20:30 Uhr',
    'Wiederherstellung der Öffentlichkeit',
    'Der Vorsitzende stellt um 20:30 Uhr die Öffentlichkeit wieder her.',
    'Die Öffentlichkeit wird wiederhergestellt.',
    'Open session',
    'Return to open session',
    'The Board returned to Open Session at 9:36 p.m.',
  ];
  const NO_OPENERS = [
    'öffentlich',
    'Öffentlichkeitsarbeit',
    'Ende des öffentlichen Teils',
    'Bekanntgabe im öffentlichen Teil',
    'Die Beschlüsse werden in der nächsten\nöffentlichen Sitzung\nbekanntgegeben.',
    'Hinweis auf die\nÖffentliche Sitzung',
    'Öffentlicher und nichtöffentlicher Teil',
    'Öffentliche Toiletten',
    'Verlegung von TOP 13 in den öffentlichen Teil',
    'Nicht\nöffentlicher Teil',
    'Nicht\n\n- 4 -\n\nöffentlicher Teil',
    'Keine öffentliche Sitzung',
    'TOP Ö 1: Begrüßung',
    '1. Begrüßung',
    'Im öffentlichen Teil',
    'Öffentliche Ausschreibung',
    'Beratung:\nÖffentlich',
    'Öffentlicher Personennahverkehr',
    'Nächste öffentliche Sitzung:',
    'Öffentlichen Sitzung',
    'Ende der öffentlichen Sitzung',
    'Öffentlich bestellter Sachverständiger',
    'Teil B: öffentlich-rechtlicher Vertrag',
    '| 3 | Weg | öffentlich |',
    'Ö 1 Begrüßung',
    'TOP Ö 1',
    'Die Öffentlichkeit',
    'Herstellung der Nichtöffentlichkeit',
    'Öffentlicher Teil: siehe gesonderte Niederschrift',
    '(öffentlich)',
    'öffentlicher Träger',
    'Public comment',
    'Open issues',
    'Public hearing',
    'Öffentliche Bekanntmachung',
    'Nicht\n\n\n\nöffentlicher Teil',
    'Der Beschluss gilt nicht\nÖffentlicher Teil',
  ];
  const withPart = (heading: string) =>
    `Niederschrift\n\nÖffentlicher Teil\n\nTOP Ö 1: Begrüßung\n\nDer Bürgermeister begrüßt alle.\n\nNichtöffentlicher Teil\n\nTOP N 2: ${SECRET}\n\n${heading}\n\n`;

  it.each(OPENERS)('is a heading like %j', (opener) => {
    const text = `${withPart(opener)}Der Weg ist frei.\n`;
    const parts = publicParts(text);
    expect(isRead(text, parts, 'Der Weg ist frei.')).toBe(true);
    expect(leaks(text, parts)).toBe(false);
  });

  it.each(NO_OPENERS)('is not a line like %j', (line) => {
    const text = `${withPart(line)}Der Verkauf ${SECRET} ist beschlossen.\n`;
    expect(leaks(text, publicParts(text))).toBe(false);
  });
});

describe('a mention of non-public matters', () => {
  const MENTIONS = [
    'Die Vorlage wurde in nichtöffentlicher Sitzung vorberaten.',
    'Die Vorlage wurde\nin nichtöffentlicher Sitzung\nvorberaten.',
    'Die Vorlage wurde im Ausschuss in\nnichtöffentlicher Sitzung beraten und entschieden).',
    'Die Ergebnisse der nichtöffentlichen Sitzung werden bekanntgegeben.',
    'Die Ergebnisse der\nnichtöffentlichen Sitzung\nwerden bekanntgegeben.',
    'Die Ergebnisse der nicht-öffentli-\nchen Sitzung werden bekanntgegeben.',
    'TOP 3: Bekanntgabe nichtöffentlicher Beschlüsse',
    'Zu Punkt 3: Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse',
    '3. Bekanntgabe der in nichtöffentlicher Sitzung gefassten Beschlüsse',
    'Punkt 3 der Tagesordnung: Bekanntgabe der Beschlüsse aus der\nnichtöffentlichen Sitzung',
    '1. öffentliche und nichtöffentliche Sitzung',
    'Der Ausschuss hält seine 1. öffentliche und nichtöffentliche Sitzung ab.',
    'Vertrauliche Unterlagen wurden verteilt.',
    'Vertraulich: nein',
    'Wir führen mit dem Bieter vertrauliche Gespräche.',
    'Es findet sodann geheime Wahl statt.',
    'Geheime Wahl',
    'Geheime Abstimmung:',
    'geheim',
    'Die Sitzung wird um 20:10 Uhr geschlossen.',
    'Sitzung geschlossen: 20:10 Uhr',
    'Geschlossene Anträge:',
    'Beratung im Planungsausschuss am 8. Februar 2024, nichtöffentlich',
    'Beratung im Ausschuss für öffentliche Einrichtungen am 23. Juni 2022,\nnichtöffentlich',
    'Vorberatung im Planungsausschuss am 8. Februar 2024 (nichtöffentlich)',
    'Die Verwaltung schlägt die Zusetzung folgender\nPunkte vor: Tagesordnungspunkt 8.9 sowie im\nnichtöffentlichen Teil TOP 14.2 und TOP 14.3.',
    'Er weist darauf hin, dass im nichtöffentlichen Teil der Sitzung die Tagesordnungspunkte 15 und\n16 vorgezogen werden.',
    'Den Tagesordnungspunkt 14 rufe er direkt mit Eintritt in die nichtöffentliche Sitzung auf.',
    'Ich würde dann kurz nach 21 Uhr in\nden nichtöffentlichen Teil wechseln, sodass wir fertig werden.',
    'Er fragt, ob eine nichtöffentliche Sitzung gewünscht sei.',
    'Über den Ausschluss der Öffentlichkeit wird in nichtöffentlicher Sitzung beraten.',
    'Wenn wir Nichtöffentlichkeit vereinbaren, dann gilt das.',
    'Beschluss die Sitzung nicht öffentlich abzuhalten mit Begründung im Protokoll',
    'Das Gutachten ist nicht öffentlich zugänglich.',
    'Die Risiken werden nicht öffentlich auf den Tisch gelegt.',
    'Es ist kein Geheimnis, dass wir dafür sind.',
    'Das ist nicht offensichtlich.',
    'Die Satzung ist noch nicht veröffentlicht.',
    'Im nichtöffentlichen Teil (TOP 12) wurde der Verkauf beschlossen.',
    'Nichtöffentliche Sitzungen finden monatlich statt.',
    'Der nichtöffentliche Teil entfällt.',
    'The item was discussed in closed session on May 3.',
    'Report from closed session',
    'Closed roads were discussed.',
  ];
  const shapes: readonly Skeleton[] = [hagen, karlsruhe, generic].map((skeleton) => (mention) => {
    const { text, open } = skeleton(mention);
    return { text: text.replaceAll(SECRET, 'Beispiel'), open };
  });

  it.each(MENTIONS)('withholds nothing: %j', (mention) => {
    for (const skeleton of shapes) {
      const { text } = skeleton(mention);
      expect(publicParts(text)).toMatchObject({ spans: [{ start: 0, end: text.length }], withheld: [] });
    }
  });

  it('withholds nothing where only times and signatures follow the end of the public part', () => {
    const text =
      'Niederschrift\nöffentlich\n\nPunkt 7 der Tagesordnung: Brunnen\n\nDas ist einstimmig.\n\nEr schließt mit Dank den öffentlichen Teil der Sitzung und bittet, die Nichtöffentlichkeit herzu-\nstellen.\n\nSchluss der öffentlichen Sitzung: 16:42 Uhr\n\n– 2 –\n\nZur Beurkundung:\nDie Schriftführerin:\n\nHauptamt – Ratsangelegenheiten –\n20. Dezember 2016\n';
    expect(publicParts(text)).toEqual({ public: 'public', spans: [{ start: 0, end: text.length }], withheld: [] });
  });
});

describe('what follows the end of the public part', () => {
  const head = 'Niederschrift\nöffentlich\n\nPunkt 7 der Tagesordnung: Brunnen\n\nDas ist einstimmig.\n\n';

  it.each([
    'Ende öffentlicher Teil: 20:10 Uhr',
    'Schluss der öffentlichen Sitzung: 20:10 Uhr',
    'Ende des öffentlichen Teils',
  ])('is withheld if it says anything: %j', (end) => {
    const text = `${head}${end}\n\nDer Rat verkauft ${SECRET}.\n`;
    const parts = publicParts(text);
    expect(leaks(text, parts)).toBe(false);
    expect(parts).toMatchObject({ public: 'mixed', withheld: [{ reason: 'after the end of the public part' }] });
  });

  it('is read where it is an annex of the minutes', () => {
    const text = `${head}Ende öffentlicher Teil: 20:10 Uhr\nEnde der Sitzung: 20:35 Uhr\n(Ratsvorsitzender) (Bürgermeister) (Protokollführerin)\n- 9 -\nGenehmigungsvermerk:\nDas vorstehende Protokoll wurde genehmigt.\n`;
    expect(publicParts(text)).toMatchObject({ withheld: [], spans: [{ start: 0, end: text.length }] });
  });
});

describe('a non-public item', () => {
  const before = 'Der Bürgermeister begrüßt alle Anwesenden.';
  const after = 'Der Weg wird gepflastert.';
  const items = (first: string, hidden: string, next: string) =>
    `Niederschrift\n\nRat der Gemeinde\n\n${first}\n\n${before}\n\n${hidden}\n\nHerr Muster kauft ${SECRET}.\n\n1. ${SECRET}\n\n2. Auch ${SECRET}\n\n${next}\n\n${after}\n`;
  const HIDDEN: readonly (readonly [string, string, string])[] = [
    ['TOP Ö 5: Begrüßung', 'TOP N 6: Grundstücke', 'TOP Ö 7: Wegebau'],
    ['Ö 5 Begrüßung', 'N 12.1 Grundstücke', 'Ö 7 Wegebau'],
    ['TOP Ö 2 Begrüßung', 'NÖ 3 Grundstücke', 'TOP Ö 3 Wegebau'],
    ['TOP Ö 3: Begrüßung', 'TOP NÖ 4: Grundstücke', 'TOP Ö 4: Wegebau'],
    [
      'Punkt Ö 1 der Tagesordnung: Begrüßung',
      'Punkt N 2 der Tagesordnung: Grundstücke',
      'Punkt Ö 2 der Tagesordnung: Wegebau',
    ],
    [
      'TOP Ö 5: Begrüßung'.normalize('NFD'),
      'TOP NÖ 6: Grundstücke'.normalize('NFD'),
      'TOP Ö 7: Wegebau'.normalize('NFD'),
    ],
    ['T O P  Ö 5: Begrüßung', 'T O P  N 6: Grundstücke', 'T O P  Ö 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP N 6: Grundstücke', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6 N: Grundstücke', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Grundstücke (nichtöffentlich)', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Grundstücke (nicht öffentlich)', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Grundstücke - nichtöffentlich -', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Grundstücke – nicht-öffentlich', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6 (nichtöffentlich): Grundstücke', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Verkauf des Grundstücks\nan der langen Straße (nichtöffentlich)', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Grundstücke\nnicht öffentlich', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Grundstücke\n\nnichtöffentlich', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Grundstücke\nNichtöffentlich', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Grundstücke\nStatus: nichtöffentlich', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Grundstücke\n☐ öffentlich ☒ nicht öffentlich', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Grundstücke\n☐ öffentlich ☐ nicht öffentlich', 'TOP 7: Wegebau'],
    ['TOP 5: Begrüßung', 'TOP 6: Grundstücke\nöffentlich | nicht öffentlich', 'TOP 7: Wegebau'],
    [
      'TOP: Ö 4.1',
      `TOP: Ö 4.2\nGremium: Hauptausschuss\nDatum: 5.3.2024\nBeschlussart: geändert\nStatus: nichtöffentlich`,
      'TOP: Ö 4.3',
    ],
    ['Zu Punkt 5: Begrüßung', 'Zu Punkt 6: Grundstücke (nichtöffentlich)', 'Zu Punkt 7: Wegebau'],
    ['5. Begrüßung', '6. Grundstücke (nichtöffentlich)', '7. Wegebau'],
    ['## 5. Begrüßung', '## 6. Grundstücke (nichtöffentlich)', '## 7. Wegebau'],
    ['5.1 Begrüßung', '5.2 Grundstücke (nichtöffentlich)', '6 . Wegebau'],
    [
      '**TOP .      Begrüßung (56)**',
      '**TOP .      Grundstücke (23) (nichtöffentlich)**',
      '**TOP .      Wegebau (60)**',
    ],
  ];

  it.each(HIDDEN)('is withheld from its heading up to the next public one: %j, %j, %j', (first, hidden, next) => {
    const text = items(first, hidden, next);
    const parts = publicParts(text);
    expect(leaks(text, parts)).toBe(false);
    expect(isRead(text, parts, before)).toBe(true);
    expect(isRead(text, parts, after)).toBe(true);
    expect(parts.spans.some(({ start, end }) => text.slice(start, end).includes('Grundstück'))).toBe(false);
    expect(parts).toMatchObject({
      public: 'mixed',
      withheld: [{ reason: 'non-public agenda item', where: 'from line 9' }],
    });
  });

  it.each([
    ['its own steps', 'TOP 6: Grundstücke (nichtöffentlich)', `TOP 6.1: ${SECRET}`],
    ['a reference back', 'TOP 6: Grundstücke (nichtöffentlich)', `TOP 5: Begrüßung ${SECRET}`],
    [
      'a sentence that begins like a heading',
      'TOP 6: Grundstücke (nichtöffentlich)',
      `TOP 7 wird mit ${SECRET} beraten.`,
    ],
    ['the next non-public item', 'TOP N 6: Grundstücke', `TOP N 7: ${SECRET}`],
    ['a list within it', '6. Grundstücke (nichtöffentlich)', `5. Muster\n\n6. ${SECRET}\n\n7. ${SECRET}`],
    ['a part that it heads', 'TOP 6: Verschiedenes\n\nNichtöffentlich\n\nTOP 7: Grundstücke', `TOP 8: ${SECRET}`],
    [
      'a part that it heads without a gap',
      'TOP 6: Verschiedenes\nNichtöffentlich\nTOP 7: Grundstücke',
      `TOP 8: ${SECRET}`,
    ],
  ])('is not ended by %s', (_, hidden, follows) => {
    const text = items('TOP 5: Begrüßung', hidden, `${follows}\n\n${SECRET}`);
    expect(leaks(text, publicParts(text))).toBe(false);
  });

  it('is not ended by an item without an Ö where public items have one', () => {
    const text = items('TOP Ö 5: Begrüßung', 'TOP N 6: Grundstücke', `TOP 7: ${SECRET}`);
    expect(leaks(text, publicParts(text))).toBe(false);
  });

  it('is found without a number, too', () => {
    const text = `Protokoll\n\nTOP 1: Begrüßung\n\n${before}\n\nGrundstücksangelegenheiten (nichtöffentlich)\n\n${SECRET}\n\nTOP 2: Wege\n\n${after}`;
    const parts = publicParts(text);
    expect(leaks(text, parts)).toBe(false);
    expect(isRead(text, parts, after)).toBe(true);
  });
});

describe('an agenda with a non-public part', () => {
  const AGENDAS: Readonly<Record<string, string>> = {
    'continues its numbers': `- öffentlicher Teil -\n1. Eröffnung der Sitzung\n- Feststellung der Beschlussfähigkeit\n2. Wegebau in der Ortschaft,\n4. Bauabschnitt\n(DS 12/2016)\n- nichtöffentlicher Teil -\n3. ${SECRET} Grundstücke\n4. ${SECRET} Personal`,
    'begins anew': `Öffentlicher Teil\n1. Eröffnung der Sitzung\n2. Wegebau in der Ortschaft,\n4. Bauabschnitt\nNichtöffentlicher Teil\n1. ${SECRET} Genehmigung der Niederschrift\n2. ${SECRET} Grundstücke`,
    'has prefixes': `Ö 1 Eröffnung der Sitzung\nÖ 2 Wegebau in der Ortschaft\nN 3 ${SECRET} Grundstücke\nN 4 ${SECRET} Personal`,
    'says that it is empty': `Öffentlicher Teil\n1. Eröffnung der Sitzung\n2. Wegebau in der Ortschaft\nNichtöffentlicher Teil\n- entfällt -`,
  };
  const FORMS: Readonly<Record<string, readonly [string, string]>> = {
    'Zu Punkt 1:': ['Zu Punkt 1: Eröffnung der Sitzung', 'Zu Punkt 2: Wegebau in der Ortschaft, 4.\nBauabschnitt'],
    'TOP 1': ['TOP 1 Eröffnung der Sitzung', 'TOP 2 Wegebau in der Ortschaft'],
    'zu TOP Ö 1': ['zu TOP Ö 1 Eröffnung der Sitzung', 'zu TOP Ö 2 Wegebau in der Ortschaft'],
    '1.': ['1. Eröffnung der Sitzung', '2. Wegebau in der Ortschaft'],
    'Punkt 1 der Tagesordnung': [
      'Punkt 1 der Tagesordnung: Eröffnung',
      'Punkt 2 der Tagesordnung: Wegebau in der Ortschaft',
    ],
    'a public heading': ['Öffentlicher Teil\n\n1. Eröffnung der Sitzung', '2. Wegebau in der Ortschaft'],
  };
  const sentences = [
    'Der Bürgermeister begrüßt alle Anwesenden.',
    'Der Weg wird gepflastert, wie es die Vorlage vorsieht.',
  ];
  const cases = Object.keys(AGENDAS).flatMap((agenda) => Object.keys(FORMS).map((form) => [agenda, form] as const));
  const minutes = (agenda: string, form: string, rest = '') =>
    `P r o t o k o l l\nder 23. Sitzung des Rates am Donnerstag, dem 28. April 2016\nTagesordnung:\n${AGENDAS[agenda]}\n${FORMS[form]![0]}\n${sentences[0]}\n${FORMS[form]![1]}\n${sentences[1]}\n${rest}`;

  it.each(cases)('that %s gives way to the minutes proper with %j', (agenda, form) => {
    const text = minutes(agenda, form);
    const parts = publicParts(text);
    expect(leaks(text, parts)).toBe(false);
    for (const sentence of sentences) expect(isRead(text, parts, sentence)).toBe(true);
    expect(parts.public).toBe('mixed');
  });

  it.each(cases)('that %s does not open the non-public part of the minutes, with %j', (agenda, form) => {
    const text = minutes(
      agenda,
      form,
      `Nichtöffentlicher Teil\n${FORMS[form]![0].replace(/.*\n/, '')}\n${SECRET}\nZu Punkt 3: ${SECRET}\n`,
    );
    expect(leaks(text, publicParts(text))).toBe(false);
  });

  it('tells which items are non-public where the minutes do not say it again', () => {
    const text = minutes(
      'continues its numbers',
      'Zu Punkt 1:',
      `Zu Punkt 3: Grundstücke\nHerr Muster kauft ${SECRET}.\nZu Punkt 4: Personal\n${SECRET}\n`,
    );
    const parts = publicParts(text);
    expect(leaks(text, parts)).toBe(false);
    expect(isRead(text, parts, sentences[1]!)).toBe(true);
  });

  it('is not ended by its own first item, though the public list begins with the same', () => {
    const text = `Protokoll\nTagesordnung:\nÖffentlicher Teil\n1. Genehmigung der Niederschrift\n2. Wegebau\nNichtöffentlicher Teil\n1. Genehmigung der Niederschrift\n2. ${SECRET}\nZu Punkt 1: Genehmigung der Niederschrift\n${sentences[0]}\n`;
    const parts = publicParts(text);
    expect(leaks(text, parts)).toBe(false);
    expect(isRead(text, parts, sentences[0]!)).toBe(true);
  });

  it('opens no non-public part where it was not seen to end', () => {
    const text = `Protokoll\nTagesordnung:\nÖffentlicher Teil\n1. Genehmigung der Niederschrift\n2. Wegebau\nNichtöffentlicher Teil\n\n1. Genehmigung der Niederschrift\n${sentences[0]}\n2. Wegebau\n${sentences[1]}\nNichtöffentlicher Teil\n1. Genehmigung der Niederschrift\n${SECRET}\n`;
    expect(leaks(text, publicParts(text))).toBe(false);
  });

  it('does not take items that were treated for an announcement', () => {
    const text = `Protokoll\nTagesordnung:\n1. Genehmigung der Niederschrift\nDie Niederschrift wird genehmigt.\n2. Wegebau\nDer Rat stimmt zu.\nNichtöffentlicher Teil\n1. Genehmigung der Niederschrift\n${SECRET}\n2. Grundstücke\nZu Punkt 1: Genehmigung der Niederschrift\n${SECRET}\n`;
    expect(leaks(text, publicParts(text))).toBe(false);
  });
});

describe('the head of a document', () => {
  const body = `TOP 1: Wegebau\n\nDer Weg ${SECRET} wird gepflastert.\n`;
  const headed = (line: string) =>
    `Niederschrift\nHauptausschuss\n${line}\nSitzungssaal des Rathauses\nVorsitz: Frau Muster\n\n${body}`;
  const NON_PUBLIC = [
    'nicht öffentlich',
    'nichtöffentlich',
    'Nicht öffentliche Sitzung',
    'NICHTÖFFENTLICHE SITZUNG',
    'Nichtöffentlicher Teil',
    'n i c h t ö f f e n t l i c h',
    'Status: nichtöffentlich',
    'Öffentlich: nein',
    'Vertraulich',
    'streng vertraulich',
    '5. nichtöffentliche Sitzung des Hauptausschusses',
    'Niederschrift über die 5. nichtöffentliche Sitzung des Hauptausschusses',
    'Protokoll der nichtöffentlichen Sitzung vom 5.3.2024',
    'Niederschrift (nichtöffentlich)',
    '☐ öffentlich ☒ nicht öffentlich',
    '☐ öffentlich\n☒ nicht öffentlich',
    '[ ] öffentlich [x] nicht öffentlich',
    'öffentlich ☐ nicht öffentlich ☒',
    '☒ öffentlich ☒ nicht öffentlich',
    '□ öffentlich ■ nicht öffentlich',
    'Closed session',
    'Confidential',
  ];
  const OPEN = [
    'öffentlich | nicht öffentlich',
    'öffentlich/nichtöffentlich',
    'Öffentliche / Nichtöffentliche Sitzung',
    'Öffentliche und nichtöffentliche Sitzung',
    'öffentlich oder nicht öffentlich',
    'öffentlich nicht öffentlich',
    'nichtöffentlich/öffentlich',
    'öffentlich\nnicht öffentlich',
    'Status: öffentlich/nichtöffentlich',
    '☐ öffentlich ☐ nicht öffentlich',
    '☐ öffentlich\n☐ nicht öffentlich',
    '[ ] öffentlich [ ] nicht öffentlich',
    '( ) öffentlich  ( ) nichtöffentlich',
    '□ öffentlich □ nicht öffentlich',
    'öffentlich   X nichtöffentlich',
    'öffentlich | nicht öffentlich'.normalize('NFD'),
    'oeffentlich | nicht oeffentlich',
    'Beginn öffentlicher Teil: 18:00 Uhr\nBeginn nichtöffentlicher Teil: 19:45 Uhr\nEnde: 21:00 Uhr',
  ];
  const PUBLIC = [
    'öffentlich',
    'Öffentlich',
    'öffentlich (bis 18 Uhr)',
    'Öffentliche Sitzung',
    'Öffentlicher Teil',
    'Status: öffentlich',
    'Öffentlich: ja',
    'Niederschrift über die öffentliche Sitzung des Hauptausschusses',
    '☒ öffentlich ☐ nicht öffentlich',
    '☑ öffentlich\n☐ nicht öffentlich',
    '[x] öffentlich [ ] nicht öffentlich',
    '[X] öffentlich  [ ] nichtöffentlich',
    'öffentlich ☒ nicht öffentlich ☐',
    '■ öffentlich □ nicht öffentlich',
    'X öffentlich    nicht öffentlich',
  ];

  it.each(NON_PUBLIC)('withholds the whole where it says %j', (line) => {
    expect(publicParts(headed(line))).toMatchObject({
      public: 'non-public',
      spans: [],
      withheld: [{ reason: 'the document is headed as non-public', where: 'whole document' }],
    });
  });

  it.each(OPEN)('withholds the whole where it leaves it open: %j', (line) => {
    expect(publicParts(headed(line))).toMatchObject({
      public: 'mixed',
      spans: [],
      withheld: [{ reason: 'the head leaves open whether the document is public', where: 'whole document' }],
    });
  });

  it.each(PUBLIC)('makes the document public where it says %j', (line) => {
    const text = headed(line);
    expect(publicParts(text)).toEqual({ public: 'public', spans: [{ start: 0, end: text.length }], withheld: [] });
  });

  it.each(OPEN)('leaves it to the sections to tell, if it names both: %j', (line) => {
    const text = `Niederschrift\n${line}\n\nAnwesend: Frau Amsel\n\nÖffentlicher Teil\n\nTOP 1: Wege\n\nDer Weg wird breiter.\n\nNichtöffentlicher Teil\n\nTOP 2: Grundstücke\n\n${SECRET}\n`;
    const parts = publicParts(text);
    expect(parts.public).toBe('mixed');
    expect(leaks(text, parts)).toBe(false);
    expect(isRead(text, parts, 'Der Weg wird breiter.')).toBe(true);
  });

  it('reads nothing before the first public heading where it names both', () => {
    const text = `Niederschrift\nöffentlich/nichtöffentlich\n\nTOP 1: Grundstücke\n\n${SECRET}\n\nÖffentlicher Teil\n\nTOP 1: Wege\n\nDer Weg wird breiter.\n`;
    const parts = publicParts(text);
    expect(leaks(text, parts)).toBe(false);
    expect(isRead(text, parts, 'Der Weg wird breiter.')).toBe(true);
  });

  it('says nothing in minutes that do not speak of it', () => {
    const text = 'Protokoll\n\nTOP 1: Wege\n\nDer Weg wird breiter.\n';
    expect(publicParts(text)).toEqual({ public: 'unknown', spans: [{ start: 0, end: text.length }], withheld: [] });
  });

  it('hears the opening of a public session', () => {
    const text =
      'Niederschrift\n\nDer Vorsitzende, Herr Muster, eröffnet die zweite öffentliche Sitzung des Beirates.\n';
    expect(publicParts(text).public).toBe('public');
  });
});

/** In these documents every line that holds `OFFEN` must be read, every line that holds `SECRET` must not. */
describe('a document as towns write it', () => {
  const DOCUMENTS: Readonly<Record<string, string>> = {
    'of Schleswig-Holstein: the public leaves and comes back': `N i e d e r s c h r i f t\n\nüber die öffentliche Sitzung der Gemeindevertretung vom 28.11.2017.\n\nBeginn der Sitzung:  19.00 Uhr\nEnde der Sitzung:  21.20 Uhr\n\nAnwesend sind:\nBürgermeister OFFEN\n\nT a g e s o r d n u n g\n\nÖffentlich zu behandelnde Tagesordnungspunkte\n1. Eröffnung der Sitzung, Feststellung der Beschlussfähigkeit\n2. Einwohnerfragestunde\n  Beschlussvorlage - 52/2017\n\nNichtöffentlich zu behandelnde Tagesordnungspunkte\n3. ${SECRET} Grundstück\n4. ${SECRET} Personal\n\n1. Eröffnung der Sitzung, Feststellung der Beschlussfähigkeit\n\nOFFEN eins.\n\n2. Einwohnerfragestunde\n\nOFFEN zwei.\n\nDie Öffentlichkeit wird ausgeschlossen.\n\n3. ${SECRET} Grundstück\n\n${SECRET}\n\nDie Öffentlichkeit wird wiederhergestellt.\n\nDer Bürgermeister gibt OFFEN die Beschlüsse bekannt.\n`,
    'of SessionNet: prefixes and headings': `Niederschrift\n\nGremium: Hauptausschuss\nSitzung am: 05.03.2024\n\nTagesordnung\n\nÖffentlicher Teil:\n\nÖ 1 Eröffnung\nÖ 2 Wegebau Vorlage: 2024/12\n\nNichtöffentlicher Teil:\n\nN 3 Grundstücksangelegenheit ${SECRET}\nN 3.1 ${SECRET}\n\nTOP Ö 1: Eröffnung\n\nOFFEN eins\n\nTOP Ö 2: Wegebau Vorlage: 2024/12\n\nOFFEN zwei. Beschluss: ungeändert beschlossen\nAbstimmung: Ja: 22, Nein: 0, Befangen: 0\n\nNichtöffentlicher Teil:\n\nTOP N 3: ${SECRET}\n\n${SECRET}\n`,
    'of ALLRIS: a session of both kinds, a public item':
      'Auszug - Wegebau\n\nTOP: Ö 4.2\nGremium: Hauptausschuss\nBeschlussart: ungeändert beschlossen\nDatum: Di, 05.03.2024 Status: öffentlich/nichtöffentlich\n\nWortprotokoll\n\nOFFEN erklärt Herr Specht dies.\n',
    'of ALLRIS: a session of both kinds, prefixed items': `Niederschrift\nGremium: Hauptausschuss\nStatus: öffentlich/nichtöffentlich\n\nÖ 1 Wegebau\n\nOFFEN erklärt Herr Specht dies.\n\nN 2 ${SECRET}\n\n${SECRET} wird verkauft.\n`,
    'of Bavaria: numbers without a stop': `NIEDERSCHRIFT\n\nÖFFENTLICHE SITZUNG\n\n1     Genehmigung der Niederschrift\n\nOFFEN eins\n\nErster Bürgermeister Muster schließt um 20:15 Uhr die öffentliche Sitzung.\n\nNICHTÖFFENTLICHE SITZUNG\n\n1     ${SECRET}\n\n${SECRET}\n`,
    'that begins with its non-public part': `Niederschrift\nHauptausschuss\n\nNichtöffentliche Sitzung\n\n1. ${SECRET}\n\nÖffentliche Sitzung\n\n2. Wege\n\nOFFEN eins\n`,
    'with the same head on every page': `Niederschrift\nSeite 1\nÖffentliche Sitzung\nTOP 1 Weg\nOFFEN.\nSeite 2\nÖffentliche Sitzung\nOFFEN mehr.\nNichtöffentlicher Teil\n\nTOP 2 ${SECRET}\n\nSeite 3\nÖffentliche Sitzung\n${SECRET}`,
    'whose pages say that they are non-public': `Niederschrift\n\nSeite 1 von 3 - nichtöffentlich -\n\nTOP 1 ${SECRET}\n\n${SECRET}\n`,
    'with contents': `Niederschrift\n\nInhalt\nÖffentlicher Teil ........ 2\nNichtöffentlicher Teil ........ 9\n\nÖffentlicher Teil\n\nTOP 1 Weg\nOFFEN eins.\n\nNichtöffentlicher Teil\n${SECRET}\n`,
    'that is two in one file': `N i e d e r s c h r i f t\n\nüber die öffentliche Sitzung der Gemeindevertretung vom 28.11.2017.\n\n1. Weg\nOFFEN\n\nN i e d e r s c h r i f t\n\nüber die nichtöffentliche Sitzung der Gemeindevertretung vom 28.11.2017.\n\n1. ${SECRET}\n${SECRET}`,
    'whose head is a sentence': `N i e d e r s c h r i f t\n\nüber die nichtöffentliche Sitzung der Gemeindevertretung der Gemeinde Musterdorf vom 28.11.2017.\n\n1. ${SECRET}\n${SECRET}`,
    'whose head goes over a line end': `Niederschrift über die nicht-\nöffentliche Sitzung des Rates der Gemeinde\nMusterdorf am 5. März 2024\n\nTOP 1 ${SECRET}\n`,
    'whose agenda is a table': `# Protokoll\n\n| TOP | Titel | Status |\n|---|---|---|\n| 1 | Eröffnung | öffentlich |\n| 2 | ${SECRET} | nichtöffentlich |\n| 3 | Wege | öffentlich |\n\n## 1. Eröffnung\n\nOFFEN\n`,
    'of students: one closed item': `# Protokoll FSR\n\n## TOP 1: Begrüßung\n\n* OFFEN eins\n\n## TOP 2: Personal (geschlossene Sitzung)\n\n* ${SECRET}\n\n## TOP 3: Sonstiges\n\n* OFFEN zwei\n`,
    'with a status below each item': `Niederschrift\n\nTOP 1 Weg\nöffentlich\nOFFEN eins\n\nTOP 2 ${SECRET}\nnichtöffentlich\n${SECRET}\n\nTOP 3 Wege\nöffentlich\nOFFEN zwei\n`,
    'with letters in brackets': `Niederschrift\n\n1. (ö) Weg\n\nOFFEN eins\n\n2. (nö) ${SECRET}\n\n${SECRET}\n\n3. (ö) Wege\n\nOFFEN zwei\n`,
    'that has lost its line ends': `Niederschrift Hauptausschuss TOP 1 Eröffnung OFFEN eins. Der Rat stimmt OFFEN zu. Nichtöffentlicher Teil TOP 2 ${SECRET}. Der Rat verkauft ${SECRET}.`,
    'that tells of one item that it is non-public': `Niederschrift\n\nTOP 1 Weg\nOFFEN eins.\n\nTOP 2 Verträge\n\nDieser Tagesordnungspunkt wird nichtöffentlich behandelt.\n\n${SECRET}\n\nTOP 3 Wege\nOFFEN zwei.\n`,
    'that announces a non-public session in its head':
      'Niederschrift\nRat\nIm Anschluss findet eine nichtöffentliche Sitzung statt.\n\nTOP 1 Weg\n\nOFFEN eins.\n',
    'in English': `Minutes\n\n1. Call to order\n\nOFFEN one.\n\n7. CLOSED SESSION - Personnel\n\n${SECRET}\n\n8. RECONVENE IN OPEN SESSION\n\nOFFEN two.\n`,
    'in English: a motion': `Minutes\n\n1. Call to order\n\nOFFEN one.\n\nMotion by Smith to enter into Executive Session to discuss personnel at 7:10 p.m. Motion carried.\n\n${SECRET}\n\nThe Board returned to open session at 8:00 p.m.\n\nOFFEN two.\n`,
  };

  it.each(Object.entries(DOCUMENTS))('%s', (_, text) => {
    const { spans } = publicParts(text);
    const read = spans.map(({ start, end }) => text.slice(start, end)).join('');
    expect(read).not.toContain(SECRET);
    expect(read.match(/OFFEN/g)?.length ?? 0).toBe(text.match(/OFFEN/g)?.length ?? 0);
  });
});

describe('a hostile text', () => {
  const LENGTH = 100_000;
  const PIECES = [
    'n i c h t ',
    'n i c h t ö f f e n t l i c h ',
    ' ',
    '\t',
    '*',
    '#',
    '_',
    '|',
    '-',
    '\n',
    '- 3 -\n',
    'nicht',
    'nicht\n',
    'nicht-\n',
    'nichtöffentlich',
    'nichtöffentlich ',
    'nichtöffentlich. N',
    'nichtöffentlich\n',
    'Nichtöffentlicher Teil\n',
    'Nichtöffentlicher Teil\nÖffentlicher Teil\n',
    'Ende öffentlicher Teil\n',
    'Er schließt die öffentliche Sitzung, nichtöffentlich ',
    'eröffnet den nichtöffentlichen Teil ob ',
    'öffentlich nicht ',
    'ö',
    'o\u0308',
    ' \u0308',
    '<a',
    '&ouml;',
    '☐ öffentlich ☐ nicht öffentlich ',
    '☐',
    '[ ',
    '( ',
    '1. ',
    '1.1.1.1',
    'TOP ',
    'TOP N 1\n',
    'TOP 1: Wege\n',
    '1. Wege\n',
    'iiiii',
    'teil',
    'iiiiiiiiiiiiiiiiiiiiiiiiiinichtöffentlich\n',
    '1 2 3 4 5 6 7 8 9 0 1 2 3 nichtöffentlich\n',
    'in der die das in der die das nichtöffentlich ab um bis 1 2 3 der die das ob\n',
    'Tagesordnung\n1. Wege\n',
    'geschlossene ',
    'Status: ',
    'a b ',
    '(((',
    'Niederschrift ',
  ];

  it.each(PIECES)('of %j again and again takes time in proportion', (piece) => {
    for (const text of [
      piece.repeat(LENGTH / piece.length),
      `Tagesordnung\n${piece.repeat(LENGTH / piece.length)}ob`,
    ]) {
      const begun = performance.now();
      publicParts(text);
      expect(performance.now() - begun).toBeLessThan(1000);
    }
  });

  it('gives spans that are in order, apart from each other and within the text', () => {
    const line = fc.constantFrom(
      ...PIECES,
      ...SINGLE_HEADINGS,
      'Öffentlicher Teil',
      'TOP Ö 1: Wege',
      'Ende öffentlicher Teil',
      'Text.',
      '',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        let last = 0;
        for (const { start, end } of publicParts(text).spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
