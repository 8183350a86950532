import type { Project, SourceFile } from '../engine/types.ts';

/** `--command` in the middle of a line is an option of a program. */
const comments = /(?:^[ \t]*--(?!>)|--[ \t])[^\n]*|\/\*[\s\S]*?\*\//gm;

/** Where the first column of vectors has its type; undefined: there is none. */
export function typeIn(text: string): { start: number; end: number } | undefined {
  const code = text.replace(comments, (comment) => comment.replace(/[^\n]/g, ' '));
  const match = /(?<![\w"'])(?:half|sparse)?vec(?:tor)?\(\d+\)/i.exec(code);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** In SQL, by a function of a migration tool (`pgm.createExtension('vector')`), or by a setting: `extensions: ['vector']`. */
export function createsExtension(text: string): boolean {
  const code = text.replace(comments, '');
  return (
    /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?(?:["'\\]*vector\b|["']?\$\{)/i.test(code) ||
    /\b(?:create|enable|ensure)Extension(?:IfNotExists)?\(\s*\[?\s*['"`]vector\b/.test(code) ||
    /\bextensions\s*[:=]\s*\[[^\]]*\bvector\b/.test(code)
  );
}

export function createsIfMissing(text: string): boolean {
  return /\bcreate\s+extension\s+if\s+not\s+exists\s+["'\\]*vector\b/i.test(text.replace(comments, ''));
}

const words = [
  'CREATE EXTENSION',
  'create extension',
  'Create Extension',
  'createExtension',
  'enableExtension',
  'extensions',
];
const places = [
  '.sql',
  '.prisma',
  '.sh',
  '.ts',
  '.js',
  '.mjs',
  '.cjs',
  '.mts',
  '.py',
  '.yml',
  '.yaml',
  '.tf',
  'Dockerfile',
];

/** Migrations, a script of a Docker image, a step of CI, the program itself. */
export function filesThatCreate(project: Project): readonly SourceFile[] {
  return project.filesWith(words, places, 'database').filter(({ text }) => createsExtension(text));
}
