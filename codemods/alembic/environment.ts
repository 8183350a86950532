import type { Node } from 'web-tree-sitter';
import type { Names } from '../python/names.ts';

/** One `context.configure(…)` of an `env.py`. */
export interface ConfigureCall {
  /** `context.configure` */
  callee: Node;
  arguments: Node;
  /** What it is given as `render_item`, `None` not counted. */
  renderItem: Node | undefined;
  /** `options` of `**options`. */
  splats: Node[];
}

export function configureCalls(names: Names): ConfigureCall[] {
  return names.attributes('configure').flatMap((callee) => {
    const call = callee.parent;
    const list = call?.childForFieldName('arguments');
    if (call?.type !== 'call' || list?.type !== 'argument_list' || !isContext(callee, names)) return [];
    return [{ callee, arguments: list, renderItem: keyword(list, 'render_item'), splats: splatsOf(list) }];
  });
}

/** Is this `configure` that of Alembic's context, by what the file imports? */
function isContext(callee: Node, names: Names): boolean {
  const object = callee.childForFieldName('object');
  const [root = '', ...rest] = object?.text.split('.') ?? [];
  return names
    .resolve(root, callee)
    .some(({ imported }) => imported && [imported.path, ...rest].join('.') === 'alembic.context');
}

function keyword(list: Node, name: string): Node | undefined {
  const argument = list.namedChildren.find(
    (one) => one?.type === 'keyword_argument' && one.childForFieldName('name')?.text === name,
  );
  const value = argument?.childForFieldName('value');
  return value && value.type !== 'none' ? value : undefined;
}

function splatsOf(list: Node): Node[] {
  return list.namedChildren.flatMap((one) =>
    one?.type === 'dictionary_splat' && one.firstNamedChild ? [one.firstNamedChild] : [],
  );
}

/** Is autogenerate out of the question, because there are no models to compare with? */
export function comparesNothing(text: string): boolean {
  const assigned = [...text.matchAll(/^target_metadata\b[^=\n]*=(?!=)[ \t]*([^\n#]*)/gm)];
  const given = [...text.matchAll(/(?<=[(,][ \t]{0,80}|^[ \t]{1,80})target_metadata=([^\n#,)]*)/gm)];
  const values = assigned.length > 0 ? assigned : given;
  return values.length > 0 && values.every(([, value = '']) => /^(?:None|\{\})\s*$/.test(value));
}
