import { expect, test } from 'vitest';
import { questionType } from '../../index/query/questionType.js';

test.each([
  ['Wer leitet den Fachbereich 56?', 'who-leads'],
  ['Who is in charge of the parks department?', 'who-leads'],
  ['Leiterin Fachbereich 56', 'who-leads'],
  ['Wer hat das gesagt?', 'who'],
  ['Who opposed the plan?', 'who'],
  ['Wie wurde über den Radweg abgestimmt?', 'vote'],
  ['How did they vote on the bike lane?', 'vote'],
  ['Was kostet der Umbau?', 'how-much'],
  ['How much does the bridge cost?', 'how-much'],
  ['Wie viele Stellen gibt es?', 'how-many'],
  ['How many trees were felled?', 'how-many'],
  ['Wie lange dauert der Bau?', 'how-long'],
  ['Ab wann gilt das?', 'when'],
  ['When does it start?', 'when'],
  ['In welchem Raum tagt man?', 'where'],
  ['Where is the meeting?', 'where'],
  ['Welche Firma bekam den Auftrag?', 'which-organisation'],
  ['Was wurde zum Haushalt beschlossen?', 'decision'],
  ['Ist die Brücke fertig?', 'status'],
  ['Has the pool been closed?', 'status'],
  ['Unter welcher Telefonnummer erreiche ich das Amt?', 'contact'],
  ['Wer war entschuldigt?', 'attendance'],
  ['Haushalt 2023', 'other'],
  ['', 'other'],
])('%j asks for: %s', (question, type) => {
  expect(questionType(question)).toBe(type);
});
