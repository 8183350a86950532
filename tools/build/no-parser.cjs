// In place of jscodeshift's `getParser`: the kit parses before it asks for a collection.
module.exports = () => ({
  parse() {
    throw new Error('sources are parsed before they get here');
  },
});
