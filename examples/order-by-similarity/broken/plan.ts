import pg from 'pg';
import { search } from './search.ts';

/** Asks PostgreSQL for the plan of Drizzle's query, and for what it finds. */
const { sql, params } = search.toSQL();
const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
const { rows } = await client.query(`EXPLAIN (COSTS OFF) ${sql}`, params);
for (const row of rows) console.log(row['QUERY PLAN']);
const found = await client.query(sql, params);
console.log(found.rows.map(({ id }) => id).join(' '));
await client.end();
