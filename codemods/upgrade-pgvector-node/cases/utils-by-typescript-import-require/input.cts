import utils = require('pgvector/utils');

export = { text: utils.toSql([1, 2, 3]) };
