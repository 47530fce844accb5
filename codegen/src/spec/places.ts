/** Where a repository keeps its spec. */
export const tablesFolder = 'spec/tables';
export const canonicalFolder = 'spec/canonical';
export const decisionsFile = 'spec/decisions.yaml';
