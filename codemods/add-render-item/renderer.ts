import type { Node } from 'web-tree-sitter';
import { knowsVectors } from './losses.ts';
import type { Environment } from './problem.ts';

/**
 * The function that `configure` is given as `render_item`.
 * - `own`: defined in the file, where it can be judged.
 * - `elsewhere`: GeoAlchemy2's, or of another module of the project.
 * - `local`: bound in the function that configures, where one of the module cannot call it.
 */
export type Renderer = { name: string } & (
  | { kind: 'own'; definition: Node }
  | { kind: 'elsewhere'; knowsVectors: boolean }
  | { kind: 'local' }
  | { kind: 'unknown' }
);

export function rendererOf(value: Node, { names, project }: Environment): Renderer {
  const name = value.text;
  const unknown: Renderer = { name, kind: 'unknown' };
  const [root = '', ...rest] = name.split('.');
  if (!/^(?:identifier|attribute)$/.test(value.type)) return unknown;
  const [binding, ...more] = names.resolve(root, value);
  if (!binding || more.length > 0) return unknown;
  if (!binding.imported) {
    const definition = binding.node.parent;
    if (definition?.type !== 'function_definition' || rest.length > 0) return unknown;
    return knowsVectors(definition.text) || binding.scope.parent === null
      ? { name, kind: 'own', definition }
      : { name, kind: 'local' };
  }
  const path = [binding.imported.path, ...rest].join('.');
  if (path === 'geoalchemy2.alembic_helpers.render_item')
    return binding.scope.parent ? { name, kind: 'local' } : { name, kind: 'elsewhere', knowsVectors: false };
  const module = project.ownModule(path.slice(0, path.lastIndexOf('.')));
  if (!module?.text.includes(`def ${path.slice(path.lastIndexOf('.') + 1)}(`)) return unknown;
  const knows = knowsVectors(module.text);
  return !knows && binding.scope.parent
    ? { name, kind: 'local' }
    : { name, kind: 'elsewhere', knowsVectors: knows };
}
