/** How many columns of a terminal a marked line may take. */
const widest = 100;
/** How much of it may stand before the mark. */
const before = 40;

/** A line with a mark under a part of it. A long line is clipped on both sides, so that the part stays in sight. */
export function markLine(line: string, column: number, length: number): { text: string; mark: string } {
  const plain = line.replace(/[\t\r\u00A0\u00AD\u200B-\u200F\u2060\uFEFF]/g, ' ');
  const start = Math.max(0, column - 1 > before + 10 ? column - 1 - before : 0);
  const shown = clip(plain.slice(start, start + widest));
  const head = start > 0 ? '…' : '';
  const tail = start + shown.length < plain.length ? '…' : '';
  const offset = column - 1 - start;
  const marked = shown.slice(offset, offset + Math.max(1, length));
  return {
    text: `${head}${shown}${tail}`.trimEnd(),
    mark: `${' '.repeat(widthOf(head + shown.slice(0, offset)))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  };
}

/** The longest start of a text that fits. */
function clip(text: string): string {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    width += widthOf(text.charAt(index));
    if (width > widest) return text.slice(0, index);
  }
  return text;
}

/** Columns of a terminal: most East Asian characters take two. */
const widthOf = (text: string): number =>
  text.length +
  (text.match(/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g)
    ?.length ?? 0);
