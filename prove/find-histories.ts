import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** One chain of Alembic revisions. Folders are absolute. */
export interface History {
  /** Relative to the tree, for the report. */
  name: string;
  scriptLocation: string;
  versions: string[];
  /** For `sys.path`, the first first. */
  paths: string[];
  /** Where it is run: the folder of the ini. */
  cwd: string;
  perMigration: boolean;
  versionTableSchema: string | null;
  /** The file that names it, absolute, and the section: `alembic`, or what `alembic --name` takes. */
  ini: { file: string; section: string } | null;
}

/** The histories of a tree: each folder with an `env.py` of Alembic's, with what an ini beside or above says of it. */
export function findHistories(root: string, files: readonly string[]): History[] {
  const inis = files.filter((file) => /\.ini$/.test(file)).flatMap((file) => sectionsOf(join(root, file)));
  const environments = files.filter((file) => /(?:^|\/)env\.py$/.test(file)).map((file) => join(root, file));
  return environments.flatMap((environment) => {
    const scriptLocation = dirname(environment);
    const text = readFileSync(environment, 'utf8');
    if (!/\balembic\b/.test(text)) return [];
    const ini = inis.find((one) => one.scriptLocation === scriptLocation);
    const versions = ini?.versions.length ? ini.versions : [join(scriptLocation, 'versions')];
    const present = versions.filter(hasRevisions);
    if (present.length === 0) return [];
    const cwd = ini?.folder ?? dirname(scriptLocation);
    const paths = [...(ini?.paths ?? []), cwd, join(cwd, 'src'), dirname(scriptLocation), root];
    return [
      {
        name: relative(root, scriptLocation) || '.',
        scriptLocation,
        versions: present,
        paths: [...new Set(paths)].filter((path) => existsSync(path)),
        cwd,
        perMigration: /transaction_per_migration\s*=\s*True/.test(text),
        versionTableSchema: /version_table_schema\s*=\s*["'](\w+)["']/.exec(text)?.[1] ?? null,
        ini: ini ? { file: ini.file, section: ini.section } : null,
      },
    ];
  });
}

interface Section {
  file: string;
  section: string;
  folder: string;
  scriptLocation: string;
  versions: string[];
  paths: string[];
}

/** Sections with a `script_location`: `[alembic]`, and those of `alembic --name`. https://alembic.sqlalchemy.org/en/latest/tutorial.html */
function sectionsOf(file: string): Section[] {
  const folder = dirname(file);
  const place = (path: string) => resolve(folder, path.replaceAll('%(here)s', folder));
  return readFileSync(file, 'utf8')
    .split(/^\[/m)
    .flatMap((section) => {
      const value = (key: string) =>
        new RegExp(`^${key}[ \\t]*[=:][ \\t]*(.*)$`, 'm').exec(section)?.[1]?.trim();
      const script = value('script_location');
      if (!script) return [];
      const lists = (text = '') =>
        text
          .split(/[\s,;]+|:(?=[\w./%])/)
          .filter(Boolean)
          .map(place);
      const versions = lists(value('version_locations'));
      const name = section.slice(0, section.indexOf(']'));
      return [
        {
          file,
          section: name,
          folder,
          scriptLocation: place(script),
          versions,
          paths: lists(value('prepend_sys_path')),
        },
      ];
    });
}

function hasRevisions(folder: string): boolean {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return false;
  return readdirSync(folder).some((name) => name.endsWith('.py') && name !== '__init__.py');
}
