import { LastOf } from '../../lib/last-of.ts';
import type { Names } from '../python/names.ts';
import type { ModelTable } from './facts.ts';
import { modelTables } from './model/model-tables.ts';
import { moduleFacts } from './model/module-facts.ts';
import { type FindModule, ModelScope } from './model/scope.ts';

/** Several looks at one file follow each other. */
const known = new LastOf<Names, { find: FindModule; tables: ModelTable[] }>();
const nowhere: FindModule = () => undefined;

/**
 * The tables that a file declares: declarative classes, SQLModel's, Flask-SQLAlchemy's, and `Table(…)`.
 * `find`: the project's other modules, which mixins, types and constants may come from.
 */
export function readModels(path: string, names: Names, find: FindModule = nowhere): ModelTable[] {
  const read = () => modelTables(moduleFacts(path, names), new ModelScope(find));
  const last = known.of(names, () => ({ find, tables: read() }));
  return last.find === find ? last.tables : read();
}
