/** `npm run generate`: writes the files of the repository that follow from its folders. */
import { writeFileSync } from 'node:fs';
import { codemodIds, registryFile, registrySource } from './generate/registry.ts';

writeFileSync(registryFile, registrySource(codemodIds()));
