import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { makeProject } from '../src/project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of a stranger's project with the packed packages. */
    readonly project: string;
  }
}

export async function setup({ provide }: TestProject): Promise<() => void> {
  const project = await makeProject();
  provide('project', project);
  return () => rmSync(project, { recursive: true, force: true });
}
