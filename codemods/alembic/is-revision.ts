import type { Names } from '../python/names.ts';

/** Is this a revision of Alembic: does the module itself set `revision` and define `upgrade` or `downgrade`? */
export function isRevision(names: Names): boolean {
  const inModule = (name: string) => names.bindings(name).filter((one) => one.scope.id === names.root.id);
  const isFunction = (name: string) =>
    inModule(name).some((one) => one.node.parent?.type === 'function_definition');
  return inModule('revision').length > 0 && (isFunction('upgrade') || isFunction('downgrade'));
}
