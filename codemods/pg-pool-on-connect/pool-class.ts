import { moduleUses } from '../javascript/modules.ts';
import {
  child,
  children,
  memberTypes,
  nameOf,
  type Path,
  parentOf,
  propertyOf,
  type SyntaxNode,
  unwrap,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';

/** The module that a class in `new Pool(…)` comes from: `pg`, `@neondatabase/serverless`; undefined where that does not show. */
export function moduleOfClass(made: SyntaxNode, script: Script): string | undefined {
  const at = script.find('NewExpression').find(({ node }) => node === made);
  const callee = child(made, 'callee');
  if (!at || !callee) return undefined;
  if (memberTypes.has(callee.type)) {
    const object = child(callee, 'object');
    return propertyOf(callee) === 'Pool'
      ? (required(object) ?? moduleOfWhole(object, at, script))
      : undefined;
  }
  return moduleOfName(callee, at, script);
}

/** `import { Pool as PgPool } from 'pg'`, `const { Pool } = pg`, `const Pool = require('pg').Pool` */
function moduleOfName(name: SyntaxNode, at: Path, script: Script): string | undefined {
  const [use] = takenAs(name, at, script);
  if (use) return use.imported === 'Pool' ? use.module : undefined;
  const declarator = declaratorOf(name, at, script);
  const id = child(declarator, 'id');
  const init = unwrap(child(declarator, 'init'));
  if (!declarator || !init) return undefined;
  if (id?.type === 'ObjectPattern') {
    const property = children(id, 'properties').find((one) => nameOf(child(one, 'value')) === nameOf(name));
    return nameOf(child(property, 'key')) === 'Pool' ? moduleOfWhole(init, at, script) : undefined;
  }
  if (!memberTypes.has(init.type) || propertyOf(init) !== 'Pool') return undefined;
  const object = child(init, 'object');
  return required(object) ?? moduleOfWhole(object, at, script);
}

/** `pg` of `import pg from 'pg'` */
function moduleOfWhole(object: SyntaxNode | undefined, at: Path, script: Script): string | undefined {
  const [use] = object?.type === 'Identifier' ? takenAs(object, at, script) : [];
  return use && /^(?:default|\*)$/.test(use.imported) ? use.module : undefined;
}

/** `require('pg')` */
function required(object: SyntaxNode | undefined): string | undefined {
  const isRequire = object?.type === 'CallExpression' && nameOf(child(object, 'callee')) === 'require';
  return isRequire ? nameOf(children(object, 'arguments')[0]) : undefined;
}

function takenAs(name: SyntaxNode, at: Path, script: Script): { module: string; imported: string }[] {
  const own = nameOf(name) ?? '';
  const home = script.scopes.resolve(own, at);
  return moduleUses(script, () => true).flatMap(({ module, names }) =>
    names.flatMap(({ imported, local }) =>
      local && nameOf(local.node) === own && script.scopes.resolve(own, local) === home
        ? [{ module, imported }]
        : [],
    ),
  );
}

function declaratorOf(name: SyntaxNode, at: Path, script: Script): SyntaxNode | undefined {
  const own = nameOf(name) ?? '';
  const home = script.scopes.resolve(own, at);
  const found = script.identifiers(own).flatMap((one) => {
    for (let up = parentOf(one); up; up = parentOf(up)) {
      if (up.node.type !== 'VariableDeclarator') {
        if (!/^(?:ObjectPattern|ObjectProperty|AssignmentPattern)$/.test(up.node.type)) return [];
        continue;
      }
      const id = child(up.node, 'id');
      const isDeclared = id !== undefined && one.node.start >= id.start && one.node.end <= id.end;
      return isDeclared && script.scopes.resolve(own, one) === home ? [up.node] : [];
    }
    return [];
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}
