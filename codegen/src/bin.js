// Plain JavaScript, so that the compile cache is on before the first TypeScript: stripping its types, which the cache
// keeps too, would otherwise load a compiler on every run and cost more than the run itself when nothing has changed.
import { enableCompileCache } from 'node:module';

enableCompileCache();
await import('./cli/main.ts');
