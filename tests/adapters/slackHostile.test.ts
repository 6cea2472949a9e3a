import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainQuestion } from '../../adapters/slack/escape.js';
import { renderReply } from '../../adapters/slack/render.js';
import { hostileReply } from '../support/hostileReply.js';
import { hostileText } from '../support/hostileTexts.js';
import { type Block, blockFaults, texts } from '../support/slack/blockRules.js';

/** What is left of mrkdwn when the links that the adapter made itself are taken out. */
const ownLinks = /<https:\/\/stadt\.example\/[^|<>]*\|[^<>]*>/g;

test('whatever is asked and minuted, nothing in Slack pings, links or formats, and nothing is refused', () => {
  fc.assert(
    fc.property(hostileText, hostileText, fc.boolean(), (asked, minuted, alone) => {
      const { text, blocks } = renderReply(hostileReply(asked, minuted), { private: alone, showQuestion: true });
      const shown = blocks as unknown as Block[];
      expect(blockFaults(shown)).toEqual([]);
      expect(texts(shown).join('').length).toBeLessThanOrEqual(11_000);
      expect(text.length).toBeGreaterThan(0);
      const mrkdwn = shown.filter(({ type }) => type !== 'actions');
      for (const one of [text, ...texts(mrkdwn)]) {
        const rest = one.replace(ownLinks, '');
        expect(rest.replaceAll('\n', '')).not.toMatch(/<|\p{Cc}|\p{Bidi_Control}/u);
        // Nothing opens at a word's edge but what we made bold, which begins a text, a quote or a highlight.
        expect(rest).not.toMatch(/(?<![\p{L}\p{N}])[_~]|[_~](?![\p{L}\p{N}])|`/u);
      }
      for (const { text: object } of mrkdwn) if (object?.type === 'mrkdwn') expect(object.verbatim).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('what stands in brackets is read as people see it', () => {
  const written =
    '<@U1> was ist mit <https://x.example|dem Radweg>, <#C5|kanal>, <#C6> und <mailto:a@x.example|a@x.example> &lt;3?';
  expect(plainQuestion(written)).toBe('was ist mit dem Radweg, kanal, und a@x.example <3?');
});
