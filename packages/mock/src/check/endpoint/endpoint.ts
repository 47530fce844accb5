import { createVerifier } from '@intl-acquiring/envelope';
import type { Order } from '../../engine/order.ts';
import type { Price } from '../price.ts';
import type { Programs } from '../programs.ts';
import type { Finding, Target } from '../rule.ts';
import { type Caller, openSandbox, type Sandbox } from '../sandbox.ts';
import { fill, type Sign, type Values } from '../template.ts';
import type { Answer } from './answer.ts';
import { compose } from './compose.ts';
import { freePort } from './free-port.ts';
import { type Delivered, judgeDelivered } from './judge.ts';
import { keepOpen } from './keep-open.ts';
import { post, postEndlessly } from './post.ts';
import { createPresence, type Presence } from './presence.ts';
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
  /** Of each order. */
  readonly price: Price;
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
  const { caller, port, gatewayPrivateKey, price } = options;
  const values: Values = { ...price, port: String(await freePort()) };
  const sandbox = await openSandbox({
    caller,
    // The check sends its own: what the gateway would send by itself goes nowhere.
    fetch: async () => new Response(undefined, { status: 503 }),
    ...(port !== undefined && { port }),
    ...(gatewayPrivateKey !== undefined && { gatewayPrivateKey }),
  });
  const url = fill(options.url, values);
  const { start, programs, timeout } = options;
  const { environment } = sandbox;
  const open = keepOpen({
    ...{ url, environment, programs, timeout },
    ...(start !== undefined && { command: fill(start, values) }),
  });
  const shop = createShop({ ...options, sandbox, values });
  const presence = createPresence({ ...options, url });
  const scene: Scene = { url, open, sandbox, shop, presence, options, count: 0 };
  const close = async (): Promise<void> => {
    options.programs.stop();
    await sandbox.close();
  };
  try {
    await open();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...{ kind: 'endpoint', rules: endpointRules, close, jobs: 1 },
    ...(options.order === undefined && { caveat: UNTOLD }),
    objection: presence.objection,
    scenarios: endpointScenarios.filter((one) => isPossible(one, options)),
    async visit(id) {
      const scenario = endpointScenarios.find((one) => one.id === id);
      return scenario ? visit(scenario, scene) : [];
    },
  };
}

/** What is not known of whoever makes no orders. */
const UNTOLD =
  'Without --order only forged notifications were sent, and no true one: an endpoint that refuses everything passes, too.';

interface Scene {
  readonly url: string;
  /** Resolves when the endpoint listens. */
  readonly open: () => Promise<void>;
  readonly sandbox: Sandbox;
  readonly shop: Shop;
  readonly presence: Presence;
  readonly options: EndpointOptions;
  /** Of messages. */
  count: number;
}

async function visit(scenario: EndpointScenario, scene: Scene): Promise<Finding[]> {
  const { caller, patience } = scene.options;
  const verifier = await createVerifier({ publicKeys: caller.publicKey });
  await scene.open();
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
  scene.options.programs.throwIfStopped();
  return findings;
}

async function deliver(delivery: Delivery, order: Order, scene: Scene, cleanUps: (() => void)[]): Promise<Delivered[]> {
  const { url, shop, presence, options } = scene;
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
    presence.note(delivery, answer);
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
