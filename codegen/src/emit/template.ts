import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

export type Template<Context> = (context: Context) => string;

/**
 * Compiles a template of `src/templates`. Templates hold text and loops; what they print is computed before. Unknown
 * names throw, and nothing is escaped for HTML.
 */
export function loadTemplate<Context>(name: string): Template<Context> {
  const text = readFileSync(new URL(`../templates/${name}.hbs`, import.meta.url), 'utf8');
  return Handlebars.create().compile<Context>(text, {
    noEscape: true,
    strict: true,
    knownHelpersOnly: true,
    preventIndent: true,
  });
}
