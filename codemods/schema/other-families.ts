/**
 * Packages whose `Vector` and `VECTOR` are types of another extension or another database: pgvecto.rs, CockroachDB, TiDB, MySQL,
 * MariaDB, Oracle, SQL Server, DuckDB and others.
 */
const packages =
  /^(?:pgvecto_rs|pgvectors|cockroachdb|sqlalchemy_cockroachdb|tidb_vector|pytidb|sqlalchemy_tidb|oracledb|cx_Oracle|mysql|pymysql|mariadb|sqlalchemy_mariadb|pyodbc|mssql|duckdb|duckdb_engine|sqlalchemy_duckdb|singlestoredb|sqlalchemy_singlestoredb|clickhouse\w*|snowflake|sqlalchemy_bigquery|sqlalchemy_hana|hdbcli|sqlite_vec|redis\w*|pymilvus|milvus\w*|lancedb|numpy|mathutils|pyspark|pygame|sympy)(?:\.|$)/;
const dialects = /^sqlalchemy\.dialects\.(?!postgresql(?:\.|$))\w/;

/** Is what this dotted path names certainly no type of pgvector's? */
export function isOfAnotherFamily(path: string): boolean {
  return packages.test(path) || dialects.test(path);
}
