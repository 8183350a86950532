import type { Problem } from '../engine/types.ts';
import {
  callTypes,
  child,
  children,
  functionTypes,
  memberTypes,
  nameOf,
  type Path,
  parentOf,
  propertyOf,
  type SyntaxNode,
  stringOf,
  unwrap,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';

const setting = /^\s*set\s+(?:(local|session)\s+)?((?:hnsw|ivfflat)\.\w+)\s*(?:=|\bto\b)/i;
const sends = /^(?:query|execute|raw|unsafe|\$executeRaw|\$executeRawUnsafe|\$queryRaw|\$queryRawUnsafe)$/;
const transactions = /^(?:transaction|\$transaction|begin|transacting|withTransaction)$/;

/**
 * `SET LOCAL hnsw.ef_search` and `SET ivfflat.probes`, sent through a pool: each query gets a connection of its own there, so
 * that the search need not run where it was set. `SET LOCAL` outside of a transaction sets nothing at all.
 */
export function searchSettings(script: Script): Problem[] {
  return script.find('StringLiteral', 'TemplateLiteral').flatMap((path) => {
    const text = stringOf(path.node) ?? firstPiece(path.node);
    const [, kind = '', name] = setting.exec(text) ?? [];
    if (name === undefined || /;\s*\S/.test(text)) return [];
    const owner = ownerOf(path);
    if (owner === undefined || !isPool(owner, script) || isInTransaction(path)) return [];
    return [problem(path.node, name, kind.toLowerCase() === 'local')];
  });
}

function problem({ start, end }: SyntaxNode, name: string, isLocal: boolean): Problem {
  const why = isLocal
    ? 'outside of a transaction SET LOCAL sets nothing: PostgreSQL warns, and the search runs without it'
    : 'the pool gives every query a connection of its own choice: the search may run on one that does not have it, and another query on the one that has';
  return {
    code: 'PGV057',
    what: `\`${name}\` does not reach the search: ${why}`,
    reason: `send BEGIN, \`SET LOCAL ${name} = …\`, the search and COMMIT through one client, or in the callback of a transaction`,
    start,
    end,
  };
}

function firstPiece(node: SyntaxNode): string {
  const [first] = children(node, 'quasis');
  const value = first?.value;
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
}

/** `pool` of ``pool.query('SET …')``, ``prisma.$executeRaw`SET …` `` and ``db.execute(sql`SET …`)``. */
function ownerOf(path: Path): SyntaxNode | undefined {
  for (let at = parentOf(path); at; at = parentOf(at)) {
    const { node } = at;
    const callee = callTypes.has(node.type) ? child(node, 'callee') : child(node, 'tag');
    if (callee && memberTypes.has(callee.type) && sends.test(propertyOf(callee) ?? ''))
      return unwrap(child(callee, 'object'));
    if (functionTypes.has(node.type) || /Statement$/.test(node.type)) return undefined;
  }
  return undefined;
}

/** A pool for certain: by how it is made in this file, or a Prisma client by its name. */
function isPool(owner: SyntaxNode, script: Script): boolean {
  const name = nameOf(owner) ?? (memberTypes.has(owner.type) ? propertyOf(owner) : undefined);
  if (name === undefined) return false;
  if (/^prisma(?:Client)?$|^pool$/i.test(name)) return true;
  return script.find('VariableDeclarator').some(({ node }) => {
    const init = unwrap(child(node, 'init'));
    if (nameOf(child(node, 'id')) !== name || !init) return false;
    const callee = child(init, 'callee');
    const made = nameOf(callee) ?? (callee && memberTypes.has(callee.type) ? propertyOf(callee) : undefined);
    if (init.type === 'NewExpression') return made === 'Pool' || made === 'PrismaClient';
    // `drizzle(pool)` goes by its pool; given one client, it has but that.
    const [given] = children(init, 'arguments');
    return callTypes.has(init.type) && made === 'drizzle' && given !== undefined && isPool(given, script);
  });
}

function isInTransaction(path: Path): boolean {
  for (let at = parentOf(path); at; at = parentOf(at)) {
    const { node } = at;
    const callee = callTypes.has(node.type) ? child(node, 'callee') : undefined;
    const name = callee && (memberTypes.has(callee.type) ? propertyOf(callee) : nameOf(callee));
    if (name !== undefined && transactions.test(name)) return true;
  }
  return false;
}
