import { basename, join } from 'node:path';
import { listFiles } from '../../codemods/engine/list-files.ts';
import { readText } from '../../codemods/engine/read.ts';
import { examine } from '../../codemods/engine/run.ts';
import { resolveRoot } from '../../codemods/engine/walk.ts';
import { printable } from '../../lib/printable.ts';
import { severities, severityOf } from '../../lib/severity.ts';
import { version } from '../../lib/version.ts';
import { defaultOptions } from '../codemod-flags.ts';
import { readConfig } from '../config/config.ts';
import { everydayCodemods } from '../everyday-codemods.ts';
import { plural } from '../render/plural.ts';
import { sayWhatTakesLong } from '../say-what-takes-long.ts';
import { withSeverities } from '../severities.ts';

/** What a file of this name, or a package of package.json, says about a directory. */
const byFile: readonly [name: RegExp, stack: string][] = [
  [/(?:^|\/)(?:alembic\.ini|env\.py)$/, 'Alembic'],
  [/(?:^|\/)manage\.py$/, 'Django'],
  [/(?:^|\/)schema\.prisma$/, 'Prisma'],
  [/(?:^|\/)drizzle\.config\.\w+$/, 'Drizzle'],
  [/(?:^|\/)knexfile\.\w+$/, 'Knex'],
];
const byPackage: readonly [name: string, stack: string][] = [
  ['typeorm', 'TypeORM'],
  ['sequelize', 'Sequelize'],
  ['kysely', 'Kysely'],
  ['drizzle-orm', 'Drizzle'],
  ['knex', 'Knex'],
  ['@prisma/client', 'Prisma'],
];

/** `kit` alone: what it sees in this directory, in five lines at most, and which command is next. */
export async function overview(): Promise<string> {
  const root = resolveRoot(process.cwd());
  const config = await readConfig(root);
  const codemods = await everydayCodemods(config);
  const { ignore, excludes } = config;
  const options = defaultOptions(codemods, config);
  const request = { root, paths: [], codemods, options, ignore, excludes, fix: false, unsafe: false };
  const watch = sayWhatTakesLong();
  const { run } = await withSeverities({ run: await examine({ ...request, watch }) });
  const found = run.files.flatMap(({ findings }) => findings);
  const stacks = stacksOf(root);
  const where = `${printable(basename(root))}: ${stacks.length > 0 ? stacks.join(', ') : 'no migrations that the kit knows'}`;
  return [
    `pgvector-kit ${version}, ${where}, ${run.scanned} ${plural(run.scanned, 'file')} looked at`,
    found.length > 0 ? counted(found) : 'nothing is wrong with vectors here, as far as the files tell',
    ...nextLines(found),
    '  npx pgvector-kit --help        every command',
  ]
    .map((line) => `${line}\n`)
    .join('');
}

type Found = Parameters<typeof severityOf>[0] & { applicability: string };

function counted(found: readonly Found[]): string {
  const parts = severities.flatMap((severity) => {
    const count = found.filter((one) => severityOf(one) === severity).length;
    const verb = {
      stops: `that ${count === 1 ? 'stops' : 'stop'} a migration or a program`,
      loses: `that ${count === 1 ? 'loses' : 'lose'} something unseen`,
      advice: 'of advice',
    };
    return count > 0 ? [`${count} ${verb[severity]}`] : [];
  });
  return `${found.length} ${plural(found.length, 'finding')}: ${parts.join(', ')}`;
}

function nextLines(found: readonly Found[]): string[] {
  const safe = found.filter(({ applicability }) => applicability === 'safe').length;
  if (found.length === 0) return ['  npx pgvector-kit explain -     what an error means that you paste'];
  return [
    ...(safe > 0 ? [`  npx pgvector-kit fix           repairs ${safe} of them, and shows how before`] : []),
    '  npx pgvector-kit doctor        shows each, with the line',
  ];
}

function stacksOf(root: string): string[] {
  const files = listFiles(root, ['.ini', '.py', '.prisma', '.ts', '.js', '.mjs', '.cjs', 'package.json']);
  const found = new Set<string>();
  for (const [name, stack] of byFile) if (files.some((path) => name.test(path))) found.add(stack);
  const manifests = files.filter((path) => /(?:^|\/)package\.json$/.test(path)).slice(0, 20);
  for (const path of manifests) {
    const text = textOf(join(root, path));
    for (const [name, stack] of byPackage) if (text.includes(`"${name}"`)) found.add(stack);
  }
  return [...found];
}

function textOf(file: string): string {
  try {
    return readText(file);
  } catch {
    // What can't be read says nothing; the commands that need it say so.
    return '';
  }
}
