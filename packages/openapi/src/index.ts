/**
 * The types that openapi-typescript makes of the document: for `openapi-fetch` and other tools that take a `paths` type.
 * The document itself is `@intl-acquiring/openapi/openapi.json`.
 */
export type { components, operations, paths, webhooks } from './generated/paths.ts';
