import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { NodeProject, SourceFile } from './project-facts.ts';
import { readText } from './read.ts';
import { tsconfigsFor } from './tsconfigs.ts';

/** Configurations that say how code is compiled, tested and installed. */
const configuration = /^(?:jest\.config\.\w+|jest\.config\.json|pnpm-workspace\.yaml|drizzle\.config\.\w+)$/;
/** Files that say which Node.js it is, and where in them. */
const nodes: readonly [RegExp, RegExp][] = [
  [/^package\.json$/, /"(?:engines|volta)"\s*:\s*\{[^{}]*?"node"\s*:\s*"([^"]+)"/g],
  [/^\.n(?:vmrc|ode-version)$/, /^[ \t]*([\w./*-]+)\s*?$/gm],
  [/^\.tool-versions$/, /^node(?:js)?[ \t]+(\S+)/gm],
  [/^\.?mise\.toml$/, /^node[ \t]*=[ \t]*"([^"]+)"/gm],
  [/^(?:.*\.)?Dockerfile(?:\..*)?$/, /^FROM[ \t]+(?:\S+\/)?node:(\d[\d.]*)/gim],
  [/^(?:serverless|template|app|netlify)\.(?:ya?ml|toml)$/, /\b(?:nodejs|NODE_VERSION\s*=\s*["'])(\d+)/g],
];

/** What decides how JavaScript in a directory (absolute) is compiled and run, in the files from there up to the root. */
export function findNodeProject(from: string, root: string): NodeProject {
  const found: { manifests: SourceFile[]; configs: SourceFile[]; nodes: NodeProject['nodes'][number][] } = {
    manifests: [],
    configs: [],
    nodes: [],
  };
  for (let at = from; ; at = dirname(at)) {
    const read = (name: string): SourceFile => ({
      path: relative(root, join(at, name)).replaceAll('\\', '/'),
      text: textOf(join(at, name)),
    });
    for (const name of namesIn(at)) {
      if (name === 'package.json') found.manifests.push(read(name));
      if (configuration.test(name)) found.configs.push(read(name));
      if (name === 'patches')
        found.configs.push({ path: read(name).path, text: namesIn(join(at, name)).join('\n') });
      for (const [file, place] of nodes) {
        if (!file.test(name)) continue;
        const { path, text } = read(name);
        found.nodes.push(...Array.from(text.matchAll(place), ([, says = '']) => ({ path, says })));
      }
    }
    if (at === root || at === dirname(at)) break;
  }
  const compilers = tsconfigsFor(from, root).map(({ path, config: { compilerOptions = {} } }) => {
    const { module, moduleResolution, target } = compilerOptions;
    const options = { module, moduleResolution, target };
    const said = Object.entries(options).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value).toLowerCase()]],
    );
    return { path: relative(root, path).replaceAll('\\', '/'), ...Object.fromEntries(said) };
  });
  return { ...found, compilers };
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}

function textOf(file: string): string {
  try {
    return readText(file);
  } catch {
    return '';
  }
}
