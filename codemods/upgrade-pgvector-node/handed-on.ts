import type { ModuleUse } from '../javascript/modules.ts';
import { endings } from '../javascript/other-files.ts';
import type { Difference, File } from './difference.ts';
import type { NamedUse } from './names.ts';
import { formerly, offered } from './vocabulary.ts';

/**
 * A default export that is handed on to other files (`export { default as kv } from 'm'`, `import('m').then((m) => m.default)`)
 * loses names there; reported where another file asks something for one of them.
 */
export function handedOnProblems(
  file: File,
  { module }: ModuleUse,
  names: readonly NamedUse[],
): Difference[] {
  const left = offered[module]?.default;
  const lost = left ? (formerly[module] ?? []).filter((name) => !left.includes(name)) : [];
  const handed = names.find(({ name, through, use }) => {
    return name === '' && (through === 'default' || use?.name === 'default');
  });
  if (!handed || lost.length === 0) return [];
  const one = `(${lost.join('|')})`;
  // `x.a`, and `const { a } = x`
  const member = new RegExp(String.raw`\.\s*${one}\b|\{[^{}]*\b${one}\b[^{}]*\}\s*=(?!=)`);
  const others = file.context.project.filesWith(lost, endings);
  const user = others.find(({ path, text }) => path !== file.path && member.test(text));
  if (!user) return [];
  const [, ofMember, name = ofMember] = member.exec(user.text) ?? [];
  return [
    {
      code: 'PGV041',
      at: handed.at,
      what: `the default export of \`${module}\`, which is handed on here, has no \`${name}\` in pgvector 0.3`,
      outcome: '',
      edits: [],
      since: '0',
      offers: '',
      objection: `${user.path} asks something for it; import what it needs by name there`,
    },
  ];
}
