import type { webApi } from '@slack/bolt';
import type { Language } from '../../src/bot/messages.js';

const MOST = 10_000;

/** The language of a person by Slack's own setting; undefined where Slack does not tell. Asked once for each person. */
export type LanguageOf = (client: webApi.WebClient, team: string, user: string) => Promise<Language | undefined>;

export function createLanguageOf(aside: (client: webApi.WebClient) => webApi.WebClient): LanguageOf {
  const known = new Map<string, Promise<Language | undefined>>();
  return (client, team, user) => {
    const key = `${team}:${user}`;
    let language = known.get(key);
    if (language === undefined) {
      if (known.size >= MOST) known.clear();
      language = aside(client)
        .users.info({ user, include_locale: true })
        .then(({ user: person }) => languageOf(person?.locale))
        .catch(() => {
          // Asked again next time; an answer does not wait for it.
          known.delete(key);
          return undefined;
        });
      known.set(key, language);
    }
    return language;
  };
}

/** "de-DE" is German; whoever uses Slack in another language reads English rather than German. */
function languageOf(locale: string | undefined): Language | undefined {
  return locale === undefined ? undefined : /^de\b/i.test(locale) ? 'de' : 'en';
}
