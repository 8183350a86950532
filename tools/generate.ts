/** `npm run generate`: writes the files of the repository that follow from its folders. */
import { writeFileSync } from 'node:fs';
import { checkIds, checksFile, checksSource } from './generate/database-checks.ts';
import { codemodIds, registryFile, registrySource } from './generate/registry.ts';

writeFileSync(registryFile, registrySource(codemodIds()));
writeFileSync(checksFile, checksSource(checkIds()));
// It reads the registry that has just been written.
const { readmeFile, readmeSource } = await import('./generate/readme.ts');
writeFileSync(readmeFile, await readmeSource());
