import type { Command } from 'commander';
import type { CodemodFlags, Repair } from './codemod-flags.ts';
import { addReportFlags } from './flags.ts';

/** What the commands understand that edit files. */
export function addRepairFlags(command: Command): Command {
  command
    .option('--dry-run', 'write nothing, list what would change')
    .option('--diff', 'write nothing, print a unified diff')
    .option('--check', 'write nothing, exit 1 if something would change or needs a person')
    .option('--unsafe', 'apply edits too that can change what runs')
    .option('--allow-dirty', 'edit files with uncommitted changes')
    .option('--patch-out <file>', 'also write the patch, for git apply -R')
    .option('--pr-body <file>', 'also write Markdown for a pull request')
    .option('--stdin-filename <file>', 'what to call standard input');
  return addReportFlags(command);
}

/** On files, or as a filter where the path is `-`. Leaves the exit code in `process.exitCode`. */
export async function repair(work: Repair, paths: readonly string[], flags: CodemodFlags): Promise<void> {
  if (paths[0] === '-') {
    const { runOnStdin } = await import('./run-on-stdin.ts');
    process.exitCode = await runOnStdin(work, flags);
  } else {
    const { runOnFiles } = await import('./run-on-files.ts');
    process.exitCode = await runOnFiles(work, paths, flags);
  }
}
