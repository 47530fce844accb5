import { packageKeys } from '../../src/diff/change.ts';
import { kinds, oppositeOf } from '../../src/diff/kinds.ts';
import type { Rule } from '../../src/diff/rules.ts';
import { rules } from '../../src/diff/rules.ts';

const opening = `# Changes

What each kind of change means for callers. \`pnpm codegen diff\` judges by this table, which is [rules.ts](../src/diff/rules.ts) and [kinds.ts](../src/diff/kinds.ts) in another form; a test keeps it so, and \`pnpm --dir codegen exec vitest run diff-rules -u\` writes it anew.

- **Merchant**: whether merchants send the message or receive it. They send the requests of outbound functions and the answers to inbound ones. *Either* means that it makes no difference. A structure or an enum is judged by all messages that lead to it, through other structures too; where it is both sent and received, the more severe row counts, and the larger bump of each package. What no message uses counts as both, because it may travel inside the text of a field such as \`extendInfo\`.
- **Severity**: *breaking*, code that worked is refused, misread, or does not compile; *dangerous*, code still runs and may act differently; *safe*, nothing to do.
- **Bumps**: those of versions from 1.0.0 on. Before 1.0.0 *major* becomes *minor* and everything else *patch*, as npm reads \`^0.1.2\`: a diff never takes a package to 1.0.0, people do.
- **Back**: the kind of the change that undoes it.

A change that this table has no words for does not exist: any difference between two specs gives at least one change, but for the order of rows, which means nothing in JSON, and the places of rows in their files. Next steps are the one list whose order counts, because the best step stands first. A structure with the same fields, an enum with the same values and a result code with the same id are taken for renamed, unless two could be meant. Text becomes a date, or a date and time, where its length and its format have room for one; otherwise its type is another. Of two formats it is worked out which values they match; where that is not possible, because of lookaround for instance, the format counts as changed.

`;

/** The table of rules as people read it. */
export function rulesDocument(): string {
  const header = ['Kind', 'Merchant', 'Severity', ...packageKeys, 'Why', 'Back'];
  return `${opening}${[header, header.map(() => '---'), ...rules.map(row)].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

## Lines of a changelog

${Object.entries(kinds)
  .map(([kind, { says }]) => `- \`${kind}\`: ${says}`)
  .join('\n')}
`;
}

function row({ kind, merchant, severity, bumps, why }: Rule): string[] {
  const back = oppositeOf(kind);
  return [
    `\`${kind}\``,
    merchant,
    severity,
    ...packageKeys.map((key) => bumps[key] ?? '–'),
    why,
    back === kind ? 'itself' : `\`${back}\``,
  ];
}
