import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';
import { cacheFolder } from './cache-folder.ts';
import { makeFolder } from './make-folder.ts';

/**
 * A folder for `PYTHONPATH` with alembic-pgvector as pip installs it, made of `plugin/` on first use: Alembic finds it by the metadata.
 * @throws ExpectedError for a cache folder that can't be used.
 */
export async function pluginFolder(signal?: AbortSignal): Promise<string> {
  const source = join(packageRoot(), 'plugin');
  const project = readFileSync(join(source, 'pyproject.toml'), 'utf8');
  const modules = join(source, 'src', 'alembic_pgvector');
  const folder = join(cacheFolder(), `plugin-${hashOf(project, modules)}`);
  const metadata = `alembic_pgvector-${versionOf(project)}.dist-info`;
  const isReady = (place: string) => existsSync(join(place, metadata, 'entry_points.txt'));
  const fill = async (making: string) => {
    cpSync(modules, join(making, 'alembic_pgvector'), {
      recursive: true,
      filter: (path) => !path.includes('__pycache__'),
    });
    mkdirSync(join(making, metadata));
    const said = `Metadata-Version: 2.4\nName: alembic-pgvector\nVersion: ${versionOf(project)}\n`;
    writeFileSync(join(making, metadata, 'METADATA'), said);
    writeFileSync(join(making, metadata, 'entry_points.txt'), entryPoints(project));
  };
  if (!isReady(folder)) await makeFolder(folder, isReady, fill, signal);
  return folder;
}

function hashOf(project: string, modules: string): string {
  const hash = createHash('sha256').update(project);
  for (const name of readdirSync(modules).sort()) {
    if (/\.(?:py|typed)$/.test(name)) hash.update(name).update(readFileSync(join(modules, name)));
  }
  return hash.digest('hex').slice(0, 12);
}

function versionOf(project: string): string {
  const [, version = ''] = /^version = "([^"]+)"$/m.exec(project) ?? [];
  return version;
}

/** `[project.entry-points."group"]` and the lines below it, in the form of `entry_points.txt`. */
function entryPoints(project: string): string {
  const [, group = '', lines = ''] =
    /^\[project\.entry-points\."([^"]+)"\]\n((?:"[^\n]+\n)+)/m.exec(project) ?? [];
  return `[${group}]\n${lines.replaceAll('"', '')}`;
}
