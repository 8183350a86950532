export default {
  external: ['pgvector/pg', 'pgvector/utils'],
  optimizeDeps: { include: ['pgvector/utils'] },
};
