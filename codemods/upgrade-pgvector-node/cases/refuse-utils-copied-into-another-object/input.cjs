exports.helpers = Object.assign({}, require('pgvector/utils'));
