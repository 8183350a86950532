import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, folder, kit, repository, unparsable } from './kit.ts';

/** What a terminal, a job's log or Markdown would obey, in every place of a repository where its author may put it. */
const wicked = '\x1b[2J\x1b]0;t\x07\r\n::error::forged\n##[error]forged\u202e`@octocat`\x9b';
const secret = 'S3cr3tword';
const address = `postgresql://app:${secret}@db.example.org/x`;

const revision = (table: string) => `${broken.replace("'items'", JSON.stringify(`${table}${wicked}`))}`;

const files = {
  [`${wicked.replaceAll('/', '')}/a.py`]: revision('a'),
  [`migrations/versions/${wicked.replaceAll('/', '')}.py`]: revision(address),
  '::error file=a::b.py': unparsable,
  '- [x](javascript:1) <img src=x>.py': broken,
  'a`b@octocat.py': `# kit: ignore[${wicked.replaceAll('\n', '')}] x\n${broken}`,
  'models.py': `from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Index, Integer
from sqlalchemy.orm import declarative_base
Base = declarative_base()
class D(Base):
    __tablename__ = ${JSON.stringify(wicked)}
    id = Column(Integer, primary_key=True)
    e = Column(${JSON.stringify(wicked)}, Vector(3000))
    __table_args__ = (Index(${JSON.stringify(wicked)}, "e", postgresql_using="hnsw", postgresql_with={"m": 900}),)
`,
  'schema.prisma': `model A {\n  id Int @id\n  e Unsupported("vector(3)${wicked.replaceAll('\n', '')}")\n}\n`,
  'a.sql': `CREATE INDEX "${wicked}" ON "${wicked}" USING hnsw (e);\n`,
  'q.mjs': `import pgvector from 'pgvector/utils';\nclient.query('${address} ORDER BY e <=> $1 DESC ${wicked.replaceAll(/[\r\n`]/g, '')}');\n`,
  'package.json': `{"dependencies": {"pgvector": ${JSON.stringify(`^0.2.0${wicked}`)}}}`,
};

const obeyed = /[^\P{Cc}\n\t]|\p{Bidi_Control}|[\u2028\u2029]/u;

/** Every run of the kit over it that reports, and what it may not print. */
const runs: string[][] = [
  ...['text', 'json', 'sarif', 'github'].flatMap((format) => [
    ['doctor', '--verbose', '--format', format],
    ['codemod', 'fix-vector-imports', '--check', '--format', format],
    ['codemod', 'fix-vector-index', '--check', '--format', format],
  ]),
  ['hook', 'run', '::error file=a::b.py'],
  ['hook', 'install', '--dir', wicked],
  ['hook', 'install', '--config', wicked],
  ['hook', 'install', '--command', `"${wicked}`],
  ['doctor', '--since', wicked],
  ['doctor', '--db', `${address}${wicked}`],
  ['doctor', wicked, address],
  ['codemod', wicked],
  ['codemod', 'fix-vector-imports', '--patch-out', `${wicked}/x`],
  ['explain', wicked],
  ['explain', `${wicked} NameError: name 'pgvector' is not defined ${address}`],
  ['recipes', 'show', wicked],
  ['recipes', 'copy', wicked],
  ['examples', 'run', wicked],
  ['examples', 'run', '--db', `${address}${wicked}`],
];

test.each([
  ['a folder', folder],
  ['a repository', repository],
])(
  'no output of any run over %s is obeyed by its reader, or holds a password',
  { timeout: 120_000 },
  (_what, make) => {
    const root = make(files);
    for (const args of runs) {
      const { code, stdout, stderr } = kit(root, args);
      const [what, all] = [JSON.stringify(args), stdout + stderr];
      expect(all, what).not.toBe('');
      expect([0, 1, 2, 3], what).toContain(code);
      expect(all, what).not.toMatch(obeyed);
      expect(all, what).not.toContain(secret);
      expect(all, what).not.toContain('##[');
      const commands = all.split('\n').filter((line) => /^\s*::/.test(line));
      const isGithub = args.includes('github');
      expect(
        commands.filter((line) => !isGithub || !/^::(?:error|warning|notice) (?:file|title)=/.test(line)),
        what,
      ).toEqual([]);
      if (args.includes('json') || args.includes('sarif')) JSON.parse(stdout);
    }
  },
);

test('no body of a pull request holds them either', () => {
  const root = folder(files);
  const { code, stderr } = kit(root, ['codemod', 'fix-vector-imports', '--pr-body', 'body.md']);
  expect([0, 1, 3], stderr).toContain(code);
  const body = readFileSync(join(root, 'body.md'), 'utf8');
  expect(body).not.toMatch(obeyed);
  expect(body).not.toMatch(/^\s*::|##\[|^- \[x\]\(javascript|(?<!`.*)<img|S3cr3tword/m);
  expect(body.match(/(?<![`\w].*)@octocat/gm) ?? []).toEqual([]);
});
