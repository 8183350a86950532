export * from 'pgvector/utils';
