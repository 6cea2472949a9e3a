import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createAdapter } from '../../adapters/terminal/adapter.js';
import { renderReply } from '../../adapters/terminal/render.js';
import { reply as replyOf } from '../../src/bot/reply.js';
import { chatAdapterContract } from '../contracts/chatAdapter.js';
import { adapterEnvironment } from '../support/adapterEnvironment.js';

const reply = replyOf({
  kind: 'answer',
  language: 'de',
  lead: 'Frau Keller',
  excerpts: [
    {
      quote: 'Frau Engelhardt begrüßt Frau Keller.',
      highlights: [{ start: 24, end: 35 }],
      source: ['Sozialausschuss', '15.02.2022'],
      url: null,
    },
  ],
});

chatAdapterContract('the terminal adapter', () => {
  const input = new PassThrough();
  const output = new PassThrough().setEncoding('utf8');
  const adapter = createAdapter(adapterEnvironment({ input, output }));
  return {
    adapter,
    async say(text) {
      input.write(`${text}\n`);
      return String(await new Promise((resolve) => output.once('data', resolve)));
    },
    async end() {
      input.end();
    },
  };
});

describe('a reply in the terminal', () => {
  test('has bold highlights where colours are wanted', () => {
    expect(renderReply(reply, { colours: true, columns: 80 })).toContain('begrüßt \u001b[1mFrau Keller\u001b[22m.“');
  });

  test('is plain text where they are not', () => {
    expect(renderReply(reply, { colours: false, columns: 80 })).toBe(
      'Frau Keller\n\n1. „Frau Engelhardt begrüßt Frau Keller.“\n   Sozialausschuss · 15.02.2022\n\n',
    );
  });

  test('begins with what a misspelt question was taken for', () => {
    expect(renderReply({ ...reply, note: 'Meinten Sie „Keller“?' }, { colours: false, columns: 80 })).toMatch(
      /^Meinten Sie „Keller“\?\n\nFrau Keller\n\n1\. /,
    );
  });

  test('numbers what can be asked next', () => {
    const text = renderReply(
      { ...reply, lead: null, excerpts: [], paragraphs: ['Gemeint ist:'], suggestions: ['Rat, Hagen', 'Rat, Wels'] },
      { colours: false, columns: 80 },
    );
    expect(text).toBe('Gemeint ist:\n  1. Rat, Hagen\n  2. Rat, Wels\n');
  });

  test('is broken at the width of the terminal, and loses no word', () => {
    const quote = 'Wort '.repeat(100).trim();
    const text = renderReply(
      { ...reply, lead: null, excerpts: [{ ...reply.excerpts[0]!, quote, highlights: [] }] },
      { colours: false, columns: 60 },
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(text.match(/Wort/g)).toHaveLength(100);
  });

  test('cannot be steered by what stands in minutes or questions', () => {
    const nasty = 'a\u001b[2Jb\u0007c\u202ed\ue000e';
    const text = renderReply(
      {
        ...reply,
        note: nasty,
        lead: nasty,
        suggestions: [nasty],
        paragraphs: [nasty],
        excerpts: [{ ...reply.excerpts[0]!, quote: nasty, source: [nasty], highlights: [] }],
      },
      { colours: true, columns: 80 },
    );
    const unstyled = text.replaceAll('\u001b[1m', '').replaceAll('\u001b[2m', '').replaceAll('\u001b[22m', '');
    for (const character of ['\u001b', '\u0007', '\u202e', '\ue000']) expect(unstyled).not.toContain(character);
  });
});
