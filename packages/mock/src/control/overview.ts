import { answeredRoutes } from '../doors/locate.ts';
import { codesOf } from '../engine/codes.ts';
import { faultKinds } from '../faults/read-fault.ts';
import { magicRules } from '../rules/magic.ts';

/** Everything that there is, for people and for programs that look around. */
export const overview: object = {
  routes: {
    'GET /_mock': 'this list',
    'GET /_mock/state': 'the world now: { name, seed, path, time, now, due, rules }',
    'GET /_mock/orders':
      'the orders, oldest first: { orders }; ?after=SERIAL&limit=N for a part, ?latest=N for the last ones',
    'GET /_mock/journal': 'what happened, every message as it was: { journal }; ?after=NUMBER for the newer part',
    'GET /_mock/journal/NUMBER': 'one entry: { entry }',
    'GET /_mock/journal/live': 'what happens, as it happens, in short: server-sent events',
    'GET /_mock/notifications': 'every delivery of a notification: { notifications }',
    'GET /_mock/wallet': 'the order that a code leads to: ?code=QR-CODE-OR-ACQUIREMENT-ID',
    'POST /_mock/wallet/pay': 'the buyer pays an order: { orderQrCode } or { acquirementId }',
    'POST /_mock/wallet/decline': 'the buyer declines it: { orderQrCode } or { acquirementId }',
    'GET /_mock/rules': 'what is answered otherwise, and what goes wrong: { rules }',
    'POST /_mock/rules': 'one more: { name, when, effect, times }',
    'POST /_mock/rules/remove': 'one less: { name }; without a name all of them',
    'POST /_mock/answers': 'the next answers of a function: { function, code, times }',
    'GET /_mock/time': 'the time of this world, in milliseconds since 1970: { now }',
    'POST /_mock/time/advance': 'let time pass, with all that falls due: { milliseconds }',
    'POST /_mock/time/run': 'let time pass until nothing waits: {}',
    'GET /_mock/clients': 'who may call, and the key that verifies the gateway: { clients, gatewayPublicKey }',
    'POST /_mock/clients': 'one more: { clientId, publicKey }',
    'GET /_mock/worlds': 'the worlds: { worlds }; the others lie below their path, control routes and all',
    'POST /_mock/worlds': 'one more: { name, seed, time, clients: [{ clientId, publicKey }], rules }',
    'POST /_mock/reset': 'forget orders, journal and rules, and start time and ids again: {}',
  },
  functions: Object.fromEntries(
    answeredRoutes.map(({ info }) => [info.name, { ...info, resultCodes: [...codesOf(info.name).keys()] }]),
  ),
  faults: faultKinds,
  magic: magicRules.map(({ when, effect }) => ({ when, effect })),
};
