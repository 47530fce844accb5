const root = 'packages/openapi/src/generated';

/** Apart from the modules that write them, so that whoever needs a name alone loads nothing large. */
export const openapiPath: string = `${root}/openapi.json`;
export const pathsPath: string = `${root}/paths.ts`;
