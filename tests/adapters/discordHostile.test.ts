import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customId, readCustomId } from '../../adapters/discord/customId.js';
import { escapeText, unescapeText } from '../../adapters/discord/escape.js';
import { renderReply } from '../../adapters/discord/render.js';
import { contents, type MessageBody, messageFaults } from '../support/discord/bodyRules.js';
import { deedsOf } from '../support/discord/markup.js';
import { hostileReply } from '../support/hostileReply.js';
import { hostileText } from '../support/hostileTexts.js';

test('whatever is asked and minuted, nothing in Discord pings, links or formats, and nothing is refused', () => {
  fc.assert(
    fc.property(hostileText, hostileText, fc.boolean(), (asked, minuted, alone) => {
      const payload = renderReply(hostileReply(asked, minuted), { private: alone, showQuestion: true });
      expect(messageFaults(payload as unknown as MessageBody)).toEqual([]);
      for (const content of contents((payload as unknown as MessageBody).components!))
        expect({ content, deeds: deedsOf(content) }).toEqual({ content, deeds: [] });
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
