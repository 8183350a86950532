import type { File } from './problem.ts';
import { inventsVectors } from './vocabulary.ts';

/** Does the file have to do with SQLAlchemy at all? A `Vector` of geometry is none of ours. */
export function speaksSql(file: File): boolean {
  const imports = file.names.imports.some(
    (one) =>
      inventsVectors(one.module) ||
      one.names.some((name) => inventsVectors(name.path) || /^pgvector(\.|$)/.test(name.path)),
  );
  // What is written in full is imported once the file is repaired.
  return (
    imports ||
    /\b(pgvector\.sqlalchemy\b|db\.(Column|Model|session)|op\.(add|alter)_column|sa\.Column)\b/.test(
      file.text,
    )
  );
}
