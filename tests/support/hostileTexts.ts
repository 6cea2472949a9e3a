import fc from 'fast-check';

/** What somebody might write, or smuggle into minutes, to make a bot ping, link, format or break. */
const PIECES = [
  '<!channel>',
  '<!here|x>',
  '<@U1>',
  '<#C1>',
  '<https://evil.example|klick>',
  'https://evil.example/a?b=c&d',
  'mail@evil.example',
  '@everyone',
  '@here',
  '<@1234567890>',
  '<@&1234567890>',
  '</ask:1>',
  '<t:0:R>',
  '<a:fuchs:1>',
  '[klick](https://evil.example)',
  '*fett*',
  '**fett**',
  '_kursiv_',
  '__unter__',
  '~weg~',
  '||geheim||',
  '`code`',
  '```\ncode\n```',
  '\n# Kopf',
  '\n-# klein',
  '\n> Zitat',
  '\n- Liste',
  '\n1. Liste',
  ':tada:',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud800',
  '&lt;!channel&gt;',
  'Bürger*innen',
  'Radweg',
  ' ',
  '\\',
];

/** Texts of such pieces and anything else; some of 40,000 characters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 })
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...PIECES)
      .map((piece) => piece.repeat(Math.ceil(40_000 / piece.length)).slice(0, 40_000)),
  },
);
