const options = {
  indexes: [{ name: 'items_embedding', fields: ['embedding'], using: 'hnsw' }],
};

module.exports = options;
