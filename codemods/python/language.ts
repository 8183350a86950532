import {
  type Language as Grammar,
  Language as Grammars,
  type Node,
  type Tree,
  Parser as TreeSitter,
} from 'web-tree-sitter';
import type { Language, Parser } from '../engine/types.ts';

/** Python, parsed by tree-sitter compiled to WebAssembly: the same in Node and in a browser. */
export const python: Language<Tree> = {
  id: 'python',
  extensions: ['.py'],
  assets: ['web-tree-sitter.wasm', 'tree-sitter-python.wasm'],
  async load([runtime, grammar]) {
    if (!runtime || !grammar) throw new Error('the Python parser needs its runtime and its grammar');
    await TreeSitter.init({ wasmBinary: runtime });
    return parserOf(await Grammars.load(grammar));
  },
};

function parserOf(grammar: Grammar): Parser<Tree> {
  const parser = new TreeSitter().setLanguage(grammar);
  return {
    parse(text) {
      const tree = parser.parse(text);
      if (!tree) throw new Error('tree-sitter gave no tree');
      if (!tree.rootNode.hasError) return { ok: true, tree, free: () => tree.delete() };
      const at = firstError(tree.rootNode).startIndex;
      tree.delete();
      return { ok: false, at, message: 'this does not parse as Python' };
    },
  };
}

function firstError(node: Node): Node {
  if (node.isError || node.isMissing) return node;
  const child = node.children.find((one) => one?.hasError || one?.isMissing);
  return child ? firstError(child) : node;
}
