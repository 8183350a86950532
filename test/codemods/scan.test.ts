import { describe, expect, test } from 'vitest';
import { codemod } from '../../codemods/fix-vector-imports/index.ts';

/** That it never says no where the parser finds something is held by `glance.test.ts`. */
describe('the scanner before the parser', () => {
  test('says no to the right files that it is there for', () => {
    const right = 'from alembic import op\nfrom pgvector.sqlalchemy import Vector\n\nop.x(Vector(3))\n';
    expect(codemod.mayConcern(right)).toBe(false);
    expect(
      codemod.mayConcern('import pgvector.sqlalchemy\n\nx = pgvector.sqlalchemy.vector.VECTOR(dim=3)\n'),
    ).toBe(false);
    expect(codemod.mayConcern('"""pgvector comes later."""\nx = 1\n')).toBe(false);
  });

  test.each([
    [
      'an import inside a docstring',
      '"""\nfrom pgvector.sqlalchemy import Vector\n"""\nimport sqlalchemy\nx = Vector(3)\n',
    ],
    [
      'an import in a branch',
      'import sqlalchemy\nif x:\n    from pgvector.sqlalchemy import Vector\ny = Vector(3)\n',
    ],
    [
      'a second import of the name',
      'from pgvector.sqlalchemy import Vector\nfrom sqlalchemy import (\n    Vector,\n)\n',
    ],
    ['a package under another name', 'import pgvector as pgv\nx = pgv.sqlalchemy.avg(y)\n'],
    ['a name after a dot on the next line', 'x = pgvector. \\\n  sqlalchemy.Vector(3)\n'],
  ])('does not take %s for an import that reaches', (_what, text) => {
    expect(codemod.mayConcern(text)).toBe(true);
  });
});
