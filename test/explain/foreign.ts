/**
 * What PostgreSQL, its drivers, the migration tools, Python, Node.js and their package managers say of other things, in the words
 * of their sources; some name vectors, and mean others.
 */
export const foreign: readonly string[] = `
ERROR:  relation "documents" does not exist
ERROR:  relation "documents" already exists
ERROR:  column "title" does not exist
ERROR:  column "title" of relation "documents" already exists
ERROR:  duplicate key value violates unique constraint "documents_pkey"
ERROR:  insert or update on table "chunks" violates foreign key constraint "chunks_document_id_fkey"
ERROR:  update or delete on table "documents" violates foreign key constraint "chunks_document_id_fkey" on table "chunks"
ERROR:  null value in column "title" of relation "documents" violates not-null constraint
ERROR:  value too long for type character varying(20)
ERROR:  invalid input syntax for type integer: "abc"
ERROR:  invalid input syntax for type uuid: "1"
ERROR:  invalid input syntax for type json
ERROR:  syntax error at or near "FROM"
ERROR:  permission denied for table documents
ERROR:  permission denied for schema public
ERROR:  permission denied to create extension "pg_stat_statements"
ERROR:  must be owner of table documents
ERROR:  type "citext" does not exist
ERROR:  type "geometry" does not exist
ERROR:  type "mood" already exists
ERROR:  type "tsvector2" does not exist
ERROR:  function gen_random_uuid() does not exist
ERROR:  function uuid_generate_v4() does not exist
ERROR:  function similarity(text, unknown) does not exist
ERROR:  operator does not exist: integer = text
ERROR:  operator does not exist: text % unknown
ERROR:  operator does not exist: jsonb -> record
ERROR:  operator class "gin_trgm_ops" does not exist for access method "gin"
ERROR:  operator class "bm25_ops" does not exist for access method "bm25"
ERROR:  access method "bm25" does not exist
ERROR:  access method "diskann" does not exist
ERROR:  data type json has no default operator class for access method "btree"
ERROR:  data type text has no default operator class for access method "gin"
ERROR:  index row size 2808 exceeds btree version 4 maximum 2704 for index "ix_documents_title"
ERROR:  could not create unique index "uq_documents_slug"
ERROR:  deadlock detected
ERROR:  canceling statement due to statement timeout
ERROR:  canceling statement due to lock timeout
ERROR:  current transaction is aborted, commands ignored until end of transaction block
ERROR:  cannot drop table documents because other objects depend on it
ERROR:  cannot drop type mood because other objects depend on it
ERROR:  cannot drop extension postgis because other objects depend on it
ERROR:  cannot drop column title of table documents because other objects depend on it
ERROR:  DROP DATABASE cannot run inside a transaction block
ERROR:  VACUUM cannot run inside a transaction block
ERROR:  ALTER SYSTEM cannot run inside a transaction block
ERROR:  ALTER TYPE ... ADD cannot run inside a transaction block
ERROR:  column "id" is in a primary key
ERROR:  column "embedding_model" does not exist
ERROR:  column "embedding_model" of relation "documents" does not exist
ERROR:  column documents.updated_at does not exist
ERROR:  column "status" cannot be cast automatically to type mood
ERROR:  cannot cast type text to jsonb[]
ERROR:  malformed array literal: "a"
ERROR:  malformed record literal: "a"
ERROR:  extension "postgis" is not available
ERROR:  extension "pg_trgm" already exists
ERROR:  extension "timescaledb" has already been loaded with another version
ERROR:  could not open extension control file "/usr/share/postgresql/16/extension/pg_cron.control": No such file or directory
ERROR:  could not access file "$libdir/postgis-3": No such file or directory
ERROR:  could not load library "/usr/lib/postgresql/16/lib/pg_search.so": undefined symbol: foo
ERROR:  required extension "postgis" is not installed
ERROR:  unrecognized configuration parameter "app.current_tenant"
ERROR:  parameter "shared_buffers" cannot be changed without restarting the server
ERROR:  schema "tenant_a" does not exist
ERROR:  schema "extensions" already exists
ERROR:  role "app" does not exist
ERROR:  database "app" does not exist
ERROR:  database "app" already exists
ERROR:  could not extend file "base/16384/2619": No space left on device
ERROR:  out of shared memory
ERROR:  out of memory
ERROR:  prepared statement "foo" does not exist
ERROR:  cursor "c1" does not exist
ERROR:  more than one row returned by a subquery used as an expression
ERROR:  division by zero
ERROR:  numeric field overflow
ERROR:  date/time field value out of range: "2026-13-01"
ERROR:  new row violates row-level security policy for table "documents"
ERROR:  infinite recursion detected in policy for relation "documents"
ERROR:  trigger "set_updated_at" for relation "documents" already exists
ERROR:  multiple primary keys for table "documents" are not allowed
ERROR:  constraint "fk_user" of relation "documents" does not exist
FATAL:  password authentication failed for user "app"
FATAL:  database "app" does not exist
FATAL:  role "root" does not exist
FATAL:  sorry, too many clients already
FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute
FATAL:  no pg_hba.conf entry for host "10.0.0.1", user "app", database "app", no encryption
FATAL:  the database system is starting up
FATAL:  database files are incompatible with server
could not connect to server: Connection refused
psycopg2.OperationalError: connection to server at "localhost" (127.0.0.1), port 5432 failed: Connection refused
psycopg.OperationalError: consuming input failed: server closed the connection unexpectedly
psycopg2.errors.UndefinedTable: relation "alembic_version" does not exist
psycopg2.errors.NotNullViolation: null value in column "owner" of relation "documents" violates not-null constraint
psycopg2.ProgrammingError: can't adapt type 'dict'
psycopg.ProgrammingError: cannot adapt type 'dict' using placeholder '%s' (format: AUTO)
psycopg2.ProgrammingError: can't adapt type 'UUID'
asyncpg.exceptions.UndefinedTableError: relation "users" does not exist
asyncpg.exceptions.InvalidPasswordError: password authentication failed for user "app"
asyncpg.exceptions.InterfaceError: cannot perform operation: another operation is in progress
asyncpg.exceptions.TooManyConnectionsError: sorry, too many clients already
sqlalchemy.exc.NoSuchModuleError: Can't load plugin: sqlalchemy.dialects:postgres
sqlalchemy.exc.ArgumentError: Could not parse SQLAlchemy URL from given URL string
sqlalchemy.exc.InvalidRequestError: Table 'documents' is already defined for this MetaData instance.
sqlalchemy.exc.InvalidRequestError: Attribute name 'metadata' is reserved when using the Declarative API.
sqlalchemy.exc.ArgumentError: Mapper Mapper[Document(documents)] could not assemble any primary key columns for mapped table 'documents'
sqlalchemy.exc.NoForeignKeysError: Could not determine join condition between parent/child tables on relationship Document.chunks
sqlalchemy.exc.PendingRollbackError: This Session's transaction has been rolled back due to a previous exception during flush.
sqlalchemy.exc.MissingGreenlet: greenlet_spawn has not been called; can't call await_only() here.
sqlalchemy.exc.CompileError: Can't emit DROP CONSTRAINT for constraint ForeignKeyConstraint(); it has no name
sqlalchemy.exc.TimeoutError: QueuePool limit of size 5 overflow 10 reached, connection timed out, timeout 30.00
alembic.util.exc.CommandError: Target database is not up to date.
alembic.util.exc.CommandError: Can't find identifier in revision map
alembic.util.messaging: FAILED: Requested revision a1 overlaps with other requested revisions b2
KeyError: 'formatters'
KeyError: 'DATABASE_URL'
KeyError: 'embedding'
NameError: name 'embedding' is not defined
NameError: name 'Document' is not defined
AttributeError: 'Document' object has no attribute 'embedding'
AttributeError: 'list' object has no attribute 'tolist'
AttributeError: module 'openai' has no attribute 'Embedding'
TypeError: 'NoneType' object is not subscriptable
TypeError: Object of type ndarray is not JSON serializable
TypeError: Object of type float32 is not JSON serializable
TypeError: Session.__init__() got an unexpected keyword argument 'autocommit'
ValueError: setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions.
ValueError: operands could not be broadcast together with shapes (1536,) (768,)
ValueError: shapes (1,1536) and (768,1) not aligned: 1536 (dim 1) != 768 (dim 0)
RuntimeError: mat1 and mat2 shapes cannot be multiplied (1x768 and 1536x10)
RuntimeError: Event loop is closed
ImportError: cannot import name 'OpenAIEmbeddings' from 'langchain.embeddings'
ModuleNotFoundError: No module named 'psycopg2'
ModuleNotFoundError: No module named 'langchain_openai'
ModuleNotFoundError: No module named 'sentence_transformers'
pydantic.errors.PydanticSchemaGenerationError: Unable to generate pydantic-core schema for <class 'numpy.ndarray'>.
pydantic_core._pydantic_core.ValidationError: 1 validation error for Settings
openai.BadRequestError: Error code: 400 - {'error': {'message': "This model's maximum context length is 8192 tokens"}}
openai.RateLimitError: Error code: 429
chromadb.errors.InvalidDimensionException: Embedding dimension 768 does not match collection dimensionality 1536
pinecone.core.client.exceptions.ApiException: Vector dimension 768 does not match the dimension of the index 1536
qdrant_client.http.exceptions.UnexpectedResponse: Wrong input: Vector dimension error: expected dim: 1536, got 768
weaviate.exceptions.UnexpectedStatusCodeException: vector lengths don't match: 1536 vs 768
faiss: Error in virtual void faiss::IndexFlat: Error: 'd == 1536' failed
elasticsearch.BadRequestError: the [dims] property must be specified for field [embedding]
redis.exceptions.ResponseError: Error parsing vector similarity query: query vector blob size (3072) does not match index's expected size (6144).
pymilvus.exceptions.MilvusException: the dim (768) of field data(embedding) is not equal to schema dim (1536)
mysql.connector.errors.ProgrammingError: 1064 (42000): You have an error in your SQL syntax near 'VECTOR(3)'
sqlite3.OperationalError: no such table: documents
sqlite3.OperationalError: no such module: vec0
sqlite3.OperationalError: near "ALTER": syntax error
django.db.utils.OperationalError: no such table: auth_user
django.db.utils.ProgrammingError: relation "notes_note" does not exist
django.core.exceptions.ImproperlyConfigured: Requested setting INSTALLED_APPS, but settings are not configured.
django.db.migrations.exceptions.InconsistentMigrationHistory: Migration admin.0001_initial is applied before its dependency users.0001_initial
django.db.migrations.exceptions.NodeNotFoundError: Migration notes.0002 dependencies reference nonexistent parent node
Error: P1001: Can't reach database server at localhost:5432
Error: P1003: Database app does not exist on the database server at localhost:5432
Error: P3005 The database schema is not empty.
Error: P3009 migrate found failed migrations in the target database
Error: P2002 Unique constraint failed on the fields: (email)
Error: P2021 The table public.User does not exist in the current database.
PrismaClientInitializationError: Environment variable not found: DATABASE_URL.
PrismaClientValidationError: Argument title is missing.
Error: @prisma/client did not initialize yet. Please run "prisma generate" and try to import it again.
DrizzleQueryError: Failed query: select * from "users"
Error: No config path provided, using default 'drizzle.config.ts'
error: relation "users" already exists (drizzle-kit migrate)
QueryFailedError: relation "users" does not exist
QueryFailedError: column User.name does not exist
TypeORMError: Entity metadata for User#posts was not found.
MigrationLocked: Migration table is already locked
KnexTimeoutError: Knex: Timeout acquiring a connection. The pool is probably full.
SequelizeConnectionRefusedError: connect ECONNREFUSED 127.0.0.1:5432
SequelizeUniqueConstraintError: Validation error
SequelizeDatabaseError: relation "Users" does not exist
error: password authentication failed for user "postgres"
Error: connect ECONNREFUSED 127.0.0.1:5432
Error: getaddrinfo ENOTFOUND db
Error: SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string
Error: The server does not support SSL connections
Error: Cannot find module 'pg'
Error: Cannot find module '@langchain/core/documents'
Error [ERR_REQUIRE_ESM]: require() of ES Module /app/node_modules/nanoid/index.js not supported.
Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'drizzle-orm' imported from /app/src/db.ts
SyntaxError: Cannot use import statement outside a module
SyntaxError: The requested module 'kysely' does not provide an export named 'Foo'
TypeError: Cannot read properties of undefined (reading 'embedding')
TypeError: db.select is not a function
TypeError: fetch failed
error TS2307: Cannot find module 'pg' or its corresponding type declarations.
error TS2339: Property 'foo' does not exist on type 'User'.
error TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.
npm ERR! code ERESOLVE
npm error 404 Not Found - GET /pgvektor
error: subprocess-exited-with-error
ERROR: Could not find a version that satisfies the requirement psycopg2-binary==9.9.99
ERROR: Cannot install app because these package versions have conflicting dependencies.
Error response from daemon: manifest for pgvector/pgvector:pg99 not found: manifest unknown
Error response from daemon: driver failed programming external connectivity: Bind for 0.0.0.0:5432 failed: port is already allocated
initdb: error: directory "/var/lib/postgresql/data" exists but is not empty
pg_dump: error: server version: 17.2; pg_dump version: 15.4
pg_restore: error: input file appears to be a text format dump. Please use psql.
pg_restore: error: could not execute query: ERROR:  role "rdsadmin" does not exist
psql: error: connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: No such file or directory
make: *** [Makefile:42: vector.o] Error 1
`
  .trim()
  .split('\n');
