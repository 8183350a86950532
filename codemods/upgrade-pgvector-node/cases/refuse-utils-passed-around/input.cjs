const utils = require('pgvector/utils');

module.exports = wrap(utils);
