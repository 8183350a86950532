// In place of recast: the types of nodes, without the printer. `parse` and `print` are what nobody calls here.
exports.types = require('ast-types');
exports.parse = exports.print = () => {
  throw new Error('recast is not part of this package');
};
