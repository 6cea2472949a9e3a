import type { Language } from '../../index/minutes/minutes.js';

/** What a person wants: an answer, or one of the few things that are no question. */
export type Command =
  | { readonly name: 'ask'; readonly question: string }
  | Bare<'help'>
  | Bare<'sessions'>
  | Bare<'forget'>
  | Bare<'following'>
  | (Bare<'follow'> & { readonly topic: string })
  | (Bare<'unfollow'> & { readonly topic: string })
  | (Bare<'latest'> & { readonly committee: string | null });

interface Bare<Name> {
  readonly name: Name;
  readonly language: Language;
}

type BareName = 'help' | 'sessions' | 'forget' | 'following';

/** Whole messages, with a slash before them or not. */
const BARE: readonly (readonly [BareName | 'latest', Language, readonly string[]])[] = [
  ['help', 'de', ['hilfe']],
  ['help', 'en', ['help', '?']],
  ['sessions', 'de', ['sitzungen']],
  ['sessions', 'en', ['sessions']],
  ['forget', 'de', ['vergiss mich', 'vergessen']],
  ['forget', 'en', ['forget me', 'forget']],
  ['following', 'de', ['verfolgt', 'folgen', 'themen']],
  ['following', 'en', ['following', 'follow', 'topics']],
  ['latest', 'de', ['letzte', 'letzte sitzung', 'neueste', 'aktuelles']],
  ['latest', 'en', ['latest', 'latest session']],
];
/** What something stands behind: a committee or a topic. The longer form comes first: "latest session of …" names no committee "session". */
const LEADING: readonly (readonly ['latest' | 'follow' | 'unfollow', Language, readonly string[]])[] = [
  ['latest', 'de', ['letzte sitzung', 'letzte', 'neueste', 'aktuelles']],
  ['latest', 'en', ['latest session', 'latest']],
  ['follow', 'de', ['folgen', 'folge', 'verfolgen', 'verfolge']],
  ['follow', 'en', ['follow']],
  ['unfollow', 'de', ['entfolgen', 'entfolge']],
  ['unfollow', 'en', ['unfollow']],
];
/** Names of committees and topics have no more words; what is longer, or ends with a question mark, is a sentence that begins like a command. */
const LONGEST_OPERAND = 8;

/** Reads a message of one person. Commands are the same on every platform, in German and English. */
export function parseCommand(text: string): Command {
  const written = text.trim().replace(/^\//, '').replace(/\s+/g, ' ');
  const folded = written.toLowerCase();
  for (const [name, language, words] of BARE) {
    if (words.includes(folded)) return name === 'latest' ? { name, language, committee: null } : { name, language };
  }
  for (const [name, language, words] of written.endsWith('?') ? [] : LEADING) {
    const word = words.find((one) => folded.startsWith(`${one} `));
    const operand = word ? written.slice(word.length + 1) : '';
    if (operand === '' || operand.split(' ').length > LONGEST_OPERAND) continue;
    if (name === 'latest') return { name, language, committee: operand.replace(BETWEEN, '') };
    return { name, language, topic: operand };
  }
  return { name: 'ask', question: text.trim() };
}

const BETWEEN = /^(?:of (?:the )?|de[rs] |vom? |im |in (?:the )?)/i;
