import { execFile } from 'node:child_process';
import { UsageError } from './usage-error.ts';

/** The commit that a revision names, if any, or why git cannot tell. */
export interface FoundCommit {
  readonly commit?: string;
  readonly problem?: string;
}

/** Looks a revision up. The text is never read as an option or by a shell. */
export async function findCommit(root: string, revision: string): Promise<FoundCommit> {
  if (revision === '' || revision.includes('\0')) return {};
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  try {
    return { commit: (await git(root, args)).toString('utf8').trim() };
  } catch (error) {
    // Of a revision that does not exist, git says nothing.
    return error instanceof Error && error.message !== '' ? { problem: error.message } : {};
  }
}

/** Whether the clone lacks commits before those that it has. */
export const isShallow = async (root: string): Promise<boolean> =>
  (await git(root, ['rev-parse', '--is-shallow-repository'])).toString('utf8').trim() === 'true';

/** The files below a folder of a commit: path in the folder → text. */
export async function readFolderAt(root: string, commit: string, folder: string): Promise<Map<string, string>> {
  const listed = (await git(root, ['ls-tree', '-r', '-z', commit, '--', `${folder}/`])).toString('utf8');
  const blobs = listed.split('\0').flatMap((entry): { id: string; name: string }[] => {
    const [, id, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    return id && path ? [{ id, name: path.slice(folder.length + 1) }] : [];
  });
  if (blobs.length === 0) return new Map();
  const texts = splitBatch(await git(root, ['cat-file', '--batch'], blobs.map(({ id }) => `${id}\n`).join('')));
  return new Map(blobs.map(({ name }, index) => [name, texts[index] ?? '']));
}

/** `<id> blob <bytes>\n<content>\n`, again and again; or `<id> missing`. */
function splitBatch(output: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const line = output.toString('utf8', at, end);
    const bytes = Number(line.split(' ')[2]);
    if (Number.isNaN(bytes)) throw new UsageError(`This clone lacks a file of the revision: ${line}.`);
    texts.push(output.toString('utf8', end + 1, end + 1 + bytes));
    at = end + bytes + 2;
  }
  return texts;
}

function git(root: string, args: readonly string[], input?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { cwd: root, encoding: 'buffer', maxBuffer: 1 << 30 } as const;
    const child = execFile('git', [...args], options, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      // A number is git's own exit code, and what it has to say stands on standard error.
      else reject(typeof error.code === 'number' ? new Error(stderr.toString('utf8').trim()) : error);
    });
    // A git that ends early says so by its exit code.
    child.stdin?.on('error', () => undefined).end(input ?? '');
  });
}
