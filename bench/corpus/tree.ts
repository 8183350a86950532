import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Random } from '../random.ts';
import { type Kind, migration } from './migration.ts';

export interface Tree {
  root: string;
  files: string[];
  bytes: number;
  /** Files that name pgvector. */
  mentions: string[];
  /** Files that name it without importing it. */
  broken: number;
}

const perService = 200;

/**
 * Writes a repository of services, each with its own chain of migrations, and commits it. Four in a hundred mention pgvector;
 * two of them lack the import.
 */
export function plantTree(root: string, count: number, fault: 'broken' | 'right'): Tree {
  const random = new Random(20_000);
  const tree: Tree = { root, files: [], bytes: 0, mentions: [], broken: 0 };
  let parent: string | undefined;
  for (let at = 0; at < count; at += 1) {
    const revision = random.hex(12);
    if (at % perService === 0) parent = undefined;
    const kind = kindOf(at, fault);
    const path = `services/svc_${Math.floor(at / perService)}/migrations/versions/${revision}_change.py`;
    const text = migration(random, revision, parent, kind);
    write(join(root, path), text);
    tree.files.push(path);
    tree.bytes += text.length;
    if (kind !== 'unrelated') tree.mentions.push(path);
    if (kind === 'broken') tree.broken += 1;
    // Generated copies that git ignores, and so must every tool here.
    if (at % 20 === 0)
      write(join(root, `services/svc_${Math.floor(at / perService)}/out/${revision}.py`), text);
    parent = revision;
  }
  write(join(root, '.gitignore'), 'out/\n');
  commit(root);
  return tree;
}

function kindOf(at: number, fault: 'broken' | 'right'): Kind {
  if (at % 50 === 0) return fault;
  return at % 50 === 25 ? 'right' : 'unrelated';
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function commit(root: string): void {
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  git(
    root,
    '-c',
    'user.name=bench',
    '-c',
    'user.email=bench@localhost',
    'commit',
    '--quiet',
    '--message=tree',
  );
}

export function git(root: string, ...args: string[]): string {
  return execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
}
