import type { Project, SourceFile } from '../engine/project-facts.ts';
import type { Source } from '../engine/types.ts';

/** - `unknown`: nothing says which, or what is said contradicts itself. */
export type Database = 'postgresql' | 'another' | 'unknown';

type Said = 'postgresql' | 'another' | 'both' | 'nothing';

/**
 * Which database is this file's SQL for? Decided by what is nearest to it: the SQL itself, the name of its folder, what the
 * migration tool keeps beside it, the configuration of the project, and last the drivers that the project lists.
 */
export function databaseOf({ path: own, text }: Source, project: Project): Database {
  const { path } = project;
  const answers = [
    // A schema of Prisma and a revision of Alembic are no SQL: `autoincrement` is MySQL's in SQL alone.
    () =>
      own.endsWith('.prisma')
        ? dialectIn({ path, text })
        : own.endsWith('.py')
          ? 'nothing'
          : bySql(text, path),
    () => byFolder(path),
    () => byNearest(project.filesWith(dialectWords, configurations, 'repository'), path, dialectIn),
    () => byNearest(project.filesWith(['://'], settings, 'repository'), path, addressIn),
    () => byNearest(project.filesWith(driverWords, manifests, 'repository'), path, driversIn),
  ];
  for (const answer of answers) {
    const said = answer();
    if (said === 'postgresql' || said === 'another') return said;
  }
  return 'unknown';
}

/** For code that asks for PostgreSQL unless something says that it is another one. */
export function isForAnother(source: Source, project: Project): boolean {
  return databaseOf(source, project) === 'another';
}

const ofPostgres =
  /\b(?:hnsw|ivfflat|plpgsql|timestamptz|jsonb|bigserial|\w+vec_\w+_ops|vector_\w+_ops)\b|\bSERIAL\b(?!\s+DEFAULT\s+VALUE)/i;
const ofOthers =
  /\bENGINE\s*=\s*\w|\bAUTO_?INCREMENT\b|\bIDENTITY\s*\(\s*\d|\bNVARCHAR\b|\[dbo\]|^GO\s*$|\bUSING\s+vec0\b|\bVECTOR\s+(?:INDEX|KEY)\b|\bVEC_(?:DISTANCE|FromText|ToText)\w*\s*\(/im;
/** MySQL's way to quote a name; in a file of JavaScript it begins a template. */
const backticks = /^[ \t]*(?:CREATE|ALTER)\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?`\w+`/im;

function bySql(text: string, path: string): Said {
  const isOther = ofOthers.test(text) || (path.endsWith('.sql') && backticks.test(text));
  return weigh(ofPostgres.test(text), isOther);
}

const postgresNames =
  'postgres(?:ql)?(?:-\\w+)?|pg(?:-\\w+|lite)?|neon(?:-\\w+)?|aurora-postgres|vercel-postgres|supabase';
const otherNames =
  'mysql2?|mariadb|mssql|sql-?server|(?:better-)?sqlite3?|libsql|turso|d1(?:-http)?|singlestore|cockroach(?:db)?|oracle(?:db)?|tidb|spanner|snowflake|duckdb|clickhouse|aurora-mysql|planetscale|mongodb|sap';

const folderOfPostgres = new RegExp(String.raw`(?:^|\/)(?:${postgresNames})(?:\/|[._-]migrations?\/)`, 'i');
const folderOfOthers = new RegExp(String.raw`(?:^|\/)(?:${otherNames})(?:\/|[._-]migrations?\/)`, 'i');

function byFolder(path: string): Said {
  return weigh(folderOfPostgres.test(path), folderOfOthers.test(path));
}

const dialectWords = ['dialect', 'client', 'type', 'provider', 'adapter', 'driver'];
const configurations = [
  '.prisma',
  'migration_lock.toml',
  '_journal.json',
  'main.wasp',
  ...[
    'drizzle.config',
    'knexfile',
    'mikro-orm.config',
    'kysely.config',
    'data-source',
    'ormconfig',
    'typeorm.config',
  ].flatMap((name) => ['.ts', '.js', '.mjs', '.cjs', '.mts', '.cts', '.json'].map((end) => name + end)),
  'config/config.json',
  'config/config.js',
  'config/database.js',
  'config/database.ts',
];

const said = String.raw`["']?\b(?:dialect|client|type|provider|adapter|driver|system)["']?\s*[:=]\s*`;
const saysPostgres = new RegExp(String.raw`${said}(?:["'](?:${postgresNames})["']|PostgreSQL\b)`, 'i');
const saysAnother = new RegExp(`${said}["'](?:${otherNames})["']`, 'i');

function dialectIn({ text }: SourceFile): Said {
  return weigh(saysPostgres.test(text), saysAnother.test(text));
}

/** Where projects of Python say which database is theirs. */
const settings = ['alembic.ini', 'env.py', 'settings.py', 'config.py', 'database.py', 'db.py', 'session.py'];
const ofPostgresServer = /["'=\s]postgres(?:ql)?(?:\+\w+)?:\/\//;
/** SQLite is what tests run on, and says nothing about the rest. */
const ofAnotherServer =
  /["'=\s](?:mysql|mariadb|mssql|oracle|cockroachdb|tidb|duckdb|snowflake|clickhouse|singlestoredb)(?:\+\w+)?:\/\//;

function addressIn({ text }: SourceFile): Said {
  return weigh(ofPostgresServer.test(text), ofAnotherServer.test(text));
}

const manifests = [
  'package.json',
  'deno.json',
  'deno.jsonc',
  'go.mod',
  'pyproject.toml',
  'requirements.txt',
  'Cargo.toml',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'Gemfile',
  'composer.json',
  '.csproj',
];
const npmOfPostgres =
  'pg|pg-promise|pg-native|postgres|pgvector|slonik|node-pg-migrate|@neondatabase/serverless|@vercel/postgres|@electric-sql/pglite|@supabase/[\\w-]+|supabase|@mikro-orm/postgresql|@prisma/adapter-(?:pg|neon)|@payloadcms/db-(?:vercel-)?postgres|kysely-postgres-js|kysely-neon';
const npmOfOthers =
  'mysql2?|mariadb|mssql|tedious|sqlite3|better-sqlite3|@libsql/client|sqlite-v[es][cs]|oracledb|@planetscale/database|@tidbcloud/serverless|snowflake-sdk|@mikro-orm/(?:mysql|mariadb|sqlite|mssql|libsql|better-sqlite)|@prisma/adapter-(?:mariadb|mssql|libsql|better-sqlite3|planetscale|d1)';
const driversOfPostgres = new RegExp(
  String.raw`["'](?:npm:)?(?:${npmOfPostgres})["'@]|jackc/pgx|lib/pq\b|driver/postgres|\b(?:psycopg|asyncpg|pg8000|pgvector|tokio-postgres|Npgsql)|org\.postgresql|\bgem ["']pg["']`,
);
const driversOfOthers = new RegExp(
  String.raw`["'](?:npm:)?(?:${npmOfOthers})["'@]|go-sql-driver/mysql|go-mssqldb|go-sqlite3|modernc\.org/sqlite|driver/(?:mysql|sqlite|sqlserver)|\b(?:pymysql|mysqlclient|mysql-connector|aiomysql|asyncmy|pyodbc|pymssql|sqlite-vec|oracledb|duckdb-engine|tidb-vector|sqlalchemy-(?:cockroachdb|tidb|singlestoredb)|rusqlite)|\bgem ["'](?:mysql2|sqlite3)["']`,
  'i',
);
const driverWords = [
  'pg',
  'postgres',
  'psql',
  'mysql',
  'mssql',
  'tedious',
  'sqlite',
  'libsql',
  'mariadb',
  'oracle',
  'supabase',
  'neon',
  'slonik',
  'Npgsql',
  'planetscale',
  'snowflake',
  'pyodbc',
  'asyncmy',
  'psycopg',
  'asyncpg',
  'pgvector',
  'duckdb',
  'tidb',
  'cockroach',
  'singlestore',
];

function driversIn({ text }: SourceFile): Said {
  return weigh(driversOfPostgres.test(text), driversOfOthers.test(text));
}

/** Asks those in the nearest folder above that say anything; where none above does, all. */
function byNearest(files: readonly SourceFile[], path: string, ask: (file: SourceFile) => Said): Said {
  const telling = files
    .map((file) => ({ home: homeOf(file.path), said: ask(file) }))
    .filter(({ said }) => said !== 'nothing');
  const above = telling.filter(({ home }) => path.startsWith(home));
  const nearest = Math.max(...above.map(({ home }) => home.length));
  const asked = above.length > 0 ? above.filter(({ home }) => home.length === nearest) : telling;
  const has = (kind: Said) => asked.some(({ said }) => said === kind || said === 'both');
  return weigh(has('postgresql'), has('another'));
}

/** The folder that a file speaks for: Drizzle's journal lies one below it. */
function homeOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1).replace(/(^|\/)meta\/$/, '$1');
}

function weigh(isPostgres: boolean, isAnother: boolean): Said {
  if (isPostgres) return isAnother ? 'both' : 'postgresql';
  return isAnother ? 'another' : 'nothing';
}
