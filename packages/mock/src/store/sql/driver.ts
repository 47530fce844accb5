import { MockError } from '../../mock-error.ts';

/**
 * A package that only some users need.
 *
 * @throws {MockError} `store`, if it is not installed, with the command that does it
 */
export async function loadDriver<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new MockError('store', `This store needs the package "${name}". Install it: npm install ${name}`);
  }
}
