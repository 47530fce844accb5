import { act } from './acts.ts';
import { tell } from './api.ts';
import { type Child, h } from './dom.ts';
import { button } from './parts.ts';
import { type State, update } from './state.ts';

/** Begins the world again, once that has been asked for twice. */
export function resetView({ asked }: State): Child {
  return [
    h('h3', {}, 'Begin again'),
    h(
      'p',
      { class: 'quiet' },
      'Forgets orders, journal and rules of this world, and starts its time again. Clients stay.',
    ),
    h('p', { class: 'buttons', role: 'group', 'aria-label': 'Begin again' }, asked === 'reset' ? sure() : first()),
    // A status that is there before its words is read out when they come.
    h('p', { role: 'status' }, asked === 'reset' && 'It can’t be undone.'),
  ];
}

function first(): Child {
  return button('Reset this world', () => update({ asked: 'reset' }), { class: 'danger' });
}

/** What does no harm takes the place of the first button: there a second click lands, and the focus stays. */
function sure(): Child {
  return [
    button('Keep it', () => update({ asked: undefined })),
    button('Reset it now', () => void act(reset), { class: 'danger' }),
  ];
}

async function reset(): Promise<string> {
  await tell('/reset', '', {});
  update({ asked: undefined });
  return 'As it began.';
}
