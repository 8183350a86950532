/** `npm run generate`: writes the files of the repository that follow from its folders. */
import { writeFileSync } from 'node:fs';
import { codemodIds, registryFile, registrySource } from './generate/registry.ts';

writeFileSync(registryFile, registrySource(codemodIds()));
// It reads the registry that has just been written.
const { readmeFile, readmeSource } = await import('./generate/readme.ts');
writeFileSync(readmeFile, await readmeSource());
