import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileSpec } from '../src/compile/compile.ts';
import { bumpsOf } from '../src/diff/bumps.ts';
import { diffSpecs } from '../src/diff/diff-specs.ts';
import { createEmit } from '../src/emit/emit.ts';
import type { ApiSpec } from '../src/spec/model.ts';
import { loadTemplates } from '../src/templates/load.ts';
import { readFolders } from '../src/write/files.ts';

const repository = new URL('../..', import.meta.url).pathname;
const tables = [...readFolders(repository, ['spec/tables'], () => true)].map(([file, text]) => ({ file, text }));
const { spec } = compileSpec({ tables });
const emit = createEmit(
  readFileSync(new URL('../src/spec/canonical.schema.json', import.meta.url), 'utf8'),
  loadTemplates(),
);
const emitted = emit(spec);

type Path = readonly (string | number)[];

/** Words of a closed list become the next one. */
const lists = [
  ['required', 'optional'],
  ['outbound', 'inbound'],
  ['documented', 'unconfirmed'],
  ['query', 'repeat'],
  ['S', 'F', 'U'],
  ['string', 'dateTime', 'date', 'number', 'boolean'],
  ['askBuyer', 'fixRequest', 'contactSupport'],
];

/** Another value of the same fact; nothing for a name that stands for something elsewhere. */
function otherThan(value: unknown, path: Path): unknown {
  const key = path.at(-1);
  if (path.includes('origin') || key === 'functions' || path.includes('functions')) return undefined;
  if (path.includes('samples') && key === 'name') return undefined;
  if (path.includes('type') && (key === 'name' || !lists[5]?.includes(String(value)))) return undefined;
  const list = lists.find((words) => words.includes(String(value)));
  if (list) return list[(list.indexOf(String(value)) + 1) % list.length];
  return typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : undefined;
}

/** Every fact, by its path; of lists each item. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((found, key) => (found as Record<string | number, unknown>)[key], value);

function withFact(path: Path, fact: unknown): ApiSpec {
  const changed = structuredClone(spec);
  (at(changed, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1) ?? ''] = fact;
  return changed;
}

/** One path for each kind of fact in each function or shared list. */
const paths = [
  ...new Map(
    leavesOf(spec).map((path) => {
      const owner = path[0] === 'operations' ? path[1] : '';
      return [`${owner} ${path.filter((key) => typeof key === 'string').join('.')}`, path];
    }),
  ).values(),
];

test('each package whose sources a change makes anew is released', () => {
  const missing = paths.flatMap((path) => {
    const fact = otherThan(at(spec, path), path);
    if (fact === undefined) return [];
    const head = withFact(path, fact);
    const made = emit(head);
    const stale = [...new Set([...emitted.keys(), ...made.keys()])].filter(
      (file) => emitted.get(file) !== made.get(file),
    );
    const packages = new Set(stale.flatMap((file) => /^packages\/(\w+)\//.exec(file)?.[1] ?? []));
    const changes = diffSpecs(spec, head);
    const bumps = Object.keys(bumpsOf(changes));
    return [...packages]
      .filter((name) => !bumps.includes(name))
      .map((name) => `${path.join('.')}: ${name} (${changes.map(({ kind }) => kind).join()})`);
  });
  expect(missing).toEqual([]);
});
