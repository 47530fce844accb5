import { cases } from './cases.ts';
import type { Outside } from './stage.ts';

/** How a run went. */
export interface Report {
  /** What the runtime calls itself, such as `Node.js/24`. */
  readonly runtime: string;
  /** For each case `passed`, or what went wrong. */
  readonly cases: Readonly<Record<string, string>>;
}

/** One case after the other. */
export async function runCases(outside: Outside): Promise<Report> {
  const results: Record<string, string> = {};
  for (const [name, hold] of Object.entries(cases)) {
    results[name] = await hold(outside).then(
      () => 'passed',
      (error: unknown) => (error instanceof Error ? `${error.stack}` : String(error)),
    );
  }
  return { runtime: navigator.userAgent, cases: results };
}
