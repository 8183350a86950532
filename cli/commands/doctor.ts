import { Command } from 'commander';
import { examine } from '../../codemods/engine/run.ts';
import type { Codemod } from '../../codemods/engine/types.ts';
import { resolveRoot } from '../../codemods/engine/walk.ts';
import { registry } from '../../codemods/registry.ts';
import { version } from '../../lib/version.ts';
import { defaultOptions } from '../codemod-flags.ts';
import { type Config, noConfig, readConfig } from '../config/config.ts';
import { addReportFlags, configHelp, type ReportFlags } from '../flags.ts';
import { warnAboutExcluded, warnAboutSuppressions } from '../log.ts';
import { wantsColor } from '../render/colors.ts';
import { render } from '../render/formats.ts';
import { exitCodeOf, type Report } from '../render/report.ts';

const examples = `
Examples:
  kit doctor                          look at the files below the current directory
  kit doctor backend/ jobs/env.py     look at these
  kit doctor --since origin/main      only what this branch changed
  kit doctor repositories/ --format json > census.json
                                      count over many repositories: byCode, byCodemod, byRepository

Exit codes: 0 nothing found, 1 something found, 2 wrong usage, 3 some file could not be read or parsed.
${configHelp}`;

export function doctorCommand(): Command {
  const command = new Command('doctor')
    .description('Run every codemod and report what they find. Writes nothing.')
    .argument('[paths...]', 'files and directories (default: the current directory)');
  return addReportFlags(command).addHelpText('after', examples).action(diagnose);
}

async function diagnose(paths: string[], flags: ReportFlags): Promise<void> {
  const root = resolveRoot(process.cwd());
  const config = flags.config ? await readConfig(root) : noConfig;
  const codemods = await codemodsFor(config);
  const { format, quiet, color, since, threads } = flags;
  const run = await examine({
    root,
    paths,
    codemods,
    options: defaultOptions(codemods, config),
    ignore: config.ignore,
    excludes: config.excludes,
    fix: false,
    unsafe: false,
    ...(since !== undefined && { since }),
    ...(threads !== undefined && { threads }),
  });
  warnAboutExcluded(run, config.file);
  await warnAboutSuppressions(run, codemods);
  const report: Report = {
    version,
    root,
    codemod: null,
    written: false,
    unsafe: false,
    run,
    quiet: quiet === true,
    color: wantsColor(color),
  };
  process.stdout.write(await render(format, report));
  process.exitCode = exitCodeOf(run, true);
}

/** All of them; those that are a matter of taste only when the configuration asks for them. */
async function codemodsFor({ enable }: Config): Promise<Codemod[]> {
  const all = await Promise.all(registry.map(async (entry) => (await entry.load()).codemod));
  return all.filter(({ id, optIn }) => !optIn || enable.includes(id));
}
