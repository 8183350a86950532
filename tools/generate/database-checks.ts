import { readdirSync } from 'node:fs';

const folder = new URL('../../cli/doctor/checks/', import.meta.url);

export const checksFile = new URL('../../cli/doctor/registry.ts', import.meta.url);

export function checkIds(): string[] {
  return readdirSync(folder)
    .map((name) => name.replace(/\.ts$/, ''))
    .sort();
}

/** Imports are written out, so that a bundler sees them. */
export function checksSource(ids: readonly string[]): string {
  const nameOf = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `// Made by \`npm run generate\` from the files of \`checks/\`. Do not edit.
import type { DatabaseCheck } from './check.ts';
${ids.map((id) => `import { check as ${nameOf(id)} } from './checks/${id}.ts';\n`).join('')}
export const checks: readonly DatabaseCheck[] = [
${ids.map((id) => `  ${nameOf(id)},\n`).join('')}];
`;
}
