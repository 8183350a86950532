/**
 * `npm run bench:javascript`: upgrade-pgvector-node beside jscodeshift's own command with the same transform and as many workers
 * as there are cores. Whole processes, files written, a warm page cache.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { git } from '../corpus/tree.ts';
import { readOptions } from '../options.ts';
import { makePackage } from '../package.ts';
import type { Row } from '../rows.ts';
import { runAll } from '../run-all.ts';
import { table } from '../table.ts';
import { type Modules, plantModules } from './tree.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = readOptions(process.argv.slice(2));
const scratch = mkdtempSync(join(tmpdir(), 'kit-bench-'));
try {
  const { program } = makePackage(root, scratch);
  const tree = plantModules(join(scratch, 'tree'), options.files);
  const rows = [kitRow(program, tree), jscodeshiftRow(tree)];
  const results = runAll(rows, { rounds: options.rounds, scratch, warmUp: true });
  process.stdout.write(`${heading(tree)}\n\n${table(results, 'kit', 'kit')}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function kitRow(program: string, tree: Modules): Row {
  return {
    id: 'kit',
    name: 'kit, find and fix, files written',
    cwd: tree.root,
    command: [process.execPath, program, 'codemod', 'upgrade-pgvector-node', '--format', 'json'],
    exit: 0,
    found: () => changed(tree),
    expected: tree.old,
    after: () => restore(tree),
    bar: { than: 'jscodeshift', times: 0.1 },
  };
}

function jscodeshiftRow(tree: Modules): Row {
  const bin = join(root, 'node_modules/jscodeshift/bin/jscodeshift.js');
  const transform = fileURLToPath(new URL('transform.cjs', import.meta.url));
  const flags = ['--extensions=ts', '--parser=ts', `--cpus=${cpus().length}`, '--silent', '--babel=false'];
  return {
    id: 'jscodeshift',
    name: `jscodeshift with the same transform, ${cpus().length} workers`,
    cwd: tree.root,
    command: [process.execPath, bin, ...flags, '--transform', transform, 'services'],
    exit: 0,
    found: () => changed(tree),
    expected: tree.old,
    after: () => restore(tree),
    once: true,
  };
}

function changed({ root: cwd }: Modules): number {
  return git(cwd, 'diff', '--name-only').split('\n').length - 1;
}

function restore({ root: cwd }: Modules): void {
  git(cwd, 'checkout', '--quiet', '--', '.');
}

function heading({ files, bytes, old }: Modules): string {
  const core = cpus();
  return `${files} TypeScript files, ${(bytes / 1e6).toFixed(1)} MB, ${old} to be edited. ${core.length} cores, ${core[0]?.model.trim()}, Node ${process.versions.node}.`;
}
