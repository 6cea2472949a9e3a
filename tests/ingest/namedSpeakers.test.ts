import { expect, test } from 'vitest';
import { meetingDate } from '../../src/ingest/reading/meetingDate.js';
import { namedSpeaker } from '../../src/ingest/reading/namedSpeakers.js';

test.each([
  ['Herr Muster, Leiter im Entwässerungsbetrieb, erläutert, wie es dazu kam.', 'Muster'],
  ['Frau Muster vom Amt für Sport stellt das Projekt vor.', 'Muster'],
  ['Rathausplatz: Herr Dr. Muster berichtet, dass er fertig ist.', 'Dr. Muster'],
  ['Der Beirat hat eine Stellungnahme abgegeben, den Frau Muster erläuterte.', 'Muster'],
  ['Außerdem berichtet Herr Muster von einem Antrag.', 'Muster'],
  ['Hr. Muster, Amtsleiter, und Fr. Probe, Mitarbeiterin, erläutern den Plan.', 'Muster und Probe'],
  ['Eva Muster erklärt das Projekt.', 'Eva Muster'],
  ['Stadtrat Muster fragt nach den Kosten.', 'Muster'],
  ['Herr Ortsbürgermeister Muster gibt bekannt, dass gefeiert wird.', 'Muster'],
])('%s', (sentence, name) => {
  expect(namedSpeaker(sentence, new Set(['Muster']))?.name).toBe(name);
});

test.each([
  'Herr Muster, Leiter des Amtes, wird zum Thema eingeladen.',
  'Diese Beratung würde Hr. Muster (Gebietsbetreuer) übernehmen.',
  'Frau Muster wird begrüßt.',
  'Die Verwaltung dankt Frau Muster.',
  'Herr Muster eröffnet die Sitzung und begrüßt die Gäste.',
  'Herr Muster hat Kontakt aufgenommen, damit darüber berichtet wird.',
  'Der Stadtteilbeirat Nordend stellt den Antrag.',
])('%s: nobody', (sentence) => {
  expect(namedSpeaker(sentence, new Set(['Muster']))).toBeNull();
});

test.each([
  ['Musterstadt, 26. Oktober 2020\nBesprechung am:   20. Oktober 2020', 'x.txt', '2020-10-20'],
  [
    'Einwendungen zur Niederschrift der Sitzung vom 24.06.2015\nder 14. Sitzung des Rates\nam Donnerstag, 16. Juli 2015',
    'x.txt',
    '2015-07-16',
  ],
  [
    'Genehmigung der Niederschrift der Sitzung vom 1. Februar 2015\nSitzung des Rates am 16. Juli 2015',
    'x.txt',
    '2015-07-16',
  ],
  ['über die am Montag, dem 08. November 2021\nin der Halle', 'x.txt', '2021-11-08'],
  ['Seit dem 1. Mai 1990 tagen wir.', 'rat/2020-11-05_rat.pdf', '2020-11-05'],
  ['Am Rand: 3.4.2019', 'x.txt', '2019-04-03'],
  ['Ohne Tag', 'x.txt', null],
])('the day of the meeting in %j', (text, file, date) => {
  expect(meetingDate(text, file)).toBe(date);
});
