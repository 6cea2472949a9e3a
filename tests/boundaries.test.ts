import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FLOORS = ['index', 'src', 'adapters'];

/** Every source file with the files of this repository that it imports, both as paths from the root. */
const imports = new Map<string, string[]>();
for (const floor of FLOORS) {
  for (const name of readdirSync(join(ROOT, floor), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  )) {
    const file = join(floor, name);
    const text = readFileSync(join(ROOT, file), 'utf8');
    const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1]!);
    imports.set(
      file,
      specifiers.map((specifier) => normalize(join(dirname(file), specifier)).replace(/\.js$/, '.ts')),
    );
  }
}

const floorOf = (file: string) => FLOORS.indexOf(file.split('/')[0]!);
const edges = [...imports].flatMap(([from, to]) => to.map((target) => [from, target] as const));

describe('the floors of the house', () => {
  test('every import leads to a file that is there', () => {
    expect(imports.size).toBeGreaterThan(40);
    expect(edges.filter(([, to]) => !imports.has(to))).toEqual([]);
  });

  test('a floor imports only itself and the floors below; main alone wires', () => {
    expect(edges.filter(([from, to]) => from !== 'src/main.ts' && floorOf(to) > floorOf(from))).toEqual([]);
  });

  test('an adapter knows of the bot only, and of no other adapter', () => {
    const foreign = edges.filter(
      ([from, to]) => from.startsWith('adapters/') && !to.startsWith('src/bot/') && !to.startsWith(`${dirname(from)}/`),
    );
    expect(foreign).toEqual([]);
  });

  test('nothing imports main', () => {
    expect(edges.filter(([, to]) => to === 'src/main.ts')).toEqual([]);
  });

  test('there are no circles', () => {
    expect(circles()).toEqual([]);
  });
});

function circles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}
