import { act } from './acts.ts';
import { tell } from './api.ts';
import { type Child, h } from './dom.ts';
import { dateTime, duration, gatewayTime } from './format.ts';
import { button, empty } from './parts.ts';
import type { State } from './state.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const steps: readonly (readonly [string, number])[] = [
  ['1 second', SECOND],
  ['1 minute', MINUTE],
  ['3 minutes', 3 * MINUTE],
  ['1 hour', HOUR],
  ['15 hours', 15 * HOUR],
];

/** The time of the world now, in milliseconds since 1970; real time has gone on since it was told. */
export function worldTime({ world, toldAt }: State): number | undefined {
  if (!world) return undefined;
  return world.now + (world.time === 'real' ? Date.now() - toldAt : 0);
}

/** How long until a moment of the world's time. */
export function timeLeft(moment: number, state: State): string {
  return duration(moment - (worldTime(state) ?? moment));
}

/** The world's clock: what it shows, how to let it go on, and what is due. */
export function clockView(state: State): Child {
  const { world, busy } = state;
  const now = worldTime(state);
  if (!world || now === undefined) return empty('Not connected.');
  const advance = (label: string, milliseconds: number): void =>
    void act(async () => {
      await tell('/time', '/advance', { milliseconds });
      return `${label} later.`;
    });
  const run = (): void => void act(() => tell('/time', '/run', {}).then(() => 'Nothing waits any more.'));
  const props = busy ? { disabled: true } : {};
  return h(
    'div',
    { class: 'columns' },
    h(
      'section',
      { 'aria-labelledby': 'clock' },
      h('h2', { id: 'clock' }, 'Clock'),
      h(
        'p',
        { class: 'clock-face' },
        h('time', { datetime: gatewayTime(now) }, dateTime(gatewayTime(now))),
        h('small', {}, ' GMT+8'),
      ),
      h(
        'p',
        {},
        world.time === 'virtual'
          ? 'Virtual: it stands still until you let it go on.'
          : 'Real: it runs by itself, and can skip ahead.',
      ),
      h('h3', {}, 'Let time pass'),
      h(
        'p',
        { class: 'buttons' },
        steps.map(([label, milliseconds]) => button(label, () => advance(label, milliseconds), props)),
      ),
      h('p', { class: 'buttons' }, button('Run until nothing waits', run, { ...props, class: 'primary' })),
      h('p', { class: 'quiet' }, 'All that falls due on the way happens, one thing after the other.'),
    ),
    h('section', { 'aria-labelledby': 'due' }, h('h2', { id: 'due' }, 'Due next'), due(state)),
  );
}

interface Appointment {
  readonly at: number;
  readonly what: string;
}

function due(state: State): Child {
  const appointments = [...waiting(state), ...expiries(state)].toSorted((one, other) => one.at - other.at);
  if (appointments.length === 0) return empty('Nothing waits.');
  return h(
    'ol',
    { class: 'timeline' },
    appointments.slice(0, 20).map(({ at, what }) => {
      const time = gatewayTime(at);
      return h(
        'li',
        {},
        h('time', { datetime: time }, dateTime(time)),
        h('div', {}, `in ${timeLeft(at, state)}: ${what}`),
      );
    }),
  );
}

/** Retries are told by the notification before them; what else waits has no name. */
function waiting({ world, entries }: State): Appointment[] {
  const retries = entries.filter(({ nextTry }) => nextTry !== undefined);
  return (world?.due ?? []).map((at) => {
    const retry = retries.find(({ nextTry = '' }) => Math.abs(Date.parse(nextTry) - at) < 1500);
    const what = retry
      ? `notifyPay of ${retry.merchantTransId}, try ${(retry.attempt ?? 0) + 1}`
      : 'a delay, or a buyer’s act';
    return { at, what };
  });
}

function expiries({ orders }: State): Appointment[] {
  return orders.flatMap(({ status, expiresAt, merchantTransId }) =>
    status === 'PROCESSING' && expiresAt !== undefined
      ? [{ at: expiresAt, what: `${merchantTransId} closes, unpaid` }]
      : [],
  );
}
