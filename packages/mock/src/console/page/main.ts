import { act, loadMagic, loadSetup, openEntry } from './acts.ts';
import { clockView, worldTime } from './clock-view.ts';
import { type Child, h, morph } from './dom.ts';
import { faultsView } from './faults-view.ts';
import { dateTime, gatewayTime } from './format.ts';
import { journalView } from './journal-view.ts';
import { follow } from './live.ts';
import { ordersView } from './orders-view.ts';
import { badge, choice } from './parts.ts';
import { linkTo, setupView } from './setup-view.ts';
import { current, onChange, type State, type Tab, tabs, update } from './state.ts';
import { walletView } from './wallet-view.ts';

const titles: Record<Tab, string> = {
  journal: 'Journal',
  orders: 'Orders',
  wallet: 'Wallet',
  faults: 'Faults',
  clock: 'Clock',
  setup: 'Keys and worlds',
};

const views: Record<Tab, (state: State) => Child> = {
  journal: journalView,
  orders: ordersView,
  wallet: walletView,
  faults: faultsView,
  clock: clockView,
  setup: setupView,
};

function draw(): void {
  const state = current();
  place('top', top(state));
  place('tabs', tabList(state));
  place('notice', state.notice && h('p', { class: `notice ${state.notice.kind}` }, state.notice.text));
  place(
    'main',
    h(
      'div',
      { class: 'view', 'data-key': state.tab },
      h('h1', { class: 'unseen' }, titles[state.tab]),
      views[state.tab](state),
    ),
  );
  if (state.chosen !== undefined) rescueFocus();
  document.title = `${titles[state.tab]} – ${state.world?.name ?? 'gateway'} simulator`;
}

/** On a narrow page the list, and the link that was followed, are gone: go on where the page does. */
function rescueFocus(): void {
  if (document.activeElement === document.body) document.querySelector<HTMLElement>('.detail h2')?.focus();
}

function place(id: string, ...children: Child[]): void {
  const old = document.getElementById(id);
  if (!old) return;
  const wanted = h('div', {}, children);
  for (const { name, value } of old.attributes) wanted.setAttribute(name, value);
  morph(old, wanted);
}

const connections = {
  connecting: { word: 'connecting', tone: 'wait' },
  live: { word: 'live', tone: 'good' },
  lost: { word: 'connection lost, trying again', tone: 'bad' },
} as const;

function top(state: State): Child {
  const now = worldTime(state);
  const { worlds, world } = state;
  const open = (name: string): void => {
    const chosen = worlds.find((one) => one.name === name);
    if (chosen) location.assign(linkTo(chosen));
  };
  const names = worlds.map(({ name }): [string, string] => [name, name]);
  return [
    h('strong', { class: 'brand' }, 'Gateway simulator'),
    world && h('label', { class: 'world' }, h('span', {}, 'World '), choice({}, names, world.name, open)),
    h('span', { class: 'grow' }),
    now !== undefined &&
      h(
        'a',
        { class: 'now', href: '#/clock' },
        h('span', { class: 'unseen' }, 'Clock: '),
        dateTime(gatewayTime(now)),
        h('small', {}, ` ${world?.time}`),
      ),
    badge(connections[state.connection]),
  ];
}

function tabList(state: State): HTMLElement {
  const waiting = state.orders.filter(({ status }) => status === 'PROCESSING').length;
  const counts: Partial<Record<Tab, [number, string]>> = {
    wallet: [waiting, 'waiting'],
    faults: [state.world?.rules.length ?? 0, 'in force'],
  };
  return h(
    'ul',
    {},
    tabs.map((tab) => {
      const [count = 0, what = ''] = counts[tab] ?? [];
      return h(
        'li',
        {},
        h(
          'a',
          { href: `#/${tab}`, 'aria-current': tab === state.tab && 'page' },
          titles[tab],
          count > 0 && h('span', { class: `count for-${tab}` }, count, h('span', { class: 'unseen' }, ` ${what}`)),
        ),
      );
    }),
  );
}

/** `#/journal/12` */
function readAddress(): void {
  const [, name, number] = location.hash.split('/');
  const tab = tabs.find((one) => one === name) ?? 'journal';
  const chosen = number === undefined ? undefined : Number(number);
  const isNew = tab !== current().tab || chosen !== current().chosen;
  update({ tab, chosen, ...(isNew && { notice: undefined, asked: undefined }) });
  if (tab === 'journal' && chosen !== undefined) void act(() => openEntry(chosen).then(() => undefined));
  if (tab === 'setup') void loadSetup();
}

onChange(draw);
addEventListener('hashchange', readAddress);
readAddress();
follow();
void act(async () => {
  await Promise.all([loadSetup(), loadMagic()]);
  return undefined;
});
// Real time goes on while nothing happens.
setInterval(() => {
  if (current().world?.time === 'real') update({});
}, 1000);
