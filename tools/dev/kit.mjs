#!/usr/bin/env node
// The `kit` of a clone: runs the TypeScript sources as they are, so it is never stale.
// The published package has a bundled bin of its own (tools/build.ts).
import { spawnSync } from 'node:child_process';
import nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const stripsTypes = major > 22 || (major === 22 && minor >= 18);

if (stripsTypes) {
  nodeModule.enableCompileCache?.();
  await import('../../cli/main.ts');
} else {
  process.exitCode = rerun(bundledNode());
}

/** The Node that `npm ci` put beside us: an older one on the PATH got here first. */
function bundledNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const manifest = nodeModule.createRequire(import.meta.url).resolve(`${name}/package.json`);
    const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
    return fileURLToPath(new URL(file, `file://${manifest}`));
  } catch {
    return undefined;
  }
}

function rerun(node) {
  if (node === undefined) {
    process.stderr.write(
      `error: a clone of this repository needs Node 22.18 or later, and this is ${process.version}.\n` +
        '  do: install a newer Node, or run the published package: npx pgvector-kit\n',
    );
    return 2;
  }
  const self = fileURLToPath(import.meta.url);
  const run = spawnSync(node, [self, ...process.argv.slice(2)], { stdio: 'inherit' });
  return run.status ?? 1;
}
