import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Reporter } from '../diagnostics/reporter.ts';
import { oneOf, reporterOf } from '../diagnostics/reporter.ts';
import type { Section, TableDocument } from '../read/table-document.ts';
import type { Api, Confidence, Environment } from '../spec/model.ts';
import { frontMatterValues } from './front-matter.ts';
import { claimName, namedRows, tellLostTable, unquoted } from './table.ts';

const confidences: readonly Confidence[] = ['documented', 'unconfirmed'];

/** `api.md`: the API's title and version, and the gateways that merchants call. */
export function compileApi(document: TableDocument | undefined, found: Diagnostic[]): Api {
  const reporter = reporterOf(document?.file ?? 'spec/tables/api.md', found);
  const values =
    document && frontMatterValues(document, { needed: ['title', 'version', 'summary'], optional: [] }, reporter);
  const environments = document?.sections.find(({ depth, title }) => depth === 2 && title === 'Environments');
  if (!environments) {
    reporter.report(
      'missing-section',
      { line: 1, column: 1 },
      'the file "api.md" with the section "## Environments" is needed.',
    );
  }
  for (const section of document?.sections ?? []) {
    if (section !== environments) tellLostTable(section, ['Environments'], reporter);
  }
  return {
    title: values?.get('title')?.text ?? '',
    version: values?.get('version')?.text ?? '',
    summary: values?.get('summary')?.text ?? '',
    description: document?.sections.find(({ depth }) => depth === 1)?.prose ?? '',
    environments: environments ? compileEnvironments(environments, reporter) : [],
  };
}

/** The path of a function comes right behind it. */
const isBaseUrl = (text: string): boolean => /^https?:\/\/[^\s?#]*[^\s?#/]$/.test(text) && URL.canParse(text);

function compileEnvironments(section: Section, reporter: Reporter): Environment[] {
  const taken = new Map<string, string>();
  return namedRows(section, { needed: ['Name', 'Base URL', 'Confidence', 'Description'] }, reporter).flatMap((row) => {
    const [name, url, description] = [row.needed('Name'), row.needed('Base URL'), row.needed('Description')];
    const confidenceCell = row.needed('Confidence');
    const confidence = confidences.find((known) => known === confidenceCell?.text);
    if (confidenceCell && !confidence) {
      reporter.report(
        'unknown-confidence',
        confidenceCell,
        `a confidence is ${oneOf(confidences)}; found ${JSON.stringify(confidenceCell.text)}.`,
      );
    }
    const baseUrl = url && unquoted(url);
    if (name && !/^[a-z][A-Za-z0-9]*$/.test(name.text)) {
      const found = JSON.stringify(name.text);
      reporter.report(
        'bad-name',
        name,
        `an environment's name is in camelCase, such as "asiaSandbox"; found ${found}.`,
      );
    }
    if (url && !isBaseUrl(baseUrl ?? '')) {
      const rule = 'a base URL is absolute and ends without a slash, a query or a fragment';
      reporter.report('bad-name', url, `${rule}, such as \`https://gateway.test\`; found ${url.text}.`);
    }
    if (!name || !baseUrl || !description || !confidence || !claimName(name.text, name, taken, 'environment', reporter))
      return [];
    return [{ name: name.text, baseUrl, confidence, description: description.text }];
  });
}
