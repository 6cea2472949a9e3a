import type { Span } from '../../../../index/minutes/minutes.js';
import type { ItemHeading } from '../../reading/agenda.js';
import { foldText } from '../../reading/foldText.js';
import { papersIn } from '../../reading/papers.js';

/** "Punkt 7 der Tagesordnung: …"; committees also write "TOP 4: …". */
const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?`;
const PUNKT = new RegExp(
  String.raw`^[ \t]*(?:-[ \t]*|\p{Lu}\p{Ll}{3,30}[ \t]+und[ \t]+)?Punkt[ \t]+(?<number>${NUMBER})\.?[ \t]+der[ \t]+(?:Tagesordnung|TO)[ \t]*:[ \t]*(?<name>[^\n]*)$`,
  'gmu',
);
const TOP = new RegExp(
  String.raw`^[ \t]*TOP[ \t]+(?<number>${NUMBER})(?:[ \t]*/[ \t]*${NUMBER})?[ \t]*[:.]?[ \t]+(?<name>\S[^\n]*)$`,
  'gmu',
);
/** Budget debates are published motion by motion: "Antrag Nr. 93 a (S. 233): …". */
const MOTION =
  /^[ \t]*Antrag[ \t]+Nr\.[ \t]*\d{1,4}(?:[ \t]?[a-z])?[ \t]*(?:\([^()\n]{1,30}\))?[ \t]*:[ \t]*(?<name>[^\n]*)$/gm;
/** Labels that end a title. */
const LABEL =
  /^[ \t]*(?:\(*(?:Vorlage|dazu|Beschluss|Abstimmungsergebnis|Antrag|Anfrage|Interfraktionelle[rn]?|Änderungsantrag|Ergänzungsantrag|Zusatzantrag|Punkt[ \t]+\d|TOP[ \t]+\d)\b|(?:Der|Die)[ \t]+Vorsitzende\b|(?:Stadtr[aä]t|Herr|Frau|Bürgermeister))/;
/** Where the names of papers and applicants end and the item's text begins. */
const TEXT_BEGINS =
  /^[ \t]*(?:Beschluss|Abstimmungsergebnis|Empfehlung)[ \t]*:|^[ \t]*(?:-[ \t]+)?(?:(?:Der|Die)[ \t]+Vorsitzende|Stadtr[aä]t(?:in)?[ \t]|Herr[ \t]|Frau[ \t]|(?:Ober)?[Bb]ürgermeister(?:in)?[ \t]|Punkt[ \t]+\d|TOP[ \t]+\d)/m;
const LABELS_WITHIN = 1200;
const MOST_TITLE_LINES = 8;

/** The headings of a document. Where "Punkt N der Tagesordnung" is used, "TOP N" only refers to it. */
export function itemHeadings(text: string, span: Span): ItemHeading[] {
  const within = text.slice(span.start, span.end);
  const found =
    [PUNKT, TOP, MOTION].map((pattern) => [...within.matchAll(pattern)]).find((matches) => matches.length > 0) ?? [];
  return found.map((match) => {
    const start = span.start + match.index;
    const lineEnd = start + match[0].length;
    const titled = titleEnd(text, lineEnd, span.end);
    const title = `${match.groups!['name']!}${text.slice(lineEnd, titled)}`;
    const end = labelsEnd(text, titled, span.end);
    return {
      start,
      end,
      number: match.groups!['number'] ?? null,
      name: foldText(title).replace(/[,;]?\s*\(*(?:Antrag|Anfrage):.*$/u, ''),
      papers: papersIn(text.slice(start, end)),
    };
  });
}

/** A title goes on over the lines below it until a label or a blank line. */
function titleEnd(text: string, lineEnd: number, limit: number): number {
  let at = lineEnd;
  for (let lines = 1; lines < MOST_TITLE_LINES && at < limit; lines++) {
    const next = /^\n([^\n]*)/.exec(text.slice(at, Math.min(limit, at + 300)));
    if (!next || next[1]!.trim() === '' || LABEL.test(next[1]!)) break;
    at += next[0].length;
  }
  return at;
}

/** Papers and applicants stand between the title and the resolution; where no text begins soon, the title was all. */
function labelsEnd(text: string, titled: number, limit: number): number {
  const below = text.slice(titled, Math.min(limit, titled + LABELS_WITHIN));
  const begins = TEXT_BEGINS.exec(below);
  return begins ? titled + begins.index : titled;
}

/** Items that are called up together, and the heading under which their text stands. */
export interface JointHeading {
  readonly heading: ItemHeading;
  readonly members: readonly ItemHeading[];
}

/**
 * Items that are called up together stand one heading below the other; the text below the last one belongs to all. A heading whose
 * number only begins the others' ("Punkt 21" above "Punkt 21.1") names the group and is no item.
 */
export function jointHeadings(text: string, headings: readonly ItemHeading[]): JointHeading[] {
  const runs: ItemHeading[][] = [];
  for (const [at, heading] of headings.entries()) {
    const last = headings[at - 1];
    if (last && text.slice(last.end, heading.start).trim() === '') runs.at(-1)!.push(heading);
    else runs.push([heading]);
  }
  return runs.map((run) => {
    const members = run.filter(
      (heading) => !run.some((other) => heading.number !== null && other.number?.startsWith(`${heading.number}.`)),
    );
    const heading = {
      start: run[0]!.start,
      end: run.at(-1)!.end,
      number: members.flatMap(({ number }) => number ?? []).join(', ') || null,
      name: members.map(({ name }) => name).join('; '),
      papers: [...new Set(run.flatMap(({ papers }) => papers ?? []))],
    };
    return { heading, members };
  });
}
