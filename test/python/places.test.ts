import { expect, test } from 'vitest';
import type { Node, Tree } from 'web-tree-sitter';
import { parserFor } from '../../codemods/engine/parsers.ts';
import type { Parser } from '../../codemods/engine/types.ts';
import { python } from '../../codemods/python/language.ts';
import { withoutLongComments } from '../../codemods/python/long-comments.ts';

const parser = (await parserFor(python)) as Parser<Tree>;

function parsed(text: string) {
  const result = parser.parse(text);
  if (!result.ok) throw new Error(result.message);
  return result.tree;
}

const text = `import a, b
class A(Base):
    x: int = f("{y!r}", *args, key=[1, 2][0])

    @property
    def g(self, /, z=lambda q: q): return self.x if z else ()

def upgrade():
${'    op.add_column("t", sa.Column("e", Vector(3)))\n'.repeat(100)}
`;

test('every node finds the parent that has it as a child, and the root has none', () => {
  const tree = parsed(text);
  let nodes = 0;
  const visit = (node: Node) => {
    for (const child of node.children) {
      if (!child) continue;
      nodes++;
      expect(child.parent?.id).toBe(node.id);
      visit(child);
    }
  };
  visit(tree.rootNode);
  expect(nodes).toBeGreaterThan(1000);
  expect(tree.rootNode.parent).toBeNull();
});

test('what stands somewhere is the smallest node that spans it', () => {
  const { rootNode } = parsed(text);
  for (const { index, 0: word } of text.matchAll(/\w+/g)) {
    const node = rootNode.descendantForIndex(index, index + word.length);
    expect(node && node.startIndex <= index && index + word.length <= node.endIndex).toBe(true);
    const smaller = node?.children.some(
      (one) => one && one.startIndex <= index && index + word.length <= one.endIndex,
    );
    expect(smaller).toBe(false);
  }
});

const comments = '    # pgvector.sqlalchemy.Vector(\n'.repeat(200);

test('the parser passes by long runs of comments, and the nodes have the text of the file', () => {
  const long = `def f():\n    x = """\n${comments}    """\n${comments}    return x\n`;
  const read = withoutLongComments(long);
  expect(read).toHaveLength(long.length);
  expect(read.split('#').length).toBeLessThan(200);
  expect(parsed(long).rootNode.text).toBe(long);
  expect(withoutLongComments(`${'# a\n'.repeat(64)}x = 1\n`)).toBe(`${'# a\n'.repeat(64)}x = 1\n`);
});

test('a line that may end a string stays', () => {
  const long = `x = """\n${comments}    # """\n${comments}`;
  expect(withoutLongComments(long)).toContain('\n    # """\n');
  expect(parser.parse(`${long}\n`).ok).toBe(true);
});
