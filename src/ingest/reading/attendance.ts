import type { Attendee } from '../../../index/minutes/minutes.js';
import { oneColumn } from './attendance/columns.js';
import { type ListLabel, listLabel } from './attendance/labels.js';
import { type ListedPerson, peopleIn } from './attendance/people.js';

const STOP =
  /^(?:T ?a ?g ?e ?s ?o ?r ?d ?n ?u ?n ?g|Tagesordnungspunkte|Themen|Inhalt\p{L}*|Agenda|Order of business|Zu (?:Punkt|TOP)|TOPs?(?:\s?\d)?|Verteiler|Distribution|Verlauf|Ergebnis|Beschlussfähigkeit)(?!\p{L})/iu;
const HEADING = /^\s*#/;
/** Running text: a sentence of some length with a full stop. */
const PROSE = /^(?=.{60})(?!.*(?:Herr|Frau|Hr\.|Fr\.)\s).*\p{Ll}{2}[.!?]$/u;
const MARKS = /^[\s*#>_|–•-]+|[\s*_|]+$/gu;
const INLINE_LABEL =
  /(?<=[.;)]\s{1,3})(?=(?:Present|Absent|Excused(?:\sabsences?)?|Also\spresent|Regrets|Entschuldigt|Abwesend|Gäste|Protokoll)\s?:)/gu;
/** A list in one line goes on in the next where it ends like this, or is as long as this. */
const GOES_ON = /(?:[,;]|\p{L}-|\s(?:und|and|für|des|der))$|^(?=.{66})[^:]{2,60}:\s.*[^.:]$/u;
const ADDRESSED_LINE = /(?:^|[,;:*•])[ \t]*(?:Herrn?|Frau|Hr\.|Fr\.)\s/gmu;
const LONGEST_LINE = 2000;
const MOST_LINES = 2000;
const SINGLE = new Set(['Vorsitz', 'Schriftführung']);
const MOST_PEOPLE = 400;

/** The people that a head or a roll call names. */
export interface Roll {
  readonly people: readonly Attendee[];
  /** Whether a label says who came; otherwise they are only offices ("Vorsitz: …"), and nobody knows who else was there. */
  readonly told: boolean;
}

/** The list that is being read. */
interface Group {
  readonly status: Attendee['status'];
  readonly role: string | null;
  readonly party: string | null;
  /** Somebody was named since the label that said the status. */
  readonly named: boolean;
  /** People may follow on the next line. */
  readonly open: boolean;
}

/**
 * The lists of who was there, was excused or was absent, as the head of the minutes or a roll call gives them: labels, and the people
 * below or behind them. Nobody where lists stand beside each other and cannot be told apart.
 */
export function rollIn(text: string): Roll {
  const lines = oneColumn(text.split('\n').slice(0, MOST_LINES), (words) => Boolean(listLabel(words, false)?.says));
  const found = new Map<string, Attendee>();
  const addressed = (text.match(ADDRESSED_LINE)?.length ?? 0) > 1;
  let told = false;
  let group: Group | null = null;
  for (const line of joined(lines ?? [])) {
    const words = line.replace(MARKS, '');
    if (words === '' || words.length > LONGEST_LINE || found.size >= MOST_PEOPLE) continue;
    const label = STOP.test(words) ? null : listLabel(words, group !== null);
    if (label) group = groupOf(label, group);
    else if (endsList(line, words)) group = null;
    if (!group || !(label || group.open)) continue;
    told ||= Boolean(label?.says);
    const people = peopleIn(label ? words.slice(label.length) : words, addressed);
    for (const person of people) record(found, person, group);
    if (people.length > 0) group = behindPeople(group, label !== null, addressed);
  }
  return { people: [...found.values()], told };
}

/**
 * A group ("Gäste:", "SPD-Fraktion:") right below a status, before anybody is named, is of that status; behind a list of the excused
 * known groups are present again.
 */
function groupOf({ says, role, party }: ListLabel, before: Group | null): Group {
  const goesOn = before !== null && (!before.named || role === null || party !== null);
  const status = says ?? (goesOn ? before.status : 'present');
  return { status, role, party, named: says === null && (before?.named ?? false), open: true };
}

/** "Vorsitz: Frau Muster" says it of her alone, and names in the label's own line are a whole list. */
function behindPeople(group: Group, inline: boolean, addressed: boolean): Group {
  const single = inline && SINGLE.has(group.role ?? '');
  return { ...group, role: single ? null : group.role, named: true, open: !inline || addressed };
}

function endsList(line: string, words: string): boolean {
  return STOP.test(words) || HEADING.test(line) || (PROSE.test(words) && !words.includes(':'));
}

/** Who is named again with an office (as the clerk) is the same person. */
function record(found: Map<string, Attendee>, { name, role, party, excused }: ListedPerson, group: Group): void {
  const known = found.get(name);
  const as = role ?? group.role;
  if (known) found.set(name, { ...known, role: known.role ?? as });
  else found.set(name, { name, role: as, party: party ?? group.party, status: excused ? 'excused' : group.status });
}

/** Lines as lists: a label with people behind it goes on over the following lines, and a second label in a line begins another. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last && line.trim() !== '' && GOES_ON.test(last)) whole[whole.length - 1] = `${last} ${line.trim()}`;
    else whole.push(line.trim());
  }
  return whole.flatMap((line) => line.split(INLINE_LABEL));
}
