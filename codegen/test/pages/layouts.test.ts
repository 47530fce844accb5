import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../src/spec/page-facts.ts';
import { arbitraryPage } from '../support/arbitrary-page.ts';
import type { ModelField, ModelPage } from '../support/page-model.ts';
import { kiosk } from '../support/page-model.ts';
import { brief, factsOf } from '../support/read-facts.ts';
import { layouts } from '../support/render-page.ts';

/** What both a model and a page's facts come down to. */
function essence({ function: name, version, request, response, structures, enums, resultCodes }: PageFacts) {
  const sorted = <Item extends { name: string }>(items: readonly Item[]): Item[] =>
    items.toSorted((a, b) => a.name.localeCompare(b.name));
  return {
    name,
    version,
    request: { head: request.head.map(brief), body: request.body.map(brief) },
    response: { head: response.head.map(brief), body: response.body.map(brief) },
    structures: sorted(structures).map((structure) => [structure.name, structure.fields.map(brief)]),
    enums: enums.map((found) => [found.name, found.values.map(({ value }) => value)]),
    codes: resultCodes.map(({ group, id, code, status, description }) => [group, id, code, status, description]),
  };
}

function wanted(page: ModelPage): ReturnType<typeof essence> {
  const line = ({ name, type, length, presence, sample }: ModelField): string =>
    `${name}: ${type}${length === undefined ? '' : `(${length})`} ${presence}${sample === undefined ? '' : ` = ${sample}`}`;
  const message = ({ head, body }: ModelPage['request']) => ({ head: head.map(line), body: body.map(line) });
  const codes = (['functional', 'basic'] as const).flatMap((group) =>
    page[group].map(({ id, code, status, description }) => [group, id, code, status, description]),
  );
  return {
    name: page.function,
    version: page.version,
    request: message(page.request),
    response: message(page.response),
    structures: page.structures.map(({ name, fields }) => [name, fields.map(line)]),
    enums: page.enums.map(({ name, values }) => [name, [...values]]),
    codes,
  };
}

describe('the same facts are read in every layout', () => {
  test.each(Object.entries(layouts))('%s, whatever the facts', (_, render) => {
    fc.assert(
      fc.property(arbitraryPage, (page) => {
        const facts = factsOf(render(page));
        expect(essence(facts)).toEqual(wanted(page));
        expect(facts.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.each(Object.entries(layouts))('%s', (_, render) => {
    const text = render(kiosk);
    const facts = factsOf(text);
    expect(facts.diagnostics.map(({ line, code, message }) => `${line} ${code} ${message}`)).toEqual([]);
    expect(essence(facts)).toEqual(wanted(kiosk));
    expect(facts.coverage.rows.left).toBe(0);
  });
});
