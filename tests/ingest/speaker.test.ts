import { expect, test } from 'vitest';
import { speakerOf } from '../../src/ingest/reading/speaker.js';

test.each([
  ['Frau Keller antwortet, dass', { label: 'Frau Keller', name: 'Keller', role: null, party: null }],
  [
    'Stadträtin Zürn (Die Linke): Wir meinen',
    { label: 'Stadträtin Zürn', name: 'Zürn', role: 'Stadträtin', party: 'Die Linke' },
  ],
  [
    'Oberbürgermeister Dr. Mentrup weist darauf hin',
    { label: 'Oberbürgermeister Dr. Mentrup', name: 'Dr. Mentrup', role: 'Oberbürgermeister', party: null },
  ],
  ['Chair Jerdonek called the meeting', { label: 'Chair Jerdonek', name: 'Jerdonek', role: 'Chair', party: null }],
  [
    'Herr Stadtrat Tobias Bunk (CDU) führt aus',
    { label: 'Herr Stadtrat Tobias Bunk', name: 'Tobias Bunk', role: 'Stadtrat', party: 'CDU' },
  ],
  [
    '- Monika Muster (Umwelt- und\nArbeitsschutz) trägt vor',
    { label: 'Monika Muster', name: 'Monika Muster', role: null, party: 'Umwelt- und Arbeitsschutz' },
  ],
  [
    'Der Vorsitzende: Ich rufe auf',
    { label: 'Der Vorsitzende', name: 'Der Vorsitzende', role: 'Vorsitz', party: null },
  ],
])('%j is said by somebody', (paragraph, speaker) => {
  expect(speakerOf(paragraph)).toEqual(speaker);
});

test.each(['Frau Keller und Herr Meier fehlen.', 'Herr Meier wird gewählt.', 'Die Verwaltung berichtet.', 'Frau', ''])(
  '%j is said by nobody in particular',
  (paragraph) => {
    expect(speakerOf(paragraph)).toBeNull();
  },
);
