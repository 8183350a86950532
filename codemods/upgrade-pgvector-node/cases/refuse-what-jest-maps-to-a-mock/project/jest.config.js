module.exports = {
  moduleNameMapper: { '^pgvector/(pg|utils)$': '<rootDir>/test/pgvector-$1.js' },
};
