/** Who may import whom: the directions of the architecture, and no circle anywhere. */
const layer = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^(packages|codegen|apps)/', pathNot: allowed },
});

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared',
      comment: 'Import only what package.json lists.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    layer('types-knows-nobody', '^packages/types/', ['^packages/types/']),
    layer('envelope-knows-types', '^packages/envelope/', ['^packages/(envelope|types)/']),
    layer('client-knows-types-and-envelope', '^packages/client/', ['^packages/(client|types|envelope)/']),
    layer('mock-knows-types-and-envelope', '^packages/mock/', ['^packages/(mock|types|envelope)/']),
    {
      name: 'console-page-is-by-itself',
      comment: 'A browser loads these modules one by one: of all others they know the types alone.',
      severity: 'error',
      from: { path: '^packages/mock/src/console/page/' },
      to: { pathNot: '^packages/mock/src/console/page/', dependencyTypesNot: ['type-only'] },
    },
    layer('openapi-src-knows-nobody', '^packages/openapi/src/', ['^packages/openapi/']),
    layer('codegen-knows-no-package', '^codegen/', ['^codegen/']),
    {
      name: 'reader-knows-no-api',
      severity: 'error',
      from: { path: '^codegen/src/read/' },
      to: { path: '^codegen/src/(compile|emit|write|cli)/' },
    },
    {
      name: 'compiler-emits-nothing',
      severity: 'error',
      from: { path: '^codegen/src/compile/' },
      to: { path: '^codegen/src/(emit|write|cli)/' },
    },
    {
      name: 'diff-knows-only-the-model',
      severity: 'error',
      from: { path: '^codegen/src/diff/' },
      to: { path: '^(codegen/src/(?!diff/|spec/)|node:fs|fs)' },
    },
    {
      name: 'explain-does-no-io',
      severity: 'error',
      from: { path: '^codegen/src/explain/' },
      to: { path: '^(codegen/src/(write|cli)/|node:fs|fs)' },
    },
    {
      name: 'emitters-do-no-io',
      severity: 'error',
      from: { path: '^codegen/src/emit/' },
      to: { path: '^(codegen/src/(read|compile|write|cli)/|node:|fs)' },
    },
    {
      name: 'apps-use-published-entry-points',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^packages/[^/]+/(src|test)/', pathNot: '[.]json$' },
    },
    { name: 'apps-know-no-codegen', severity: 'error', from: { path: '^apps/' }, to: { path: '^codegen/' } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['/dist/', '/\\.report/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
