import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Tree } from 'web-tree-sitter';
import { parserFor } from '../../codemods/engine/parsers.ts';
import type { Context, Parser } from '../../codemods/engine/types.ts';
import { codemod } from '../../codemods/fix-vector-imports/index.ts';
import { packageRoot } from '../../lib/package-root.ts';
import { noProject } from '../engine/toy.ts';

const context: Context = { options: { style: 'name' }, unsafe: false, project: noProject };

/** Every Python file of this repository, and those below KIT_CORPUS when it is set: a tree of other people's projects. */
function* pythonFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !/^(node_modules|\.git|\.cache|dist)$/.test(entry.name))
      yield* pythonFiles(path);
    else if (entry.isFile() && entry.name.endsWith('.py')) yield path;
  }
}

function findings(parser: Parser<Tree>, text: string): number {
  const parsed = parser.parse(text);
  if (!parsed.ok) return 0;
  try {
    return codemod.find({ path: 'x.py', text }, parsed.tree, context).length;
  } finally {
    parsed.free();
  }
}

describe('the scanner before the parser', async () => {
  const parser = (await parserFor(codemod.language)) as Parser<Tree>;
  const roots = [packageRoot(), process.env.KIT_CORPUS].filter((root) => root !== undefined);
  const files = roots.flatMap((root) => [...pythonFiles(root)]);

  test('never says no where the parser finds something', () => {
    const texts = files.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
    const denied = texts.filter(({ text }) => !codemod.mayConcern(text));
    expect(denied.length).toBeGreaterThan(0);
    expect(denied.filter(({ text }) => findings(parser, text) > 0).map(({ path }) => path)).toEqual([]);
  }, 600_000);

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
