import { describe, expect, test } from 'vitest';
import type { Language } from '../../index/minutes/minutes.js';
import { answerForm } from '../../index/query/answerForm.js';
import { askedNoun } from '../../index/query/askedNoun.js';

describe('the form that an answer must have', () => {
  test.each([
    ['Was kostet ein Parkausweis?', 'money'],
    ['What did the town pay for the bridge?', 'money'],
    ['Was hätte der Umbau gekostet?', 'money'],
    ['Wie viele Bäume wurden gepflanzt?', 'count'],
    ['Wie groß ist der Sportplatz?', 'number'],
    ['Wie laut ist die Autobahn?', 'noise'],
    ['Wie viel Strom braucht das Rathaus?', 'energy'],
    ['Welchen Anteil zahlt das Land?', 'share'],
    ['An welchem Sonntag wird gewählt?', 'date'],
    ['How long will the works take?', 'duration'],
    ['Wer hat den Antrag gestellt?', 'person'],
    ['Wie heißen die neuen Stellvertreter?', 'names'],
    ['In welcher Straße wohnt Herr Krause?', 'home'],
    ['What does the director earn?', 'pay'],
    ['Was wurde im nichtöffentlichen Teil beschlossen?', 'secret'],
    ['Unter welcher Telefonnummer ist das Amt erreichbar?', 'contact'],
    ['Warum wurde der Antrag vertagt?', null],
    ['Was wurde aus dem Wunsch, dass Eltern weniger zahlen?', null],
    ['Wie viele Leute wohnen am Markt?', 'count'],
  ])('%s: %s', (question, form) => {
    expect(answerForm(question)).toBe(form);
  });
});

describe('the noun that is asked for', () => {
  const verbs = new Set(['plays', 'perform']);
  test.each<[string, Language, string | null]>([
    ['Wie viele Sammelboxen stellt die Stadt auf?', 'de', 'Sammelboxen'],
    ['Wie viele neue Plätze gibt es?', 'de', 'Plätze'],
    ['Wie viele kamen zum Fest?', 'de', null],
    ['Wie viel bekommen Ratsleute im Monat?', 'de', null],
    ['Welche Karlsruher Brücke wird gesperrt?', 'de', 'Brücke'],
    ['Wie hoch ist das Bußgeld für Falschparker?', 'de', 'Bußgeld'],
    ['Wer leitet das Amt?', 'de', null],
    ['How many clothing donation boxes does the town put up?', 'en', 'boxes'],
    ['Which band plays on the lake stage?', 'en', 'band'],
    ["How high is the mayor's salary?", 'en', 'salary'],
    ['What is the password for the account?', 'en', 'password'],
    ['What did the council decide?', 'en', null],
  ])('%s', (question, language, noun) => {
    const span = askedNoun(question, language, (word) => verbs.has(word));
    expect(span && question.slice(span.start, span.end)).toBe(noun);
  });
});
