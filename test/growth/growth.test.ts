import { describe, expect, test } from 'vitest';
import { analyse } from '../../codemods/engine/analyse.ts';
import { concernedBy } from '../../codemods/engine/scan.ts';
import { reasonToSkip } from '../../codemods/engine/skipped.ts';
import type { Codemod } from '../../codemods/engine/types.ts';
import { registry } from '../../codemods/registry.ts';
import { findError } from '../../recipes/match.ts';
import { readRecipes } from '../../recipes/recipes.ts';
import { noProject } from '../engine/toy.ts';
import { shapes, tooFast } from './growth.ts';

const codemods = await Promise.all(registry.map(async ({ load }) => (await load()).codemod));
const recipes = readRecipes();

describe('the cheap look of', () => {
  test.each(codemods)('$id grows with the text', async ({ mayConcern, words }) => {
    // A word of its own lets it pass the search for words.
    expect(await tooFast((text) => mayConcern(`${text}\n${words.join('\n')}\n`), 30_000)).toEqual([]);
  });
});

/** As a run does: is it a person's, is it ours, and what is found in it. */
async function look(path: string, text: string, alike: readonly Codemod[]) {
  const bytes = Buffer.from(text);
  if (reasonToSkip(path, bytes)) return;
  const about = alike.filter(({ fileNames }) => fileNames?.some((name) => path.endsWith(name)) ?? true);
  const concerned = concernedBy(bytes, about);
  const options = Object.fromEntries(
    concerned.map(({ id, options }) => [
      id,
      Object.fromEntries(Object.entries(options).map(([name, { default: value }]) => [name, value])),
    ]),
  );
  const file = { path, target: `/${path}`, bytes, codemods: concerned };
  await analyse(file, { options, fix: true, unsafe: true, ignore: [], projectFor: () => noProject });
}

/** What lets a file pass for one of ours, around the text. */
const around: Readonly<Record<string, (text: string) => string>> = {
  'versions/a.py': (text) =>
    `from alembic import op\nimport pgvector\nrevision = "a"\ndef upgrade():\n    op.execute("CREATE INDEX")\n    x = Vector(3)\n${text}\n`,
  'a.py': (text) =>
    `x = """vector hnsw ${text.replaceAll('"', "'")}"""\nimport pgvector.sqlalchemy\ny = Vector(3)\n`,
  'migrations/a.sql': (text) => `CREATE TABLE a (b vector(3));\n${text}\n`,
  'src/a.ts': (text) => `import pgvector from 'pgvector/pg';\nconst a = 'hnsw';\n${text}\n`,
  'src/b.ts': (text) =>
    `import pgvector from 'pgvector/pg';\nconst a = \`CREATE INDEX ${text.replaceAll(/[`$\\]/g, ' ')}\`;\n`,
  'script.py.mako': (text) =>
    `<%doc>\n${text}\n</%doc>\nfrom alembic import op\n\${imports if imports else ""}\n`,
  'schema.prisma': (text) => `model A {\n  id Int @id\n  b Unsupported("vector(3)")\n}\n// ${text}\n`,
};

describe('a run over', () => {
  test.each(Object.keys(around))('%s grows with the text', async (path) => {
    const { [path]: wrap = String } = around;
    const ending = path.slice(path.lastIndexOf('.'));
    const languages = new Set(
      codemods.map(({ language }) => language).filter((one) => one.extensions.includes(ending)),
    );
    const alike = codemods.filter(({ language }) => languages.has(language));
    expect(alike.length).toBeGreaterThan(0);
    expect(await tooFast((text) => look(path, wrap(text), alike), 8_000)).toEqual([]);
  });
});

describe('what people paste', () => {
  test('is looked through in time that grows with it', async () => {
    expect(await tooFast((text) => findError(text, recipes), 60_000)).toEqual([]);
  });

  test.each(recipes.filter(({ errors }) => errors.length > 0))(
    'the errors of $code grow with the text',
    async (recipe) => {
      const words = recipe.errors.map((error) => error.replace(/\\(.)/g, '$1')).join(' ');
      const work = (text: string) => {
        for (const error of recipe.errors) new RegExp(error, 'g').exec(`${text}${words.slice(0, 40)}${text}`);
      };
      expect(await tooFast(work, 20_000)).toEqual([]);
    },
  );
});

test('what grows with the square of the text is found', async () => {
  const square = (text: string) => text.match(/"[^a]*b/);
  expect((await tooFast(square, 6_000, ['a line of quotes', 'blanks'])).map(({ shape }) => shape)).toEqual([
    'a line of quotes',
  ]);
  expect(Object.keys(shapes).length).toBeGreaterThan(30);
});
