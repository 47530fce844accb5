import { operations } from '@intl-acquiring/types';
import { describe, expect, inject, test } from 'vitest';
import { bundle } from '../src/bundle.ts';
import { entryPointsOf } from '../src/entry-points.ts';

const project = inject('project');

describe('with gzip', () => {
  test('createClient with every operation, ky included, has at most 18,800 bytes', async () => {
    const { gzip, text, modules } = await bundle(project, `export { createClient } from '@intl-acquiring/client';`);
    for (const { direction, path } of Object.values(operations)) {
      if (direction === 'outbound') expect(text).toContain(path);
    }
    expect(gzip, list(modules)).toBeLessThanOrEqual(18_800);
  });

  test('the envelope alone, with every export, has at most 3,000 bytes', async () => {
    const { gzip, modules } = await bundle(project, `export * from '@intl-acquiring/envelope';`);
    expect(gzip, list(modules)).toBeLessThanOrEqual(3_000);
  });
});

describe('a bundle leaves out what is not used', () => {
  test.each(entryPointsOf(project))('import of $specifier alone: everything', async ({ specifier }) => {
    const { modules } = await bundle(project, `import '${specifier}';`);
    expect(modules).toEqual([]);
  });

  test.each([
    { given: `export { InvalidRequestError } from '@intl-acquiring/client';`, wanted: ['client/dist/errors.js'] },
    { given: `export { KeyError } from '@intl-acquiring/client';`, wanted: ['envelope/dist/errors.js'] },
    {
      given: `export { payOperation } from '@intl-acquiring/types';`,
      wanted: ['types/dist/generated/operations/pay.js'],
    },
    { given: `export { isKnownSiteEnum } from '@intl-acquiring/types';`, wanted: ['types/dist/generated/enums.js'] },
  ])('$given', async ({ given, wanted }) => {
    const { modules } = await bundle(project, given);
    const paths = modules.map(({ path }) => path.replace('@intl-acquiring/', '')).filter((path) => path !== '<stdin>');
    expect(paths.toSorted()).toEqual(wanted);
  });

  test.each([
    {
      entry: 'client',
      name: 'createClient',
      without: ['dinero', 'notif', 'money/', 'dist/environment', 'validat', 'inbound', 'complete/'],
    },
    { entry: 'client/complete', name: 'completePayment', without: ['ky/', 'envelope/', 'dinero', 'operations/'] },
    { entry: 'client/undici', name: 'undiciTransport', without: ['ky/', 'undici/', 'envelope/', 'operations/'] },
    { entry: 'client/environment', name: 'clientOptionsFrom', without: ['ky/', 'envelope/', 'core/', 'operations'] },
    { entry: 'client/money', name: 'money', without: ['ky/', 'envelope/', 'core/', 'operations', 'options/'] },
    {
      entry: 'client/notifications',
      name: 'createNotificationHandler',
      without: ['ky/', 'dinero', 'money', 'operations/p'],
    },
    { entry: 'envelope', name: 'createSigner', without: ['verifier', 'message/scan', 'message/open', 'explain'] },
    { entry: 'envelope', name: 'createVerifier', without: ['signer', 'message/scan', 'message/open', 'message/seal'] },
    { entry: 'types', name: 'payResultCodes', without: ['preCreate', 'notifyPay', 'validat', 'enums'] },
    {
      entry: 'types/validators',
      name: 'payRequestBody',
      without: ['preCreate', 'notifyPay', 'result-codes', 'operations/'],
    },
    { entry: 'mock', name: 'createMock', without: ['node-server', 'server.js', 'cli/', 'client/'] },
  ])('$name of $entry has nothing of $without', async ({ entry, name, without }) => {
    const { modules } = await bundle(project, `export { ${name} } from '@intl-acquiring/${entry}';`);
    expect(modules.length).toBeGreaterThan(0);
    const paths = modules.map(({ path }) => path);
    expect(paths.filter((path) => without.some((part) => path.includes(part)))).toEqual([]);
  });
});

function list(modules: readonly { readonly path: string; readonly bytes: number }[]): string {
  return modules.map(({ path, bytes }) => `\n${String(bytes).padStart(6)} ${path}`).join('');
}
