import type { ApiSpec, Field, Operation, Structure } from '../spec/model.ts';
import type { MessageName } from '../spec/subjects.ts';
import { namedType } from '../spec/subjects.ts';
import type { Use } from './change.ts';

/** The use of a message of a function. For an inbound function the provider is the caller, and the merchant answers. */
export function useOf({ name, direction: way }: Operation, direction: MessageName): Use {
  const merchantCalls = way === 'outbound';
  return { operation: name, direction, merchant: merchantCalls === (direction === 'request') ? 'sends' : 'receives' };
}

export const usesOfOperation = (operation: Operation): Use[] => [
  useOf(operation, 'request'),
  useOf(operation, 'response'),
];

/** Which messages use each structure and enum, through other structures too. */
export type UsesByType = ReadonlyMap<string, readonly Use[]>;

export const typeKey = ({ kind, name }: { kind: 'structure' | 'enum'; name: string }): string => `${kind} ${name}`;

export function usesByType({ operations, shared }: ApiSpec): UsesByType {
  const structures = new Map(shared.structures.map((structure) => [structure.name, structure]));
  const uses = new Map<string, Use[]>();
  for (const operation of operations) {
    for (const direction of ['request', 'response'] as const) {
      const { head, body } = operation[direction];
      const use = useOf(operation, direction);
      for (const key of reach([...head, ...body], structures)) {
        const found = uses.get(key);
        if (found) found.push(use);
        else uses.set(key, [use]);
      }
    }
  }
  return uses;
}

/** Every structure and enum that fields lead to; structures may stand in a circle. */
function reach(fields: readonly Field[], structures: ReadonlyMap<string, Structure>): Set<string> {
  const reached = new Set<string>();
  const open = [...fields];
  for (let field = open.pop(); field; field = open.pop()) {
    const type = namedType(field.type);
    if (!type || reached.has(typeKey(type))) continue;
    reached.add(typeKey(type));
    if (type.kind === 'structure') open.push(...(structures.get(type.name)?.fields ?? []));
  }
  return reached;
}

/**
 * The uses that a change in a type concerns: those that both specs have, because a new use has no caller yet and one
 * that is gone is a change of its own. Without any, those of the old spec, or else of the new one.
 */
export function sharedUses(base: readonly Use[], head: readonly Use[]): readonly Use[] {
  const inHead = new Set(head.map(useKey));
  const both = base.filter((use) => inHead.has(useKey(use)));
  if (both.length > 0) return both;
  return base.length > 0 ? base : head;
}

const useKey = ({ operation, direction }: Use): string => `${operation} ${direction}`;
