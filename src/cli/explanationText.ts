import {
  bestMet,
  type Expected,
  type ExplainedGroup,
  type Explanation,
  type Met,
  type Parts,
  type Place,
  type Placed,
  type Ranked,
  type Where,
} from './explain.js';

const WIDTH = 120;
const INDENT = '  ';
const LONGEST = { quote: 96, title: 60, label: 24, words: 36 };
const NAMES: Readonly<Record<Where, string>> = { text: 'text', context: 'item', session: 'session' };

/** For people: how many questions went wrong how, then a block for each, in lines of 120 characters. */
export function explanationText(explanations: readonly Explanation[]): string {
  const blocks = [[tally(explanations)], ...explanations.map(block)];
  return blocks.map((lines) => `\n${lines.map((line) => `${line.trimEnd()}\n`).join('')}`).join('');
}

function tally(explanations: readonly Explanation[]): string {
  const counted = new Map<string, number>();
  for (const explanation of explanations) {
    const way = wayOf(explanation);
    counted.set(way, (counted.get(way) ?? 0) + 1);
  }
  const ways = [...counted].toSorted((a, b) => b[1] - a[1]).map(([way, count]) => `${way} ${count}`);
  return `${explanations.length} went wrong${ways.length > 0 ? ': ' : ''}${ways.join(', ')}`;
}

function wayOf({ expected }: Explanation): string {
  if (expected === null) return 'unanswerable and answered';
  return expected.state === 'outranked' && expected.citation !== null ? 'cited later' : expected.state;
}

function block(explanation: Explanation): string[] {
  const { id, question, asked, language, type, found, confidence, groups, first, evidence, expected } = explanation;
  const taken = asked === 'any' || asked === language ? language : `${asked}, taken for ${language}`;
  const status = `${found ? 'found' : 'nothing found'}, confidence ${figure(confidence)}`;
  return [
    `── ${[plain(id), taken, type, status].join(' · ')} `.padEnd(WIDTH, '─'),
    ...columns([row([], ...plain(question).split(' '))]),
    '',
    ...columns(groupRows(groups)),
    '',
    ...(first ? [...columns(metRows(groups, expected)), ''] : []),
    ...columns([
      ...(first ? placedRows('first', first) : [row(['first', ''], 'nothing was cited')]),
      ...(expected ? expectedRows(expected, first) : []),
      ...(evidence === null ? [] : [row(['evidence', ''], quoted(evidence))]),
    ]),
  ];
}

function groupRows(groups: readonly ExplainedGroup[]): Row[] {
  return [
    row(['group', 'kind', 'weight', 'rarity', 'essential'], 'alternatives'),
    ...groups.map(({ label, kind, weight, essential, rarity, alternatives }) =>
      row(
        [
          brief(label, LONGEST.label),
          kind,
          aligned(weight),
          rarity === null ? '' : aligned(rarity),
          essential ? 'yes' : '',
        ],
        ...listed(alternatives.map(({ terms, weight: each }) => `${figure(each)} ${terms}`)),
      ),
    ),
  ];
}

function metRows(groups: readonly ExplainedGroup[], expected: Expected | null): Row[] {
  const ranks = expected !== null && 'rank' in expected;
  return [
    row(['met by', 'first'], ranks ? 'expected' : ''),
    ...groups.map(({ label, met }) =>
      row([brief(label, LONGEST.label), metText(met.first)], ranks ? metText(met.expected) : ''),
    ),
  ];
}

function metText(met: Met | null): string {
  const where = met && bestMet(met);
  return where ? `${NAMES[where]} ${figure(met[where])} ${brief(met.words.join(', '), LONGEST.words)}` : '–';
}

function placedRows(label: string, placed: Placed, ...remark: readonly string[]): Row[] {
  return [
    row([label, aligned(placed.score)], ...remark, ...placeTexts(placed)),
    row(['', ''], quoted(placed.quote)),
    row(['', ''], ...partTexts(placed.parts, figure)),
  ];
}

function expectedRows(expected: Expected, first: Placed | null): Row[] {
  switch (expected.state) {
    case 'evidence unknown':
      return [row(['expected', ''], 'the question names no evidence')];
    case 'not in the index':
      return [row(['expected', ''], 'no passage of the index holds the evidence')];
    case 'no candidate': {
      const { place } = expected;
      return [
        row(['expected', ''], 'did not become a candidate:', ...placeTexts(place)),
        row(['', ''], quoted(place.quote)),
      ];
    }
    default: {
      const { state, candidate, differences } = expected;
      const rows = placedRows('expected', candidate, `${rankText(expected)}:`);
      if (first === null || state === 'cut') return rows;
      const difference = signed(candidate.score - first.score).padStart(6);
      return [...rows, row(['difference', difference], ...partTexts(differences, signed))];
    }
  }
}

function rankText({ state, rank, candidates, citation }: Ranked): string {
  const where = `rank ${rank} of ${candidates}`;
  if (state === 'cut') return `${where}, but its quote ends before the evidence`;
  if (state === 'passed over') return `${where}, but passed over in a search for a few`;
  return `${where}, ${citation === null ? 'not cited' : `citation ${citation}`}`;
}

function placeTexts({ file, item }: Place): string[] {
  const title = [item.number && `TOP ${item.number}`, brief(item.name, LONGEST.title)].filter(Boolean).join(' ');
  return title === '' ? [plain(file)] : [`${plain(file)} ·`, title];
}

function partTexts(parts: Parts, show: (value: number) => string): string[] {
  return listed(Object.entries(parts).map(([name, part]) => `${name} ${show(part)}`));
}

/** A line of a table: cells in columns, then words that go on below where they are too many. */
interface Row {
  readonly cells: readonly string[];
  readonly words: readonly string[];
}

function row(cells: readonly string[], ...words: readonly string[]): Row {
  return { cells, words };
}

function columns(rows: readonly Row[]): string[] {
  const widths = rows[0]!.cells.map((_, at) => Math.max(...rows.map(({ cells }) => cells[at]!.length)));
  return rows.flatMap(({ cells, words }) => {
    const head = INDENT + cells.map((cell, at) => cell.padEnd(widths[at]!) + INDENT).join('');
    return filled(words, WIDTH - head.length).map((line, at) => (at === 0 ? head : ' '.repeat(head.length)) + line);
  });
}

function filled(words: readonly string[], width: number): string[] {
  const [line = '', ...more] = words;
  const lines = [line];
  for (const word of more) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function listed(words: readonly string[]): string[] {
  return words.map((word, at) => (at < words.length - 1 ? `${word},` : word));
}

function figure(value: number): string {
  return value.toFixed(2).replace('-', '−');
}

function aligned(value: number): string {
  return figure(value).padStart(6);
}

function signed(value: number): string {
  return (value > 0 ? '+' : '') + figure(value);
}

function quoted(text: string): string {
  return `“${brief(text, LONGEST.quote)}”`;
}

function brief(text: string, most: number): string {
  const shown = plain(text);
  return shown.length > most ? `${shown.slice(0, most - 1)}…` : shown;
}

/** On one line, and without the control characters by which a text could steer a terminal. */
function plain(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, ' ').trim();
}
