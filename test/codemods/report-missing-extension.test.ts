import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SourceFile } from '../../codemods/engine/project-facts.ts';
import { codemod } from '../../codemods/report-missing-extension/index.ts';
import { noProject } from '../engine/toy.ts';
import { program, type Tool, tools, typeorm } from './npm/migrating.ts';
import { Programs } from './npm/programs.ts';

let programs: Programs;

beforeAll(async () => {
  programs = await Programs.open();
});

afterAll(() => programs?.close());

const missing = /type "(?:vector|halfvec)" does not exist/;
const held = { version: '0.3.28', says: '0.3.28', path: 'package-lock.json' };

function isReported(migration: SourceFile, others: readonly SourceFile[]): boolean {
  const project = {
    ...noProject,
    path: migration.path,
    filesWith: () => [migration, ...others],
    npmVersion: (name: string) => (name === 'typeorm' ? held : undefined),
  };
  return codemod.find(migration, migration.text, { options: {}, unsafe: false, project }).length > 0;
}

describe('a migration on a database without the extension', () => {
  test.each(Object.keys(tools))(
    '%s: fails where it is reported, works after one that makes it',
    async (name) => {
      const tool = tools[name] as Tool;
      const { migration, extension } = tool;
      expect(isReported(migration, [])).toBe(true);
      const broken = await run(tool, [migration]);
      expect(broken.exit, broken.stdout).toBe(1);
      expect(broken.stderr).toMatch(missing);

      expect(isReported(migration, [extension])).toBe(false);
      const mended = await run(tool, [extension, migration]);
      expect(mended.exit, mended.stderr).toBe(0);
    },
  );

  const { migration } = tools.typeorm as Tool;
  const entity = { path: 'src/chunk.ts', text: "import 'typeorm';\nColumn('vector', { length: 1536 });" };

  test('typeorm makes the extension when it connects with an entity that has such a column', async () => {
    const tool = { ...(tools.typeorm as Tool), drive: typeorm('entities: [Chunk]') };
    expect(isReported(migration, [entity])).toBe(false);
    const made = await run(tool, [migration]);
    expect(made.exit, made.stderr).toBe(0);
  });

  test('but not where it is told not to', async () => {
    const options = 'entities: [Chunk], installExtensions: false';
    const tool = { ...(tools.typeorm as Tool), drive: typeorm(options) };
    const source = { path: 'src/source.ts', text: `import 'typeorm';\n({ ${options} });` };
    expect(isReported(migration, [entity, source])).toBe(true);
    const broken = await run(tool, [migration]);
    expect(broken.stderr).toMatch(missing);
  });

  function run(tool: Tool, files: readonly SourceFile[]) {
    return programs.run('migrate.mjs', program(tool, files), 'pgvector-0.3.0');
  }
});
