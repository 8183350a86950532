exports.up = (pgm) => {
  pgm.createExtension('vector', { ifNotExists: true });
  pgm.createTable('items', { id: 'id', embedding: { type: 'vector(3)' } });
};
