import type { ModelCode, ModelField, ModelPage } from './page-model.ts';

type Render = (page: ModelPage) => string;

/** Every layout in which a page can stand, from the same facts. */
export const layouts: Readonly<Record<string, Render>> = {
  'pipe tables': (page) => pipe(page, { open: '| ', close: ' | ' }),
  'pipe tables without outer bars': (page) => pipe(page, { open: '', close: '' }),
  'pipe tables, with unseen marks': (page) =>
    pipe(page, { open: '| ', close: ' | ' }).replaceAll('| ', '|\u200B ').replaceAll('\n', '\u200B\n\uFEFF\n'),
  'cells parted by tabs': tabs,
  'stacked, with #': (page) => stacked(page, '#'),
  'stacked, without #': (page) => stacked(page, ''),
  'stacked, with unseen marks': (page) => stacked(page, '#').replaceAll('\n\n', '\u200B\n\u200B\n'),
  'stacked, two lines of head': (page) =>
    stacked(page, '#').replaceAll('ParameterDescription', 'Parameter\n\nDescription'),
  'stacked, flag on its own line': (page) => stacked(page, '#').replaceAll('\u00A0Required', '\n\nRequired'),
  'stacked, flag joined': (page) => stacked(page, '#').replaceAll('\u00A0Required', 'Required'),
  'one cell a line': cells,
  'HTML tables': html,
  'HTML on one line, with entities': (page) =>
    html(page).replaceAll('\n', '').replaceAll('<td>', '<td>&nbsp;').replaceAll('The', '&#84;he'),
  'HTML, with unseen marks': (page) =>
    html(page).replaceAll('Id</td>', '&shy;Id</td>').replaceAll('</td>', '&#8203;</td>').replaceAll('<h', '\u200B<h'),
  'HTML, two columns of joined cells': joinedHtml,
  'Markdown tables': markdown,
  'Markdown, nested headings': nested,
};

const columns = ['No', 'Name', 'Description', 'Type', 'Length', 'Required', 'Remarks', 'Sample'];
const codeColumns = ['ResultCodeId', 'ResultCode', 'ResultStatus', 'Remarks'];
const flags = { required: 'M', optional: 'O', conditional: 'C' };

const rowOf = (field: ModelField, index: number): string[] => [
  String(index + 1),
  field.name,
  field.description,
  field.type === 'dateTime' ? 'datetime' : field.type,
  field.length === undefined ? '/' : String(field.length),
  flags[field.presence],
  'see note',
  field.sample ?? '',
];

const codeRow = ({ id, code, status, description }: ModelCode): string[] => [id, code, status, description];

interface Section {
  readonly titles: readonly string[];
  readonly fields?: readonly ModelField[];
  readonly rows?: readonly string[][];
  readonly columns?: readonly string[];
}

/** The page in order, each table with the headings above it. */
function sections({ request, response, structures, enums, functional, basic }: ModelPage): Section[] {
  return [
    { titles: ['Request', 'Request parameters', 'Header'], fields: request.head },
    { titles: ['Body'], fields: request.body },
    { titles: ['Response', 'Response parameters', 'Header'], fields: response.head },
    { titles: ['Body'], fields: response.body },
    ...structures.map(({ name, fields }, index) => ({
      titles: index === 0 ? ['Sub-parameters', name] : [name],
      fields,
    })),
    ...enums.map(({ name, values }) => ({
      titles: [name],
      columns: ['Name', 'Type', 'Description'],
      rows: values.map((value) => [value, 'String', `Means ${value.toLowerCase()}.`]),
    })),
    { titles: ['Result codes', 'Functional logic result codes'], columns: codeColumns, rows: functional.map(codeRow) },
    { titles: ['Basic result codes'], columns: codeColumns, rows: basic.map(codeRow) },
  ];
}

const tableOf = ({ fields, rows, columns: head }: Section): { head: readonly string[]; rows: readonly string[][] } =>
  fields ? { head: columns, rows: fields.map(rowOf) } : { head: head ?? [], rows: rows ?? [] };

function pipe(page: ModelPage, { open, close }: { open: string; close: string }): string {
  const line = (cells: readonly string[]): string =>
    `${open}${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')}${close}`;
  const parts = sections(page).flatMap((section) => {
    const { head, rows } = tableOf(section);
    return [...section.titles, line(head), ...rows.map(line)];
  });
  return [page.function, 'It does what it does.', ...parts].join('\n');
}

function tabs(page: ModelPage): string {
  const parts = sections(page).flatMap((section) => {
    const { head, rows } = tableOf(section);
    return [...section.titles, ...[head, ...rows].map((cells_) => cells_.join('\t'))];
  });
  return [page.function, 'It does what it does.', ...parts].join('\n');
}

function cells(page: ModelPage): string {
  const parts = sections(page).flatMap((section) => {
    const { head, rows } = tableOf(section);
    return [...section.titles, ...head, ...rows.flat().filter((cell) => cell !== '')];
  });
  return [page.function, 'It does what it does.', ...parts].join('\n\n');
}

/** Type, length and flag on one line; a blank flag is optional. */
function typeLine({ type, length, presence }: ModelField): string {
  const word =
    { string: 'String', dateTime: 'Date time', number: 'Number', boolean: 'Boolean', date: 'Date' }[type] ?? type;
  const flag = { required: '\u00A0Required', optional: '', conditional: '\u00A0Conditional' }[presence];
  return `${word}${length === undefined ? '' : `(${length})`}${flag}`;
}

const textLines = ({ description, sample }: ModelField): string[] => [
  description,
  ...(sample === undefined ? [] : [`Example:${sample}`]),
];

function stacked(page: ModelPage, mark: string): string {
  const parts = sections(page).flatMap((section) => {
    const titles = section.titles.map((title) => `      ${mark}${title}`);
    if (!section.fields) return [...titles, ...(section.columns ?? []), ...(section.rows ?? []).flat()];
    const rows = section.fields.flatMap((field) => [field.name, typeLine(field), ...textLines(field)]);
    return [...titles, 'ParameterDescription', ...rows];
  });
  return [page.function, 'It does what it does.', ...parts].join('\n\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function html(page: ModelPage): string {
  const row = (tag: 'td' | 'th', cells_: readonly string[]): string =>
    `<tr>${cells_.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return htmlPage(page, (section) => {
    const { head, rows } = tableOf(section);
    return [row('th', head), ...rows.map((cells_) => row('td', cells_))].join('\n');
  });
}

/** Name and type in one cell, and all the rest in the other. */
function joinedHtml(page: ModelPage): string {
  const cell = (lines: readonly string[]): string => `<td>${lines.map(escaped).join('<br>')}</td>`;
  return htmlPage(page, (section) => {
    const { head, rows } = tableOf(section);
    if (!section.fields)
      return [head, ...rows].map((cells_) => `<tr>${cells_.map((text) => cell([text])).join('')}</tr>`).join('\n');
    const fields = section.fields.map(
      (field) => `<tr>${cell([field.name, typeLine(field)])}${cell(textLines(field))}</tr>`,
    );
    return ['<tr><th>Parameter</th><th>Description</th></tr>', ...fields].join('\n');
  });
}

function htmlPage(page: ModelPage, table: (section: Section) => string): string {
  const parts = sections(page).map((section) => {
    const titles = section.titles.map((title, index) => `<h${index + 2}>${title}</h${index + 2}>`);
    return `${titles.join('')}\n<table>${table(section)}</table>`;
  });
  return `<!doctype html>\n<html><body><h1>${page.function}</h1><p>It does what it does.</p>\n${parts.join('\n')}</body></html>`;
}

function markdown(page: ModelPage): string {
  const line = (cells_: readonly string[]): string =>
    `| ${cells_.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const parts = sections(page).map((section) => {
    const { head, rows } = tableOf(section);
    const titles = section.titles.map((title, index) => `${'#'.repeat(index + 2)} ${title}`);
    return [...titles, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
  });
  return [`# ${page.function}`, '', 'It does what it does.', '', ...parts].join('\n');
}

/** Parameters as headings, the fields of a structure one level deeper, lengths as bullets. */
function nested(page: ModelPage): string {
  const structures = new Map(page.structures.map(({ name, fields }) => [name, fields]));
  const parameter = (field: ModelField, depth: number): string[] => {
    const flag = { required: ', REQUIRED', optional: ', OPTIONAL', conditional: ', CONDITIONAL' }[field.presence];
    const limit = field.length === undefined ? [] : [`- Maximum length: ${field.length} characters`];
    const children = structures.get(field.type) ?? structures.get(/^list<(\w+)>$/.exec(field.type)?.[1] ?? '') ?? [];
    const type = field.type === 'dateTime' ? 'Datetime' : field.type;
    return [
      `${'#'.repeat(depth)} ${field.name} (${type.replace('<', '\\<')}${flag})`,
      ...textLines(field).flatMap((text) => ['', text]),
      '',
      ...limit,
      '',
      ...children.flatMap((child) => parameter(child, depth + 1)),
    ];
  };
  const messages = sections(page).flatMap((section) => {
    if (section.titles.some((title) => structures.has(title))) return [];
    const titles = section.titles.map((title) => `## ${title}`);
    if (section.fields) return [...titles, '', ...section.fields.flatMap((field) => parameter(field, 4))];
    const { head, rows } = tableOf(section);
    return [...titles, '', ...[head, head.map(() => '---'), ...rows].map((cells_) => `| ${cells_.join(' | ')} |`), ''];
  });
  return [`# ${page.function}`, '', ...messages].join('\n');
}
