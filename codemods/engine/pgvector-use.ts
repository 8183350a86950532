import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from './list-files.ts';
import type { PgvectorUse } from './project-facts.ts';
import { FileReader, readText } from './read.ts';

/** Files that list dependencies; those for tests and tools say nothing about where migrations run. */
const manifest = /^(?:pyproject\.toml|Pipfile|(?:base|prod|production|requirements[\w.-]*)\.(?:txt|in))$/;
const forOthers = /dev|test|doc|lint/;
/** Mark a part of a repository that is installed by itself, even where they list nothing. */
const partMark = /^(?:setup\.py|setup\.cfg|environment\.ya?ml)$/;

/** Is this what lists the dependencies of a part, or marks it as installed by itself? */
export function isManifest(name: string): boolean {
  return manifest.test(name) || partMark.test(name);
}

/**
 * The part of the repository that a directory belongs to: the nearest one above that lists dependencies, else that with
 * `alembic.ini`, else all of it. Another part may run where pgvector is not installed.
 */
export function partOf(directory: string, root: string): string {
  let withIni: string | undefined;
  for (let at = directory; ; at = dirname(at)) {
    const names = namesIn(at);
    if (names.some(isManifest)) return at;
    // Flask-Migrate's stands beside env.py, and says nothing of where the project begins.
    if (names.includes('alembic.ini') && !names.includes('env.py')) withIni ??= at;
    if (at === root || at === dirname(at)) return withIni ?? at;
  }
}

/**
 * What a part says about pgvector's Python package: its Python files are read up to the first hit, then its dependencies.
 * Listed for a driver or another ORM, the package says nothing about SQLAlchemy's types.
 */
export function pgvectorUse(part: string, root: string): PgvectorUse {
  const imported = pgvectorImport(part, root);
  if (imported) return imported === 'sqlalchemy' ? 'imported' : 'none';
  return manifestsOf(part).some((file) => requiresPgvector(file)) ? 'required' : 'none';
}

const lists =
  /^(?:pyproject\.toml|Pipfile|setup\.(?:py|cfg)|environment\.ya?ml|.*requirements.*\.(?:txt|in)|(?:poetry|uv|pdm)\.lock)$/;
const listing = /\bdependencies\b|\binstall_requires\b|\[packages\]|^\[\[package\]\]/m;

/** Do the lists of dependencies from a directory upwards name the package, in any group? `undefined`: there are none. */
export function listsPgvector(directory: string, root: string): boolean | undefined {
  let any: false | undefined;
  for (let at = directory; ; at = dirname(at)) {
    const files = [at, join(at, 'requirements')].flatMap((one) =>
      namesIn(one)
        .filter((name) => lists.test(name) || (one !== at && /\.(?:txt|in)$/.test(name)))
        .map((name) => join(one, name)),
    );
    for (const file of files) {
      const text = textIn(file);
      if (/\bpgvector\b/.test(text)) return true;
      if (/\.(?:txt|in)$/.test(file) ? /^\w/m.test(text) : listing.test(text)) any = false;
    }
    if (at === root || at === dirname(at)) return any;
  }
}

function textIn(file: string): string {
  try {
    return readText(file);
  } catch {
    return '';
  }
}

/** Not indented: what stands in a `try` is there because pgvector may be missing. */
const importing = /^(?:from|import)[ \t]+pgvector\.sqlalchemy\b/m;
/** A revision whose import was forgotten. */
const naming = /\bpgvector\.sqlalchemy\.(?:\w+\.)?(?:Vector|VECTOR|HALFVEC|SPARSEVEC|BIT)\(/;

const importingAnother = /^[ \t]*(?:from|import)[ \t]+pgvector\.(?!sqlalchemy\b|utils\b)\w/m;

function pgvectorImport(part: string, root: string): 'sqlalchemy' | 'another' | undefined {
  const reader = new FileReader();
  let another = false;
  const ofSqlalchemy = listFiles(part, ['.py']).some((path) => {
    if (/(?:^|\/)(?:tests?\/|conftest\.py$|test_[^/]*$)/.test(path)) return false;
    const file = join(part, path);
    const text = textWithPgvector(reader, file);
    if (text === undefined || !(uses(text) || importingAnother.test(text))) return false;
    if (partOf(dirname(file), root) !== part) return false;
    another = true;
    return uses(text);
  });
  if (ofSqlalchemy) return 'sqlalchemy';
  return another ? 'another' : undefined;
}

function uses(text: string): boolean {
  return importing.test(text) || (naming.test(text) && /^down_revision\b/m.test(text));
}

/** `undefined` also for a file that can't be read: the run itself reports that. */
function textWithPgvector(reader: FileReader, file: string): string | undefined {
  try {
    const bytes = reader.read(file);
    return bytes.includes('pgvector.') ? bytes.toString('latin1') : undefined;
  } catch {
    return undefined;
  }
}

function manifestsOf(part: string): string[] {
  return [part, join(part, 'requirements')].flatMap((directory) =>
    namesIn(directory)
      .filter((name) => manifest.test(name) && !forOthers.test(name))
      .map((name) => join(directory, name)),
  );
}

function requiresPgvector(file: string): boolean {
  const text = existsSync(file) ? readText(file) : '';
  return /\.(?:txt|in)$/.test(file) ? /^pgvector\b(?![\w.-])/m.test(text) : tableRequires(text);
}

/** `dependencies` of PEP 621, and the tables of Poetry and Pipenv; groups and extras may not be installed. */
function tableRequires(text: string): boolean {
  const array = /^dependencies[ \t]*=\s*\[((?:[^\]"'#]|"[^"\n]*"|'[^'\n]*'|#[^\n]*\n)*)\]/m;
  return text.split(/^(?=\[)/m).some((table) => {
    const [, name = ''] = /^\[([\w.-]+)\]/.exec(table) ?? [];
    if (name === 'project') return /["']pgvector(?![\w.-])/.test(array.exec(table)?.[1] ?? '');
    return /^(?:tool\.poetry\.dependencies|packages)$/.test(name)
      ? /^pgvector\s*=(?!.*optional)/m.test(table)
      : false;
  });
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
