exports.up = (pgm) => {
  pgm.createTable('items', { id: 'id', embedding: { type: 'vector(3072)', notNull: true }, small: 'vector(3)', any: 'vector' });
  pgm.createIndex('items', { name: 'embedding', opclass: 'vector_cosine_ops' }, { method: 'hnsw' });
  pgm.createIndex('items', [{ name: 'small', opclass: 'halfvec_l2_ops' }], { method: 'hnsw', with: 'lists = 10' });
  pgm.createIndex('items', [{ name: 'any', opclass: 'vector_l2_ops' }], { method: 'hnsw', unique: true });
  pgm.createIndex('items', 'small');
};
