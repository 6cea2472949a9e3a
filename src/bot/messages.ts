import type { Language } from '../../index/minutes/minutes.js';

/** Everything that the bot itself says. The frame of a reply is in the asker's language; quotes stay as minuted. */
export interface Messages {
  readonly nothing: (searched: readonly string[], documents: number) => string;
  readonly nearest: string;
  readonly unclear: string;
  readonly didYouMean: (words: readonly string[]) => string;
  readonly emptyQuestion: string;
  readonly longQuestion: (most: number) => string;
  readonly failed: string;
  readonly help: string;
  readonly sessions: (count: number) => string;
  readonly items: (count: number) => string;
  readonly page: (page: number) => string;
  readonly agendaItem: (number: string) => string;
  readonly undated: string;
  readonly greeting: (documents: number) => string;
}

const de: Messages = {
  nothing: (searched, documents) =>
    `Dazu steht nichts in den ${documents === 1 ? 'Niederschriften (1 Dokument)' : `${documents} Niederschriften`}.${searched.length > 0 ? ` Gesucht: ${searched.join(', ')}.` : ''}`,
  nearest: 'Am nächsten kommen:',
  unclear: 'Das lässt sich auf mehrere Arten verstehen. Gemeint ist:',
  didYouMean: (words) => `Meinten Sie ${words.map((word) => `„${word}“`).join(' und ')}?`,
  emptyQuestion: 'Was möchten Sie wissen? Zum Beispiel: Wer leitet den Fachbereich 56?',
  longQuestion: (most) => `Die Frage ist zu lang. Bitte in höchstens ${most} Zeichen fragen.`,
  failed: 'Das hat leider nicht geklappt. Bitte noch einmal versuchen.',
  help: [
    'Ich beantworte Fragen mit wörtlichen Auszügen aus Niederschriften, zum Beispiel:',
    '  Wer leitet den Fachbereich 56?',
    '  Wie wurde über den Radweg abgestimmt?',
    'Befehle: sitzungen (welche Sitzungen vorliegen), hilfe (dieser Text).',
  ].join('\n'),
  sessions: (count) => (count === 1 ? '1 Sitzung:' : `${count} Sitzungen:`),
  items: (count) => (count === 1 ? '1 Punkt' : `${count} Punkte`),
  page: (page) => `S. ${page}`,
  agendaItem: (number) => `TOP ${number}`,
  undated: 'ohne Datum',
  greeting: (documents) =>
    `Ratsfuchs: ${documents === 1 ? '1 Niederschrift' : `${documents} Niederschriften`}. Eine Frage je Zeile; „hilfe“ hilft, Strg+D beendet.`,
};

const en: Messages = {
  nothing: (searched, documents) =>
    `The minutes (${documents === 1 ? '1 document' : `${documents} documents`}) do not say.${searched.length > 0 ? ` Searched for: ${searched.join(', ')}.` : ''}`,
  nearest: 'The nearest topics:',
  unclear: 'This can be read in several ways. Did you mean:',
  didYouMean: (words) => `Did you mean ${words.map((word) => `“${word}”`).join(' and ')}?`,
  emptyQuestion: 'What would you like to know? For example: Who leads department 56?',
  longQuestion: (most) => `The question is too long. Please ask in at most ${most} characters.`,
  failed: 'Sorry, that did not work. Please try again.',
  help: [
    'I answer questions with verbatim excerpts from council minutes, for example:',
    '  Who leads department 56?',
    '  How did they vote on the bike lane?',
    'Commands: sessions (which sessions there are), help (this text).',
  ].join('\n'),
  sessions: (count) => (count === 1 ? '1 session:' : `${count} sessions:`),
  items: (count) => (count === 1 ? '1 item' : `${count} items`),
  page: (page) => `p. ${page}`,
  agendaItem: (number) => `item ${number}`,
  undated: 'undated',
  greeting: (documents) =>
    `Ratsfuchs: ${documents === 1 ? '1 document' : `${documents} documents`} of minutes. One question a line; "help" helps, Ctrl+D ends.`,
};

const MESSAGES: Record<Language, Messages> = { de, en };

export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as people of the language write it: 15.02.2022, 15 Feb 2022. A date without a day stays as it is. */
export function writtenDate(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-');
  if (!day) return iso;
  return language === 'de' ? `${day}.${month}.${year}` : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
