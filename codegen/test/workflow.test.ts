import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { TestRepository } from './support/repository.ts';
import { makeRepository } from './support/repository.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly script?: string };
}

const workspace = new URL('../..', import.meta.url).pathname;
const text = readFileSync(join(workspace, '.github/workflows/spec.yml'), 'utf8');
const workflow = parse(text) as {
  readonly on: { readonly pull_request: { readonly paths: readonly string[] } };
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: { readonly report: { readonly steps: readonly Step[] } };
};
const { steps } = workflow.jobs.report;

function scriptOf(name: string): string {
  const step = steps.find((found) => found.name === name);
  const script = step?.run ?? step?.with?.script;
  if (script === undefined) throw new Error(`no step ${name}`);
  return script;
}

describe('the workflow file', () => {
  test('runs when spec/ is touched, with no right but to read and to comment', () => {
    expect(workflow.on.pull_request.paths).toContain('spec/**');
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
  });

  test('uses nothing but the host’s own actions, each at one version', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@v\d+\.\d+\.\d+$/);
  });

  test('installs and runs with the pnpm of the workspace', () => {
    const { packageManager } = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8')) as Record<
      string,
      string
    >;
    const used = text.match(/pnpm@[\d.]+/g) ?? [];
    expect(new Set(used)).toEqual(new Set([packageManager]));
  });

  test('puts nothing from outside into the text of a script', () => {
    for (const { run, with: inputs } of steps) expect(`${run} ${inputs?.script}`).not.toContain('${{');
  });

  test('does the steps in order', () => {
    expect(steps.map(({ name, uses }) => name ?? uses?.replace(/@.*/, ''))).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'Install',
      'Generated files are up to date',
      'What changes for callers',
      'Comment',
    ]);
    expect(scriptOf('Install')).toContain('install --frozen-lockfile');
    expect(scriptOf('Generated files are up to date')).toContain('generate --check');
  });
});

describe('the report', () => {
  let repository: TestRepository;
  let tools: string;

  beforeEach(() => {
    repository = makeRepository();
    repository.git('update-ref', 'refs/remotes/origin/release/1.x', 'HEAD');
    tools = mkdtempSync(join(tmpdir(), 'tools-'));
    mkdirSync(join(tools, 'bin'));
    // Stands for `npx -y pnpm@12 --silent codegen …`, without a network.
    const main = join(workspace, 'codegen/src/bin.js');
    const npx = `#!/bin/sh\nshift 4\nexec "${process.execPath}" "${main}" "$@" --root "${repository.root}"\n`;
    writeFileSync(join(tools, 'bin/npx'), npx);
    chmodSync(join(tools, 'bin/npx'), 0o755);
  });
  afterEach(() => {
    rmSync(repository.root, { recursive: true, force: true });
    rmSync(tools, { recursive: true, force: true });
  });

  /** The step as the host runs it; its exit code, report and summary. */
  function runStep(): { readonly code: number; readonly report: string; readonly summary: string } {
    const summary = join(tools, 'summary.md');
    const env = {
      PATH: `${join(tools, 'bin')}:${dirname(process.execPath)}:${process.env['PATH']}`,
      BASE_REF: 'release/1.x',
      GITHUB_STEP_SUMMARY: summary,
    };
    let code = 0;
    try {
      const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', scriptOf('What changes for callers')];
      execFileSync('bash', args, { cwd: tools, env, stdio: 'pipe' });
    } catch (error) {
      code = (error as { status: number }).status;
    }
    return { code, report: readFileSync(join(tools, 'report.md'), 'utf8'), summary: readFileSync(summary, 'utf8') };
  }

  test('compares the branch that the pull request goes into with the merged tree', () => {
    repository.edit('spec/tables/offline.preCreate.md', '| notifyUrl | string | 256 |', '| notifyUrl | string | 64 |');
    const { code, report, summary } = runStep();
    expect(code).toBe(0);
    expect(report).toMatch(
      /^## ⚠️ Spec: 1 change for callers: 1 breaking\n\n`origin\/release\/1\.x` → `working tree`\n/,
    );
    expect(summary).toBe(report);
  });

  test('tells what is wrong with the tables, and fails', () => {
    repository.edit('spec/tables/offline.pay.md', '| merchantTransId | string |', '| merchantTransId | strng |');
    const { code, report } = runStep();
    expect(code).toBe(1);
    expect(report).toMatch(
      /^## Spec: could not be compared\n\n {4}spec\/tables\/offline\.pay\.md:\d+:\d+: unknown-type/,
    );
  });
});

describe('the comment', () => {
  let place: string;

  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'comment-'));
  });
  afterEach(() => {
    rmSync(place, { recursive: true, force: true });
  });

  interface Comment {
    readonly id: number;
    readonly user: { readonly type: string };
    readonly body: string;
  }

  /** Runs the script against a host that has these comments; what it asked the host for. */
  async function comment(report: string, comments: readonly Comment[]): Promise<unknown[]> {
    writeFileSync(join(place, 'report.md'), report);
    const asked: unknown[] = [];
    const issues = {
      listComments: 'list',
      createComment: async (request: object) => asked.push({ create: request }),
      updateComment: async (request: object) => asked.push({ update: request }),
    };
    const github = { rest: { issues }, paginate: async () => comments };
    const context = { repo: { owner: 'o', repo: 'r' }, payload: { pull_request: { number: 7 } } };
    const core = { warning: (warning: string) => asked.push({ warning }) };
    const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (
      ...args: string[]
    ) => (...values: unknown[]) => Promise<void>;
    const script = scriptOf('Comment').replaceAll("'report.md'", JSON.stringify(join(place, 'report.md')));
    const call = new AsyncFunction('github', 'context', 'core', 'require', script);
    await call(github, context, core, createRequire(import.meta.url));
    return asked;
  }

  const marker = '<!-- spec: what changes for callers -->';

  test('is created once', async () => {
    expect(await comment('## Spec\n', [])).toEqual([
      { create: { owner: 'o', repo: 'r', issue_number: 7, body: `${marker}\n## Spec\n` } },
    ]);
  });

  test('is updated in place afterwards; those of people are left alone', async () => {
    const comments = [
      { id: 1, user: { type: 'Bot' }, body: 'Something else' },
      { id: 2, user: { type: 'User' }, body: `${marker}\nquoted` },
      { id: 3, user: { type: 'Bot' }, body: `${marker}\n## Spec before\n` },
    ];
    expect(await comment('## Spec\n', comments)).toEqual([
      { update: { owner: 'o', repo: 'r', comment_id: 3, body: `${marker}\n## Spec\n` } },
    ]);
  });

  test('is no longer than the host takes', async () => {
    const [asked] = (await comment('x'.repeat(100_000), [])) as { create: { body: string } }[];
    expect(asked?.create.body.length).toBeLessThanOrEqual(65_536);
  });
});
