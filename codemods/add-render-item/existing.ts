import type { Node } from 'web-tree-sitter';
import type { Problem } from '../engine/types.ts';
import { addArgument, placeFunction, replace } from './edits.ts';
import { functionText } from './function-text.ts';
import { knowsVectors, lossesOf } from './losses.ts';
import { type Environment, isImportedAnyway, left, losesImports, lost, repaired } from './problem.ts';
import { type Renderer, rendererOf } from './renderer.ts';

/** An `env.py` that has a `render_item`: one that knows pgvector is judged, another is called by ours. */
export function existing(env: Environment): Problem[] {
  const given = env.calls.flatMap(({ renderItem }) => renderItem ?? []);
  const [first] = given;
  if (!first || given.some((one) => one.text !== first.text)) return unclear(env, first);
  const renderer = rendererOf(first, env);
  if (renderer.kind === 'unknown') return unclear(env, first);
  if (renderer.kind === 'own' && knowsVectors(renderer.definition.text))
    return judge(renderer.definition, env);
  if (renderer.kind === 'elsewhere' && renderer.knowsVectors) return [];
  if (renderer.kind === 'local') return local(env, first);
  return chain(first, renderer, env);
}

function unclear(env: Environment, at: Node | undefined): Problem[] {
  if (isImportedAnyway(env)) return [];
  const reason = 'it is not to be seen here what its `render_item` does with them';
  return [left(at ?? env.first.callee, reason)];
}

function local(env: Environment, at: Node): Problem[] {
  if (isImportedAnyway(env)) return [];
  const reason = `\`${at.text}\` is bound inside a function, and what the kit would write outside of it cannot call it; bind it at the top of the module`;
  return [left(at, reason)];
}

function judge(definition: Node, env: Environment): Problem[] {
  const asksForImports = /\bimports\s*\.\s*\w+\s*\(/.test(definition.text);
  if (asksForImports && losesImports(env)) {
    const name = definition.childForFieldName('name') ?? definition;
    return [left(name, lost, 'the imports that `render_item` adds are lost')];
  }
  return lossesOf(definition, env.template ?? '').map(({ node, what }) => ({
    ...left(node, 'it is your own function', `\`render_item\` loses something: ${what}`),
    severity: 'loses',
  }));
}

/** Ours in place of theirs, which it calls for every other type. */
function chain(first: Node, renderer: Renderer, env: Environment): Problem[] {
  const { names, calls, text } = env;
  if (isImportedAnyway(env)) return [];
  if (losesImports(env)) return [left(first, lost)];
  const name = ['render_item', 'render_pgvector_item'].find((one) => names.bindings(one).length === 0);
  const splats = calls.some((call) => call.splats.length > 0 && !call.renderItem);
  if (!name || splats) return unclear(env, first);
  const edits = calls.flatMap((call) =>
    call.renderItem ? [replace(call.renderItem, name)] : addArgument(call, `render_item=${name}`, text),
  );
  const call = calls.find(({ renderItem }) => renderItem) ?? env.first;
  const added = placeFunction(env.first.callee, functionText(name, first.text), text);
  const outcome = `\`${name}\` writes \`Vector(…)\` with its import, and leaves other types to \`${renderer.name}\``;
  return [repaired(call, outcome, [added, ...edits])];
}
