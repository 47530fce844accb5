/** A row of what happened. */
export interface Happened {
  readonly asked: string;
  readonly outcome: string;
  readonly code: string;
  /** Currency and major units, for people. */
  readonly major: string;
  /** Minor units, as they travel. */
  readonly minor: string;
  readonly milliseconds: number;
}

const titles: Record<keyof Happened, string> = {
  asked: 'asked',
  outcome: 'outcome',
  code: 'told by',
  major: 'amount',
  minor: 'minor units',
  milliseconds: 'ms',
};

/** Columns as wide as their widest cell; numbers to the right. */
export function renderTable(rows: readonly Happened[]): string {
  const keys = Object.keys(titles) as (keyof Happened)[];
  const right = new Set<keyof Happened>(['major', 'minor', 'milliseconds']);
  const texts = [titles, ...rows].map((row) => keys.map((key) => String(row[key])));
  const widths = keys.map((_, column) => Math.max(...texts.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const key = keys[column];
        const width = widths[column] ?? 0;
        return key && right.has(key) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const [header = [], ...body] = texts;
  return [line(header), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}
