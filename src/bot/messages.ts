import type { Language } from '../../index/minutes/minutes.js';

export type { Language };

import type { Outcome } from '../../index/minutes/vote.js';
import type { PersonalKind } from './personalData.js';

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
  /** How many ratings of a person were removed. */
  readonly forgotten: (ratings: number) => string;
  /** The head of a message on followed topics. */
  readonly news: (topics: readonly string[]) => string;
  readonly followed: (topic: string) => string;
  readonly followedAlready: (topic: string) => string;
  readonly unfollowed: (topic: string) => string;
  readonly notFollowed: (topic: string) => string;
  readonly following: (topics: readonly string[]) => string;
  readonly followsNowhere: string;
  readonly tooManyFollows: (most: number) => string;
  /** `seconds` until it works again, where that is known. */
  readonly busy: (seconds: number | null) => string;
  readonly noMore: string;
  readonly noItems: string;
  readonly noSessions: string;
  readonly unknownCommittee: (typed: string) => string;
  readonly noSessionOn: (day: string) => string;
  readonly unknownDate: (typed: string) => string;
  /** Commands as a person types them. */
  readonly commands: Readonly<
    Record<'sessions' | 'latest' | 'help' | 'more' | 'follow' | 'unfollow' | 'following', string>
  >;
  /** What the command line says below a summary. */
  readonly allLine: (left: number) => string;
  /** What a chat without buttons says below a page. */
  readonly moreLine: (left: number) => string;
  /** Of an item that the minutes say no decision of. */
  readonly noDecision: string;
  /** What is known of a session besides its items. */
  readonly summary: {
    readonly chair: (name: string) => string;
    readonly attendance: (people: Readonly<Record<'present' | 'excused' | 'absent', number>>) => string;
    readonly withheld: (parts: number) => string;
  } & Readonly<Record<'draft' | 'approved' | 'whole' | 'excerpt', string>>;
  /** How an item ended; null where nothing is said of it. */
  readonly outcome: Readonly<Record<Outcome, string | null>>;
  readonly manner: { readonly unanimous: string; readonly majority: string };
  readonly votes: Readonly<Record<'yes' | 'no' | 'abstain', (count: number) => string>>;
  /** Questions to begin with, about an agenda item by its name. */
  readonly askAbout: (item: string) => string;
  /** Labels of buttons and lines that every platform has. */
  /** What can be set for a server. */
  readonly settings: Readonly<
    Record<'committee' | 'place' | 'language' | 'publicChannels' | 'none' | 'notAllowed', string>
  >;
  /** The word before a question that is shown again. */
  readonly question: string;
  readonly buttons: Readonly<Record<'more' | 'share' | 'helpful' | 'notHelpful' | 'source', string>>;
  /** Shown while an answer is looked for. */
  readonly searching: string;
  /** Above questions to begin with. */
  readonly tryThese: string;
  readonly thanks: string;
  readonly staleButton: string;
  readonly cut: string;
  /** What stands in place of personal data. */
  readonly masked: Readonly<Record<PersonalKind, string>>;
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
    'Befehle: letzte [Gremium] (was zuletzt beschlossen wurde), sitzungen (welche Sitzungen vorliegen), folgen THEMA, entfolgen THEMA, verfolgt, vergiss mich (löscht Ihre Rückmeldungen), hilfe (dieser Text).',
  ].join('\n'),
  sessions: (count) => (count === 1 ? '1 Sitzung:' : `${count} Sitzungen:`),
  items: (count) => (count === 1 ? '1 Punkt' : `${count} Punkte`),
  page: (page) => `S. ${page}`,
  agendaItem: (number) => `TOP ${number}`,
  undated: 'ohne Datum',
  greeting: (documents) =>
    `Ratsfuchs: ${documents === 1 ? '1 Niederschrift' : `${documents} Niederschriften`}. Eine Frage je Zeile; „hilfe“ hilft, Strg+D beendet.`,
  forgotten: (ratings) =>
    ratings === 0
      ? 'Von Ihnen ist nichts gespeichert.'
      : `${ratings === 1 ? 'Ihre Rückmeldung ist' : `Ihre ${ratings} Rückmeldungen sind`} gelöscht. Mehr war von Ihnen nicht gespeichert.`,
  news: (topics) => `Neue Niederschriften zu ${topics.map((topic) => `„${topic}“`).join(', ')}`,
  followed: (topic) =>
    `Sobald neue Niederschriften von „${topic}“ handeln, steht es hier. „entfolgen ${topic}“ beendet das.`,
  followedAlready: (topic) => `„${topic}“ wird hier schon verfolgt.`,
  unfollowed: (topic) => `„${topic}“ wird hier nicht mehr verfolgt.`,
  notFollowed: (topic) => `„${topic}“ wird hier nicht verfolgt.`,
  following: (topics) =>
    topics.length === 0
      ? 'Hier wird kein Thema verfolgt. „folgen Radweg“ verfolgt eines.'
      : `Hier verfolgt: ${topics.map((topic) => `„${topic}“`).join(', ')}.`,
  followsNowhere: 'Themen verfolgen geht nur in einem Kanal oder einer Direktnachricht.',
  tooManyFollows: (most) => `Mehr als ${most} Themen lassen sich hier nicht verfolgen.`,
  busy: (seconds) =>
    seconds === null
      ? 'Gerade fragen sehr viele. Bitte in einer Minute noch einmal versuchen.'
      : `Das waren sehr viele Fragen in kurzer Zeit. In ${seconds} Sekunden geht es weiter.`,
  noMore: 'Mehr gibt es dazu nicht.',
  noItems: 'Zu dieser Sitzung ist kein öffentlicher Tagesordnungspunkt bekannt.',
  noSessions: 'Es liegt keine Sitzung vor.',
  unknownCommittee: (typed) => `Ein Gremium „${typed}“ gibt es in den Niederschriften nicht. Gemeint ist vielleicht:`,
  noSessionOn: (day) => `Von ${day} liegt keine Niederschrift vor.`,
  unknownDate: (typed) => `„${typed}“ ist kein Datum, das ich verstehe. Zum Beispiel: 2022, 02/2022 oder 15.02.2022.`,
  commands: {
    sessions: 'sitzungen',
    latest: 'letzte',
    help: 'hilfe',
    more: 'mehr',
    follow: 'folgen',
    unfollow: 'entfolgen',
    following: 'verfolgt',
  },
  allLine: (left) => `--all zeigt die ganze Tagesordnung: ${left === 1 ? '1 Punkt' : `${left} Punkte`}.`,
  moreLine: (left) => `„mehr“ zeigt ${left === 1 ? 'noch 1' : `noch ${left}`}.`,
  noDecision: 'kein Beschluss vermerkt',
  summary: {
    chair: (name) => `Leitung: ${name}`,
    attendance: ({ present, excused, absent }) =>
      [`${present} anwesend`, excused > 0 && `${excused} entschuldigt`, absent > 0 && `${absent} fehlten`]
        .filter(Boolean)
        .join(', '),
    withheld: (parts) => (parts === 1 ? '1 nichtöffentlicher Teil' : `${parts} nichtöffentliche Teile`),
    draft: 'Entwurf',
    approved: 'genehmigt',
    whole: 'ganze Tagesordnung',
    excerpt: 'Auszug',
  },
  outcome: {
    accepted: 'beschlossen',
    rejected: 'abgelehnt',
    noted: 'zur Kenntnis genommen',
    postponed: 'vertagt',
    referred: 'verwiesen',
    withdrawn: 'zurückgezogen',
    'no-vote': 'ohne Abstimmung',
    unknown: null,
  },
  manner: { unanimous: 'einstimmig', majority: 'mehrheitlich' },
  votes: {
    yes: (count) => `${count} Ja`,
    no: (count) => `${count} Nein`,
    abstain: (count) => (count === 1 ? '1 Enthaltung' : `${count} Enthaltungen`),
  },
  settings: {
    committee: 'Gremium von /letzte',
    place: 'Quartier oder Ort',
    language: 'Sprache',
    publicChannels: 'Kanäle mit öffentlichen Antworten',
    none: 'nicht gesetzt',
    notAllowed: 'Das darf nur, wer den Server verwaltet.',
  },
  question: 'Frage',
  askAbout: (item) => `Was wurde zu „${item}“ gesagt?`,
  buttons: {
    more: 'Mehr',
    share: 'Im Kanal teilen',
    helpful: 'Hilfreich',
    notHelpful: 'Nicht hilfreich',
    source: 'Quelle',
  },
  searching: 'sucht in den Niederschriften …',
  tryThese: 'Zum Beispiel:',
  thanks: 'Danke für die Rückmeldung.',
  staleButton: 'Diese Schaltfläche lässt sich nicht mehr lesen. Bitte noch einmal fragen.',
  cut: '… (gekürzt)',
  masked: { email: '[E-Mail-Adresse]', phone: '[Telefonnummer]', iban: '[IBAN]', address: '[Anschrift]' },
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
    'Commands: latest [committee] (what was decided last), sessions (which sessions there are), follow TOPIC, unfollow TOPIC, following, forget me (deletes your feedback), help (this text).',
  ].join('\n'),
  sessions: (count) => (count === 1 ? '1 session:' : `${count} sessions:`),
  items: (count) => (count === 1 ? '1 item' : `${count} items`),
  page: (page) => `p. ${page}`,
  agendaItem: (number) => `item ${number}`,
  undated: 'undated',
  greeting: (documents) =>
    `Ratsfuchs: ${documents === 1 ? '1 document' : `${documents} documents`} of minutes. One question a line; "help" helps, Ctrl+D ends.`,
  forgotten: (ratings) =>
    ratings === 0
      ? 'Nothing of you is kept.'
      : `${ratings === 1 ? 'Your rating is' : `Your ${ratings} ratings are`} deleted. Nothing else of you was kept.`,
  news: (topics) => `New minutes on ${topics.map((topic) => `“${topic}”`).join(', ')}`,
  followed: (topic) => `As soon as new minutes speak of “${topic}”, it is told here. “unfollow ${topic}” ends that.`,
  followedAlready: (topic) => `“${topic}” is followed here already.`,
  unfollowed: (topic) => `“${topic}” is no longer followed here.`,
  notFollowed: (topic) => `“${topic}” is not followed here.`,
  following: (topics) =>
    topics.length === 0
      ? 'No topic is followed here. “follow bike lane” follows one.'
      : `Followed here: ${topics.map((topic) => `“${topic}”`).join(', ')}.`,
  followsNowhere: 'Topics can be followed in a channel or a direct message only.',
  tooManyFollows: (most) => `No more than ${most} topics can be followed here.`,
  busy: (seconds) =>
    seconds === null
      ? 'Very many people are asking right now. Please try again in a minute.'
      : `That was a lot of questions in a short time. It goes on in ${seconds} seconds.`,
  noMore: 'There is no more on this.',
  noItems: 'No public agenda item of this session is known.',
  noSessions: 'There is no session.',
  unknownCommittee: (typed) => `The minutes know no committee “${typed}”. You may have meant:`,
  noSessionOn: (day) => `There are no minutes of ${day}.`,
  unknownDate: (typed) => `“${typed}” is no date that I understand. For example: 2022, 02/2022 or 15.02.2022.`,
  commands: {
    sessions: 'sessions',
    latest: 'latest',
    help: 'help',
    more: 'more',
    follow: 'follow',
    unfollow: 'unfollow',
    following: 'following',
  },
  allLine: (left) => `--all shows the whole agenda: ${left === 1 ? '1 item' : `${left} items`}.`,
  moreLine: (left) => `"more" shows ${left} more.`,
  noDecision: 'no decision minuted',
  summary: {
    chair: (name) => `chair: ${name}`,
    attendance: ({ present, excused, absent }) =>
      [`${present} present`, excused > 0 && `${excused} excused`, absent > 0 && `${absent} absent`]
        .filter(Boolean)
        .join(', '),
    withheld: (parts) => (parts === 1 ? '1 non-public part' : `${parts} non-public parts`),
    draft: 'draft',
    approved: 'approved',
    whole: 'whole agenda',
    excerpt: 'excerpt',
  },
  outcome: {
    accepted: 'accepted',
    rejected: 'rejected',
    noted: 'noted',
    postponed: 'postponed',
    referred: 'referred',
    withdrawn: 'withdrawn',
    'no-vote': 'no vote',
    unknown: null,
  },
  manner: { unanimous: 'unanimously', majority: 'by majority' },
  votes: {
    yes: (count) => `${count} yes`,
    no: (count) => `${count} no`,
    abstain: (count) => (count === 1 ? '1 abstention' : `${count} abstentions`),
  },
  settings: {
    committee: 'Committee of /latest',
    place: 'Quarter or place',
    language: 'Language',
    publicChannels: 'Channels with public answers',
    none: 'not set',
    notAllowed: 'Only members who manage the server may do that.',
  },
  question: 'Question',
  askAbout: (item) => `What was said about “${item}”?`,
  buttons: {
    more: 'More',
    share: 'Share in channel',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    source: 'Source',
  },
  searching: 'is searching the minutes …',
  tryThese: 'For example:',
  thanks: 'Thank you for the feedback.',
  staleButton: 'This button can no longer be read. Please ask again.',
  cut: '… (shortened)',
  masked: { email: '[e-mail address]', phone: '[telephone number]', iban: '[IBAN]', address: '[address]' },
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
