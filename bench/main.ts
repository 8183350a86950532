/**
 * `npm run bench`: the codemod beside its peers, on one machine, in one run, over a generated tree.
 * Whole processes with a warm page cache, in a new random order each round. Needs git and Python 3.10.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plantLog } from './corpus/log.ts';
import { plantTree } from './corpus/tree.ts';
import { kitRows, type Trees } from './kit-rows.ts';
import { type Options, readOptions } from './options.ts';
import { makePackage } from './package.ts';
import { packageFigures } from './package-figures.ts';
import { floorRows, peerRows } from './peer-rows.ts';
import { installPeers } from './peers/install.ts';
import { runAll } from './run-all.ts';
import { ratioOf, table } from './table.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = readOptions(process.argv.slice(2));
const scratch = mkdtempSync(join(tmpdir(), 'kit-bench-'));
try {
  const kit = makePackage(root, scratch);
  const program = options.source ? join(root, 'tools/dev/kit.mjs') : kit.program;
  const bin = installPeers(join(root, '.cache/bench'));
  const trees = plantTrees(scratch, options);
  const rows = [
    ...floorRows(bin, trees.broken),
    ...kitRows(program, trees),
    ...peerRows(bin, trees, options.full),
  ];
  const results = runAll(rows, { rounds: options.rounds, scratch, warmUp: true });
  process.stdout.write(`${heading(trees)}\n\n${table(results, 'read')}\n\n`);
  const ratio = ratioOf(results, 'doctor', 'check-broken');
  process.stdout.write(`kit doctor with all codemods takes ${ratio} as one codemod; the bar is 2.5×.\n\n`);
  process.stdout.write(`${packageFigures(kit, scratch)}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function plantTrees(home: string, { files, sample }: Options): Trees {
  process.stderr.write(`writing two trees of ${files} migrations\n`);
  return {
    right: plantTree(join(home, 'right'), files, 'right'),
    broken: plantTree(join(home, 'broken'), files, 'broken'),
    single: plantTree(join(home, 'single'), 1, 'broken'),
    sample: plantTree(join(home, 'sample'), sample, 'broken'),
    log: plantLog(join(home, 'server.log')),
  };
}

function heading(trees: Trees): string {
  const { files, bytes, mentions, broken } = trees.broken;
  const megabytes = (bytes / 1e6).toFixed(1);
  return (
    `${files.length} migrations, ${megabytes} MB, ${mentions.length} mention pgvector, ${broken} are broken. ` +
    `${cpus().length} cores, ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, ${process.platform}-${process.arch}; ` +
    `kit ${options.source ? 'from source' : 'as published'}.`
  );
}
