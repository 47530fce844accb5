import { createVerifier } from '@intl-acquiring/envelope';
import type { Order } from '../../engine/order.ts';
import type { Program, Programs } from '../programs.ts';
import { type Finding, type Target, TargetError } from '../rule.ts';
import { type Caller, openSandbox, type Sandbox } from '../sandbox.ts';
import { fill, type Sign, type Values } from '../template.ts';
import type { Answer } from './answer.ts';
import { compose } from './compose.ts';
import { freePort } from './free-port.ts';
import { type Delivered, judgeDelivered } from './judge.ts';
import { post, postEndlessly } from './post.ts';
import { endpointRules } from './rules.ts';
import { type Delivery, type EndpointScenario, endpointScenarios } from './scenarios.ts';
import { createShop, type Shop } from './shop.ts';

/** An address to which the gateway posts notifications. */
export interface EndpointOptions {
  readonly url: string;
  /** Starts the program behind it. @default it runs already */
  readonly start?: string;
  readonly order?: string;
  readonly state?: string;
  readonly paid: Sign;
  /** Major units as typed, such as `2.39`. */
  readonly amount: string;
  readonly currency: string;
  /** How long the provider waits for an answer, in milliseconds. */
  readonly patience: number;
  /** Milliseconds for a start, an order, a look at its state. */
  readonly timeout: number;
  /** Where the sandbox's gateway listens. @default a free port */
  readonly port?: number;
  readonly caller: Caller;
  readonly gatewayPrivateKey?: string;
  readonly programs: Programs;
}

/** Whoever makes no orders can only be told lies. */
const isPossible = ({ deliveries }: EndpointScenario, { order }: EndpointOptions): boolean =>
  order !== undefined || deliveries.every(({ want }) => want === 'refused');

export async function openEndpoint(options: EndpointOptions): Promise<Target> {
  const { caller, port, gatewayPrivateKey, amount, currency } = options;
  const values: Values = { amount, currency, value: amount.replace('.', ''), port: String(await freePort()) };
  const sandbox = await openSandbox({
    caller,
    // The check sends its own: what the gateway would send by itself goes nowhere.
    fetch: async () => new Response(undefined, { status: 503 }),
    ...(port !== undefined && { port }),
    ...(gatewayPrivateKey !== undefined && { gatewayPrivateKey }),
  });
  const url = fill(options.url, values);
  const scene: Scene = { url, sandbox, shop: createShop({ ...options, sandbox, values }), options, count: 0 };
  const close = async (): Promise<void> => {
    options.programs.killAll();
    await sandbox.close();
  };
  try {
    await waitUntilOpen(url, startIt(options, sandbox, values), options.timeout);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...{ kind: 'endpoint', rules: endpointRules, close, jobs: 1 },
    scenarios: endpointScenarios.filter((one) => isPossible(one, options)),
    async visit(id) {
      const scenario = endpointScenarios.find((one) => one.id === id);
      return scenario ? visit(scenario, scene) : [];
    },
  };
}

interface Scene {
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly shop: Shop;
  readonly options: EndpointOptions;
  /** Of messages. */
  count: number;
}

function startIt({ start, programs }: EndpointOptions, { environment }: Sandbox, values: Values): Program | undefined {
  return start === undefined ? undefined : programs.start({ command: fill(start, values), environment });
}

/** Pauses between two looks, in milliseconds. */
const PAUSE = 50;

async function waitUntilOpen(url: string, program: Program | undefined, timeout: number): Promise<void> {
  let end: string | undefined;
  void program?.ended.then(({ exitCode, errors }) => {
    end = `--start ended with exit code ${exitCode ?? 'none'}. ${errors.trim().slice(-500)}`;
  });
  const deadline = performance.now() + (program ? timeout : 0);
  do {
    if (await isOpen(url)) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  } while (end === undefined && performance.now() < deadline);
  throw new TargetError(end ?? `Nobody listens at ${url}. Start the endpoint, or let --start do it.`);
}

async function isOpen(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(1000) });
    return true;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError';
  }
}

async function visit(scenario: EndpointScenario, scene: Scene): Promise<Finding[]> {
  const { caller, patience } = scene.options;
  const verifier = await createVerifier({ publicKeys: caller.publicKey });
  const order = await scene.shop.makeOrder();
  const cleanUps: (() => void)[] = [];
  const findings: Finding[] = [];
  try {
    for (const delivery of scenario.deliveries) {
      for (const delivered of await deliver(delivery, order, scene, cleanUps)) {
        findings.push(...(await judgeDelivered(scenario, delivered, { verifier, patience })));
      }
    }
  } finally {
    for (const cleanUp of cleanUps) cleanUp();
  }
  return findings;
}

async function deliver(delivery: Delivery, order: Order, scene: Scene, cleanUps: (() => void)[]): Promise<Delivered[]> {
  const { url, shop, options } = scene;
  const reqMsgId = `check-${++scene.count}`;
  const { gatewayPrivateKey, patience } = options;
  if (delivery.want === 'acknowledged' && delivery.make !== 'failed') await payAtGateway(order, scene.sandbox);
  const material = { order, reqMsgId, ...(gatewayPrivateKey !== undefined && { gatewayPrivateKey }) };
  const message = await compose(delivery.make, material);
  if (delivery.make === 'endless') {
    cleanUps.push(postEndlessly(url, message));
    return [];
  }
  const send = async (): Promise<Delivered> => {
    // Twice as long as the provider: a late answer is worth telling from none.
    const answer: Answer = await post(url, message, 2 * patience);
    const asked = { clientId: order.clientId, reqMsgId };
    return { delivery, asked, answer, paid: delivery.state && (await shop.isPaid(order)) };
  };
  return Promise.all(Array.from({ length: delivery.copies ?? 1 }, send));
}

/** An endpoint may ask the gateway before it believes a message. */
async function payAtGateway({ acquirementId }: Order, { mock }: Sandbox): Promise<void> {
  const order = (await mock.orders()).find((one) => one.acquirementId === acquirementId);
  if (order?.status === 'PROCESSING') await mock.wallet.pay(acquirementId);
}
