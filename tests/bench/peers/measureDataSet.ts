import { handOver } from './compiled.js';
import { type Contestant, contestant } from './contestant.js';
import { DATA_SETS } from './dataSets.js';
import { flexSearch } from './flexSearch.js';
import { type Figures, measure } from './measure.js';
import { germanMiniSearch, plainMiniSearch } from './miniSearch.js';
import { orama } from './orama.js';
import { sqlite } from './sqlite.js';

/** All engines on one data set, by group of questions. */
export interface DataSetFigures {
  readonly passages: number;
  readonly groups: Readonly<Record<string, { readonly questions: number; readonly engines: readonly Figures[] }>>;
}

const set = await DATA_SETS[process.argv[2]!]!.open();
const peers = [plainMiniSearch, germanMiniSearch, flexSearch, orama, sqlite];
const engines: (() => Contestant)[] = [
  ...peers.map((create) => () => contestant(create(), set.passages)),
  () => set.ours,
];
const groups: Record<string, { questions: number; engines: Figures[] }> = {};
for (const create of engines) {
  for (const [group, figures] of Object.entries(await measure(create(), set))) {
    groups[group] ??= { questions: set.questions[group]!.length, engines: [] };
    groups[group].engines.push(figures);
  }
}
handOver({ passages: set.passages.length, groups } satisfies DataSetFigures);
