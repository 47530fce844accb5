import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../src/store/sql/lock-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a folder is locked until it is let go', async () => {
  const unlock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(`The folder ${folder} is open in the process ${process.pid}.`);
  await unlock();
  expect(await readdir(folder)).toEqual([]);
  await (await lockFolder(folder))();
});

test.each([
  { given: 'a process that lives', owner: String(process.ppid), isTaken: false },
  { given: 'one that died', owner: '4194305', isTaken: true },
  { given: 'one that died and had our number', owner: String(process.pid), isTaken: true },
  { given: 'one that died before it could say its number', owner: '', isTaken: true },
])('the lock of $given: taken over: $isTaken', async ({ owner, isTaken }) => {
  await writeFile(join(folder, 'lock'), owner);
  const locked = lockFolder(folder);
  if (isTaken) await (await locked)();
  else
    await expect(locked).rejects.toMatchObject({ code: 'store', message: expect.stringContaining(`delete ${folder}`) });
});
