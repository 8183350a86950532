import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examineDatabase } from '../../cli/doctor/examine-database.ts';
import { connect } from '../../examples/database/connect.ts';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { pythonEnvironment } from '../../examples/database/python-environment.ts';
import { postgresVersions } from '../../examples/database/wheel-server.ts';
import { folder } from '../cli/kit.ts';
import { files, models, query, upgraded } from './project.ts';

interface Scenario {
  what: string;
  code: string;
  /** What the message says. */
  says: RegExp;
  /** Where it is said: a file of the tree, or the database. */
  at: string;
  /** In place of the project's own. */
  files?: Record<string, string>;
  broken: string;
  mended: string;
}

const again = (using: string) =>
  `DROP INDEX ix_documents_embedding; CREATE INDEX ix_documents_embedding ON documents USING ${using};`;
const declared = 'hnsw (embedding vector_cosine_ops)';

const scenarios: Scenario[] = [
  {
    what: 'the operator class of an index drifts',
    code: 'PGV024',
    says: /ix_documents_embedding has the operator class vector_l2_ops in the database, and the model declares vector_cosine_ops/,
    at: 'models.py',
    broken: again('hnsw (embedding vector_l2_ops)'),
    mended: again(declared),
  },
  {
    what: 'a parameter of an index drifts',
    code: 'PGV024',
    says: /has m = 32 in the database, and the model declares m = 16/,
    at: 'models.py',
    broken: again(`${declared} WITH (m = 32)`),
    mended: again(`${declared} WITH (m = 16)`),
  },
  {
    what: 'the method of an index drifts',
    code: 'PGV024',
    says: /has the method ivfflat in the database, and the model declares the method hnsw/,
    at: 'models.py',
    broken: again('ivfflat (embedding vector_cosine_ops) WITH (lists = 1)'),
    mended: again(declared),
  },
  {
    what: 'an index of a revision drifts, which no model declares',
    code: 'PGV024',
    says: /and the revision created vector_cosine_ops/,
    at: 'migrations/versions/b2_index.py',
    files: { 'models.py': models.replace(/ {4}__table_args__[\s\S]*$/, '') },
    broken: again('hnsw (embedding vector_ip_ops)'),
    mended: again(declared),
  },
  {
    what: 'a column of the database has any length',
    code: 'PGV024',
    says: /documents\.embedding is vector of any length in the database, and vector\(3\) in the model/,
    at: 'models.py',
    broken: 'DROP INDEX ix_documents_embedding; ALTER TABLE documents ALTER embedding TYPE vector;',
    mended: `ALTER TABLE documents ALTER embedding TYPE vector(3); CREATE INDEX ix_documents_embedding ON documents USING ${declared};`,
  },
  {
    what: 'a column has other dimensions',
    code: 'PGV020',
    says: /documents\.embedding is vector\(4\) in the database, and vector\(3\) in the model here/,
    at: 'models.py',
    broken: 'UPDATE documents SET embedding = NULL; ALTER TABLE documents ALTER embedding TYPE vector(4);',
    mended: 'ALTER TABLE documents ALTER embedding TYPE vector(3);',
  },
  {
    what: 'an index orders by a distance that nobody asks for',
    code: 'PGV023',
    says: /ix_other orders by `<->` \(vector_l2_ops\), and the queries of the tree ask for `<=>`/,
    at: 'database',
    broken: 'CREATE INDEX ix_other ON documents USING hnsw (embedding vector_l2_ops);',
    mended:
      'DROP INDEX ix_other; CREATE INDEX ix_other ON documents USING hnsw (embedding vector_cosine_ops);',
  },
  {
    what: 'the extension is missing',
    code: 'PGV012',
    says: /`vector` needs the extension vector, which the database \S+ has not got: run `CREATE EXTENSION vector` in it/,
    at: 'models.py',
    broken: 'DROP TABLE documents; DROP EXTENSION vector;',
    mended: upgraded.replace(/^.*alembic_version.*$/gm, ''),
  },
  {
    what: 'the extension is where nobody looks',
    code: 'PGV027',
    says: /in the schema extensions, and this login searches public: .*ALTER DATABASE \S+ SET search_path/,
    at: 'database',
    broken: 'CREATE SCHEMA extensions; ALTER EXTENSION vector SET SCHEMA extensions;',
    mended: `DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || ' SET search_path = public, extensions'; END $$;`,
  },
  {
    what: 'a table of a stamped revision is missing',
    code: 'PGV033',
    says: /has no table documents, which revision a1 creates: it was stamped/,
    at: 'migrations/versions/a1_documents.py',
    broken: 'DROP TABLE documents;',
    mended: `CREATE TABLE documents (id serial PRIMARY KEY, embedding vector(3)); CREATE INDEX ix_documents_embedding ON documents USING ${declared};`,
  },
  {
    what: 'a vector column of a stamped revision is missing',
    code: 'PGV033',
    says: /has no vector column embedding in its table documents, which revision a1 adds/,
    at: 'migrations/versions/a1_documents.py',
    broken: 'ALTER TABLE documents DROP COLUMN embedding;',
    mended: `ALTER TABLE documents ADD COLUMN embedding vector(3); CREATE INDEX ix_documents_embedding ON documents USING ${declared};`,
  },
  {
    what: 'an index of a stamped revision is missing',
    code: 'PGV033',
    says: /has no index ix_documents_embedding on its table documents, which revision b2 creates/,
    at: 'migrations/versions/b2_index.py',
    broken: 'DROP INDEX ix_documents_embedding;',
    mended: `CREATE INDEX ix_documents_embedding ON documents USING ${declared};`,
  },
  {
    what: 'the extension is older than an index method',
    code: 'PGV032',
    says: /`hnsw` came with pgvector 0\.5\.0, and the database has 0\.4\.4: run `ALTER EXTENSION vector UPDATE`, which makes it 0\./,
    at: 'models.py',
    // No server has the files of two versions: the catalog is made to say so.
    broken: `UPDATE pg_extension SET extversion = '0.4.4' WHERE extname = 'vector';`,
    mended: `UPDATE pg_extension SET extversion = (SELECT default_version FROM pg_available_extensions WHERE name = 'vector') WHERE extname = 'vector';`,
  },
  {
    what: 'the extension is older than a setting of the program',
    code: 'PGV032',
    says: /`hnsw\.iterative_scan` came with pgvector 0\.8\.0, and the database has 0\.7\.4/,
    at: 'scan.py',
    files: { 'scan.py': 'def scan(c):\n    c.execute("SET LOCAL hnsw.iterative_scan = strict_order")\n' },
    broken: `UPDATE pg_extension SET extversion = '0.7.4' WHERE extname = 'vector';`,
    mended: `UPDATE pg_extension SET extversion = '0.8.0' WHERE extname = 'vector';`,
  },
  {
    what: 'a vector column has a btree',
    code: 'PGV025',
    says: /the btree index ix_btree on documents\.embedding serves no similarity search/,
    at: 'database',
    broken: 'CREATE INDEX ix_btree ON documents (embedding);',
    mended: 'DROP INDEX ix_btree;',
  },
  {
    what: 'a vector column has a btree that no row fits into',
    code: 'PGV025',
    says: /the btree index ix_btree on pages\.v refuses every row: its 1536 dimensions are 6160 bytes, and it takes 2704/,
    at: 'database',
    broken: 'CREATE TABLE pages (v vector(1536)); CREATE UNIQUE INDEX ix_btree ON pages (v);',
    mended:
      'DROP INDEX ix_btree; ALTER TABLE pages ALTER v TYPE vector(300); CREATE UNIQUE INDEX ix_btree ON pages (v);',
  },
];

describe.each(postgresVersions)('kit doctor --db on PostgreSQL %s', (postgres) => {
  let server: Server;
  beforeAll(async () => {
    server = await openServer({ environment: await pythonEnvironment(), postgres });
  });
  afterAll(() => server.close());

  async function database(sql: string) {
    const { url, drop } = await server.createDatabase('doctor');
    const run = async (text: string) => {
      const client = await connect(url);
      await client.query(text).finally(() => client.end());
    };
    await run(sql);
    return { url, run, drop };
  }

  /** Every finding, as `place CODE message`. */
  async function findings(url: string, changed: Record<string, string> = {}): Promise<string[]> {
    const root = folder({ ...files, ...changed });
    const { report, located } = await examineDatabase({
      root,
      paths: [],
      url,
      allowRemote: false,
      ignore: [],
      excludes: () => false,
    });
    return [
      ...located.map(({ place, code, message }) => `${place?.path} ${code} ${message}`),
      ...report.findings.map(({ code, message }) => `database ${code} ${message}`),
    ];
  }

  test.each(scenarios)('$what: found, and silent when mended', async (scenario) => {
    const { url, run, drop } = await database(upgraded);
    try {
      expect(await findings(url, scenario.files)).toEqual([]);
      await run(scenario.broken);
      const found = await findings(url, scenario.files);
      const ours = found.filter((one) => one.startsWith(`${scenario.at} ${scenario.code} `));
      expect(ours, found.join('\n')).toEqual([expect.stringMatching(scenario.says)]);
      await run(scenario.mended);
      expect(await findings(url, scenario.files)).toEqual([]);
    } finally {
      await drop();
    }
  });

  test('an index that a concurrent build left is found, and silent when built again', async () => {
    const { url, run, drop } = await database(upgraded);
    try {
      const failing = `CREATE UNIQUE INDEX CONCURRENTLY left_over ON documents ((id > 0))`;
      await expect(run(failing)).rejects.toThrow('could not create unique index');
      expect(await findings(url)).toEqual([
        expect.stringMatching(
          /^database PGV011 the index left_over on documents is invalid: .*DROP INDEX CONCURRENTLY public\.left_over/,
        ),
      ]);
      await run('DROP INDEX CONCURRENTLY left_over');
      expect(await findings(url)).toEqual([]);
    } finally {
      await drop();
    }
  });

  describe('what is right stays silent', () => {
    test.each<[string, string, Record<string, string>?]>([
      [
        'a query that can not be read',
        'CREATE INDEX i ON documents USING hnsw (embedding vector_l2_ops)',
        {
          'other.py': 'def f(column, q):\n    return column.l2_distance(q)\n',
        },
      ],
      [
        'a query in SQL of another language',
        'CREATE INDEX i ON documents USING hnsw (embedding vector_l2_ops)',
        {
          'search.ts':
            'const rows = await sql`SELECT id FROM documents ORDER BY embedding <-> :q LIMIT 5`;\n',
        },
      ],
      [
        'no query at all',
        'CREATE INDEX i ON documents USING hnsw (embedding vector_l2_ops)',
        { 'search.py': '' },
      ],
      [
        'a query of a test alone',
        again('hnsw (embedding vector_cosine_ops)'),
        {
          'search.py': '',
          'tests/test_search.py': query.replace('cosine', 'l2'),
        },
      ],
      [
        'an index on a cast',
        'CREATE INDEX i ON documents USING hnsw ((embedding::halfvec(3)) halfvec_cosine_ops)',
      ],
      ['a unique vector that fits', 'CREATE UNIQUE INDEX i ON documents (embedding)'],
      ['the defaults left out', again(declared)],
      ['a table in a schema of its own', 'CREATE SCHEMA app; ALTER TABLE documents SET SCHEMA app'],
      ['a table of versions by another name', 'ALTER TABLE alembic_version RENAME TO app_version'],
      [
        'vectors of several lengths',
        `CREATE TABLE mixed (v vector); INSERT INTO mixed VALUES ('[1,2]'), ('[1,2,3]')`,
      ],
      [
        'partitions',
        `
        CREATE TABLE parts (day date, embedding vector(3)) PARTITION BY RANGE (day);
        CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
        CREATE INDEX ON parts USING hnsw (embedding vector_cosine_ops)`,
      ],
    ])('%s', async (_, sql, changed) => {
      const { url, drop } = await database(upgraded);
      try {
        const client = await connect(url);
        await client.query(sql).finally(() => client.end());
        expect(await findings(url, changed)).toEqual([]);
      } finally {
        await drop();
      }
    });
  });
});
