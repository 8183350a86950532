import type { Node, Tree } from 'web-tree-sitter';

/**
 * What Python's own grammar refuses and tree-sitter lets pass: a header without a body, lines that are indented as no block is,
 * `from __future__` behind other statements, a `return` outside of a function, an `await` outside of an async one, a comma behind an import, a `try` alone, arguments in an order that no call has. Says what and where.
 */
export function grammarFault(tree: Tree, text: string): string | undefined {
  const { rootNode: root } = tree;
  return (
    indentFault(root, text) ??
    futureFault(root) ??
    returnFault(root) ??
    asyncFault(root, text) ??
    commaFault(root) ??
    tryFault(root) ??
    argumentFault(root, text)
  );
}

interface Line {
  /** From 1. */
  number: number;
  indent: string;
  /** Ends with the colon of a header: a block follows. */
  opens: boolean;
}

function indentFault(root: Node, text: string): string | undefined {
  const levels = [''];
  let opened: Line | undefined;
  for (const line of logicalLines(root, text)) {
    const level = levels.at(-1) ?? '';
    if (opened) {
      if (!isDeeper(line.indent, level)) return `line ${opened.number} has no body`;
      levels.push(line.indent);
    } else if (line.indent !== level) {
      while (levels.length > 0 && levels.at(-1) !== line.indent) levels.pop();
      if (levels.length === 0) return `line ${line.number} is indented as no block around it is`;
    }
    opened = line.opens ? line : undefined;
  }
  return opened && `line ${opened.number} has no body`;
}

function isDeeper(indent: string, level: string): boolean {
  return indent.length > level.length && indent.startsWith(level);
}

/** Without blank lines and comments; a statement over several lines is one. */
function* logicalLines(root: Node, text: string): Generator<Line> {
  const code = withoutLiterals(root, text);
  let depth = 0;
  let start = 0;
  let number = 1;
  let lines = 0;
  for (let at = 0; at <= code.length; at++) {
    const char = code[at];
    if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') depth = Math.max(0, depth - 1);
    if (char !== '\n' && at < code.length) continue;
    lines++;
    if (at < code.length && (depth > 0 || /\\\r?$/.test(code.slice(Math.max(start, at - 2), at)))) continue;
    const line = code.slice(start, at);
    const [indent = ''] = /^[ \t\f]*/.exec(line) ?? [];
    const said = line.trim();
    if (said !== '' && said !== '\\')
      yield { number, indent: indent.slice(indent.lastIndexOf('\f') + 1), opens: said.endsWith(':') };
    start = at + 1;
    number += lines;
    lines = 0;
  }
}

/** Comments are blanked, and strings become one word each, so that neither their lines nor their brackets count. */
function withoutLiterals(root: Node, text: string): string {
  const literals = root
    .descendantsOfType(['string', 'comment'])
    .filter((one) => one !== null)
    .sort((a, b) => a.startIndex - b.startIndex || b.endIndex - a.endIndex);
  const pieces: string[] = [];
  let end = 0;
  for (const one of literals) {
    // One in the braces of another.
    if (one.startIndex < end) continue;
    const blank = one.type === 'comment' ? ' ' : 's';
    // Its newlines stay for the numbers of lines, in brackets, where they end nothing.
    const inside = text.slice(one.startIndex, one.endIndex).replace(/[^\n]/g, blank);
    pieces.push(text.slice(end, one.startIndex), one.type === 'comment' ? inside : `(${inside.slice(2)})`);
    end = one.endIndex;
  }
  return pieces.join('') + text.slice(end);
}

/** Only the docstring and others of its kind may stand before one. */
function futureFault(root: Node): string | undefined {
  let other = false;
  let statements = 0;
  for (const child of root.namedChildren) {
    if (!child || child.type === 'comment') continue;
    const isFuture = child.type === 'future_import_statement';
    if (isFuture && other) return `line ${child.startPosition.row + 1} imports from the future too late`;
    const isDocstring =
      statements === 0 &&
      child.type === 'expression_statement' &&
      /string$/.test(child.firstNamedChild?.type ?? '');
    other ||= !isFuture && !isDocstring;
    statements++;
  }
  return undefined;
}

function tryFault(root: Node): string | undefined {
  const isGuard = (child: Node | null) => /^(?:except|finally)/.test(child?.type ?? '');
  const bare = root.descendantsOfType('try_statement').find((one) => one && !one.namedChildren.some(isGuard));
  return bare ? `line ${bare.startPosition.row + 1} tries without an except or finally` : undefined;
}

/** `from a import b,` with nothing behind it, and no brackets. */
function commaFault(root: Node): string | undefined {
  for (const one of root.descendantsOfType('import_from_statement')) {
    const last = one?.children.findLast(
      (child) => child !== null && !/^(?:comment|line_continuation)$/.test(child.type),
    );
    if (one && last?.type === ',') return `line ${one.endPosition.row + 1} ends an import with a comma`;
  }
  return undefined;
}

function returnFault(root: Node): string | undefined {
  for (const one of root.descendantsOfType(['return_statement', 'yield'])) {
    if (one && !isInFunction(one)) return `line ${one.startPosition.row + 1} returns outside of a function`;
  }
  return undefined;
}

function isInFunction(node: Node): boolean {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'function_definition' || up.type === 'lambda') return true;
    if (up.type === 'class_definition') return false;
  }
  return false;
}

function asyncFault(root: Node, text: string): string | undefined {
  if (!/\b(?:async|await)\b/.test(text)) return undefined;
  for (const one of root.descendantsOfType(['for_statement', 'with_statement', 'await'])) {
    const waits = one?.type === 'await' || one?.firstChild?.type === 'async';
    if (one && waits && !mayWait(one))
      return `line ${one.startPosition.row + 1} waits outside of an async function`;
  }
  return undefined;
}

/** A generator expression may wait wherever it stands: it runs when it is asked. */
function mayWait(node: Node): boolean {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'generator_expression') return true;
    if (up.type === 'function_definition') return up.firstChild?.type === 'async';
    if (up.type === 'lambda' || up.type === 'class_definition') return false;
  }
  return false;
}

function argumentFault(root: Node, text: string): string | undefined {
  // Most calls have no keywords, and every look at a node is a call into WebAssembly.
  if (!text.includes('=')) return undefined;
  for (const list of root.descendantsOfType('argument_list')) {
    const fault = list && faultOfArguments(list);
    if (fault) return `line ${list.startPosition.row + 1} ${fault}`;
  }
  return undefined;
}

function faultOfArguments(list: Node): string | undefined {
  const seen = new Set<string>();
  let keyword = false;
  let splat = false;
  for (const one of list.namedChildren) {
    if (!one || one.type === 'comment') continue;
    if (one.type === 'keyword_argument') {
      const name = one.childForFieldName('name')?.text ?? '';
      if (seen.has(name)) return `gives \`${name}\` twice`;
      seen.add(name);
      keyword = true;
    } else if (one.type === 'dictionary_splat') splat = true;
    else if (one.type !== 'list_splat' && (keyword || splat))
      return 'has an argument without a name behind those with one';
    else if (one.type === 'list_splat' && splat) return 'has `*` behind `**`';
  }
  return undefined;
}
