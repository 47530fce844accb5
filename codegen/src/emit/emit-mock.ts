import type { ApiSpec, Environment, Operation } from '../spec/model.ts';
import type { Render } from '../templates/load.ts';
import { banner, quote } from './names.ts';
import { commentSafe } from './text.ts';
import { tableFile } from './types/interfaces.ts';

const root = 'packages/mock/src/generated';

/** One function in the mock package: its facts, its validators and its result codes, as one route. */
export function mockOfOperation(operation: Operation, render: Render): [string, string][] {
  const { name, summary } = operation;
  const values = { banner: banner(`spec/tables/${tableFile(operation)}`), name, summary: commentSafe(summary) };
  return [[`${root}/routes/${name}.ts`, render('mock-route.ts', values)]];
}

/** The module that lists the routes, and below what they lie. */
export function mockOfAll({ operations, shared }: ApiSpec, render: Render): [string, string][] {
  const names = operations.map(({ name }) => name);
  const values = {
    banner: banner('spec/tables'),
    basePaths: basePathsOf(shared.api.environments).map(quote).join(', '),
    routes: names.map((name) => ({ name })),
    routeTypes: names.map((name) => `readonly ${name}: typeof ${name}Route`).join('; '),
  };
  return [[`${root}/routes.ts`, render('mock-routes.ts', values)]];
}

function basePathsOf(environments: readonly Environment[]): string[] {
  const paths = environments.map(({ baseUrl }) => new URL(baseUrl).pathname.replace(/\/+$/, ''));
  return [...new Set(paths)].filter((path) => path !== '');
}
