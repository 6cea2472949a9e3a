import type { PassageKind, Span, Statement } from '../../../../index/minutes/minutes.js';
import { foldText } from '../../reading/foldText.js';
import { paragraphs } from '../../reading/paragraphs.js';
import { NOBODY, reportedTurns } from '../../reading/reported/reportedTurns.js';
import { whoSpeaks } from '../../reading/reported/whoSpeaks.js';
import { turnLabel } from '../../reading/speakerLabel.js';
import { turnsIn } from '../../reading/turns.js';

/** Labels that stand alone above a part of an item: what follows is of a kind, down to the next label. */
const SECTIONS: readonly [RegExp, PassageKind][] = [
  [
    /^(?:Wortprotokoll|Verlaufsprotokoll|Protokoll|Protokolltext|Beratung|Diskussion|Beratungsverlauf|Wortbeiträge)$/i,
    'discussion',
  ],
  [
    /^(?:Beschluss|Beschlussvorschlag|Beschlussempfehlung|Beschlusstext|Geänderter Beschluss|Empfehlung)$/i,
    'resolution',
  ],
  [/^(?:Abstimmungsergebnis|Abstimmung|Ergebnis)$/i, 'vote'],
  [/^(?:Sachverhalt|Begründung|Sachdarstellung|Finanzielle Auswirkungen|Anlagen?)$/i, 'report'],
];
const LABEL_LINE = /^[ \t|*]*(?<label>\p{L}[\p{L} ]{3,30})[ \t]*:?[ \t|*]*$/u;
/** "Beschluss: Der Rat …", "Abstimmungsergebnis: einstimmig" on one line. */
const LABEL_AND_TEXT =
  /^[ \t|*]*(?<label>Beschluss|Beschlussvorschlag|Beschlussempfehlung|Beschlussart|Abstimmungsergebnis|Abstimmung)[ \t]*:[ \t]*\S/iu;
/** The votes themselves may follow their label a line each. */
const VOTE_LINE =
  /^[ \t]*(?:Ja-?\s?Stimmen|Nein-?\s?Stimmen|(?:Stimm)?Enthaltungen|dafür|dagegen|Ja|Nein|einstimmig|mehrheitlich|Anwesend|Befangen)(?!\p{L})/iu;

interface Section extends Span {
  readonly kind: PassageKind;
}

/** The kind that a line announces as the label of a section, or null. */
export function sectionLabel(line: string): PassageKind | null {
  const label = LABEL_LINE.exec(line)?.groups?.label?.trim();
  return label === undefined ? null : (SECTIONS.find(([pattern]) => pattern.test(label))?.[1] ?? null);
}

/** The text of an item as statements: by its labelled sections, the debate by speakers. */
export function sectionStatements(text: string, within: Span): Statement[] {
  return sectionsIn(text, within).flatMap((section): Statement[] =>
    section.kind === 'discussion'
      ? debate(text, section)
      : paragraphs(text, section, (line) => LABEL_AND_TEXT.test(line)).map((span) => ({
          span,
          kind: section.kind,
          speaker: null,
        })),
  );
}

function sectionsIn(text: string, { start, end }: Span): Section[] {
  const sections: Section[] = [];
  let open: Section = { start, end: start, kind: 'discussion' };
  let at = start;
  const begin = (from: number, kind: PassageKind) => {
    sections.push(open);
    open = { start: from, end: from, kind };
  };
  for (const line of text.slice(start, end).split('\n')) {
    const next = Math.min(end, at + line.length + 1);
    const alone = sectionLabel(line);
    const inline = LABEL_AND_TEXT.exec(line)?.groups?.label;
    if (alone) begin(next, alone);
    else if (inline) begin(at, /^Abst|art$/i.test(inline) ? 'vote' : 'resolution');
    else if (
      open.kind === 'vote' &&
      line.trim() !== '' &&
      !VOTE_LINE.test(line) &&
      text.slice(open.start, at).trim() !== ''
    )
      begin(at, 'discussion');
    open = { ...open, end: next };
    at = next;
  }
  sections.push({ ...open, end });
  return sections.filter((section) => text.slice(section.start, section.end).trim() !== '');
}

/** Verbatim ("Herr Muster (CDU): …") where speakers are labelled, else in reported speech. */
function debate(text: string, within: Span): Statement[] {
  const written = text.slice(within.start, within.end);
  if (written.split('\n').some((line) => turnLabel(line) !== null)) return turnsIn(text, within);
  const statements: Statement[] = [];
  let floor = NOBODY;
  for (const paragraph of paragraphs(
    text,
    within,
    (line, ended) => ended && whoSpeaks(foldText(line), true) !== null,
  )) {
    const turns = reportedTurns(text, paragraph, floor);
    statements.push(...turns.statements);
    floor = turns.floor;
  }
  return statements;
}
