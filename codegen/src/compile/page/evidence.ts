import type { Node } from 'jsonc-parser';

/** The values that the page's message samples show for each name of a field. */
export type Evidence = ReadonlyMap<string, ReadonlySet<string>>;

export function evidenceOf(samples: readonly Node[]): Evidence {
  const values = new Map<string, Set<string>>();
  const open = [...samples];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'property') {
      const [key, value] = node.children ?? [];
      if (value && 'value' in value && value.type !== 'null') add(values, String(key?.value), String(value.value));
    }
    for (const child of node.children ?? []) open.push(child);
  }
  return values;
}

function add(values: Map<string, Set<string>>, key: string, value: string): void {
  const known = values.get(key) ?? new Set();
  known.add(value);
  values.set(key, known);
}

/** How surely a text is a value and not a remark. */
export type Likeness = 'value' | 'remark' | 'unclear';

/**
 * Whether a cell under a heading for remarks holds the sample: it opens JSON, it is what the page's messages show for
 * the field, or it has the same form. A text of several words is a remark; of one word without such proof, nobody knows.
 */
export function likenessOf(text: string, name: string, evidence: Evidence): Likeness {
  if (/^(?:\{|\[\s*[{"\]])/.test(text)) return 'value';
  const shown = [...(evidence.get(name) ?? [])];
  if (shown.includes(text)) return 'value';
  if (/\s/.test(text)) return 'remark';
  if (shown.some((value) => /\d/.test(text) && formOf(value) === formOf(text))) return 'value';
  return /^\d{4}-\d\d-\d\dT/.test(text) ? 'value' : /^[\d.]+$|[\d_]|^[A-Z]{3,}$/.test(text) ? 'unclear' : 'remark';
}

/** Digits as 9 and letters as A or a, so that two ids of one kind look the same. */
const formOf = (text: string): string => text.replace(/\d/g, '9').replace(/[A-Z]/g, 'A').replace(/[a-z]/g, 'a');
