import type { Language } from '../../index/minutes/minutes.js';

/** What a person wants: an answer, or one of the few things that are no question. */
export type Command =
  | { readonly name: 'ask'; readonly question: string }
  | { readonly name: 'help'; readonly language: Language }
  | { readonly name: 'sessions'; readonly language: Language }
  | { readonly name: 'forget'; readonly language: Language }
  | { readonly name: 'latest'; readonly language: Language; readonly committee: string | null };

/** The words are whole messages, with a slash before them or not; behind those of `latest` a committee may stand. */
const WORDS: readonly {
  name: 'help' | 'sessions' | 'forget' | 'latest';
  language: Language;
  words: readonly string[];
}[] = [
  { name: 'help', language: 'de', words: ['hilfe'] },
  { name: 'help', language: 'en', words: ['help', '?'] },
  { name: 'sessions', language: 'de', words: ['sitzungen'] },
  { name: 'sessions', language: 'en', words: ['sessions'] },
  { name: 'forget', language: 'de', words: ['vergiss mich', 'vergessen'] },
  { name: 'forget', language: 'en', words: ['forget me', 'forget'] },
  { name: 'latest', language: 'de', words: ['letzte', 'letzte sitzung', 'neueste', 'aktuelles'] },
  { name: 'latest', language: 'en', words: ['latest', 'latest session'] },
];
/** A committee's name has no more words; what is longer, or ends with a question mark, is a sentence that begins like a command. */
const LONGEST_COMMITTEE = 8;

/** Reads a message of one person. Commands are the same on every platform, in German and English. */
export function parseCommand(text: string): Command {
  const written = text.trim().replace(/^\//, '').replace(/\s+/g, ' ');
  const folded = written.toLowerCase();
  for (const { name, language, words } of WORDS) {
    if (words.includes(folded)) return name === 'latest' ? { name, language, committee: null } : { name, language };
  }
  for (const { name, language, words } of WORDS) {
    if (name !== 'latest' || written.endsWith('?')) continue;
    // The longer form first: "latest session of …" is not a committee called "session".
    const word = words.toSorted((a, b) => b.length - a.length).find((one) => folded.startsWith(`${one} `));
    const committee = word && written.slice(word.length + 1).replace(BETWEEN, '');
    if (committee && committee.split(' ').length <= LONGEST_COMMITTEE) return { name, language, committee };
  }
  return { name: 'ask', question: text.trim() };
}

const BETWEEN = /^(?:of (?:the )?|de[rs] |vom? |im |in (?:the )?)/i;
