/** After what people pasted in public threads: typed anew with names of our own, in the shape that the paste had there. */
export const threads: readonly (readonly [string, string | undefined, string])[] = [
  [
    'a driver that fails while it registers',
    'PGV012',
    `Traceback (most recent call last):
  File "/srv/notes/app.py", line 9, in <module>
    register_vector(conn)
  File "/srv/notes/.venv/lib/python3.11/site-packages/pgvector/psycopg/vector.py", line 11, in register_vector
    raise psycopg.ProgrammingError('vector type not found in the database')
psycopg.ProgrammingError: vector type not found in the database`,
  ],
  [
    'a file of one’s own called pgvector.py',
    'PGV206',
    "ModuleNotFoundError: No module named 'pgvector.psycopg2'; 'pgvector' is not a package",
  ],
  [
    'a name that psycopg does not have',
    'PGV076',
    `Traceback (most recent call last):
  File "search.py", line 3, in <module>
    from psycopg import register_vector
ImportError: cannot import name 'register_vector' from 'psycopg' (/opt/venv/lib/python3.12/site-packages/psycopg/__init__.py)`,
  ],
  [
    'SQLAlchemy with psycopg2, in one sentence',
    'PGV012',
    'Got this when I first ran the example: ```sqlalchemy.exc.ProgrammingError: (psycopg2.errors.UndefinedObject) type "vector" does not exist```',
  ],
  [
    'Prisma, with the extension missing on the server',
    'PGV013',
    `Error: P3006

Migration \`20260301120000_init\` failed to apply cleanly to the shadow database.
Error:
ERROR: extension "vector" is not available
DETAIL: Could not open extension control file "/usr/local/share/postgresql/extension/vector.control": No such file or directory.
HINT: The extension must first be installed on the system where PostgreSQL is running.
   0: sql_schema_connector::validate_migrations
             at schema-engine/connectors/sql-schema-connector/src/lib.rs:335
   1: schema_core::state::DevDiagnostic
             at schema-engine/core/src/state.rs:276`,
  ],
  [
    'a container with 64 MB of shared memory',
    'PGV200',
    'ERROR:  could not resize shared memory segment "/PostgreSQL.91823744" to 17179869184 bytes: No space left on device',
  ],
  [
    'the same from a worker of Citus',
    'PGV200',
    `ERROR:  could not resize shared memory segment "/PostgreSQL.1153300000" to 1048576 bytes: No space left on device
CONTEXT:  while executing command on worker-2.internal:5432`,
  ],
  [
    'the same from asyncpg, over two lines',
    'PGV200',
    `asyncpg.exceptions.DiskFullError: could not resize shared memory segment
"/PostgreSQL.<redacted>" to 533794976 bytes: No space left on device`,
  ],
  [
    'the same in a log that wraps',
    'PGV200',
    `ERROR  Failed to apply migration chunk_embedding_hnsw: could not resize shared memory
       segment "/PostgreSQL.1112019000" to 63999360 bytes: No space left on device`,
  ],
  [
    'shared memory of a query without vectors',
    undefined,
    `db_1  | 2026-01-06 08:41:21.323 GMT [120] ERROR:  could not resize shared memory segment "/PostgreSQL.638321836" to 16777216 bytes: No space left on device
db_1  | 2026-01-06 08:41:21.323 GMT [120] STATEMENT:  SELECT DISTINCT "packages"."id", "packages"."name" FROM "packages" WHERE "packages"."name" = 'left-pad'`,
  ],
  [
    'JDBC, with a schema',
    'PGV027',
    `org.postgresql.util.PSQLException: ERROR: operator does not exist: public.vector <=> unknown
Hint: No operator matches the given name and argument types. You might need to add explicit type casts.
Position: 24`,
  ],
  [
    'two sizes of vectors in one query',
    'PGV020',
    `sqlalchemy.exc.DataError: (psycopg2.errors.DataException) different vector dimensions 1024 and 768

[SQL: SELECT langchain_pg_embedding.uuid, langchain_pg_embedding.embedding <=> %(embedding_1)s AS distance
FROM langchain_pg_embedding ORDER BY distance ASC LIMIT %(param_1)s]`,
  ],
  [
    'the operator of pgvecto.rs',
    undefined,
    `Query failed : {
  durationMs: 1.04,
  error: PostgresError: operator does not exist: vectors.vector <=> unknown
      at ErrorResponse (/app/node_modules/postgres/cjs/src/connection.js:790:26)`,
  ],
  [
    'Supabase, with SQLSTATE in front and null behind',
    'PGV027',
    'Error: Error searching for documents: 42883 operator does not exist: extensions.vector <=> extensions.vector null',
  ],
  [
    'SQLSTATE in brackets',
    'PGV027',
    '[42883] ERROR: operator does not exist: public.vector <-> public.vector Hint: No operator matches the given name and argument types. You might need to add explicit type casts. Position: 76',
  ],
  [
    'a list given to psycopg',
    'PGV076',
    `UndefinedFunction: operator does not exist: vector <=> double precision[]
LINE 1: SELECT * FROM notes ORDER BY embedding <=> $1 LIMIT 1
                                               ^
HINT:  No operator matches the given name and argument types. You might need to add explicit type casts.`,
  ],
  ['a column of floats', 'PGV016', 'operator does not exist: double precision[] <-> double precision[]'],
  ['LangChain.js and a table of another size', 'PGV020', 'Error: different vector dimensions 4 and 1'],
  [
    'asyncpg, a string where the codec wants a list',
    'PGV078',
    `sqlalchemy.exc.DBAPIError: (sqlalchemy.dialects.postgresql.asyncpg.Error) <class 'asyncpg.exceptions.DataError'>: invalid input for query argument $4: '[-0.0075, -0.0340789593756... (could not convert string to float: '[-0.0075,-0.034,-0.0202]')`,
  ],
  [
    'asyncpg, an array where it knows no vector',
    'PGV077',
    'asyncpg.exceptions.DataError: invalid input for query argument $5: array([ 0.01184103, -0.01023413,  0.0018... (expected str, got ndarray)',
  ],
  [
    'asyncpg, of another thing',
    undefined,
    "asyncpg.exceptions.DataError: invalid input for query argument $7: '117' ('str' object cannot be interpreted as an integer)",
  ],
  [
    'drizzle-kit push',
    'PGV044',
    `[✓] Pulling schema from database...
PostgresError: type "vector" does not exist
    at ErrorResponse (file:///app/node_modules/postgres/src/connection.js:794:26) {
  severity_local: 'ERROR',
  severity: 'ERROR',
  code: '42704',`,
  ],
  [
    'drizzle-kit push on PGlite',
    'PGV044',
    `No config path provided, using default 'drizzle.config.ts'
Reading config file 'C:\\work\\notes\\drizzle.config.ts'
[✓] Pulling schema from database...
error: type "vector" does not exist
    at ye.Ve (C:\\work\\notes\\node_modules\\@electric-sql\\pg-protocol\\src\\parser.ts:432:11)`,
  ],
  [
    'drizzle-kit migrate, its own line',
    'PGV044',
    '[⣷] applying migrations...error: type "vector" does not exist',
  ],
  [
    'the quotes of an old drizzle-kit',
    'PGV053',
    `ALTER TABLE "notes" ADD COLUMN "embedding" "vector(1536)";
ERROR:  type "vector(1536)" does not exist`,
  ],
  [
    'Supabase, in a migration',
    'PGV012',
    `Applying migration 20260729_users.sql...
ERROR: type "vector" does not exist (SQLSTATE 42704)
At statement: 1
CREATE TABLE users (
  embedding vector(384)
)
$ supabase db push`,
  ],
  [
    'DataGrip, as a user without rights on the schema',
    'PGV012',
    `CREATE TABLE items (id bigserial PRIMARY KEY, embedding vector(3))
[2026-09-30 09:22:29] [42704] ERROR: type "vector" does not exist
[2026-09-30 09:22:29] Position: 57`,
  ],
  [
    'LangChain, through psycopg',
    'PGV014',
    `Exception: Failed to create vector extension: (psycopg.errors.InsufficientPrivilege) permission denied to create extension "vector"
HINT:  Must be superuser to create this extension.
[SQL: BEGIN;SELECT pg_advisory_xact_lock(1573678846307946496);CREATE EXTENSION IF NOT EXISTS vector;COMMIT;]`,
  ],
  [
    'Hasura, as JSON',
    'PGV014',
    `{ "error": "query execution failed", "path": "$[0]", "code": "postgres-error",
  "internal": { "error": { "exec_status": "FatalError", "hint": "Must be superuser to create this extension.",
    "message": "permission denied to create extension \\"vector\\"", "status_code": "42501" },
    "statement": "CREATE EXTENSION vector;" } }`,
  ],
  [
    'another extension that is refused',
    undefined,
    `org.postgresql.util.PSQLException: ERROR: permission denied to create extension "hstore"
  Hint: Must be superuser to create this extension.`,
  ],
  ['pgvecto.rs, refused', undefined, 'ERROR:  permission denied to create extension "vectors"'],
  [
    'TypeORM’s own sentence',
    'PGV048',
    'DataTypeNotSupportedError: Data type "vector" in "Note.embedding" is not supported by "postgres" database.',
  ],
  [
    'TypeScript, from an entity of TypeORM',
    'PGV048',
    `src/note.entity.ts:12:13 - error TS2769: No overload matches this call.
  Argument of type '"vector"' is not assignable to parameter of type 'ColumnType'.`,
  ],
  [
    'LlamaIndex, with the embeddings of another model',
    'PGV020',
    `  File "/home/u/.local/lib/python3.10/site-packages/pgvector/utils/__init__.py", line 35, in to_db
    raise ValueError('expected %d dimensions, not %d' % (dim, len(value)))
ValueError: expected 1536 dimensions, not 4096

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/srv/insert.py", line 124, in main
    index = VectorStoreIndex.from_documents(pages,
sqlalchemy.exc.StatementError: (builtins.ValueError) expected 1536 dimensions, not 4096`,
  ],
  [
    'an embedding that came back empty',
    'PGV020',
    `sqlalchemy.exc.StatementError: (builtins.ValueError) expected 3072 dimensions, not 0
[SQL: INSERT INTO ai.notes (id, embedding) VALUES (%(id)s::VARCHAR, %(embedding)s)]`,
  ],
  [
    'a server from before 0.5',
    'PGV032',
    'sqlalchemy.exc.DataError: (psycopg2.errors.InvalidParameterValue) dimensions for type vector cannot exceed 1024',
  ],
  [
    'the class of values in a model',
    'PGV006',
    `  File "/srv/models.py", line 14, in Note
    embedding = mapped_column(Vector(3))
ValueError: expected ndim to be 1`,
  ],
  [
    'the frame of rich around a traceback',
    'PGV020',
    `╭─────────────────── Traceback (most recent call last) ───────────────────╮
│   34 │   if dim is not None and len(value) != dim:                       │
│ ❱ 35 │   │   raise ValueError('expected %d dimensions, not %d' % (dim)) │
╰──────────────────────────────────────────────────────────────────────────╯
ValueError: expected 1536 dimensions, not 768`,
  ],
  [
    'Prisma and its drift',
    'PGV207',
    `Drift detected: Your database schema is not in sync with your migration history.

The following is a summary of the differences between the expected database schema given your migrations files, and the actual schema of the database.

It should be understood as the set of changes to get from the expected schema to the actual schema.

[*] Changed the vector extension

✔ We need to reset the "public" schema at "db.internal:5432"`,
  ],
  [
    'Prisma 7 and a vector without a size',
    undefined,
    `Drift detected: Your database schema is not in sync with your migration history.

[*] Changed the \`job\` table
  [*] Altered column \`embedding\` (type changed)`,
  ],
  [
    'a drift of Prisma that has no vector',
    undefined,
    `Drift detected: Your database schema is not in sync with your migration history.

[*] Changed the \`Foo\` table
  [+] Added index on columns (barId)

We need to reset the MySQL database "<redacted>" at "localhost:3306"`,
  ],
  [
    'Prisma drops the index',
    'PGV207',
    `-- DropIndex
DROP INDEX "public"."knowledge_item_embedding_idx";`,
  ],
  [
    'Prisma reads a vector',
    'PGV055',
    "Raw query failed. Code: `N/A`. Message: `Failed to deserialize column of type 'vector'. If you're using $queryRaw and this column is explicitly marked as `Unsupported` in your Prisma schema, try casting this column to any supported Prisma type such as `String`.`",
  ],
  [
    'Prisma reads another type',
    undefined,
    "Raw query failed. Code: `N/A`. Message: `Failed to deserialize column of type 'geometry'. If you're using $queryRaw and this column is explicitly marked as `Unsupported` in your Prisma schema, try casting this column to any supported Prisma type such as `String`.`",
  ],
  [
    'an old Prisma reads a vector',
    'PGV055',
    'Raw query failed. Code: `N/A`. Message: `error deserializing column 3: cannot convert between the Rust type `core::option::Option<alloc::string::String>` and the Postgres type `vector``',
  ],
  [
    'Prisma’s types have no embedding',
    'PGV049',
    "Object literal may only specify known properties, and 'embedding' does not exist in type 'Without<NoteCreateInput, NoteUncheckedCreateInput> & NoteUncheckedCreateInput'.ts(2353)",
  ],
  [
    'a restore in the order of the alphabet',
    'PGV203',
    `postgres-1  | 2026-09-20 19:47:04.576 UTC [71] ERROR:  required extension "vector" is not installed
postgres-1  | 2026-09-20 19:47:04.576 UTC [71] HINT:  Use CREATE EXTENSION ... CASCADE to install required extensions too.
postgres-1  | 2026-09-20 19:47:04.576 UTC [71] STATEMENT:  CREATE EXTENSION IF NOT EXISTS "vchord" WITH SCHEMA "public";`,
  ],
  [
    'a restore of a dump of one schema',
    'PGV012',
    `pg_restore: while PROCESSING TOC:
pg_restore: from TOC entry 237; 1259 156871346 TABLE chunks app
pg_restore: error: could not execute query: ERROR:  type "public.vector" does not exist
LINE 5:     embedding public.vector(1536)
                      ^`,
  ],
  [
    'a check of backups on the plain image',
    'PGV013',
    `ERROR:  extension "vector" is not available
DETAIL: Could not open extension control file ".../vector.control": No such file or directory.
[verify] FAIL: restore aborted on error`,
  ],
  [
    'a restore of PostGIS',
    undefined,
    `pg_restore: error: could not execute query: ERROR:  type "public.geometry" does not exist
LINE 5:     shape public.geometry(MultiPolygon,4326)`,
  ],
  [
    'more dimensions than an index holds, from psycopg2',
    'PGV021',
    `sqlalchemy.exc.OperationalError: (psycopg2.errors.ProgramLimitExceeded) column cannot have more than 2000 dimensions for hnsw index

[SQL: CREATE INDEX IF NOT EXISTS idx_units_embedding ON public.units USING hnsw (embedding vector_cosine_ops)]`,
  ],
  ['more than halfvec holds', 'PGV021', 'column cannot have more than 4000 dimensions for hnsw index'],
  [
    'Spring AI, with SQL state',
    'PGV021',
    'StatementCallback; uncategorized SQLException for SQL [CREATE INDEX IF NOT EXISTS spring_ai_vector_index ON public.vector_store USING HNSW (embedding vector_cosine_ops)]; SQL state [XX000]; error code [0]; ERROR: column cannot have more than 2000 dimensions for hnsw index',
  ],
  [
    'Django on a plain image',
    'PGV013',
    'django.db.utils.OperationalError: could not open extension control file "/Library/PostgreSQL/14/share/postgresql/extension/vector.control": No such file or directory',
  ],
  [
    'a library of the last major version',
    'PGV202',
    'PG::UndefinedFile: ERROR:  could not load library "/usr/lib/postgresql/vector.so": /usr/lib/postgresql/vector.so: undefined symbol: MemoryContextAllocZeroAligned (PG::UndefinedFile)',
  ],
  [
    'an old library under a new script',
    'PGV202',
    'SQL Error [42883]: ERROR: could not find function "l1_distance" in file "/usr/lib/postgresql/14/lib/vector.so"',
  ],
  [
    'a library for another server, on Windows',
    'PGV202',
    `ERROR:  incompatible library "C:/Program Files/PostgreSQL/15/lib/vector.dll": version mismatch
DETAIL:  Server is version 15, library is version 17.`,
  ],
  [
    'a script that was not installed',
    'PGV013',
    'ERROR: extension "vector" has no installation script nor update path for version "0.8.0"',
  ],
  [
    'the library of another extension',
    undefined,
    `ERROR:  incompatible library "/usr/pgsql-9.6/lib/pg_dirtyread.so": version mismatch
DETAIL:  Server is version 9.6, library is version 9.2.`,
  ],
  [
    'pgvecto.rs and its library',
    undefined,
    'ERROR:  could not find function "ai_embedding_vector_wrapper" in file "/usr/lib/postgresql/16/lib/vectors.so"',
  ],
  [
    'numbers without brackets',
    'PGV082',
    '[Nest] 13  - 05/22/2026, 5:25:29 PM   ERROR [Microservices:{"id":"a5ac00cf"}] Unable to run job handler (face-detection): PostgresError: invalid input syntax for type vector: "-1.0918202,-0.9044225,0.27675682"',
  ],
  [
    'Go, and an array of PostgreSQL',
    'PGV082',
    "Can't insert query, q:'INSERT INTO detail(paragraph,embedding) values($1,$2)', err: 'ERROR: malformed vector literal: \\\"{0.017716797,-0.013273657}\\\"'",
  ],
  [
    'the extension that is not pgvector',
    undefined,
    'DataError: (psycopg2.errors.InvalidTextRepresentation) malformed array literal: "[0.008705009690435386,-0.009318782930954644]"',
  ],
  [
    'a vector in a btree',
    'PGV025',
    `ERROR: index row size 6160 exceeds btree version 4 maximum 2704 for index "embedding_cosine_hnsw_index"
DETAIL: Index row references tuple (0,2) in relation "Embedding".
HINT: Values larger than 1/3 of a buffer page cannot be indexed.`,
  ],
  [
    'a text in a btree',
    undefined,
    'Caused by: org.postgresql.util.PSQLException: ERROR: index row size 2736 exceeds btree version 4 maximum 2704 for index "permission_group_user_ids_idx"',
  ],
  [
    'reflection without the import',
    'PGV008',
    "/srv/app.py:21: SAWarning: Did not recognize type 'vector' of column 'embeddings'",
  ],
  ['the warning of PostGIS', undefined, "SAWarning: Did not recognize type 'geometry' of column 'point'"],
  [
    'sqlacodegen, with pgvector 0.3',
    'PGV015',
    `Using pgvector 0.3.0
  File "/srv/.venv/lib/python3.12/site-packages/sqlacodegen/generators.py", line 171, in generate
    self.fix_column_types(table)
AttributeError: 'UserDefinedType' object has no attribute 'get_col_spec'`,
  ],
  [
    'the type under another number after DROP EXTENSION',
    undefined,
    `2026-11-09 19:45:29.962 UTC [36] ERROR:  cache lookup failed for type 16390
2026-11-09 19:45:29.962 UTC [36] STATEMENT:  SELECT d."Id", 1.0 - (d."Embedding" <=> $1) AS "Similarity" FROM documents AS d`,
  ],
  ['a client without quotation marks', 'PGV012', '1\t42704\ttype vector does not exist'],
  [
    'a Chinese JDBC',
    'PGV012',
    'Caused by: org.postgresql.util.PSQLException: ERROR: type "vector" does not exist\n  位置：66',
  ],
  [
    'Azure',
    'PGV204',
    `ERROR:  extension "vector" is not allow-listed for "azure_pg_admin" users in Azure Database for PostgreSQL
HINT:  to see the full allow list of extensions, please run: "show azure.extensions;"`,
  ],
  [
    'Azure, and another extension',
    undefined,
    'PG::FeatureNotSupported: ERROR:  extension "hstore" is not allow-listed for "azure_pg_admin" users in Azure Database for PostgreSQL',
  ],
  [
    'two workers that start at once',
    'PGV201',
    `ERROR: Failed to initialize cache: (psycopg2.errors.UniqueViolation) duplicate key value violates unique constraint "pg_extension_name_index"
DETAIL:  Key (extname)=(vector) already exists.

[SQL: CREATE EXTENSION IF NOT EXISTS vector;]`,
  ],
  [
    'two workers and another extension',
    undefined,
    `psycopg2.errors.UniqueViolation: duplicate key value violates unique constraint "pg_extension_name_index"
DETAIL:  Key (extname)=(uuid-ossp) already exists.`,
  ],
  [
    'a text search on SQLite',
    undefined,
    "Compiler <sqlalchemy.dialects.sqlite.base.SQLiteTypeCompiler object at 0x6740950> can't render element of type <class 'sqlalchemy.dialects.postgresql.base.TSVECTOR'>",
  ],
  [
    'Prisma behind PgBouncer',
    'PGV215',
    `PrismaClientUnknownRequestError: Error occurred during query execution:
ConnectorError(ConnectorError { user_facing_error: None, kind: QueryError(Error { kind: Db, cause: Some(DbError { severity: "ERROR", parsed_severity: Some(Error), code: SqlState("42P05"), message: "prepared statement \\"s0\\" already exists", detail: None, routine: Some("StorePreparedStatement") }) }) })`,
  ],
  [
    'PgBouncer’s own name',
    'PGV215',
    'CODE: 26000 ERROR: prepared statement \\"PGBOUNCER_34\\" does not exist',
  ],
  [
    'a prepared statement that the program names',
    undefined,
    'ERROR:  prepared statement "get_user" does not exist',
  ],
  [
    'a table of another schema that dbmate restores',
    'PGV012',
    'Users without the extension got: `type public.vector does not exist`',
  ],
];
