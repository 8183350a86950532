import pg from 'pg';
import pgvector from 'pgvector/pg';

export const pool = new pg.Pool({ onConnect: (client) => pgvector.registerTypes(client) });
