import { clean, partOf } from '../../read/pages/cells.ts';
import type { Block, Heading, PageCell, PageDocument } from '../../read/pages/page-document.ts';
import { isTornType } from '../../vocabulary/shapes.ts';
import type { HeadingRole, MessagePart, PartRole } from '../../vocabulary/vocabulary-data.ts';
import type { ExpectingHeading, PlacedHeading } from './odd-headings.ts';
import { isExpecting, tellExpected, tellSecondFunction, tellUnopened } from './odd-headings.ts';
import type { Outline, PlacedParameter, PlacedSample, PlacedTable, Section } from './outline-model.ts';
import type { PageContext } from './page-context.ts';
import { isParameterHeading } from './parameter-form.ts';

/** Walks over the blocks and says of each in which section it stands; a heading that opens nothing known is told. */
export function outlineOf(document: PageDocument, context: PageContext): Outline {
  const walk: Walk = {
    context,
    section: { region: 'start', prose: '' },
    tables: [],
    samples: [],
    parameters: [],
    unopened: [],
  };
  for (const block of document.blocks) step(block, walk);
  settleNamed(walk);
  settleExpected(walk);
  tellUnopened(walk.unopened, walk.parameters, context);
  const { tables, samples, parameters, title } = walk;
  return { tables, samples, parameters, ...(title && { function: title }) };
}

interface Walk {
  readonly context: PageContext;
  section: Section;
  /** The heading under which nothing has been found yet. */
  open?: Heading | undefined;
  title?: PageCell & { readonly name: string };
  titleRank?: 1 | 2 | 3;
  /** A heading of result codes or of a sample, until a table or a sample has come. */
  expected?: ExpectingHeading | undefined;
  /** The last heading after the title that names a function, until a table has come. */
  lastTitle?: Outline['function'];
  readonly tables: PlacedTable[];
  readonly samples: PlacedSample[];
  readonly parameters: (PlacedParameter & { readonly text: Block[] })[];
  /** Headings with nothing under them that anyone reads. */
  readonly unopened: PlacedHeading[];
}

function step(block: Block, walk: Walk): void {
  if (block.kind === 'heading') {
    const heading = { ...block, cell: withoutAnchor(block.cell) };
    if (heading.cell.text !== '') readHeading(heading, walk);
    return;
  }
  if (block.kind === 'line') readTitle(block.cell, walk, block.isBullet ? 3 : 2);
  const parameter = walk.parameters.at(-1);
  if (parameter && parameter.heading === walk.open) {
    parameter.text.push(block);
    return;
  }
  if (block.kind !== 'line') walk.expected = undefined;
  if (block.kind === 'line') {
    tellTorn(block.cell, walk);
    addProse(block.cell, walk);
  }
  if (block.kind === 'code') walk.samples.push({ code: block, section: walk.section });
  if (block.kind === 'table') {
    if (walk.title && walk.lastTitle) tellSecondFunction(walk.lastTitle, walk.title, walk.context);
    walk.lastTitle = undefined;
    walk.tables.push({ table: block, section: walk.section });
    walk.open = undefined;
  }
}

/** `String(8) Required` on a line of prose is part of a row whose table was not seen. */
function tellTorn(cell: PageCell, { context, section }: Walk): void {
  if (section.region === 'start' || section.region === 'other' || !isTornType(clean(cell.text), context.words)) return;
  context.report('stray-text', cell, 'the line is a type and stands in no table; the head of its table may be lost.');
}

/** Longer descriptions of a structure are cut; nothing is read from them. */
const longestProse = 2000;

function addProse(cell: PageCell, walk: Walk): void {
  const { prose } = walk.section;
  if (prose.length >= longestProse) return;
  walk.section = { ...walk.section, prose: `${prose} ${clean(cell.text.slice(0, longestProse))}`.trim() };
}

/** The mark of a link to the heading stands before or behind its words, and so may a name for that link. */
function withoutAnchor(cell: PageCell): PageCell {
  if (cell.text.length > longestHeading) return cell;
  const [before = ''] = /^[#¶§🔗\s]+/u.exec(cell.text) ?? [];
  const [after = ''] = /(?:[#¶§🔗\s]|\{#[\w.-]*\})+$/u.exec(cell.text.slice(before.length)) ?? [];
  return before === '' && after === '' ? cell : partOf(cell, before.length, cell.text.length - after.length);
}

const longestHeading = 500;

function readHeading(heading: Heading, walk: Walk): void {
  const { context } = walk;
  settleNamed(walk);
  context.ledger.addHeading(heading.cell);
  if (isParameterHeading(heading, context.words)) {
    walk.parameters.push({ heading, text: [], section: walk.section });
    walk.open = heading;
    return;
  }
  const role = roleOf(heading, context);
  if (role) {
    // `Result codes` opens the headings of its groups.
    if (walk.expected?.role !== 'codes' || sectionFor(role, walk.section).region !== 'codes') settleExpected(walk);
    walk.expected = isExpecting(role) ? { heading, role } : undefined;
    walk.section = { ...sectionFor(role, walk.section), heading, prose: '' };
    return;
  }
  if (readTitle(heading.cell, walk, 1)) return;
  const { group: _, ...section } = walk.section;
  walk.section = { ...section, named: heading, heading, prose: '' };
  walk.open = heading;
}

function settleExpected({ expected, context }: Walk): void {
  if (expected) tellExpected(expected, context);
}

function settleNamed(walk: Walk): void {
  const { open, section } = walk;
  walk.open = undefined;
  if (!open || open !== section.named || section.region === 'other' || section.region === 'start') return;
  walk.unopened.push({ heading: open, section });
}

/** A heading names the page's function before a line does, and a line before an item of a list, which may be of links. */
function readTitle(cell: PageCell, walk: Walk, rank: 1 | 2 | 3): boolean {
  const found = walk.context.words.vendor.function.exec(cell.text.slice(0, 500));
  if (found && rank === 1 && walk.titleRank === 1) walk.lastTitle = { ...cell, name: found[0] };
  if (found && rank < (walk.titleRank ?? 4)) {
    walk.title = { ...cell, name: found[0] };
    walk.titleRank = rank;
  }
  return found !== null;
}

/** `Request head`, `2.1 Request head` and `Request head (common)` open the same. */
function roleOf({ cell }: Heading, { words: { headings } }: PageContext): HeadingRole | undefined {
  const text = clean(cell.text);
  const plain = text.replace(/^(?:\d+(?:\.\d+)*[.)、]?|[一二三四五六七八九十]+、)\s*/, '');
  return headings.find(text) ?? headings.find(plain) ?? headings.find(plain.replace(/\s*[(（][^()（）]*[)）]$/, ''));
}

function sectionFor(role: HeadingRole, { message, part }: Section): Omit<Section, 'prose'> {
  switch (role) {
    case 'request':
    case 'response':
      return { region: 'message', message: role };
    case 'head':
    case 'body':
      return { region: 'message', ...(message && { message }), part: role };
    case 'request head':
    case 'request body':
    case 'response head':
    case 'response body':
      return { region: 'message', ...partsOf(role) };
    case 'parameters':
      return { region: 'message', ...(message && { message }), ...(part && { part }) };
    case 'functional codes':
      return { region: 'codes', group: 'functional' };
    case 'basic codes':
      return { region: 'codes', group: 'basic' };
    case 'request sample':
      return { region: 'samples', message: 'request' };
    case 'response sample':
      return { region: 'samples', message: 'response' };
    case 'other':
      return { region: 'other', ...(message && { message }), ...(part && { part }) };
    default:
      return { region: role };
  }
}

function partsOf(role: MessagePart): { message: 'request' | 'response'; part: 'head' | 'body' } {
  const message = role.startsWith('request') ? 'request' : 'response';
  return { message, part: role.endsWith('head') ? 'head' : 'body' };
}

/** Where the rows after one that parts a table belong. */
export function sectionAfter(role: PartRole, section: Section): Section {
  return { ...section, ...(role === 'head' || role === 'body' ? { part: role } : partsOf(role)) };
}
