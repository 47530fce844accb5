import type { JournalSummary } from '../../control/summary.ts';
import type { Order } from '../../engine/order.ts';
import { type Child, h, svg } from './dom.ts';
import { plural } from './format.ts';
import { entriesOf } from './timeline.ts';
import { sayFault, sayKind, sayResult, type Tone } from './words.ts';

const WIDTH = 460;
const TOP = 44;
const ROW = 30;
/** Where the lines of the three run. */
const lanes = { merchant: 60, gateway: 250, buyer: 410 };
/** As many exchanges are drawn; the timeline has them all. */
const MOST = 24;

interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly tone: Tone;
  /** It never arrives. */
  readonly lost: boolean;
  readonly isAnswer: boolean;
}

/** The messages of an order as arrows between merchant, gateway and buyer. */
export function diagram(order: Order, entries: readonly JournalSummary[]): HTMLElement {
  const own = entriesOf(order, entries);
  const drawn = own.slice(0, MOST);
  const arrows = drawn.flatMap(arrowsOf);
  const height = TOP + arrows.length * ROW + 16;
  const left = own.length - drawn.length;
  return h(
    'figure',
    { class: 'diagram' },
    svg(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': inWords(arrows) },
      Object.entries(lanes).map(([name, x]) => lane(name, x, height)),
      arrows.map((arrow, index) => draw(arrow, TOP + index * ROW + 18)),
    ),
    left > 0 && h('figcaption', { class: 'quiet' }, `${plural(left, 'exchange')} more in the timeline.`),
  );
}

function arrowsOf(entry: JournalSummary): Arrow[] {
  const { kind, fault, answered } = entry;
  if (kind === 'wallet') return [arrow('buyer', 'gateway', sayKind(entry).replace('wallet: ', ''), 'still')];
  const [caller, called] = kind === 'call' ? (['merchant', 'gateway'] as const) : (['gateway', 'merchant'] as const);
  const said = sayResult(entry);
  const swallows = fault?.kind === 'reset' || fault?.kind === 'hang';
  const request = arrow(caller, called, sayKind(entry), 'still');
  if (swallows && fault.of === 'request') return [{ ...request, lost: true, tone: 'fault' }];
  const label = fault ? `${said.word} – ${sayFault(fault).split(':')[0]}` : said.word;
  const answer = arrow(called, caller, label, fault ? 'fault' : said.tone);
  return [request, { ...answer, lost: swallows || !answered, isAnswer: true }];
}

function arrow(from: keyof typeof lanes, to: keyof typeof lanes, label: string, tone: Tone): Arrow {
  return { from: lanes[from], to: lanes[to], label, tone, lost: false, isAnswer: false };
}

function lane(name: string, x: number, height: number): Child {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return [
    svg('line', { class: 'lane', x1: x, x2: x, y1: 30, y2: height }),
    svg('text', { class: 'lane-name', x, y: 18, 'text-anchor': 'middle' }, title),
  ];
}

function draw({ from, to, label, tone, lost, isAnswer }: Arrow, y: number): SVGElement {
  const direction = Math.sign(to - from);
  const end = lost ? from + (to - from) * 0.85 : to;
  const tip = end - direction * 7;
  return svg(
    'g',
    { class: `arrow-line ${tone}${isAnswer ? ' answer' : ''}` },
    svg('line', { x1: from, x2: end, y1: y, y2: y }),
    lost
      ? svg('path', { class: 'cross', d: `M${end - 5} ${y - 5}l10 10m0 -10l-10 10` })
      : svg('path', { class: 'tip', d: `M${end} ${y}L${tip} ${y - 4}V${y + 4}Z` }),
    svg('text', { x: (from + end) / 2, y: y - 6, 'text-anchor': 'middle' }, label),
  );
}

function inWords(arrows: readonly Arrow[]): string {
  const nameOf = (x: number): string => Object.entries(lanes).find(([, at]) => at === x)?.[0] ?? '';
  const sentences = arrows.map(
    ({ from, to, label, lost }) => `${nameOf(from)} to ${nameOf(to)}: ${label}${lost ? ', which never arrives' : ''}.`,
  );
  return `Messages of this order. ${sentences.join(' ')}`;
}
