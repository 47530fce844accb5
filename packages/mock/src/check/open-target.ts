import { readText } from '../cli/read-text.ts';
import { type CheckArguments, isAddress } from './arguments.ts';
import { openEndpoint } from './endpoint/endpoint.ts';
import { endpointRules } from './endpoint/rules.ts';
import { endpointScenarios } from './endpoint/scenarios.ts';
import { makeKeyPair } from './key-pair.ts';
import type { Programs } from './programs.ts';
import type { Target } from './rule.ts';
import type { Caller } from './sandbox.ts';
import { tillRules } from './till/rules.ts';
import { tillScenarios } from './till/scenarios.ts';
import { openTill } from './till/till.ts';

/** What there is for a kind of target, without running one. */
export function catalogueOf(target: string): Pick<Target, 'kind' | 'rules' | 'scenarios'> {
  return isAddress(target)
    ? { kind: 'endpoint', rules: endpointRules, scenarios: endpointScenarios }
    : { kind: 'till', rules: tillRules, scenarios: tillScenarios };
}

/**
 * The user's program, ready for its scenarios.
 *
 * @throws {TargetError} if it can't be run
 */
export async function openTarget(given: CheckArguments, programs: Programs): Promise<Target> {
  const { target, signs, resume, start, order, state, port, gatewayKey } = given;
  const { price, timeout, patience, jobs } = given;
  const shared = {
    ...{ price, timeout, programs },
    caller: await callerOf(given),
    ...(gatewayKey !== undefined && { gatewayPrivateKey: await readText(gatewayKey) }),
  };
  if (!isAddress(target)) return openTill({ ...shared, command: target, signs, jobs, ...(resume && { resume }) });
  const shop = { ...(start && { start }), ...(order && { order }), ...(state && { state }), ...(port && { port }) };
  return openEndpoint({ ...shared, ...shop, url: target, paid: signs.paid, patience });
}

async function callerOf({ client }: CheckArguments): Promise<Caller> {
  const merchantId = 'check-merchant';
  if (client === undefined) return { clientId: 'check-client', merchantId, ...makeKeyPair() };
  return { clientId: client.clientId, merchantId, publicKey: await readText(client.file) };
}
