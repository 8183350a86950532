import { Command } from 'commander';
import { examine } from '../../codemods/engine/run.ts';
import { resolveRoot } from '../../codemods/engine/walk.ts';
import { registry } from '../../codemods/registry.ts';
import { version } from '../../lib/version.ts';
import { addReportFlags, type ReportFlags } from '../flags.ts';
import { warnAboutSuppressions } from '../log.ts';
import { wantsColor } from '../render/colors.ts';
import { render } from '../render/formats.ts';
import { exitCodeOf } from '../render/report.ts';

const examples = `
Examples:
  kit doctor                          look at the files below the current directory
  kit doctor --format json            the same, for a machine
  kit doctor --since origin/main      only what this branch changed

Exit codes: 0 nothing found, 1 something found, 2 wrong usage, 3 some file could not be read or parsed.`;

export function doctorCommand(): Command {
  const command = new Command('doctor')
    .description('Run every codemod and report what they find. Writes nothing.')
    .argument('[paths...]', 'files and directories (default: the current directory)');
  return addReportFlags(command).addHelpText('after', examples).action(diagnose);
}

async function diagnose(paths: string[], flags: ReportFlags): Promise<void> {
  const all = await Promise.all(registry.map(async (entry) => (await entry.load()).codemod));
  const codemods = all.filter(({ optIn }) => !optIn);
  const root = resolveRoot(process.cwd());
  const options = Object.fromEntries(
    codemods.map((codemod) => [
      codemod.id,
      Object.fromEntries(Object.entries(codemod.options).map(([name, spec]) => [name, spec.default])),
    ]),
  );
  const { format, quiet, color, since, threads } = flags;
  const run = await examine({
    root,
    paths,
    codemods,
    options,
    fix: false,
    unsafe: false,
    ...(since !== undefined && { since }),
    ...(threads !== undefined && { threads }),
  });
  warnAboutSuppressions(run);
  const report = {
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
