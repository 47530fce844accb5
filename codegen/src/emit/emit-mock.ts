import type { ApiSpec, Operation } from '../spec/model.ts';
import type { Render } from '../templates/load.ts';
import { banner } from './names.ts';
import { commentSafe } from './text.ts';
import { tableFile } from './types/interfaces.ts';

const root = 'packages/mock/src/generated';

/** One function in the mock package: its facts, its validators and its result codes, as one route. */
export function mockOfOperation(operation: Operation, render: Render): [string, string][] {
  const { name, summary } = operation;
  const values = { banner: banner(`spec/tables/${tableFile(operation)}`), name, summary: commentSafe(summary) };
  return [[`${root}/routes/${name}.ts`, render('mock-route.ts', values)]];
}

/** The module that lists the routes. */
export function mockOfAll({ operations }: ApiSpec, render: Render): [string, string][] {
  const names = operations.map(({ name }) => name);
  const values = {
    banner: banner('spec/tables'),
    routes: names.map((name) => ({ name })),
    routeTypes: names.map((name) => `readonly ${name}: typeof ${name}Route`).join('; '),
  };
  return [[`${root}/routes.ts`, render('mock-routes.ts', values)]];
}
