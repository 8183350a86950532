"""What is in a database, by its catalog, as sorted lines. What extensions bring is left to the line of the extension."""

# No percent sign and no parameter: drivers differ in both.
USER = "n.nspname NOT IN ('pg_catalog', 'information_schema') AND left(n.nspname, 3) <> 'pg_'"


def own(catalog, alias):
    return f"NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '{catalog}'::regclass AND d.objid = {alias}.oid AND d.deptype = 'e')"


QUERIES = [
    f"""SELECT CASE c.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' WHEN 'S' THEN 'sequence ' ELSE 'table ' END
        || c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND {USER} AND {own('pg_class', 'c')} AND c.oid <> ALL ('{{SKIP}}'::oid[])""",
    f"""SELECT 'column ' || c.oid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || coalesce(' default ' || pg_get_expr(e.adbin, e.adrelid), '')
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_attrdef e ON e.adrelid = a.attrelid AND e.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm') AND {USER} AND {own('pg_class', 'c')}
        AND c.oid <> ALL ('{{SKIP}}'::oid[])""",
    f"""SELECT 'constraint ' || k.conname || ' on ' || k.conrelid::regclass || ' ' || pg_get_constraintdef(k.oid)
        FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
        WHERE {USER} AND k.conrelid <> 0 AND k.conrelid <> ALL ('{{SKIP}}'::oid[]) AND {own('pg_class', 'k')}""",
    f"""SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {USER} AND c.relkind IN ('r', 'p', 'm') AND c.oid <> ALL ('{{SKIP}}'::oid[])
        AND {own('pg_class', 'c')}""",
    f"""SELECT 'enum ' || t.oid::regtype || ' (' || string_agg(v.enumlabel, ', ' ORDER BY v.enumsortorder) || ')' FROM pg_type t
        JOIN pg_namespace n ON n.oid = t.typnamespace JOIN pg_enum v ON v.enumtypid = t.oid WHERE {USER} AND {own('pg_type', 't')}
        GROUP BY t.oid""",
    f"""SELECT 'domain ' || t.oid::regtype FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typtype = 'd' AND {USER} AND {own('pg_type', 't')}""",
    f"""SELECT 'function ' || p.oid::regprocedure || CASE WHEN p.prokind IN ('f', 'p') THEN ' ' || md5(pg_get_functiondef(p.oid)) ELSE '' END
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE {USER} AND {own('pg_proc', 'p')}""",
    f"""SELECT pg_get_triggerdef(g.oid) FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT g.tgisinternal AND {USER}""",
    "SELECT 'extension ' || extname FROM pg_extension WHERE extname <> 'plpgsql'",
    f"SELECT 'schema ' || n.nspname FROM pg_namespace n WHERE n.nspname <> 'public' AND {USER}",
]


def snapshot(connection):
    """`connection`: SQLAlchemy's. Alembic's own table is not the migrations' work."""
    run = connection.exec_driver_sql
    skip = [row[0] for row in run("SELECT oid FROM pg_class WHERE relname IN ('alembic_version', 'alembic_version_pkc')")]
    return sorted(row[0] for query in QUERIES for row in run(query.replace("SKIP", ",".join(map(str, skip)))))
