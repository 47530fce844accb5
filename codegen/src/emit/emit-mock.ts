import type { ApiSpec } from '../spec/model.ts';
import type { EmittedFiles } from './emitted.ts';
import { banner } from './names.ts';
import { loadTemplate } from './template.ts';
import { tableFile } from './types/interfaces.ts';
import type { TypeScriptPrinter } from './typescript.ts';

const root = 'packages/mock/src/generated';

/** The mock package: for each function its facts, its validators and its result codes, as one route. */
export function emitMock(spec: ApiSpec, printer: TypeScriptPrinter): EmittedFiles {
  const template = loadTemplate<object>('mock-route.ts');
  const files = new Map<string, string>();
  for (const operation of spec.operations) {
    const path = `${root}/routes/${operation.name}.ts`;
    const context = { banner: banner(`spec/tables/${tableFile(operation)}`), name: operation.name, summary: operation.summary };
    files.set(path, printer.check(path, template(context), [`${operation.name}Route`]));
  }
  const names = spec.operations.map(({ name }) => name);
  const path = `${root}/routes.ts`;
  const text = loadTemplate<object>('mock-routes.ts')({
    banner: banner('spec/tables'),
    routes: names.map((name) => ({ name })),
    routeTypes: names.map((name) => `readonly ${name}: typeof ${name}Route`).join('; '),
  });
  files.set(path, printer.check(path, text, ['routes']));
  return files;
}
