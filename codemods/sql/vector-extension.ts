import type { Project, Scope, SourceFile } from '../engine/project-facts.ts';

/** `--command` in the middle of a line is an option of a program. */
const comments = /(?:^[ \t]*--(?!>)|--[ \t])[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))/gm;

/** In SQL, by a function of a migration tool (`pgm.createExtension('vector')`), or by a setting: `extensions: ['vector']`. */
export function createsExtension(text: string): boolean {
  const code = text.replace(comments, '');
  return (
    /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?(?:["'\\]*vectors?\b|["']?\$\{)/i.test(code) ||
    // VectorChord, pgvectorscale, pgai and others bring it along.
    /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?["'\\]*\w+["'\\]*\s[^;]{0,80}?\bcascade\b/i.test(code) ||
    /\b(?:create|enable|ensure)Extension(?:IfNotExists)?\(\s*(?:\[\s*)?['"`]vector\b/.test(code) ||
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

/** Migrations, a script of a Docker image, the program itself; within the whole repository also a step of CI. */
export function filesThatCreate(project: Project, within: Scope): readonly SourceFile[] {
  return project.filesWith(words, places, within).filter(({ text }) => createsExtension(text));
}
