import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { ExpectedError } from '../../lib/expected-error.ts';
import { version } from '../../lib/version.ts';
import { editConfig } from '../hook/edit-config.ts';
import { defaultCommand, hookName, hookOf } from '../hook/hook.ts';
import { offer, pluginFor } from '../hook/plugin.ts';
import { wantsColor } from '../render/colors.ts';

const command = defaultCommand(process.platform);

const help = `
Alembic then runs the kit on every revision that it writes: all codemods for Python, safe edits only. That needs Alembic 1.12
or later. What is put into alembic.ini (or into pyproject.toml where [tool.alembic] is there, which Alembic knows since 1.16):

  [post_write_hooks]
  hooks = ${hookName}
  ${hookName}.type = exec
  ${hookName}.executable = npx
  ${hookName}.options = --yes pgvector-kit@${version} hook run REVISION_SCRIPT_FILENAME

The hook runs the version of the kit that has written it, until install is run by another: npx pgvector-kit@latest hook install.

Alembic 1.18 and later needs no hook: pip install alembic-pgvector has revisions right with nothing configured (kit explain
PGV064). Where that is required, install takes the hook out.

Alembic ignores how a hook ends, so what is left for a person stands in a frame that says NOT RIGHT YET.
On Windows the executable is npx.cmd; a team on several systems gives one that all have, with --command.
An older form of the hook becomes the new one when install is run again. Where package.json holds the kit already, leave the
version to it: --command "npx pgvector-kit".

Examples:
  kit hook install                                  the configuration here, or the only one below
  kit hook install --dir backend
  kit hook install --config migrations.ini          the file that alembic -c names
  kit hook install --command "pnpm exec pgvector-kit"
  kit hook remove

Exit codes: 0 done, or already so; 1 run left something for a person; 2 no configuration, several, or one that can't be edited;
3 run could not read or parse a file.`;

export function hookCommand(): Command {
  const hook = new Command('hook')
    .description('Wire the codemods into Alembic, so that a revision is right when it is written.')
    .addHelpText('after', help);
  hook
    .command('install')
    .description('put the hook into the Alembic configuration')
    .option('--dir <path>', 'where the configuration is', '.')
    .option('-c, --config <file>', 'the configuration itself, as for alembic -c, seen from there')
    .option('--command <words>', 'what starts the kit', command)
    .option('--no-color', 'no colours; there are none')
    .action(install);
  hook
    .command('remove')
    .description('take out what install put in')
    .option('--dir <path>', 'where the configuration is', '.')
    .option('-c, --config <file>', 'the configuration itself, as for alembic -c, seen from there')
    .option('--no-color', 'no colours; there are none')
    .action(remove);
  hook
    .command('run')
    .description('what the hook calls: apply all codemods to new revisions, safe edits only')
    .argument('<revisions...>', 'their files')
    .option('--no-color', 'no colours (also: NO_COLOR, or no terminal)')
    .action(run);
  return hook;
}

interface Place {
  dir: string;
  config?: string;
}

async function install(flags: Place & { command: string }): Promise<void> {
  const hook = hookOf(flags.command);
  if (!hook) {
    throw new ExpectedError({
      what: `--command ${JSON.stringify(flags.command)} is not one line of words, with quotes that end`,
      todo: `leave it out for ${JSON.stringify(command)}`,
      files: 'nothing was written',
    });
  }
  const directory = directoryOf(flags.dir);
  const plugin = pluginFor(directory);
  if (plugin === 'required') return removeForPlugin(directory, flags.config);
  if (plugin === 'possible') process.stderr.write(offer);
  const { path, changed } = await editConfig(directory, hook, flags.config);
  process.stdout.write(
    changed
      ? `${path}: Alembic now runs the codemods on every revision that it writes\n`
      : `${path}: the hook is there already, nothing was written\n`,
  );
}

async function removeForPlugin(directory: string, config: string | undefined): Promise<void> {
  const { path, changed } = await editConfig(directory, undefined, config);
  const done = changed ? 'the hook is taken out' : 'nothing was written';
  process.stdout.write(`${path}: alembic-pgvector is required here and does what the hook does; ${done}\n`);
}

async function remove(flags: Place): Promise<void> {
  const { path, changed } = await editConfig(directoryOf(flags.dir), undefined, flags.config);
  process.stdout.write(
    changed
      ? `${path}: the hook is taken out\n`
      : `${path}: there is no hook of the kit, nothing was written\n`,
  );
}

async function run(revisions: string[], flags: { color: boolean }): Promise<void> {
  const { runHook } = await import('../hook/run-hook.ts');
  process.exitCode = await runHook(revisions, wantsColor(flags.color));
}

function directoryOf(given: string): string {
  const directory = resolve(given);
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return directory;
  throw new ExpectedError({
    what: `no such directory: ${given}`,
    todo: 'give --dir the directory of alembic.ini or pyproject.toml',
    files: 'nothing was written',
  });
}
