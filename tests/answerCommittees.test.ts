import { describe, expect, test } from 'vitest';
import { committeesLike, nearestCommittees } from '../src/answer/committees.js';

const committees = ['Bauausschuss', 'Ausschuss für Soziales und Integration', 'Rat', 'Ältestenrat', 'Umweltausschuss'];

describe('a committee that is being typed', () => {
  test.each([
    ['bau', 'Bauausschuss'],
    ['soziales', 'Ausschuss für Soziales und Integration'],
    ['Ausschuss Integration', 'Ausschuss für Soziales und Integration'],
    ['altestenrat', 'Ältestenrat'],
    ['aeltesten', 'Ältestenrat'],
    ['sozailes', 'Ausschuss für Soziales und Integration'],
    ['umwltausschuss', 'Umweltausschuss'],
    ['umweltausschusses', 'Umweltausschuss'],
    ['umwltauschuss', 'Umweltausschuss'],
    ['Sozialausschuss', 'Ausschuss für Soziales und Integration'],
    ['Integrationsausschuss', 'Ausschuss für Soziales und Integration'],
    ['asi', 'Ausschuss für Soziales und Integration'],
    ['rat', 'Rat'],
  ])('%s means %s', (typed, meant) => {
    expect(committeesLike(typed, committees)[0]).toBe(meant);
  });

  test('is none of those that lack one of its words', () => {
    expect(committeesLike('Ausschuss Sport', committees)).toEqual([]);
  });

  test('is any of them while nothing is typed, the most recent first', () => {
    expect(committeesLike('', committees)).toEqual(committees);
  });

  test('is the more recent of two that fit as well', () => {
    expect(committeesLike('ausschuss', committees).slice(1)).toEqual(['Bauausschuss', 'Umweltausschuss']);
  });

  test('that is not known brings those to mind that are written alike', () => {
    expect(nearestCommittees('Unweldausschuß', committees, 2)).toEqual(['Umweltausschuss', 'Bauausschuss']);
  });
});
