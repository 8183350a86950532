import type { Node } from 'web-tree-sitter';
import { type Chain, chainOf, pathOf } from '../python/chain.ts';
import type { File, Mend, Misuse } from './problem.ts';
import { speaksSql } from './speaks-sql.ts';
import { isTypeUse } from './type-use.ts';
import { codes, home, inventsVectors, spellings, unboundProviders, unmistakable } from './vocabulary.ts';

/** `postgresql.VECTOR(1536)`, `sa.Vector(1536)`, `db.Vector(1536)`: attributes that no such module or object has. */
export function inventedAttributes(file: File): Misuse[] {
  const found = unmistakable.flatMap((name) =>
    file.names
      .attributes(name)
      .map((node) => chainOf(node, file.names))
      .map((chain) => chain && judge(chain, name, file))
      .filter((one) => one !== undefined),
  );
  // Of `sa.VECTOR.VECTOR` the first can't be had, and what is taken from it neither.
  return found.filter(
    ({ node }) => !found.some((one) => one.node.id !== node.id && isWithin(node, one.node)),
  );
}

function isWithin(inner: Node, outer: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** The project may have put the attribute there itself, `postgresql.VECTOR = Vector`, or asks whether somebody did. */
function isAssigned(name: string, objects: string[], file: File): boolean {
  const object = objects.filter((one) => one !== '').join('|');
  const here = new RegExp(
    `\\b(${object})\\.${name}\\s*(:[^=\\n]+)?=(?!=)|(?:set|has)attr\\([^\\n]*['"]${name}['"]`,
  );
  return here.test(file.text) || file.context.project.assignsAttribute(name, objects);
}

/** The names under which other files may speak of the object that the chain takes the type from. */
function namesOf(chain: Chain, module: string | undefined): string[] {
  const own = chain.parts[chain.parts.length - 2] ?? '';
  const usual = { sqlalchemy: ['sa', 'sqlalchemy'], 'sqlalchemy.dialects.postgresql': ['postgresql', 'pg'] };
  const last = module?.split('.').at(-1) ?? '';
  return [own, last, ...(usual[module as keyof typeof usual] ?? [])].filter((name) => name !== '');
}

function judge(chain: Chain, name: string, file: File): Misuse | undefined {
  const module = moduleOf(chain);
  const type = spellings[name];
  if (type === undefined) return undefined;
  const mend = { kind: 'rename', chain: chain.node, root: chain.root, type, long: false } as const;
  const text = chain.parts.join('.');
  if (module !== undefined) {
    if (!inventsVectors(module)) return databaseAttribute(chain, file, mend);
    if (isAssigned(name, namesOf(chain, module), file)) return undefined;
    const what = `\`${module}\` has no \`${name}\`: AttributeError when it runs; \`${text}\` is pgvector's, from \`${home}\``;
    return { code: codes.inventedProvider, what, node: chain.node, mend };
  }
  return databaseAttribute(chain, file, mend);
}

/** The module that the chain takes the type from: `sqlalchemy.dialects.postgresql`. */
function moduleOf(chain: Chain): string | undefined {
  const path = pathOf(chain) ?? (chain.bindings.length === 0 ? unboundPath(chain) : undefined);
  return path?.slice(0, path.lastIndexOf('.'));
}

function unboundPath(chain: Chain): string | undefined {
  const module = unboundProviders[chain.parts[0] ?? ''];
  return module && [module, ...chain.parts.slice(1)].join('.');
}

const flaskAttributes = /\.(Column|Model|session|relationship|ForeignKey|create_all)\b/;

/** `db.Vector`, where `db` is undefined or a Flask-SQLAlchemy object. */
function databaseAttribute(chain: Chain, file: File, mend: Mend): Misuse | undefined {
  const [object = '', name = ''] = chain.parts;
  if (chain.parts.length !== 2 || !isTypeUse(chain.node) || !speaksSql(file)) return undefined;
  if (file.context.project.moduleBinds(object, name)) return undefined;
  if (isAssigned(name, [object, 'db', ''], file)) return undefined;
  const certainty = databaseObject(chain, object, file);
  if (!certainty) return undefined;
  const why =
    chain.bindings.length === 0 ? `\`${object}\` is not defined` : `\`${object}\` has no \`${name}\``;
  return {
    code: codes.dbAttribute,
    what: `${why}: \`${object}.${name}\` fails when it runs; the type is in \`${home}\``,
    risk: certainty === 'unsafe' ? '' : undefined,
    node: chain.node,
    mend,
  };
}

/** How sure we are that this is Flask-SQLAlchemy's object, or nothing at all. */
function databaseObject(chain: Chain, object: string, file: File): 'safe' | 'unsafe' | undefined {
  if (chain.bindings.length === 0) {
    if (object !== 'db') return undefined;
    return file.names.imports.some((one) => one.star && !inventsVectors(one.module)) ? 'unsafe' : 'safe';
  }
  const usedAsDatabase = new RegExp(`\\b${object}${flaskAttributes.source}`).test(file.text);
  const [binding] = chain.bindings;
  if (chain.bindings.length !== 1 || !binding) return undefined;
  if (binding.imported) {
    if (usedAsDatabase) return 'safe';
    return object === 'db' ? 'unsafe' : undefined;
  }
  const assignment = binding.node.parent;
  const value = assignment?.type === 'assignment' ? assignment.childForFieldName('right') : null;
  const callee = value?.type === 'call' ? value.childForFieldName('function') : null;
  if (!callee) return undefined;
  const paths = file.names
    .resolve(callee.text.split('.')[0] ?? '', callee)
    .map((one) => one.imported?.path ?? '');
  return paths.length > 0 && paths.every((path) => /^flask_sqlalchemy(\.|$)/.test(path)) ? 'safe' : undefined;
}
