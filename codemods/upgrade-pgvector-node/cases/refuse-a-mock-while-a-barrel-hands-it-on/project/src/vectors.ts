export * from 'pgvector/pg';
