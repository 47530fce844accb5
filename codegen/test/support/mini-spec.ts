import type { SpecSources } from '../../src/compile/compile.ts';
import type { SourceFile } from '../../src/spec/source-file.ts';

/** A small, complete and valid spec; tests change one thing in it. */
export const files = {
  api: `---
title: Mini
version: 1.0
summary: A spec of one function.
---

# API

Nothing more.

## Environments

| Name | Base URL | Confidence | Description |
| --- | --- | --- | --- |
| test | \`https://gateway.test\` | documented | For tests. |
`,
  structures: `# Structures

## Money

An amount.

| Field | Type | Length | Presence | Description | Sample | Format | Accepts |
| --- | --- | --- | --- | --- | --- | --- | --- |
| currency | string | 3 | required | ISO 4217 code. | \`USD\` | \`^[A-Z]{3}$\` | - |
| value | string | 16 | required | Minor units. | \`239\` | \`^[0-9]{1,16}$\` | number |

## Item (unconfirmed)

A thing.

| Field | Type | Length | Presence | Description | Sample |
| --- | --- | --- | --- | --- | --- |
| price | Money | - | optional | What it costs. | - |
`,
  enums: `# Enums

## Colour

Colours of things.

| Value | Description |
| --- | --- |
| RED | Like blood. |
| BLUE | Like the sky. |
`,
  codes: `# Basic result codes

## Result codes

| Id | Code | Status | Next | Functions | Description |
| --- | --- | --- | --- | --- | --- |
| 00000000 | SUCCESS | S | - | all | Done. |
| 00000901 | UNKNOWN_EXCEPTION | U | retry, cancel | buy | Nobody knows. |
`,
  buy: `---
function: example.shop.buy
version: 1.0
path: /shop/buy.htm
direction: outbound
summary: Buys things.
idempotencyKey: orderId
confidence: documented
---

# shop.buy

## Request head

| Field | Type | Length | Presence | Description | Sample |
| --- | --- | --- | --- | --- | --- |
| function | string | 128 | required | Name. | \`example.shop.buy\` |

## Request body

| Field | Type | Length | Presence | Description | Sample |
| --- | --- | --- | --- | --- | --- |
| orderId | string | 8 | required | Shop's id. | \`o-1\` |
| items | \`list<Item>\` | - | required | What is bought. | - |
| colour | \`enum<Colour>\` | 8 | conditional: things have a colour | Which colour, \`RED\` \\| \`BLUE\`. | \`RED\` |
| count | number | - | optional | How many. | \`1\` |
| gift | boolean | - | optional | Whether to wrap it. | - |
| day | date | - | optional | When to deliver. | \`2018-10-20\` |

## Response head

| Field | Type | Length | Presence | Description | Sample |
| --- | --- | --- | --- | --- | --- |
| respTime | dateTime | - | required | Moment of the reply. | - |

## Response body

| Field | Type | Length | Presence | Description | Sample |
| --- | --- | --- | --- | --- | --- |
| total | Money | - | optional | What it costs. | - |

## Result codes

| Id | Code | Status | Next | Description |
| --- | --- | --- | --- | --- |
| 00000011 | SOLD_OUT | F | askBuyer | None left. |

## Samples

### Request

\`\`\`json
{
  "request": {
    "head": { "function": "example.shop.buy" },
    "body": { "orderId": "o-1", "items": [{ "price": { "currency": "USD", "value": "239" } }] }
  },
  "signature": "signature string"
}
\`\`\`
`,
  decisions: `- id: value-is-text
  subject: [Money.value, buy.requestBody.count, resultCodes.SUCCESS]
  page: shop.buy
  text: value | Number(16)
  sha256: ${'0'.repeat(64)}
  choice: It is text.
  reason: Every sample quotes it.
`,
};

export type MiniFile = keyof typeof files;

const names: Record<MiniFile, string> = {
  api: 'spec/tables/api.md',
  structures: 'spec/tables/structures.md',
  enums: 'spec/tables/enums.md',
  codes: 'spec/tables/result-codes.md',
  buy: 'spec/tables/shop.buy.md',
  decisions: 'spec/decisions.yaml',
};

/** The sources, with one file's text replaced where `find` stands. A `find` that does not stand there throws. */
export function miniSpec(
  edit?: { in: MiniFile; find: string; put: string },
  more: readonly SourceFile[] = [],
): SpecSources {
  const text = (key: MiniFile): string => {
    if (edit?.in !== key) return files[key];
    if (!files[key].includes(edit.find)) throw new Error(`${names[key]} does not hold ${edit.find}`);
    return files[key].replace(edit.find, () => edit.put);
  };
  const source = (key: MiniFile): SourceFile => ({ file: names[key], text: text(key) });
  const tables = (['api', 'structures', 'enums', 'codes', 'buy'] as const).map(source);
  return { tables: [...tables, ...more], decisions: source('decisions') };
}
