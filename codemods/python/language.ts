import type { Language as Grammar, Node, Point, Tree, Edit as TreeEdit } from 'web-tree-sitter';
import type { Language, Parser, Previous } from '../engine/types.ts';
import { grammarFault } from './grammar-fault.ts';
import { withoutLongComments } from './long-comments.ts';
import { meaningsBefore } from './meanings.ts';
import { rememberPlaces } from './places.ts';

type TreeSitter = typeof import('web-tree-sitter');

/** Python, parsed by tree-sitter compiled to WebAssembly: the same in Node and in a browser. */
export const python: Language<Tree> = {
  id: 'python',
  extensions: ['.py'],
  passedOver: ['.ipynb'],
  assets: ['web-tree-sitter.wasm', 'tree-sitter-python.wasm'],
  async load([runtime, grammar]) {
    if (!runtime || !grammar) throw new Error('the Python parser needs its runtime and its grammar');
    // Most runs meet no file that has to be parsed, and need none of it.
    const treeSitter = await import('web-tree-sitter');
    await treeSitter.Parser.init({ wasmBinary: runtime });
    rememberPlaces(treeSitter);
    return parserOf(treeSitter, await treeSitter.Language.load(grammar));
  },
  refuses(tree, text) {
    const fault = grammarFault(tree, text);
    return fault && `Python refuses the file as it is: ${fault}`;
  },
  guard(tree, text, edits) {
    const meanings = meaningsBefore(tree, text, edits);
    return { fault: (after, afterText) => grammarFault(after, afterText) ?? meanings(after, afterText) };
  },
};

function parserOf(treeSitter: TreeSitter, grammar: Grammar): Parser<Tree> {
  const parser = new treeSitter.Parser().setLanguage(grammar);
  return {
    parse(text, previous) {
      const read = withoutLongComments(text);
      const reused = previous && read === text && withoutLongComments(previous.text) === previous.text;
      if (reused) markEdits(previous, treeSitter.Edit);
      const tree = parser.parse(read, reused ? previous.tree : undefined);
      if (!tree) throw new Error('tree-sitter gave no tree');
      // What a node says is what stands in the file.
      if (read !== text) Object.assign(tree, { textCallback: (index: number) => text.slice(index) });
      if (!tree.rootNode.hasError) return { ok: true, tree, free: () => tree.delete() };
      const at = firstError(tree.rootNode).startIndex;
      tree.delete();
      // Python takes it as the end of a line, tree-sitter does not.
      const loneReturn = /\r(?!\n)/.test(text) ? ', with lines that end in a carriage return alone' : '';
      return { ok: false, at, message: `this does not parse as Python${loneReturn}` };
    },
  };
}

/** Tells the old tree where its text differs from the new one: the rest of it is taken over, which is most of the work. */
function markEdits({ tree, text, edits }: Previous<Tree>, Edit: typeof TreeEdit): void {
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  // The last first, so that the places of the others stay what they are.
  for (const { start, end, text: added } of edits.toReversed()) {
    const startPosition = pointAt(lineStarts, start);
    const [lastLine = '', ...lines] = added.split('\n').reverse();
    const newEndPosition = {
      row: startPosition.row + lines.length,
      column: lastLine.length + (lines.length === 0 ? startPosition.column : 0),
    };
    tree.edit(
      new Edit({
        startIndex: start,
        oldEndIndex: end,
        newEndIndex: start + added.length,
        startPosition,
        oldEndPosition: pointAt(lineStarts, end),
        newEndPosition,
      }),
    );
  }
}

function pointAt(lineStarts: readonly number[], offset: number): Point {
  let [row, end] = [0, lineStarts.length - 1];
  while (row < end) {
    const middle = (row + end + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) row = middle;
    else end = middle - 1;
  }
  return { row, column: offset - (lineStarts[row] ?? 0) };
}

function firstError(root: Node): Node {
  for (let node = root; ; ) {
    if (node.isError || node.isMissing) return node;
    const child = node.children.find((one) => one?.hasError || one?.isMissing);
    if (!child) return node;
    node = child;
  }
}
