import { act, keepMadeKey, loadSetup, showMadeKeys } from './acts.ts';
import { tell } from './api.ts';
import { type Child, h } from './dom.ts';
import { makeKeyPair } from './key-pair.ts';
import { button, choice, copyButton, empty, facts, field } from './parts.ts';
import { resetView } from './reset-view.ts';
import type { MadeKey, State } from './state.ts';

/** Keys ready to paste, who may call, and the worlds. */
export function setupView(state: State): Child {
  return h(
    'div',
    { class: 'columns' },
    h(
      'section',
      { 'aria-labelledby': 'keys' },
      h('h2', { id: 'keys' }, 'Keys'),
      address(state),
      keys(state),
      clients(state),
    ),
    h(
      'section',
      { 'aria-labelledby': 'worlds' },
      h('h2', { id: 'worlds' }, 'Worlds'),
      worlds(state),
      newWorld(),
      resetView(state),
    ),
  );
}

function address({ world }: State): HTMLElement {
  const url = `${location.origin}${world?.path ?? ''}`;
  return facts([
    ['Base URL', [h('span', { class: 'id' }, url), copyButton(url, 'base URL')]],
    ['World', world?.name],
    ['Seed', world && [h('span', { class: 'id' }, world.seed), copyButton(world.seed, 'seed')]],
  ]);
}

function keys({ callers, madeKeys }: State): Child {
  const gatewayKey = callers?.gatewayPublicKey ?? '';
  return [
    h('h3', {}, 'The gateway’s public key'),
    h('p', { class: 'quiet' }, 'Verifies replies and notifications.'),
    keyBlock(gatewayKey, 'public key of the gateway'),
    h('h3', {}, 'Private keys made by the sandbox'),
    madeKeys === undefined
      ? h(
          'p',
          { class: 'buttons' },
          button('Show private keys', () => void showMadeKeys()),
        )
      : madeKeys.length === 0
        ? empty('None.')
        : madeKeys.map(madeKey),
  ];
}

function madeKey({ clientId, privateKey }: MadeKey): Child {
  return [h('h4', {}, clientId), keyBlock(privateKey, `private key of ${clientId}`)];
}

function keyBlock(key: string, what: string): HTMLElement {
  return h('div', { class: 'key' }, h('pre', { tabindex: '0', 'aria-label': what }, key.trim()), copyButton(key, what));
}

function clients({ callers }: State): Child {
  const ids = callers?.clients ?? [];
  return [
    h('h3', {}, 'Clients of this world'),
    ids.length === 0
      ? empty('None: every request gets UNKNOWN_CLIENT.')
      : h(
          'ul',
          { class: 'plain' },
          ids.map((id) => h('li', {}, h('span', { class: 'id' }, id), copyButton(id, `clientId ${id}`))),
        ),
    newClient(),
  ];
}

function newClient(): HTMLElement {
  const add = (event: Event): void => {
    event.preventDefault();
    const { clientId, publicKey } = read(event);
    void act(() => register(clientId, publicKey));
  };
  return h(
    'form',
    { class: 'custom', onsubmit: add },
    field('New clientId', h('input', { name: 'clientId', required: true, maxlength: '32', autocomplete: 'off' })),
    field(
      'Its public key',
      h('textarea', { name: 'publicKey', rows: 3, spellcheck: 'false' }),
      'PEM or bare base64. Leave it empty, and a pair is made in this browser.',
    ),
    h('p', { class: 'buttons' }, h('button', { type: 'submit' }, 'Add client')),
  );
}

async function register(clientId: string, publicKey: string): Promise<string> {
  const pair = publicKey.trim() === '' ? await makeKeyPair() : undefined;
  await tell('/clients', '', { clientId, publicKey: pair?.publicKey ?? publicKey });
  if (pair) keepMadeKey({ clientId, privateKey: pair.privateKey });
  await loadSetup();
  return `${clientId} may call now.`;
}

function worlds({ worlds: all, world }: State): HTMLElement {
  return h(
    'ul',
    { class: 'plain' },
    all.map(({ name, path }) => {
      const isThis = name === world?.name;
      return h(
        'li',
        {},
        h('a', { href: linkTo({ name, path }), 'aria-current': isThis && 'true' }, name),
        isThis && ' (this one)',
      );
    }),
  );
}

/** Where the console of a world is. */
export function linkTo({ name, path }: { readonly name: string; readonly path: string }): string {
  return path === '' ? '/_console/' : `/_console/?world=${encodeURIComponent(name)}`;
}

function newWorld(): HTMLElement {
  const make = (event: Event): void => {
    event.preventDefault();
    const { name, time } = read(event);
    void act(async () => {
      const { world } = await tell('/worlds', '', { name, time });
      await loadSetup();
      return `The world ${world.name} is there, at ${world.path}.`;
    });
  };
  const times: [string, string][] = [
    ['virtual', 'virtual: stands still until told'],
    ['real', 'real'],
  ];
  return h(
    'form',
    { class: 'custom', onsubmit: make },
    h('h3', {}, 'A new world'),
    h('p', { class: 'quiet' }, 'Orders, clock, seed, faults and journal of its own.'),
    field('Name', h('input', { name: 'name', required: true, pattern: '[\\w.\\-]{1,64}', autocomplete: 'off' })),
    field(
      'Time',
      choice({ name: 'time' }, times, 'virtual', () => {}),
    ),
    h('p', { class: 'buttons' }, h('button', { type: 'submit' }, 'Make world')),
  );
}

function read({ currentTarget }: Event): Record<string, string> & { clientId: string; publicKey: string } {
  const data = currentTarget instanceof HTMLFormElement ? new FormData(currentTarget) : new FormData();
  const texts = Object.fromEntries([...data].map(([name, value]) => [name, String(value)]));
  return { clientId: '', publicKey: '', ...texts };
}
