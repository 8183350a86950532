/** Errors as people meet them, of the same tools and of others, that no recipe is about. */
export const unrelated: readonly string[] = [
  `  File "app/client.py", line 3, in load
    requests.Session().get(url)
NameError: name 'requests' is not defined`,
  "NameError: name 'db' is not defined",
  "NameError: name 'vector' is not defined",
  'ERROR:  could not open extension control file "/usr/share/postgresql/16/extension/postgis.control": No such file or directory',
  'DataTypeNotSupportedError: Data type "Array" in "Item.tags" is not supported by "postgres" database.',
  'asyncpg.exceptions.DataError: invalid input for query argument $2: [1, 2, 3] (expected str, got list)',
  'asyncpg.exceptions.DataError: invalid input for query argument $1: 7 (expected str, got int)',
  `  File "/srv/search.py", line 9, in upgrade_index
    client = chromadb.Client()
NameError: name 'chromadb' is not defined`,
  "UnboundLocalError: cannot access local variable 'embedding' where it is not associated with a value",
  "ImportError: cannot import name 'JSONB' from 'sqlalchemy.dialects.postgresql'",
  "ImportError: cannot import name 'declarative_base' from 'sqlalchemy' (/venv/lib/python3.11/site-packages/sqlalchemy/__init__.py)",
  "ImportError: cannot import name 'Mapped' from 'sqlalchemy.orm' (unknown location)",
  `ImportError: cannot import name 'Document' from partially initialized module 'app.models' (most likely due to a circular import) (/app/app/models.py)`,
  "ModuleNotFoundError: No module named 'alembic'",
  "ModuleNotFoundError: No module named 'app'",
  `  File "/app/alembic/env.py", line 12, in <module>
    from app.models import Base
ModuleNotFoundError: No module named 'app'`,
  "ModuleNotFoundError: No module named 'langchain_community.vectorstores.faiss'",
  "AttributeError: module 'sqlalchemy' has no attribute 'Foo'",
  "AttributeError: 'NoneType' object has no attribute 'metadata'",
  "AttributeError: 'str' object has no attribute 'get_col_type'",
  "AttributeError: module 'numpy' has no attribute 'float'. `np.float` was a deprecated alias for the builtin `float`.",
  'ValueError: expected list or ndarray',
  'ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions.',
  "TypeError: __init__() got an unexpected keyword argument 'dimensions'",
  "TypeError: 'NoneType' object is not subscriptable",
  `sqlalchemy.exc.OperationalError: (psycopg2.OperationalError) connection to server at "localhost" (127.0.0.1), port 5432 failed: Connection refused
	Is the server running on that host and accepting TCP/IP connections?
(Background on this error at: https://sqlalche.me/e/20/e3q8)`,
  'sqlalchemy.exc.OperationalError: (psycopg2.OperationalError) FATAL:  password authentication failed for user "postgres"',
  'psycopg2.OperationalError: FATAL:  database "app" does not exist',
  `sqlalchemy.exc.ProgrammingError: (psycopg2.errors.UndefinedTable) relation "users" does not exist
LINE 1: SELECT users.id AS users_id FROM users
                                         ^`,
  `sqlalchemy.exc.ProgrammingError: (psycopg2.errors.UndefinedColumn) column users.email does not exist`,
  `sqlalchemy.exc.ProgrammingError: (psycopg2.errors.DuplicateTable) relation "documents" already exists

[SQL:
CREATE TABLE documents (
	id SERIAL NOT NULL,
	PRIMARY KEY (id)
)

]`,
  `sqlalchemy.exc.ProgrammingError: (psycopg2.errors.DuplicateObject) type "status" already exists`,
  `sqlalchemy.exc.IntegrityError: (psycopg2.errors.UniqueViolation) duplicate key value violates unique constraint "users_email_key"
DETAIL:  Key (email)=(a@example.org) already exists.`,
  `sqlalchemy.exc.IntegrityError: (psycopg2.errors.NotNullViolation) column "name" of relation "items" contains null values`,
  `sqlalchemy.exc.DataError: (psycopg2.errors.StringDataRightTruncation) value too long for type character varying(32)`,
  `sqlalchemy.exc.InvalidRequestError: Table 'users' is already defined for this MetaData instance. Specify 'extend_existing=True' to redefine options and columns on an existing Table object.`,
  `sqlalchemy.exc.NoReferencedTableError: Foreign key associated with column 'items.owner_id' could not find table 'users' with which to generate a foreign key to target column 'id'`,
  `sqlalchemy.exc.CompileError: (in table 'items', column 'name'): VARCHAR requires a length on dialect mysql`,
  `sqlalchemy.exc.ArgumentError: Column expression, FROM clause, or other columns clause element expected, got <class 'list'>.`,
  `sqlalchemy.exc.MissingGreenlet: greenlet_spawn has not been called; can't call await_only() here. Was IO attempted in an unexpected place?`,
  "FAILED: Can't locate revision identified by 'eb7dc605eb0f'",
  "FAILED: Multiple head revisions are present for given argument 'head'; please specify a specific target revision, '<branchname>@head' to narrow to a specific head, or 'heads' for all heads",
  "FAILED: No 'script_location' key found in configuration.",
  "FAILED: Path doesn't exist: migrations.  Please use the 'init' command to create a new scripts folder.",
  'ERROR [alembic.util.messaging] Target database is not up to date.',
  "alembic.util.exc.CommandError: Can't proceed with --autogenerate option; environment script /app/alembic/env.py does not provide a MetaData object or sequence of objects to the context.",
  `asyncpg.exceptions.InvalidPasswordError: password authentication failed for user "app"`,
  `asyncpg.exceptions.ConnectionDoesNotExistError: connection was closed in the middle of operation`,
  `asyncpg.exceptions.InvalidCatalogNameError: database "vectors" does not exist`,
  'ERROR:  syntax error at or near "VECTOR"\nLINE 1: CREATE VECTOR INDEX i ON t (e)\n               ^',
  'ERROR:  deadlock detected\nDETAIL:  Process 1233 waits for ShareLock on transaction 1444; blocked by process 1301.',
  'ERROR:  canceling statement due to statement timeout',
  'ERROR:  could not extend file "base/16384/16411": No space left on device\nHINT:  Check free disk space.',
  'ERROR:  permission denied for table documents',
  'ERROR:  must be owner of table documents',
  'ERROR:  permission denied to create extension "pg_stat_statements"\nHINT:  Must be superuser to create this extension.',
  'ERROR:  type "citext" does not exist\nLINE 1: ALTER TABLE users ADD COLUMN email citext;',
  'ERROR:  could not open extension control file "/usr/share/postgresql/16/extension/postgis.control": No such file or directory',
  'ERROR:  extension "postgis" is not available',
  'ERROR:  function gen_random_uuid() does not exist\nHINT:  No function matches the given name and argument types. You might need to add explicit type casts.',
  'ERROR:  operator does not exist: integer = text\nHINT:  No operator matches the given name and argument types. You might need to add explicit type casts.',
  'ERROR:  operator does not exist: jsonb <-> unknown',
  'ERROR:  VACUUM cannot run inside a transaction block',
  'ERROR:  CREATE DATABASE cannot run inside a transaction block',
  'ERROR:  index row size 2904 exceeds btree version 4 maximum 2704 for index "ix_users_bio"\nDETAIL:  Index row references tuple (0,1) in relation "users".',
  'psql: error: connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: No such file or directory',
  `node:internal/modules/cjs/loader:1228
  throw err;
  ^

Error: Cannot find module 'express'
Require stack:
- /app/server.js`,
  `TypeError: Cannot read properties of undefined (reading 'rows')
    at search (/app/search.js:14:22)`,
  `error: relation "items" does not exist
    at Parser.parseErrorMessage (/app/node_modules/pg-protocol/dist/parser.js:287:98) {
  severity: 'ERROR',
  code: '42P01'
}`,
  'Error: connect ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1595:16)',
  "PrismaClientInitializationError: Can't reach database server at `localhost:5432`",
  "SyntaxError: The requested module './db.js' does not provide an export named 'pool'",
  "openai.BadRequestError: Error code: 400 - {'error': {'message': \"This model's maximum context length is 8192 tokens\"}}",
  'django.db.utils.ProgrammingError: relation "django_session" does not exist',
  'django.core.exceptions.ImproperlyConfigured: Requested setting DATABASES, but settings are not configured.',
  "FileNotFoundError: [Errno 2] No such file or directory: 'alembic.ini'",
  'E   AssertionError: assert [1, 2] == [1, 3]',
  '',
  'no error at all',
];

/** Names of Alembic's own template that a revision lacks: fix-type-imports writes their imports. */
export const lacking: readonly string[] = [
  `Traceback (most recent call last):
  File "/app/alembic/versions/3f1c9a6d2b70_add_name.py", line 20, in upgrade
    op.add_column('items', sa.Column('name', sa.String()))
    ^^
NameError: name 'op' is not defined`,
  `  File "/app/alembic/versions/3f1c9a6d2b70_add_name.py", line 20, in upgrade
    op.add_column('items', sa.Column('name', sa.String()))
                           ^^
NameError: name 'sa' is not defined. Did you mean: 'sys'?`,
  `  File "/app/migrations/versions/9b_json.py", line 31, in upgrade
    sa.Column('data', postgresql.JSONB(astext_type=sa.Text()), nullable=True),
                      ^^^^^^^^^^
NameError: name 'postgresql' is not defined`,
];
