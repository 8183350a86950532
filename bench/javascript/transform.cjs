// The kit's codemod as a transform of jscodeshift's own command, which parses and walks the files itself.
const { codemod } = require('../../codemods/upgrade-pgvector-node/index.ts');
const { mergeEdits } = require('../../codemods/engine/apply.ts');
const { Script } = require('../../codemods/javascript/script.ts');

const project = {
  npmVersion: () => ({ version: '0.3.0', says: '0.3.0', path: 'package.json' }),
  // No declarations of the project's own, as in the tree.
  filesWith: () => [],
};

module.exports = ({ path, source }, { jscodeshift }) => {
  const script = new Script(jscodeshift, jscodeshift(source).get().node, 'ts');
  const found = codemod.find({ path, text: source }, script, { options: {}, unsafe: false, project });
  return mergeEdits(found.flatMap(({ edits }) => edits)).reduceRight(
    (text, { start, end, text: added }) => text.slice(0, start) + added + text.slice(end),
    source,
  );
};

module.exports.parser = 'ts';
