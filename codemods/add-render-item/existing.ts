import type { Node } from 'web-tree-sitter';
import type { Finding } from '../engine/types.ts';
import { addArgument, placeFunction, replace } from './edits.ts';
import { type Environment, isImportedAnyway, losesImports, lost, manual, safe, why } from './finding.ts';
import { functionText } from './function-text.ts';
import { knowsVectors, lossesOf } from './losses.ts';
import { type Renderer, rendererOf } from './renderer.ts';

/** An `env.py` that has a `render_item`: one that knows pgvector is judged, another is called by ours. */
export function existing(env: Environment): Finding[] {
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

function unclear(env: Environment, at: Node | undefined): Finding[] {
  if (isImportedAnyway(env)) return [];
  const reason = 'not edited: it is not to be seen here what its `render_item` does with them';
  return [manual(at ?? env.first.callee, `${why}; ${reason}`)];
}

function local(env: Environment, at: Node): Finding[] {
  if (isImportedAnyway(env)) return [];
  const reason = `not edited: \`${at.text}\` is bound inside a function, and what the kit would write outside of it cannot call it; bind it at the top of the module`;
  return [manual(at, `${why}; ${reason}`)];
}

function judge(definition: Node, env: Environment): Finding[] {
  const asksForImports = /\bimports\s*\.\s*\w+\s*\(/.test(definition.text);
  if (asksForImports && losesImports(env)) {
    return [
      manual(
        definition.childForFieldName('name') ?? definition,
        `the imports that \`render_item\` adds are lost; ${lost}`,
      ),
    ];
  }
  return lossesOf(definition, env.template ?? '').map(({ node, what }) =>
    manual(node, `\`render_item\` loses something: ${what}; not edited: it is your own function`),
  );
}

/** Ours in place of theirs, which it calls for every other type. */
function chain(first: Node, renderer: Renderer, env: Environment): Finding[] {
  const { names, calls, text } = env;
  if (isImportedAnyway(env)) return [];
  if (losesImports(env)) return [manual(first, `${why}; ${lost}`)];
  const name = ['render_item', 'render_pgvector_item'].find((one) => names.bindings(one).length === 0);
  const splats = calls.some((call) => call.splats.length > 0 && !call.renderItem);
  if (!name || splats) return unclear(env, first);
  const edits = calls.flatMap((call) =>
    call.renderItem ? [replace(call.renderItem, name)] : addArgument(call, `render_item=${name}`, text),
  );
  const call = calls.find(({ renderItem }) => renderItem) ?? env.first;
  const added = placeFunction(env.first.callee, functionText(name, first.text), text);
  const outcome = `\`${name}\` writes \`Vector(…)\` with its import, and leaves other types to \`${renderer.name}\``;
  return [safe(call, `${why}; ${outcome}`, [added, ...edits])];
}
