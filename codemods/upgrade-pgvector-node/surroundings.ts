import type { NodeProject } from '../engine/project-facts.ts';
import { compareVersions, lowestVersion } from '../engine/semver.ts';
import { moduleUses } from '../javascript/modules.ts';
import type { File } from './difference.ts';
import { isPgvector } from './problems.ts';

/** `require` loads ES modules from there on, without a flag: https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require */
const requiresModules = '22.12.0';
/** What pgvector 0.3 says in its `engines`. */
const needed = '22.0.0';
/** Of lines that `.nvmrc` calls by a name, those that are too old. */
const oldLines: Readonly<Record<string, string>> = {
  argon: '4',
  boron: '6',
  carbon: '8',
  dubnium: '10',
  erbium: '12',
  fermium: '14',
  gallium: '16',
  hydrogen: '18',
  iron: '20',
};

/** A version that something holds, whatever package.json asks for. */
export function pinObstacle({ manifests, configs }: NodeProject): string | undefined {
  for (const { path, text } of manifests) {
    const pin = pinsIn(text).find((one) => !/^\$|^(?:\^|~|>=)?\s*0\.[3-9]/.test(one));
    if (pin !== undefined) return `${path} overrides pgvector with \`${pin}\`; raise or remove that first`;
  }
  const patch = configs.find(
    ({ path, text }) =>
      (/(?:^|\/)patches$/.test(path) && /^pgvector\b/m.test(text)) ||
      (/pnpm-workspace/.test(path) && /^[ \t]+pgvector@?\S*:[ \t]*patches/m.test(text)),
  );
  return (
    patch &&
    `${patch.path} has a patch of pgvector, made for the version that is there; see first whether it is still needed`
  );
}

/** What `overrides` of npm and pnpm, and `resolutions` of Yarn, say of pgvector. */
function pinsIn(text: string): string[] {
  const manifest = parsed(text);
  const lists = [manifest.overrides, manifest.resolutions, Object(manifest.pnpm).overrides];
  return lists.flatMap((list) => pins(Object(list)));
}

function pins(list: object): string[] {
  return Object.entries(list).flatMap(([key, value]) => {
    const isOurs = /(?:^|[/>])pgvector(?:@.*)?$/.test(key);
    if (typeof value === 'string') return isOurs ? [value] : [];
    const own: unknown = isOurs ? Object(value)['.'] : undefined;
    return [...(typeof own === 'string' ? [own] : []), ...pins(Object(value))];
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** pgvector 0.3 names its types in `exports` alone, which TypeScript's old ways to resolve do not read. */
export function typesObstacle(
  { compilers, manifests }: NodeProject,
  using: readonly File[],
  typescript: string | undefined,
): string | undefined {
  if (!using.some(({ path }) => /\.[cm]?tsx?$/.test(path))) return undefined;
  for (const { path, module, moduleResolution } of compilers) {
    // The configuration of the editor, or of tests, says nothing of the program.
    if (!/(?:^|\/)[jt]sconfig(?:\.(?:app|build|server|node|lib|prod))?\.json$/.test(path)) continue;
    const says = moduleResolution ?? implied(module, typescript);
    if (/^(?:node|node10|classic)$/.test(says))
      return `${path} ${moduleResolution ? 'resolves' : 'leaves TypeScript to resolve'} modules as \`${says.replace('10', '')}\`, by which it finds no types of pgvector 0.3 (TS2307); set "moduleResolution" to "nodenext" or "bundler" first`;
    const isOld = typescript !== undefined && compareVersions(typescript, '5.8.0') < 0;
    const isStrict = /^node1[68]$/.test(module ?? '') || (module === 'nodenext' && isOld);
    if (isStrict && !isModule(manifests) && using.some(({ path }) => /\.tsx?$/.test(path)))
      return `${path} compiles to CommonJS by "module": "${module}", by which TypeScript refuses to load ES modules (TS1479); set it to "nodenext" with TypeScript 5.8 or later, or "type" to "module", first`;
  }
  return undefined;
}

/** https://www.typescriptlang.org/tsconfig/#moduleResolution */
function implied(module: string | undefined, typescript: string | undefined): string {
  if (/^node(?:16|18|20|next)$/.test(module ?? '')) return 'node16';
  if (module === 'preserve' || (typescript !== undefined && compareVersions(typescript, '6.0.0') >= 0))
    return 'bundler';
  return /^es/.test(module ?? '') ? 'classic' : 'node10';
}

/** Jest loads packages as CommonJS, and has nothing but names for what is none. */
export function jestObstacle({ manifests, configs }: NodeProject): string | undefined {
  const config = configs.find(({ path }) => /(?:^|\/)jest\.config\.\w+$/.test(path));
  const manifest = manifests.find(({ text }) =>
    /"(?:jest|ts-jest|babel-jest|@swc\/jest|jest-cli)"\s*:/.test(text),
  );
  const where = config ?? manifest;
  if (!where) return undefined;
  const all = [...configs, ...manifests].map(({ text }) => text).join('\n');
  if (/transformIgnorePatterns[^\]]*pgvector/.test(all)) return undefined;
  if (/experimental-vm-modules/.test(all) && isModule(manifests)) return undefined;
  return `Jest (${where.path}) loads packages as CommonJS, and fails on pgvector 0.3 with "Cannot use import statement outside a module"; let transformIgnorePatterns leave pgvector out, or have Jest run ES modules, first`;
}

/** Which Node.js runs the project, and does that load ES modules as it asks for them? */
export function nodeObstacle(
  { nodes, compilers, manifests }: NodeProject,
  using: readonly File[],
): string | undefined {
  const requiring = using.find((file) => isCommonJs(file, compilers[0], isModule(manifests)));
  const least = requiring ? requiresModules : needed;
  const why = requiring
    ? `${requiring.path} is loaded as CommonJS, which loads the ES modules of pgvector 0.3 from Node 22.12 on`
    : 'pgvector 0.3 needs Node 22';
  for (const { path, says } of nodes) {
    const version = versionOf(says);
    if (version === undefined) continue;
    if (compareVersions(version, says.includes('.') && /^v?\d/.test(says) ? least : needed) < 0)
      return `${path} says Node \`${says}\`, and ${why}; raise that first`;
  }
  if (requiring && !nodes.some(({ says }) => versionOf(says) !== undefined))
    return `${why}, and nothing here says which Node it is; say it in "engines" of package.json first`;
  return undefined;
}

/** The lowest; undefined where it says none: `node`, `lts/*`, `*`. */
function versionOf(says: string): string | undefined {
  const line = /^lts\/(\w+)$/.exec(says)?.[1];
  if (line !== undefined) return oldLines[line] ?? '22.12.0';
  return lowestVersion(says);
}

function isCommonJs(
  { path, script }: File,
  compiler: NodeProject['compilers'][number] | undefined,
  isEsm: boolean,
): boolean {
  if (/\.m[jt]s$/.test(path)) return false;
  const uses = moduleUses(script, isPgvector);
  if (/\.c[jt]s$/.test(path) || uses.some(({ form }) => /^(?:require|equals)$/.test(form))) return true;
  const module = compiler?.module;
  if (!/\.tsx?$/.test(path)) return false;
  if (module === undefined)
    return compiler !== undefined && !isEsm && !/^es(?:2\d|next)/.test(compiler.target ?? '');
  if (/^(?:commonjs|amd|umd|system)$/.test(module)) return true;
  return /^node/.test(module) && !isEsm;
}

function isModule(manifests: NodeProject['manifests']): boolean {
  return /"type"\s*:\s*"module"/.test(manifests[0]?.text ?? '');
}
