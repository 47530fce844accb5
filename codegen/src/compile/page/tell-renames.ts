import type { ResultCode } from '../../spec/model.ts';
import type { PageResultCode } from '../../spec/page-facts.ts';
import type { PageContext } from './page-context.ts';

/** Says which codes of the page have the id of a code of the tables that the page no longer has. */
export function tellRenames(
  codes: readonly PageResultCode[],
  reviewed: readonly ResultCode[],
  { report }: PageContext,
): void {
  const onPage = new Set(codes.map(({ code }) => code));
  const known = new Set(reviewed.map(({ code }) => code));
  const gone = new Map(reviewed.filter(({ code }) => !onPage.has(code)).map((code) => [code.id, code]));
  for (const { id, code, origin } of codes) {
    const old = id === undefined || known.has(code) ? undefined : gone.get(id);
    if (!old) continue;
    const message = `the id ${id} is ${code} here and ${old.code} at ${old.origin.file}:${old.origin.line}; what stands there about it goes with the new name.`;
    report('renamed-code', { ...origin, text: code }, message);
  }
}
