import type { JournalSummary } from '../../control/summary.ts';
import { type Child, h } from './dom.ts';
import { entryView } from './entry-view.ts';
import { clockTime, majorUnits, plural } from './format.ts';
import { badge, button, change, choice, empty, field } from './parts.ts';
import { type State, update } from './state.ts';
import { functions, sayFault, sayKind, sayResult, sayVerified } from './words.ts';

/** Rows on a page: few enough to draw them anew in a moment, whatever the journal holds. */
export const PAGE = 100;

/** The messages as they come, newest first, and the one that is looked at. */
export function journalView(state: State): Child {
  const shown = filtered(state);
  const page = Math.min(state.page, Math.max(0, Math.ceil(shown.length / PAGE) - 1));
  const end = shown.length - page * PAGE;
  const rows = shown.slice(Math.max(0, end - PAGE), end).toReversed();
  return h(
    'div',
    { class: state.chosen === undefined ? 'split' : 'split chosen' },
    h(
      'section',
      { class: 'list', 'aria-label': 'Messages' },
      filters(state),
      table(rows, state),
      pager(page, shown.length),
    ),
    h('section', { class: 'detail', 'aria-label': 'Entry' }, detail(state)),
  );
}

function detail(state: State): Child {
  if (state.chosen === undefined) return empty('Choose an entry to see its messages as they were sent.');
  return state.entry ? entryView(state.entry, state.view) : empty('Loading…');
}

function filtered({ entries, filter }: State): readonly JournalSummary[] {
  const text = filter.text.trim().toLowerCase();
  if (filter.function === '' && filter.result === '' && text === '') return entries;
  return entries.filter((entry) => {
    const { function: name = 'wallet', merchantTransId = '', acquirementId = '', resultCode = '' } = entry;
    return (
      (filter.function === '' || filter.function === name) &&
      (filter.result === '' || isOf(filter.result, entry)) &&
      `${merchantTransId} ${acquirementId} ${resultCode}`.toLowerCase().includes(text)
    );
  });
}

function isOf(result: string, { fault, verified, ...entry }: JournalSummary): boolean {
  if (result === 'fault') return fault !== undefined;
  if (result === 'unverified') return verified === false;
  return sayResult(entry).tone === result;
}

function filters({ filter }: State): HTMLElement {
  const set = (change: Partial<State['filter']>): void => update({ filter: { ...filter, ...change }, page: 0 });
  const names: [string, string][] = [...functions, 'wallet'].map((name) => [name, name]);
  const results: [string, string][] = [
    ['', 'Any'],
    ['good', 'Succeeded'],
    ['wait', 'Not yet known'],
    ['bad', 'Failed'],
    ['fault', 'With a fault'],
    ['unverified', 'Not verified'],
  ];
  const search = h('input', {
    ...{ type: 'search', placeholder: 'Order, id or code', autocomplete: 'off', value: filter.text },
    oninput: ({ target }) => target instanceof HTMLInputElement && set({ text: target.value }),
  });
  return h(
    'form',
    {
      class: 'filters',
      role: 'search',
      'aria-label': 'Filter the journal',
      onsubmit: (event) => event.preventDefault(),
    },
    field(
      'Function',
      choice({}, [['', 'All'], ...names], filter.function, (value) => set({ function: value })),
    ),
    field(
      'Result',
      choice({}, results, filter.result, (value) => set({ result: value })),
    ),
    field('Find', search),
  );
}

function table(rows: readonly JournalSummary[], state: State): HTMLElement {
  if (rows.length === 0) {
    return state.entries.length > 0
      ? empty('No entry is like that.')
      : empty('Nothing has happened yet. Send a payment to this address, and it appears here.');
  }
  const names = ['No', 'Time', 'Message', 'Order', 'Amount', 'Result', 'State'];
  return h(
    'div',
    { class: 'scroll' },
    h(
      'table',
      { class: 'entries' },
      h('caption', { class: 'unseen' }, 'Journal, newest first'),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          names.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((entry) => row(entry, entry.number === state.chosen)),
      ),
    ),
  );
}

function row(entry: JournalSummary, isChosen: boolean): HTMLElement {
  const { number, time, merchantTransId, amount, fault, before, after } = entry;
  const unverified = sayVerified(entry)?.tone === 'bad' && badge({ word: 'not verified', tone: 'bad' });
  return h(
    'tr',
    { 'data-key': String(number), class: `${isChosen ? 'chosen ' : ''}${fault ? 'faulty' : ''}` },
    h('td', { class: 'number' }, number),
    h('td', { class: 'time' }, clockTime(time)),
    h(
      'td',
      { class: 'what', 'data-order': merchantTransId },
      h('a', { href: `#/journal/${number}`, 'aria-current': isChosen && 'true' }, sayKind(entry)),
    ),
    h('td', { class: 'id', title: merchantTransId }, merchantTransId ?? '–'),
    h('td', { class: 'money' }, amount ? majorUnits(amount) : '–'),
    h(
      'td',
      { class: 'result' },
      badge(sayResult(entry)),
      unverified,
      fault && badge({ word: sayFault(fault), tone: 'fault' }),
    ),
    h('td', { class: 'change' }, change(before, after)),
  );
}

function pager(page: number, count: number): Child {
  if (count === 0) return undefined;
  const last = Math.ceil(count / PAGE) - 1;
  return h(
    'nav',
    { class: 'pager', 'aria-label': 'Pages of the journal' },
    button('Newer', () => update({ page: page - 1 }), { disabled: page === 0 }),
    h('span', {}, `${plural(count, 'entry')}${last > 0 ? `, page ${page + 1} of ${last + 1}` : ''}`),
    button('Older', () => update({ page: page + 1 }), { disabled: page >= last }),
  );
}
