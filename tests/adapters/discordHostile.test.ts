import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customId, readCustomId } from '../../adapters/discord/customId.js';
import { escapeText, unescapeText } from '../../adapters/discord/escape.js';
import { renderReply } from '../../adapters/discord/render.js';
import { reply } from '../../src/bot/reply.js';
import { contents, type MessageBody, messageFaults } from '../support/discord/bodyRules.js';
import { hostileText } from '../support/hostileTexts.js';

/** The links that the adapter makes itself, around the address of a source. */
const ownLinks = /\]\(https:\/\/stadt\.example\/[^)\s]*\)/g;

test('whatever is asked and minuted, nothing in Discord pings, links or formats, and nothing is refused', () => {
  fc.assert(
    fc.property(hostileText, hostileText, fc.boolean(), (asked, minuted, alone) => {
      const half = Math.floor(minuted.length / 2);
      const payload = renderReply(
        reply({
          kind: 'answer',
          language: 'en',
          asked,
          note: minuted,
          lead: minuted,
          heading: minuted,
          excerpts: [
            {
              quote: minuted,
              highlights: half > 0 ? [{ start: 0, end: half }] : [],
              source: [minuted, asked],
              url: 'https://stadt.example/x',
            },
          ],
          items: [{ heading: minuted, papers: [asked], result: minuted, outcome: 'rejected', points: [] }],
          paragraphs: [minuted],
          suggestions: [asked, minuted],
          more: { from: 3, left: 4 },
        }),
        { private: alone, showQuestion: true },
      );
      expect(messageFaults(payload as unknown as MessageBody)).toEqual([]);
      for (const content of contents((payload as unknown as MessageBody).components!)) {
        const rest = content.replace(ownLinks, ']').replace(/\\[^\p{L}\p{N}\s]/gu, '');
        expect(rest).not.toMatch(/@everyone|@here|<[@#/:at]|https?:\/\/|\]\(|`|\|\||__|~~/u);
        expect(rest.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
      }
    }),
    { numRuns: 300 },
  );
});

test('a question comes back from a message as it was written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N} .,;:?!*_~`|<>@#()[\]\\/-]{1,80}$/u), (asked) => {
      expect(unescapeText(escapeText(asked))).toBe(asked);
    }),
  );
});

test('the state of a button comes back from it, or says that the question stands elsewhere', () => {
  fc.assert(
    fc.property(
      hostileText,
      fc.option(fc.constantFrom('de', 'en'), { nil: undefined }),
      fc.nat(99),
      (text, language, from) => {
        const id = customId('more', { text, language: language as 'de' | 'en' | undefined, from }, 3);
        expect(id.length).toBeLessThanOrEqual(100);
        const read = readCustomId(id);
        expect(read?.deed).toBe('more');
        expect([null, text]).toContain(read!.asked.text);
        expect(read!.asked).toMatchObject({ language, from: from || undefined });
      },
    ),
  );
});
