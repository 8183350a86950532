import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git } from '../corpus/tree.ts';
import { Random } from '../random.ts';
import { type Kind, module } from './module.ts';

export interface Modules {
  root: string;
  files: number;
  bytes: number;
  /** Files that call what 0.3 deprecates. */
  old: number;
}

const perService = 200;

/** A repository of TypeScript. Two files in a hundred name pgvector; half of them are to be edited. */
export function plantModules(root: string, count: number): Modules {
  const random = new Random(20_000);
  const tree: Modules = { root, files: count, bytes: 0, old: 0 };
  const dependencies = { pg: '8.23.1', pgvector: '0.3.0' };
  write(join(root, 'package.json'), JSON.stringify({ dependencies }));
  for (let at = 0; at < count; at += 1) {
    const kind = kindOf(at);
    const text = module(random, kind);
    write(join(root, `services/s${Math.floor(at / perService)}/module${at}.ts`), text);
    tree.bytes += text.length;
    if (kind === 'old') tree.old += 1;
  }
  git(root, 'init', '--quiet');
  git(root, 'add', '--all');
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
  git(root, ...author, 'commit', '--quiet', '--message=tree');
  return tree;
}

function kindOf(at: number): Kind {
  if (at % 100 === 0) return 'old';
  return at % 100 === 50 ? 'right' : 'unrelated';
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
