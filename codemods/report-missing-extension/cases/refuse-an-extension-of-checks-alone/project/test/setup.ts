export const setup = (pool) => pool.query('CREATE EXTENSION IF NOT EXISTS vector');
