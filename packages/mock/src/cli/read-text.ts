import { readFile } from 'node:fs/promises';

/** The text of a file, without the byte order mark that some editors begin it with. @throws {Error} with a sentence */
export async function readText(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    throw new Error(`The file ${file} can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
