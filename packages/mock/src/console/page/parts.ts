import type { Standing } from '../../control/summary.ts';
import { act } from './acts.ts';
import { type Child, h } from './dom.ts';
import { type Said, sayStanding } from './words.ts';

/** A word in its colour. */
export function badge({ word, tone }: Said): HTMLElement {
  // A result code may be longer than a narrow page has room for.
  const parts = word.split(/(?<=_)/).flatMap((part, index) => (index > 0 ? [h('wbr'), part] : [part]));
  return h('span', { class: `badge ${tone}` }, parts);
}

/** `waiting → paid`; one word where nothing changed. */
export function change(before: Standing | undefined, after: Standing | undefined): Child {
  const [from, to] = [before, after].map((standing) => standing && sayStanding(standing));
  if (from && to && from.word !== to.word) return [badge(from), arrow(), badge(to)];
  return to ? badge(to) : h('span', { class: 'quiet' }, '–');
}

function arrow(): HTMLElement {
  return h(
    'span',
    { class: 'arrow' },
    h('span', { 'aria-hidden': 'true' }, ' → '),
    h('span', { class: 'unseen' }, ' then '),
  );
}

/** A button. */
export function button(label: Child, onclick: () => void, props: Record<string, string | boolean> = {}): HTMLElement {
  return h('button', { type: 'button', ...props, onclick }, label);
}

/** A field with its label. */
export function field(label: string, control: HTMLElement, hint?: string): HTMLElement {
  return h('label', { class: 'field' }, h('span', { class: 'label' }, label), control, hint && h('small', {}, hint));
}

/** A choice of values, each with what is said for it. */
export function choice(
  props: Record<string, string>,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string,
  onchange: (value: string) => void,
): HTMLSelectElement {
  return h(
    'select',
    {
      ...props,
      onchange: ({ target }) => target instanceof HTMLSelectElement && onchange(target.value),
    },
    options.map(([value, label]) => h('option', { value, selected: value === chosen }, label)),
  );
}

/** Names and what they are. Empty ones are left out. */
export function facts(rows: readonly (readonly [name: string, value: Child])[]): HTMLElement {
  return h(
    'dl',
    { class: 'facts' },
    rows.flatMap(([name, value]) =>
      value === undefined || value === '' || value === false
        ? []
        : [h('div', {}, h('dt', {}, name), h('dd', {}, value))],
    ),
  );
}

/** Copies a text. */
export function copyButton(text: string, what: string): HTMLElement {
  const copy = (): void =>
    void act(async () => {
      await navigator.clipboard.writeText(text);
      return `Copied: ${what}.`;
    });
  return button(['Copy', h('span', { class: 'unseen' }, ` ${what}`)], copy, { class: 'small' });
}

/** Words that stand where there is nothing yet. */
export function empty(...children: Child[]): HTMLElement {
  return h('p', { class: 'empty' }, children);
}
