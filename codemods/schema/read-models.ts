import type { Names } from '../python/names.ts';
import type { ModelTable } from './facts.ts';
import { modelTables } from './model/model-tables.ts';
import { moduleFacts } from './model/module-facts.ts';
import { type FindModule, ModelScope } from './model/scope.ts';

/**
 * The tables that a file declares: declarative classes, SQLModel's, Flask-SQLAlchemy's, and `Table(…)`.
 * `find`: the project's other modules, which mixins, types and constants may come from.
 */
export function readModels(path: string, names: Names, find: FindModule = () => undefined): ModelTable[] {
  return modelTables(moduleFacts(path, names), new ModelScope(find));
}
