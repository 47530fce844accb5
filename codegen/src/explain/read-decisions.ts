import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Origin } from '../spec/model.ts';
import type { SourceFile } from '../spec/source-file.ts';

export interface Decision {
  readonly id: string;
  readonly subjects: readonly string[];
  readonly page: string;
  readonly text: string;
  readonly choice: string;
  readonly reason: string;
  readonly origin: Origin;
}

/** The entries of `decisions.yaml`; the compiler has found them complete. */
export function readDecisions({ file, text }: SourceFile): Decision[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' });
  return (isSeq(document.contents) ? document.contents.items : []).flatMap((item): Decision[] => {
    if (!isMap(item)) return [];
    const { line, col } = lines.linePos(item.range?.[0] ?? 0);
    const value = item.toJSON() as Record<string, string | string[]>;
    const fact = (key: string): string => String(value[key] ?? '');
    return [
      {
        id: fact('id'),
        subjects: [value['subject'] ?? []].flat(),
        page: fact('page'),
        text: fact('text'),
        choice: fact('choice'),
        reason: fact('reason'),
        origin: { file, line, column: col },
      },
    ];
  });
}
