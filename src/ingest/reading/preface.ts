import type { Statement } from '../../../index/minutes/minutes.js';

const ATTENDANCE =
  /^\s*(?:\p{L}+\s){0,3}(?:[Aa]nwesend|[Ee]ntschuldigt|[Aa]bwesend|[Tt]eilnehme|[Mm]itglieder|[Ss]chriftführ|[Vv]orsitz|[Pp]rotokollführ|[Gg]äste|[Bb]ürger|[Pp]resse|[Vv]erwaltung|[Ff]raktion)/u;
const FORM_OF_NAMES = /(?:^|[\s,])(?:Herr|Frau|Hr\.|Fr\.|Dr\.|Mag\.|Ing\.)\s/u;
/** Prose tells something: it has a sentence of some length. */
const PROSE = /\p{Ll}{2}[.!?]["“»)]?\s*$/u;
const PROSE_AT_LEAST = 60;
/** With these words the session begins, and the lists are over. */
const OPENS = /\b(?:eröffne[tn]|eröffnete|begrüßt|begrüßte|Tagesordnung)\b/u;
const AGENDA = /^\s*T ?a ?g ?e ?s ?o ?r ?d ?n ?u ?n ?g\b/i;

/**
 * What stands before the first item, with lists of who attended told from prose: from the first line that announces such a list on,
 * whatever is no sentence is attendance.
 */
export function withAttendance(text: string, statements: readonly Statement[]): Statement[] {
  let listed = false;
  let opened = false;
  return statements.map((statement) => {
    const shown = text.slice(statement.span.start, statement.span.end);
    const isProse = shown.length >= PROSE_AT_LEAST && PROSE.test(shown.slice(-10));
    opened ||= AGENDA.test(shown) || (listed && OPENS.test(shown));
    if (isProse || opened) return statement;
    listed ||= ATTENDANCE.test(shown) || FORM_OF_NAMES.test(shown);
    return listed && statement.kind === 'discussion' ? { ...statement, kind: 'attendance' } : statement;
  });
}
