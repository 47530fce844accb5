import { expect, test } from 'vitest';
import { endpointRules } from '../../src/check/endpoint/rules.ts';
import { endpointScenarios } from '../../src/check/endpoint/scenarios.ts';
import type { CheckRule, Scenario } from '../../src/check/rule.ts';
import { tillRules } from '../../src/check/till/rules.ts';
import { tillScenarios } from '../../src/check/till/scenarios.ts';

const head = `# Conformance: what a till and a notification endpoint must do

\`intl-acquiring-mock check --target …\` brings a program of yours into situations that are rare and expensive, and says rule by rule what it did. \`--help\` has the options and examples.

A **till** is a command that makes one sale and says by its exit code, or by what it prints, how the sale ended. It runs once for each scenario, with a gateway of its own. Then three things are laid side by side: the messages that the gateway's journal has, the gateway's books, and the till's word.

What it is told of the price is what stands in its command: \`charges-the-price\` judges the amount if {amount} or {value} does, and the currency if {currency} does. A till that is told no currency may have one of its own; an {amount} is then in major units of that. A till that takes several currencies should be checked with \`--currency JPY\`, too: there one that multiplies by 100 shows.

A **notification endpoint** is an address. It gets true and forged notifications, each scenario about a new order; its answers are verified with the merchant's key, and after an answer \`--state\` tells whether the order reads as paid. If every answer says that nobody takes the message there (3xx, 404, 405, 410, 501 to 504), or forged ones alone were sent and none was answered, no rule is judged, and the exit code is 2.

A rule is \`ok\` if it held in every scenario that shows it, \`FAIL\` if it was broken in one, and \`not seen\` if no scenario showed it: for want of \`--resume\`, \`--order\` or \`--state\`, because of \`--only\`, or because the target never came so far. Ids of rules and scenarios are stable.

What the check can't see: an endpoint that acknowledges first and writes down so quickly that the look at \`--state\` comes too late; goods that are handed out twice; and whatever happens after the program has ended. A till that shows a QR code (\`preCreate\`) is checked as an endpoint only. Tables in this file are written by \`pnpm exec vitest run test/check/documented -u\`.
`;

const rulesOf = (rules: readonly CheckRule[]): string =>
  rules.map(({ id, must, why, todo }) => `### ${id}\n\n${must} Otherwise: ${why}\n\nWhat to do: ${todo}\n`).join('\n');

const scenariosOf = (scenarios: readonly Scenario[]): string =>
  scenarios.map(({ id, title, takes }) => `| \`${id}\` | ${title} | ${takes} |`).join('\n');

const table = '| Scenario | What happens | Takes |\n| --- | --- | --- |\n';

const page = [
  head,
  `## Rules of a till\n\n${rulesOf(tillRules)}`,
  `## Scenarios of a till\n\n${table}${scenariosOf(tillScenarios)}\n`,
  `## Rules of an endpoint\n\n${rulesOf(endpointRules)}`,
  `## Scenarios of an endpoint\n\n${table}${scenariosOf(endpointScenarios)}\n`,
].join('\n');

test('CONFORMANCE.md has every rule and scenario, as they are', async () => {
  await expect(page).toMatchFileSnapshot('../../CONFORMANCE.md');
});

test.each([
  ['till', tillRules, tillScenarios],
  ['endpoint', endpointRules, endpointScenarios],
] as const)('ids of a %s are unique, and fit for a command line', (_, rules, scenarios) => {
  for (const ids of [rules.map(({ id }) => id), scenarios.map(({ id }) => id)]) {
    expect(new Set<string>(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  }
});
