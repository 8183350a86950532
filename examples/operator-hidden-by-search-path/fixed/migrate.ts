import { readFileSync } from 'node:fs';
import pg from 'pg';

const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
await client.query(readFileSync('supabase/migrations/20260302090000_notes.sql', 'utf8'));
await client.query("insert into notes values (1, '[1,0,0]'), (2, '[0,1,0]')");
await client.end();
