import { asOf } from '../engine/transitions.ts';
import type { WalletAct } from '../engine/wallet.ts';
import { actAsBuyer, findByCode } from '../gateway/buyer.ts';
import { createClients } from '../gateway/clients.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Signers } from '../gateway/sign.ts';
import { createTurns } from '../gateway/turns.ts';
import { createJournal } from '../journal/journal.ts';
import { createNotifier } from '../notify/notifier.ts';
import type { MockSettings, WorldSettings } from '../options.ts';
import { requireAnswered } from '../rules/functions.ts';
import { createRuleBook } from '../rules/rule-book.ts';
import { createScheduler } from '../time/scheduler.ts';
import type { WorkCount } from '../time/work-count.ts';
import type { World } from './world.ts';

/** All of a world but its doors, and how it is known to other worlds. */
export type Inside = Omit<World, 'fetch' | 'registerClient' | 'path'>;

/** What the gateway of a world is made from. */
export interface Making {
  readonly name: string;
  readonly settings: WorldSettings;
  readonly shared: MockSettings & { readonly signers: Signers };
  readonly arrivals: WorkCount;
}

export async function createGateway({ name, settings, shared, arrivals }: Making): Promise<Gateway> {
  const time = createScheduler(settings.time, arrivals);
  const parts = {
    ...shared,
    ...settings,
    name,
    time,
    clients: createClients(),
    store: await shared.store.open(name),
    rules: createRuleBook(settings.rules),
    journal: createJournal(settings.journalSize, time.now),
    turns: createTurns(),
  };
  const { notices } = parts.store;
  return { ...parts, notifier: createNotifier({ ...parts, notices, turns: createTurns() }) };
}

/** What a program can do with a world. */
export function createInside(gateway: Gateway): Inside {
  const { name, seed, store, rules, journal, time, notifier } = gateway;
  const act = (kind: WalletAct, code: string): ReturnType<World['wallet']['pay']> =>
    time.work(async () => {
      const order = await actAsBuyer(code, kind, gateway);
      notifier.notify(order);
      return order;
    });
  return {
    ...{ name, seed, time, journal },
    wallet: {
      find: async (code) => asOf(await findByCode(code, store), time.now()),
      pay: (code) => act('pay', code),
      decline: (code) => act('decline', code),
    },
    clients: () => [...gateway.clients.ids()],
    addRule: (rule) => rules.add(rule),
    removeRule: (which) => rules.remove(which),
    rules: () => rules.all(),
    answerNext(answered, code, { times = 1 } = {}) {
      rules.add({ when: { function: requireAnswered(answered) }, effect: { code }, times });
    },
    orders: async (page) => (await store.list(page)).map((order) => asOf(order, time.now())),
    notifications: () => journal.entries().flatMap(({ delivery }) => delivery ?? []),
    idle: () => time.idle(),
    async reset() {
      notifier.clear();
      time.clear();
      rules.reset();
      journal.clear();
      await store.clear();
    },
    async close() {
      const stopped = notifier.stop();
      time.clear();
      await stopped;
    },
  };
}
