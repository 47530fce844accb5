export { OptionsError } from './errors.ts';
export type { DeriveIdOptions } from './ids/derive-id.ts';
export { deriveId } from './ids/derive-id.ts';
export type { NewIdOptions } from './ids/new-id.ts';
export { newId } from './ids/new-id.ts';
export type { IdOptions } from './ids/prefix.ts';
