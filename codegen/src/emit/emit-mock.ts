import type { ApiSpec } from '../spec/model.ts';
import type { Render } from '../templates/load.ts';
import { commentSafe } from './docs.ts';
import type { EmittedFiles } from './emitted.ts';
import { banner } from './names.ts';
import { tableFile } from './types/interfaces.ts';
import type { TypeScriptPrinter } from './typescript.ts';

const root = 'packages/mock/src/generated';

/** The mock package: for each function its facts, its validators and its result codes, as one route. */
export function emitMock(spec: ApiSpec, printer: TypeScriptPrinter, render: Render): EmittedFiles {
  const files = new Map<string, string>();
  for (const operation of spec.operations) {
    const path = `${root}/routes/${operation.name}.ts`;
    const context = {
      banner: banner(`spec/tables/${tableFile(operation)}`),
      name: operation.name,
      summary: commentSafe(operation.summary),
    };
    files.set(path, printer.check(path, render('mock-route.ts', context), [`${operation.name}Route`]));
  }
  const names = spec.operations.map(({ name }) => name);
  const path = `${root}/routes.ts`;
  const text = render('mock-routes.ts', {
    banner: banner('spec/tables'),
    routes: names.map((name) => ({ name })),
    routeTypes: names.map((name) => `readonly ${name}: typeof ${name}Route`).join('; '),
  });
  files.set(path, printer.check(path, text, ['routes']));
  return files;
}
