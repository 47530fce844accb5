import type { OperationName } from '@intl-acquiring/types';
import { type JsonObject, valueAt } from '../record.ts';
import type { RuleConditions, Wanted } from './rule.ts';

/** A message as conditions see it. Nothing of it is verified yet. */
export interface Subject {
  readonly function: OperationName;
  readonly clientId?: string;
  /** Of a notification: which delivery it is. */
  readonly attempt?: number;
  readonly body: JsonObject;
}

/** Whether a message meets every condition. */
export function matches(conditions: RuleConditions, subject: Subject): boolean {
  for (const [field, wanted] of Object.entries(conditions)) {
    if (wanted !== undefined && !isWanted(readField(field, subject), wanted)) return false;
  }
  return true;
}

function readField(field: string, subject: Subject): unknown {
  if (field === 'function' || field === 'clientId' || field === 'attempt') return subject[field];
  return valueAt(subject.body, field);
}

function isWanted(value: unknown, wanted: Wanted): boolean {
  if (typeof value === 'object' || value === undefined) return false;
  const text = String(value);
  return [wanted].flat().some((one) => String(one) === text);
}
