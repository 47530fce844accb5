import type { ObjectRules } from '@intl-acquiring/types/validators';
import type { Route } from '../engine/route.ts';
import { isObject } from '../record.ts';
import type { Content } from './open-call.ts';

/** What the strict level finds beyond the tables' rules: strangers, and another version. A sentence for each. */
export function findStrictFaults({ info, request }: Route, { head, body }: Content): string[] {
  const faults = [...findStrangers(request.head.rules, head, ''), ...findStrangers(request.body.rules, body, '')];
  const { version } = head;
  if (version !== info.version) faults.push(`version is ${info.version}, not ${JSON.stringify(version)}`);
  const { productCode } = body;
  if (productCode !== undefined && productCode !== 'OFFLINE_PAY') faults.push('productCode is OFFLINE_PAY here');
  return faults;
}

/** The fields that no table names. */
function findStrangers(rules: ObjectRules, value: unknown, place: string): string[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => {
    const rule = Object.hasOwn(rules.fields, name) ? rules.fields[name] : undefined;
    if (rule === undefined) return [`${place}${name} is a field that no table names (${rules.name})`];
    return rule.kind === 'object' ? findStrangers(rule.of(), item, `${place}${name}.`) : [];
  });
}
