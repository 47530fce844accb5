import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

/** Renders a template of this folder with the values that it names. */
export type Render = (name: TemplateName, values: object) => string;

const names = [
  'client-basic-next-steps.ts',
  'client-environments.ts',
  'client-inbound.ts',
  'client-operation-types.ts',
  'client-operation.ts',
  'client-operations.ts',
  'mock-route.ts',
  'mock-routes.ts',
] as const;

export type TemplateName = (typeof names)[number];

/**
 * Compiles the templates. They hold text and loops alone; what they print is computed before. A name that the values
 * lack throws, and nothing is escaped for HTML.
 */
export function loadTemplates(): Render {
  const handlebars = Handlebars.create();
  const compiled = new Map(
    names.map((name) => {
      const text = readFileSync(new URL(`./${name}.hbs`, import.meta.url), 'utf8');
      const template = handlebars.compile(text, { noEscape: true, strict: true, knownHelpersOnly: true });
      return [name, template] as const;
    }),
  );
  return (name, values) => {
    const template = compiled.get(name);
    if (!template) throw new Error(`There is no template ${name}.`);
    return template(values);
  };
}
