import { describe, expect, test } from 'vitest';
import type { AnswerForm } from '../../index/query/answerForm.js';
import { countsPeople, hasForm, isCounted } from '../../index/ranking/formSigns.js';

const isWord = (written: string) => ['Das', 'Brand', 'Rat', 'Spielen'].includes(written);

describe('forms of answers', () => {
  test.each<[AnswerForm, string]>([
    ['money', 'Die Kosten liegen bei 2,5 Mio. Euro.'],
    ['share', 'Davon tragen 70 % die Nachbarn.'],
    ['noise', 'Gemessen wurden 62 dB(A).'],
    ['date', 'Der Umbau beginnt im März.'],
    ['duration', 'Die Sperrung dauert drei Wochen.'],
    ['count', 'Es gibt 32 Hortplätze.'],
    ['person', 'Herr Krause fragt nach.'],
    ['names', 'Gewählt wurde Andreas Krause.'],
    ['secret', 'In nichtöffentlicher Sitzung wurde der Kauf beschlossen.'],
    ['vote', 'AYES: 5, NOES: None'],
  ])('%s: %s', (form, sentence) => {
    expect(hasForm(form, sentence, isWord)).toBe(true);
  });

  test.each<[AnswerForm, string]>([
    ['money', 'Am 12.03.2024 wurde das Angebot geprüft.'],
    ['count', 'Am 12.03.2024 kostete es 450 Euro.'],
    ['names', 'Das Spielen ist ab 20 Uhr untersagt.'],
    ['names', 'An der Kulmbacher Straße ist es laut.'],
    ['person', 'Der Brand zerstörte vieles, das Spielen ist dort untersagt.'],
    ['secret', 'Im nichtöffentlichen Teil folgt TOP 14.'],
  ])('no %s: %s', (form, sentence) => {
    expect(hasForm(form, sentence, isWord)).toBe(false);
  });

  test('a number counts what follows it, not what it is paid for', () => {
    const counted = (sentence: string, thing: string) => isCounted(sentence, sentence.indexOf(thing));
    expect(counted('mit 225 neuen Containern', 'Containern')).toBe(true);
    expect(counted('die Steuer von 120 Euro für Hunde', 'Hunde')).toBe(false);
    expect(counted('am 8. Juni für Kinder', 'Kinder')).toBe(false);
  });

  test('people are counted as guests and members too', () => {
    expect(countsPeople('Es waren etwa 250 Teilnehmer anwesend.')).toBe(true);
    expect(countsPeople('Die Teilnehmer bekamen 250 Euro.')).toBe(false);
  });
});
