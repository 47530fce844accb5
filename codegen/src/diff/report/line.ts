import type { Change, Fact } from '../change.ts';
import { kinds } from '../kinds.ts';

/** The line of a change as a changelog has it, in Markdown: "Shorten `pay.requestBody.orderId` from 8 to 6 characters". */
export function changeLine({ kind, subject, before, after }: Change): string {
  const values: Readonly<Record<string, Fact>> = { subject, before: before ?? '', after: after ?? '' };
  return kinds[kind].says.replace(/\{(\w+)\}/g, (_, name: string) => factText(values[name] ?? ''));
}

/** A fact in Markdown: numbers as they are, everything else as code. */
export function factText(fact: Fact): string {
  if (typeof fact === 'number') return String(fact);
  const text = typeof fact === 'string' ? fact : fact.join(', ');
  return text === '' ? 'none' : codeSpan(text);
}

const longest = 120;

/** Text as code on one line, whatever stands in it; the middle of a long one is left out. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const half = longest / 2;
  const shown = line.length > longest ? `${line.slice(0, half)} … ${line.slice(-half)}` : line;
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const room = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${room}${shown}${room}${fence}`;
}
