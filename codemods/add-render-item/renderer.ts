import type { Node } from 'web-tree-sitter';
import type { Environment } from './finding.ts';
import { knowsVectors } from './losses.ts';

/**
 * The function that `configure` is given as `render_item`.
 * - `own`: defined in the file, where it can be judged.
 * - `elsewhere`: GeoAlchemy2's, or of another module of the project.
 */
export type Renderer = { name: string } & (
  | { kind: 'own'; definition: Node }
  | { kind: 'elsewhere'; knowsVectors: boolean }
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
    return definition?.type === 'function_definition' && rest.length === 0
      ? { name, kind: 'own', definition }
      : unknown;
  }
  const path = [binding.imported.path, ...rest].join('.');
  if (path === 'geoalchemy2.alembic_helpers.render_item')
    return { name, kind: 'elsewhere', knowsVectors: false };
  const module = project.ownModule(path.slice(0, path.lastIndexOf('.')));
  return module?.text.includes(`def ${path.slice(path.lastIndexOf('.') + 1)}(`)
    ? { name, kind: 'elsewhere', knowsVectors: knowsVectors(module.text) }
    : unknown;
}
