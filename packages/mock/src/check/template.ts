import { UsageError } from '../cli/arguments.ts';

/** What stands in braces in a command or an address. Braces around other words are left as they are. */
export type Values = Readonly<Record<string, string>>;

export function fill(template: string, values: Values): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}

/** How a target's word is told: by exit codes, or by what it prints. */
export type Sign =
  | { readonly kind: 'exit'; readonly codes: readonly number[] }
  | { readonly kind: 'text'; readonly pattern: RegExp };

/** What a program has left behind. */
export interface Traces {
  readonly exitCode: number | undefined;
  readonly output: string;
}

/** @throws {UsageError} with a sentence */
export function readSign(option: string, text: string): Sign {
  if (/^\d{1,3}(,\d{1,3})*$/.test(text)) return { kind: 'exit', codes: text.split(',').map(Number) };
  const [, source, flags = ''] = /^\/(.+)\/([imsu]*)$/s.exec(text) ?? [];
  if (source === undefined) {
    throw new UsageError(
      `${option} takes exit codes, such as 0 or 1,4, or a /pattern/ of what is printed, not ${JSON.stringify(text)}.`,
    );
  }
  try {
    return { kind: 'text', pattern: new RegExp(source, flags) };
  } catch (error) {
    throw new UsageError(`${option}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export function shows(sign: Sign, { exitCode, output }: Traces): boolean {
  if (sign.kind === 'text') return sign.pattern.test(output);
  return exitCode !== undefined && sign.codes.includes(exitCode);
}
