import type { Context } from '../engine/types.ts';
import { moduleUses } from '../javascript/modules.ts';
import type { Script } from '../javascript/script.ts';
import { chainObjection } from './chain.ts';
import { type Difference, type File, reasonAgainst } from './difference.ts';
import { mentionProblems } from './mention-problems.ts';
import { otherScripts } from './other-scripts.ts';
import { isPgvector, problemsByModule } from './problems.ts';
import { jestObstacle, nodeObstacle, pinObstacle, typesObstacle } from './surroundings.ts';

const known = new WeakMap<object, Map<string, readonly string[]>>();

/**
 * What has to change in a project before pgvector 0.3, which is of ES modules, takes the place of an older one: each as a sentence
 * about what and why. `path`: of a file in it, or of its package.json.
 */
export function obstacles(path: string, script: Script, context: Context): readonly string[] {
  const node = context.project.nodeProject();
  const home = node.manifests.find(({ text }) => text.includes('"pgvector"'));
  const folder = (home?.path ?? path.replace(/(?<![^/])[^/]*$/, 'package.json')).replace(
    /package\.json$/,
    '',
  );
  const files = context.project.filesWith(['pgvector'], ['.json', '.ts', '.js']);
  const cache = known.get(files) ?? new Map<string, readonly string[]>();
  known.set(files, cache);
  let found = cache.get(folder);
  if (!found) {
    found = look(folder, script, context);
    cache.set(folder, found);
  }
  return found;
}

function look(folder: string, script: Script, context: Context): string[] {
  const using = otherScripts(['pgvector'], script, context).filter(({ path, script: tree }) => {
    return path.startsWith(folder) && moduleUses(tree, isPgvector).length > 0;
  });
  const node = context.project.nodeProject();
  const inCode = using.flatMap((file) =>
    openProblems(file).map(({ at, what, why }) => {
      const line = file.text.slice(0, at.start).split('\n').length;
      return `${file.path} ${why} (line ${line}: ${what})`;
    }),
  );
  const [first] = inCode;
  return [
    pinObstacle(node),
    typesObstacle(node, using, context.project.npmVersion('typescript')?.version),
    jestObstacle(node),
    nodeObstacle(node, using),
    first,
  ].flatMap((one) => one ?? []);
}

interface Open extends Pick<Difference, 'at' | 'what'> {
  why: string;
}

/** What this run leaves in a file that is used with the older version. */
function openProblems(file: File): Open[] {
  const found = [...problemsByModule(file)].flatMap(([module, problems]) => {
    const chain = chainObjection(module, problems, file);
    return problems.flatMap((one): Open[] => {
      const { code, at, what } = one;
      if (reasonAgainst(one, file) !== undefined) return [{ at, what, why: person }];
      // What is only deprecated goes on as it is.
      if (code === 'PGV042') return [];
      if (chain !== undefined) return [{ at, what, why: person }];
      return file.context.project.isInRun(file.path)
        ? []
        : [{ at, what, why: 'has to be edited first, and this run does not look at it' }];
    });
  });
  return [...found, ...mentionProblems(file).map(({ at, what }) => ({ at, what, why: person }))];
}

const person = 'needs a person first';
