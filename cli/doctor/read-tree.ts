import { dirname, join } from 'node:path';
import type { Revision as ReadRevision } from '../../codemods/alembic/revision.ts';
import { RevisionChain } from '../../codemods/alembic/revision-chain.ts';
import { decoderFor } from '../../codemods/engine/decode.ts';
import { loadedParser, parserFor } from '../../codemods/engine/parsers.ts';
import { wordSearch } from '../../codemods/engine/prefilter.ts';
import { readBytes } from '../../codemods/engine/read.ts';
import { RepositoryIndex } from '../../codemods/engine/repository-index.ts';
import type { RunRequest } from '../../codemods/engine/run.ts';
import { textBeside } from '../../codemods/engine/text-beside.ts';
import { walk } from '../../codemods/engine/walk.ts';
import { distanceUses } from '../../codemods/pgvector/distance-uses.ts';
import { distances } from '../../codemods/pgvector/distances.ts';
import { python } from '../../codemods/python/language.ts';
import { isTestPath } from '../../codemods/python/test-path.ts';
import { FactReader } from '../../codemods/schema/fact-reader.ts';
import type { Revision, Setting, Tree, UseInFile } from './tree.ts';

const typeWords = ['Vector', 'VECTOR', 'HALFVEC', 'SPARSEVEC'];
const settingWords = ['hnsw.', 'ivfflat.'];
const queryWords = [
  ...distances.flatMap(({ method, operator }) => [method, operator]),
  'Distance(',
  'InnerProduct(',
];
const hasWord = wordSearch(['down_revision', ...typeWords, ...settingWords, ...queryWords]);
/** Programs of other languages may ask this database as well. */
const extensions = [
  '.py',
  '.sql',
  '.ts',
  '.js',
  '.mjs',
  '.cjs',
  '.tsx',
  '.rb',
  '.go',
  '.rs',
  '.java',
  '.kt',
  '.php',
  '.cs',
  '.ex',
];

/** Reads the files of a request that say something about the database. */
export async function readTree(request: Pick<RunRequest, 'root' | 'paths' | 'excludes'>): Promise<Tree> {
  await parserFor(python);
  const facts = new FactReader(loadedParser(python));
  const uses: UseInFile[] = [];
  const settings: Setting[] = [];
  const revisions: { revision: ReadRevision; text: string }[] = [];
  const paths = walk(request.root, request.paths, extensions, request).paths;
  for (const path of paths) {
    const text = textOf(join(request.root, path));
    if (text === undefined) continue;
    uses.push(...distanceUses(text).map((use) => ({ ...use, path })));
    if (isTestPath(path)) continue;
    settings.push(...settingsIn(path, text));
    if (!path.endsWith('.py')) continue;
    const revision = facts.revision(
      path,
      text,
      () => text,
      (beside) => textBeside(dirname(join(request.root, path)), beside),
    );
    if (revision) revisions.push({ revision, text });
  }
  return { models: modelsIn(request.root, paths), revisions: inChain(revisions), uses, settings };
}

/** Of these files, with what other modules of the project bring to them: mixins, bases, types. */
function modelsIn(root: string, paths: readonly string[]): Tree['models'] {
  const index = new RepositoryIndex(root);
  const folders = new Set(
    paths.filter((path) => path.endsWith('.py')).map((path) => dirname(join(root, path))),
  );
  const models = new Set([...folders].flatMap((folder) => index.models(folder)));
  const isOurs = new Set(paths);
  return [...models].filter(({ path }) => isOurs.has(path));
}

function textOf(file: string): string | undefined {
  try {
    const bytes = readBytes(file);
    if (!hasWord(bytes)) return undefined;
    const decoded = decoderFor(python)(bytes);
    return decoded.ok ? decoded.text : undefined;
  } catch {
    // The run itself reports what can't be read.
    return undefined;
  }
}

function inChain(read: readonly { revision: ReadRevision; text: string }[]): Revision[] {
  const chain = new RevisionChain(read.map(({ revision }) => revision));
  return read.map(({ revision, text }) => ({
    path: revision.path,
    id: revision.id,
    down: chain.parents(revision).map(({ id }) => id),
    operations: revision.body?.upgrade ?? [],
    text,
  }));
}

/** Of iterative scans, which came with pgvector 0.8.0, where the program sets them. */
const setting =
  /(?:\bSET\s+(?:LOCAL\s+|SESSION\s+)?|\bset_config\(\s*['"]|-c\s*)((?:hnsw|ivfflat)\.(?:iterative_scan|max_scan_tuples|scan_mem_multiplier|max_probes))\b/gi;

function settingsIn(path: string, text: string): Setting[] {
  return [...text.matchAll(setting)].map(({ index, 0: whole, 1: name = '' }) => ({
    path,
    name: name.toLowerCase(),
    place: { start: index, end: index + whole.length },
  }));
}
