import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { names } from './project.ts';

export interface EntryPoint {
  /** As a program imports it, such as `@intl-acquiring/client/money`. */
  readonly specifier: string;
  /** Path of its declarations. */
  readonly types: string;
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
}

/** Every module that the packages of a stranger's project export. */
export function entryPointsOf(project: string): EntryPoint[] {
  return names.flatMap((folder) => {
    const home = join(project, 'node_modules/@intl-acquiring', folder);
    const { name, exports }: Manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    return Object.entries(exports).flatMap(([path, target]) =>
      typeof target === 'string'
        ? []
        : [{ specifier: join(name, path), types: realpathSync(join(home, target.types)) }],
    );
  });
}
