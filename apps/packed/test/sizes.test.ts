import { operations } from '@intl-acquiring/types';
import { describe, expect, inject, test } from 'vitest';
import { type Bundle, bundle } from '../src/bundle.ts';
import { entryPointsOf } from '../src/entry-points.ts';

const project = inject('project');

describe('with gzip', () => {
  test('createClient with every operation, ky included, has at most 15,000 bytes', async () => {
    const client = await bundle(project, `export { createClient } from '@intl-acquiring/client';`);
    for (const { direction, path } of Object.values(operations)) {
      if (direction === 'outbound') expect(client.text).toContain(path);
    }
    expect(client.gzip, list(client)).toBeLessThanOrEqual(15_000);
  });

  test('the envelope alone, with every export, has at most 3,000 bytes', async () => {
    const envelope = await bundle(project, `export * from '@intl-acquiring/envelope';`);
    expect(envelope.gzip, list(envelope)).toBeLessThanOrEqual(3_000);
  });
});

/** A text of each part that no other part has. */
const marks = {
  ky: 'must be a string, URL, or Request',
  calls: 'No whole reply came within',
  keys: 'OPENSSH',
  verifying: 'No signature.',
  completion: 'No clear answer came in time',
  environment: 'ACQUIRING_CLIENT_ID',
  money: 'is no amount in',
  notifications: 'A notification is sent with POST',
  validators: 'must be a list, not',
  pay: 'acquiring.offline.pay"',
  payCodes: 'The wallet holds no means of payment.',
  preCreate: 'acquiring.offline.preCreate"',
  notifyPay: 'acquiring.offline.notify.pay"',
} as const;
type Part = keyof typeof marks;
const isPart = (name: string): name is Part => name in marks;

describe('a bundle leaves out what is not used', () => {
  test.each(entryPointsOf(project))('import of $specifier alone: everything', async ({ specifier }) => {
    expect((await bundle(project, `import '${specifier}';`)).modules).toEqual([]);
  });

  test.each<{ entry: string; name: string; parts: readonly Part[] }>([
    { entry: 'client', name: 'createClient', parts: ['ky', 'calls', 'keys', 'verifying', 'pay', 'preCreate'] },
    { entry: 'client', name: 'InvalidRequestError', parts: [] },
    { entry: 'client', name: 'KeyError', parts: [] },
    { entry: 'client/complete', name: 'completePayment', parts: ['completion'] },
    { entry: 'client/environment', name: 'clientOptionsFrom', parts: ['environment'] },
    { entry: 'client/money', name: 'money', parts: ['money'] },
    {
      entry: 'client/notifications',
      name: 'createNotificationHandler',
      parts: ['calls', 'keys', 'verifying', 'notifications', 'notifyPay'],
    },
    { entry: 'client/undici', name: 'undiciTransport', parts: [] },
    { entry: 'envelope', name: 'createSigner', parts: ['keys'] },
    { entry: 'envelope', name: 'createVerifier', parts: ['keys', 'verifying'] },
    { entry: 'envelope', name: 'sealEnvelope', parts: [] },
    { entry: 'types', name: 'isKnownSiteEnum', parts: [] },
    { entry: 'types', name: 'payOperation', parts: ['pay'] },
    { entry: 'types', name: 'payResultCodes', parts: ['payCodes'] },
    { entry: 'types/validators', name: 'payRequestBody', parts: ['validators'] },
  ])('$name of $entry: all but $parts', async ({ entry, name, parts }) => {
    const { text } = await bundle(project, `export { ${name} } from '@intl-acquiring/${entry}';`);
    const found = Object.keys(marks).filter((part) => isPart(part) && text.includes(marks[part]));
    expect(found).toEqual(parts);
  });
});

function list({ modules }: Bundle): string {
  return modules.map(({ path, bytes }) => `\n${String(bytes).padStart(6)} ${path}`).join('');
}
