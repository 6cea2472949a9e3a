import { type Reply, reply } from '../../src/bot/reply.js';

/** A reply in which everything that comes from people or minutes is hostile. */
export function hostileReply(asked: string, minuted: string): Reply {
  const half = Math.floor(minuted.length / 2);
  return reply({
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
  });
}
