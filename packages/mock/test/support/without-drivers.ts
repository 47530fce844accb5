import { registerHooks } from 'node:module';

// As if the packages for stores were not installed: `node --import` of this file.
registerHooks({
  resolve: (specifier, context, next) =>
    next(/^(pg|@electric-sql\/pglite)$/.test(specifier) ? 'a-package-that-is-not-installed' : specifier, context),
});
