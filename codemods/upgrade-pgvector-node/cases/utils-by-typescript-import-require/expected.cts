import utils = require('pgvector');

export = { text: utils.toSql([1, 2, 3]) };
