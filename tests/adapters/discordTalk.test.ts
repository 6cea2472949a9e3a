import { expect, test } from 'vitest';
import { percentile } from '../bench/peers/percentile.js';
import { talkHostile } from '../support/discord/hostileTalk.js';
import { askWhileRebuilding } from '../support/discord/rebuilding.js';

test('hostile questions and minutes, asked in every way, do nothing, are never refused and leave no dead button', async () => {
  const { answers, ...harm } = await talkHostile(50, 1);
  expect(answers).toBeGreaterThan(70);
  expect(harm).toEqual({ deeds: [], stale: 0, refused: [], problems: [] });
});

test('while new minutes are indexed, every answer is announced in time, and given', async () => {
  const { asked, answered, deferMs, refused } = await askWhileRebuilding(1000);
  expect({ answered, refused }).toEqual({ answered: asked, refused: 0 });
  expect(percentile(deferMs, 0.5)).toBeLessThan(1000);
});
