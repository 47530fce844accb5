import type { Effect } from '../../rules/rule.ts';
import type { ActiveRule } from '../../rules/rule-book.ts';
import { act } from './acts.ts';
import { tell } from './api.ts';
import { type Child, h } from './dom.ts';
import { plural } from './format.ts';
import { button, choice, empty, field } from './parts.ts';
import { type Preset, type PresetGroup, presetGroups, ruleOf } from './presets.ts';
import { current, type State, update } from './state.ts';
import { functions, sayFault } from './words.ts';

/** What goes wrong on purpose: switches, and the rules as they stand. */
export function faultsView(state: State): Child {
  const rules = state.world?.rules ?? [];
  return h(
    'div',
    { class: 'columns' },
    h(
      'section',
      { 'aria-labelledby': 'switches' },
      h('h2', { id: 'switches' }, 'What goes wrong'),
      target(state),
      groups(rules),
    ),
    h('section', { 'aria-labelledby': 'rules' }, h('h2', { id: 'rules' }, 'Rules in force'), list(rules), custom()),
  );
}

function target({ target: { function: name, times } }: State): HTMLElement {
  const set = (change: object): void => update({ target: { ...current().target, ...change } });
  const names: [string, string][] = [...functions.map((one): [string, string] => [one, one]), ['', 'any function']];
  const counts: [string, string][] = [
    ['1', 'the next message'],
    ['2', 'the next 2 messages'],
    ['3', 'the next 3 messages'],
    ['', 'every message'],
  ];
  return h(
    'div',
    { class: 'filters' },
    field(
      'Of the function',
      choice({}, names, name, (value) => set({ function: value })),
    ),
    field(
      'For',
      choice({}, counts, times, (value) => set({ times: value })),
    ),
  );
}

function groups(rules: readonly ActiveRule[]): Child {
  return presetGroups.map(({ title, presets }: PresetGroup) => [
    h('h3', {}, title),
    h(
      'ul',
      { class: 'switches' },
      presets.map((preset) =>
        toggle(
          preset,
          rules.find(({ name }) => name === preset.title),
        ),
      ),
    ),
  ]);
}

function toggle(preset: Preset, rule: ActiveRule | undefined): HTMLElement {
  const { title, says, only } = preset;
  const flip = (): void =>
    void act(async () => {
      if (rule) await tell('/rules', '/remove', { name: title });
      else await tell('/rules', '', ruleOf(preset, current().target));
      return `${title}: ${rule ? 'off' : 'on'}.`;
    });
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', role: 'switch', 'aria-checked': String(rule !== undefined), onclick: flip },
      h('span', { class: 'knob', 'aria-hidden': 'true' }),
      h('span', { class: 'switch-text' }, h('strong', {}, title), h('small', {}, says, only && ` Only ${only}.`)),
      h('span', { class: 'on-off' }, rule ? 'on' : 'off'),
    ),
  );
}

function list(rules: readonly ActiveRule[]): Child {
  if (rules.length === 0) return empty('None: the gateway behaves. A rule that is used up leaves this list.');
  const removeAll = (): void => void act(() => tell('/rules', '/remove', {}).then(() => 'All rules are gone.'));
  return [
    h('ol', { class: 'rules' }, rules.map(ruleItem)),
    h('p', { class: 'buttons' }, button('Remove all', removeAll)),
  ];
}

function ruleItem(rule: ActiveRule): HTMLElement {
  const { name, when = {}, effect, times, used } = rule;
  const remove = (): void => void act(() => tell('/rules', '/remove', { name }).then(() => `${name}: removed.`));
  const conditions = Object.entries(when).map(([field, wanted]) => `${field} is ${[wanted].flat().join(' or ')}`);
  const left = times === undefined ? 'every message' : `${plural(times - used, 'message')} left`;
  return h(
    'li',
    { 'data-key': name },
    h(
      'header',
      {},
      h('strong', {}, name),
      button(['Remove', h('span', { class: 'unseen' }, ` ${name}`)], remove, { class: 'small' }),
    ),
    h('p', {}, conditions.length > 0 ? `Where ${conditions.join(' and ')}.` : 'For any message.'),
    isSequence(effect) ? sequence(effect, used) : h('p', {}, `${sayEffect(effect)}; ${left}, used ${used} times.`),
  );
}

function sequence(effects: readonly Effect[], used: number): HTMLElement {
  return h(
    'ol',
    { class: 'sequence' },
    effects.map((effect, index) => {
      const stands = index < used ? 'done' : index === used ? 'next' : 'then';
      return h('li', { class: stands }, h('span', { class: 'quiet' }, `${stands}: `), sayEffect(effect));
    }),
  );
}

function sayEffect({ code, fault, buyer }: Effect): string {
  const parts = [
    fault && sayFault(fault),
    code,
    buyer && `the buyer ${buyer.does === 'pay' ? 'pays' : 'declines'} after ${(buyer.after ?? 0) / 1000} s`,
  ].filter((part) => part !== undefined);
  return parts.join(', ') || 'passes';
}

function isSequence(effect: ActiveRule['effect']): effect is readonly Effect[] {
  return Array.isArray(effect);
}

const example =
  '{ "when": { "function": "pay", "order.orderAmount.value": "666" }, "effect": { "code": "RISK_REJECT" } }';

function custom(): HTMLElement {
  const add = (event: Event): void => {
    event.preventDefault();
    const text = document.querySelector<HTMLTextAreaElement>('#rule-text')?.value ?? '';
    void act(async () => {
      await tell('/rules', '', parse(text));
      return 'The rule is in force.';
    });
  };
  return h(
    'form',
    { class: 'custom', onsubmit: add },
    h('h3', {}, 'A rule of your own'),
    field('As JSON', h('textarea', { id: 'rule-text', rows: 4, spellcheck: 'false' }, example)),
    h('p', { class: 'buttons' }, h('button', { type: 'submit' }, 'Add rule')),
  );
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    throw new Error('The rule is not JSON.');
  }
  throw new Error('A rule is a JSON object.');
}
