import type { Vote } from './vote.js';

/** Languages that minutes and questions are analysed in. */
export type Language = 'de' | 'en';

/** What a text says of its publicity; `mixed`: it has public and non-public parts, of which only the public ones were read. */
export type Publicity = 'public' | 'non-public' | 'mixed' | 'unknown';

/** What a paragraph is: it decides which questions the paragraph can answer. */
export const PASSAGE_KINDS = ['discussion', 'resolution', 'vote', 'attendance', 'heading', 'report'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** Who speaks. */
export interface Speaker {
  /** As the minutes call the person: "Frau Keller", "Stadträtin Dr. Leidig". */
  readonly label: string;
  /** Without form of address, office and party: "Keller", "Dr. Leidig". */
  readonly name: string;
  /** The office that the label names: "Stadträtin"; null for a mere form of address. */
  readonly role: string | null;
  readonly party: string | null;
}

/** A stretch of the source text, in UTF-16 code units: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One paragraph, or one speaker's turn, of an agenda item. A turn that goes over several paragraphs is several statements. */
export interface Statement {
  readonly span: Span;
  readonly kind: PassageKind;
  readonly speaker: Speaker | null;
}

/** OParl's AgendaItem, as far as minutes tell it. */
export interface AgendaItem {
  /** As printed, without "TOP"; null where the minutes leave it out. */
  readonly number: string | null;
  readonly name: string;
  /** References of the papers (Vorlagen, Drucksachen) that the item names. */
  readonly papers: readonly string[];
  readonly vote: Vote;
  readonly statements: readonly Statement[];
}

/** A part of a document that was not read because it is not, or not surely, public. `where` names no content. */
export interface Withheld {
  readonly reason: string;
  readonly where: string;
}

/** How somebody is recorded in the list of attendance. */
export const ATTENDANCE = ['present', 'excused', 'absent'] as const;

/** A person of the list of attendance. */
export interface Attendee {
  /** Without form of address, with titles: "Dr. Eva Muster". */
  readonly name: string;
  /** As what the person attends: "Bürgermeister", "Vorsitz", "Gäste", "Stadtverwaltung"; null for a plain member. */
  readonly role: string | null;
  /** Party, or group that the list names the person under. */
  readonly party: string | null;
  readonly status: (typeof ATTENDANCE)[number];
}

/** When a meeting was held and who was there, as far as the public part of the document says it. */
export interface MeetingRecord {
  /** Local time, `18:30`. */
  readonly start: string | null;
  readonly end: string | null;
  readonly clerk: string | null;
  readonly attendance: readonly Attendee[];
}

/** What is known of the document as a whole: the source that a citation names. */
export interface MinutesHead extends MeetingRecord {
  /** The document's path, relative to its source, with forward slashes. */
  readonly file: string;
  readonly body: string | null;
  /** The committee (OParl: Organization). */
  readonly organization: string | null;
  /** ISO 8601, `2022-02-15`. */
  readonly date: string | null;
  readonly place: string | null;
  readonly chair: string | null;
  readonly url: string | null;
  readonly language: Language;
  readonly public: Publicity;
}

/** One document of record of a meeting, or an excerpt of it: everything that a layout understands of a text. */
export interface Minutes {
  readonly head: MinutesHead;
  readonly items: readonly AgendaItem[];
  readonly withheld: readonly Withheld[];
  readonly warnings: readonly string[];
}
