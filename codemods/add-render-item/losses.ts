import type { Node } from 'web-tree-sitter';

/** What a `render_item` of the user's own loses of pgvector's types, and where. */
export interface Loss {
  node: Node;
  what: string;
}

/** Does the function know pgvector's types at all? */
export function knowsVectors(source: string): boolean {
  return /pgvector|\b(?:Vector|VECTOR|HALFVEC|SPARSEVEC)\b/.test(source.replace(/#.*/g, ''));
}

const typeText = /^(pgvector\.sqlalchemy\.(?:\w+\.)?)?(Vector|VECTOR|HALFVEC|SPARSEVEC|BIT)\b(.*)$/s;

interface Rendered {
  node: Node;
  /** Says `pgvector.sqlalchemy.Vector`, not `Vector`. */
  long: boolean;
  name: string;
  /** What stands behind the name. */
  rest: string;
}

/** `template`: the text of `script.py.mako`, which may import what the function does not. */
export function lossesOf(definition: Node, template: string): Loss[] {
  const source = definition.text.replace(/#.*/g, '');
  const rendered = strings(definition).flatMap(renderedType);
  const size = /\bdim\b|\blength\b|\brepr\(|![rs]\}|\{obj\}/.test(source);
  const losses = rendered.flatMap((one) => sizeLoss(one, size));
  const names = new Set(rendered.map(({ name }) => name.replace('VECTOR', 'Vector')));
  const [first] = rendered;
  if (first && names.size === 1 && losses.length === 0 && /__module__/.test(source)) {
    const what = `all types of pgvector are written as \`${first.name}\`, HALFVEC and SPARSEVEC too`;
    losses.push({ node: first.node, what });
  }
  return [...losses, ...importLosses(definition, rendered, template)];
}

function sizeLoss({ node, name, rest }: Rendered, size: boolean): Loss[] {
  if (rest.trim() === '')
    return [{ node, what: `the type is written as \`${name}\`, a class without its dimension` }];
  if (size) return [];
  if (rest === '()') return [{ node, what: `the type is written as \`${name}()\`, without its dimension` }];
  return /^\((?:dim=)?\d+\)$/.test(rest)
    ? [{ node, what: `every \`${name}\` is written as \`${name}${rest}\`, whatever its dimension` }]
    : [];
}

/** What it asks Alembic to import, against what it writes. */
function importLosses(definition: Node, rendered: Rendered[], template: string): Loss[] {
  const added = strings(definition).filter((node) => /^(?:from|import)\s+pgvector\b/.test(content(node)));
  const lines = [...added.map(content), ...template.split(/\r?\n/).map((line) => line.trim())];
  if (lines.some((line) => line.includes('{') && line.includes('pgvector'))) return [];
  const module = lines.some((line) => /^import pgvector\.sqlalchemy\b(?!.*\bas\b)/.test(line));
  const bare = added.find((node) => /^import pgvector\s*$/.test(content(node)));
  if (bare && !module) {
    return [{ node: bare, what: '`import pgvector` does not load `pgvector.sqlalchemy`' }];
  }
  const named = (name: string) =>
    lines.some((line) => /^from pgvector\.sqlalchemy\b.*\bimport\b/.test(line) && hasName(line, name));
  const lost = rendered.find(({ long, name }) => (long ? !module : !named(name)));
  if (lost)
    return [
      {
        node: lost.node,
        what: `nothing imports \`${lost.long ? 'pgvector' : lost.name}\` into the revision`,
      },
    ];
  const [useless] = added;
  return useless && rendered.length === 0 && !module
    ? [
        {
          node: useless,
          what: 'revisions begin types with the name `pgvector`, which this import does not bind',
        },
      ]
    : [];
}

function hasName(line: string, name: string): boolean {
  return new RegExp(String.raw`\bimport\b.*(?:\b${name}\b|\*)`).test(line);
}

function strings(node: Node): Node[] {
  return node.descendantsOfType('string').filter((one) => one !== null);
}

function renderedType(node: Node): Rendered[] {
  const [, long, name, rest] = typeText.exec(content(node)) ?? [];
  const returned = isReturned(node);
  return name !== undefined && rest !== undefined && returned
    ? [{ node, long: long !== undefined, name, rest }]
    : [];
}

/** In a `return`, not as part of a comparison in it. */
function isReturned(node: Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'return_statement') return true;
    if (!/^(?:conditional_expression|parenthesized_expression|concatenated_string)$/.test(at.type))
      return false;
  }
  return false;
}

function content(string: Node): string {
  return string.text.replace(/^[a-zA-Z]*(?:"""|'''|["'])/, '').replace(/(?:"""|'''|["'])$/, '');
}
