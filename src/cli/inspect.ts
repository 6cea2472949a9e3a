import { readFile } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve, sep } from 'node:path';
import { type AgendaItem, ATTENDANCE, type Attendee, type Minutes } from '../../index/minutes/minutes.js';
import { FormatError } from '../ingest/formats/minutesFormat.js';
import { openFormats } from '../ingest/knownFormats.js';
import { readDocument } from '../ingest/readDocument.js';
import { isChair } from '../ingest/reading/speaker.js';
import { UsageError } from './arguments.js';

/** How one document is understood: its structure, not its passages. Nothing of what is withheld is shown. */
export async function inspect(operands: readonly string[], minutesFolder: string, json: boolean): Promise<string> {
  const [path, ...more] = operands;
  if (!path || more.length > 0)
    throw new UsageError('inspect needs one file, for example: npm start -- inspect minutes.md --json');
  const { file, bytes } = await open(path, minutesFolder);
  const known = openFormats();
  const { minutes } = await readDocument(file, bytes, {}, known.formats)
    .finally(known.close)
    .catch((error: unknown) => {
      throw error instanceof FormatError ? new FormatError(`${path} ${error.message}`, { cause: error }) : error;
    });
  return json ? `${JSON.stringify(minutesJson(minutes), null, 2)}\n` : minutesText(minutes);
}

/** The file as given, or as named in a citation: relative to the folder of minutes. */
async function open(path: string, minutesFolder: string): Promise<{ file: string; bytes: Uint8Array }> {
  for (const full of [resolve(path), resolve(minutesFolder, path)]) {
    try {
      const bytes = await readFile(full);
      const inside = relative(minutesFolder, full);
      return {
        file: inside.startsWith('..') || isAbsolute(inside) ? basename(full) : inside.split(sep).join('/'),
        bytes,
      };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EISDIR') throw new UsageError(`${path} is a folder; inspect needs one file`);
      if (code !== 'ENOENT') throw new FormatError(`${path} cannot be read (${code})`, { cause: error });
    }
  }
  throw new UsageError(`${path} does not exist`);
}

function minutesJson({ head, items, withheld, warnings }: Minutes) {
  return {
    file: head.file,
    body: head.body,
    organization: head.organization,
    date: head.date,
    place: head.place,
    start: head.start,
    end: head.end,
    chair: head.chair,
    clerk: head.clerk,
    attendance: head.attendance,
    public: head.public,
    items: items.filter(({ name }) => name !== '').map(itemJson),
    withheld,
    warnings,
  };
}

function itemJson({ number, name, papers, vote, statements }: AgendaItem) {
  return {
    number,
    name,
    // What is not public is withheld before an item comes to be.
    public: true,
    papers,
    outcome: vote.outcome,
    unanimous: vote.unanimous,
    votes: vote.count,
    speakers: [...new Set(statements.flatMap(({ speaker }) => (speaker && !isChair(speaker) ? [speaker.name] : [])))],
  };
}

function attendeeText({ name, role, party }: Attendee): string {
  const said = [role, party].filter(Boolean).join(', ');
  return said ? `${name} (${said})` : name;
}

function minutesText(minutes: Minutes): string {
  const {
    file,
    body,
    organization,
    date,
    place,
    start,
    end,
    chair,
    clerk,
    attendance,
    public: publicity,
    items,
    withheld,
    warnings,
  } = minutesJson(minutes);
  const field = (name: string, value: string | null) => `${name.padEnd(14)}${value ?? '–'}`;
  const lines = [
    field('file', file),
    field('body', body),
    field('organization', organization),
    field('date', date),
    field('place', place),
    field('time', start || end ? `${start ?? '?'}–${end ?? '?'}` : null),
    field('chair', chair),
    field('clerk', clerk),
    ...ATTENDANCE.flatMap((status) => {
      const people = attendance.filter((attendee) => attendee.status === status);
      return people.length > 0 ? [field(status, people.map(attendeeText).join('; '))] : [];
    }),
    field('public', publicity),
    ...items.flatMap(({ number, name, papers, outcome, speakers }) => [
      field(`item ${number ?? '–'}`, name),
      field('', [outcome, papers.join(', '), speakers.join(', ')].filter(Boolean).join(' · ')),
    ]),
    ...withheld.map(({ reason, where }) => field('withheld', `${reason}, ${where}`)),
    ...warnings.map((warning) => field('warning', warning)),
  ];
  return `${lines.join('\n')}\n`;
}
