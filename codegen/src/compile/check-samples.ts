import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Reporter } from '../diagnostics/reporter.ts';
import type { Place, TableDocument } from '../read/table-document.ts';
import type { Operation, Sample, Structure } from '../spec/model.ts';
import type { Path } from './check-values.ts';
import { envelopeProblems, isRecord } from './check-values.ts';
import { placeIn } from './samples.ts';

/** Holds each sample against the tables of its own function: fields, presence, types, lengths, formats. */
export function checkSamples(
  operation: Operation,
  document: TableDocument,
  structures: ReadonlyMap<string, Structure>,
  reporter: Reporter,
): void {
  for (const sample of operation.samples) {
    const message = sample.name === 'request' ? 'request' : 'response';
    const { head, body } = operation[message];
    const keys = { message, head: 'head', body: 'body', signature: 'signature' };
    const checked = { head: { owner: 'head', fields: head }, body: { owner: 'body', fields: body } };
    for (const { code, path, message: text } of envelopeProblems(sample.value, keys, checked, structures)) {
      reporter.report(code, placeOf(sample, path, document), text);
    }
    for (const path of strayPaths(sample.value, message)) {
      const text = `${path.join('.')} is no part of an envelope.`;
      reporter.report('sample-unknown-field', placeOf(sample, path, document), text);
    }
  }
}

/** What stands beside the parts of an envelope. */
function strayPaths(envelope: unknown, message: string): Path[] {
  if (!isRecord(envelope)) return [];
  const content = envelope[message];
  const outer = Object.keys(envelope).filter((key) => key !== message && key !== 'signature');
  const inner = isRecord(content) ? Object.keys(content).filter((key) => key !== 'head' && key !== 'body') : [];
  return [...outer.map((key) => [key]), ...inner.map((key) => [message, key])];
}

function placeOf(sample: Sample, path: Path, document: TableDocument): Place {
  const fence = document.sections.flatMap(({ fences }) => fences).find(({ line }) => line === sample.origin.line);
  const tree = fence && parseTree(fence.text);
  const node = tree && findNodeAtLocation(tree, [...path]);
  return fence && node ? placeIn(fence, node.offset) : sample.origin;
}
