import type { ConfigureCall } from '../alembic/environment.ts';
import type { Edit, Problem } from '../engine/types.ts';
import { addArgument, addLineBelow, placeFunction } from './edits.ts';
import { functionText } from './function-text.ts';
import { type Environment, isImportedAnyway, left, losesImports, lost, repaired } from './problem.ts';
import { type Splat, splatOf } from './splats.ts';

const name = 'render_item';

/** An `env.py` that never says `render_item`: the function is added, and given to every `configure`. */
export function missing(env: Environment): Problem[] {
  if (isImportedAnyway(env)) return [];
  const { first, calls, text } = env;
  if (losesImports(env)) return [left(first.callee, lost)];
  const edits: Edit[] = [placeFunction(first.callee, functionText(name, undefined), text)];
  for (const call of calls) {
    const more = given(call, env);
    if (!more) return [left(call.callee, 'what `**` brings to it is not to be seen here')];
    edits.push(...more);
  }
  return [repaired(first, 'a `render_item` that writes `Vector(…)` with its import is added', edits)];
}

/** Undefined when the call may have a `render_item` that nobody sees. */
function given(call: ConfigureCall, { names, text }: Environment): Edit[] | undefined {
  const splats = call.splats.map((value) => splatOf(value, names));
  if (splats.some(({ kind }) => kind === 'unknown')) return undefined;
  const migrate = splats.find(
    (one): one is Splat & { kind: 'flask-migrate' } => one.kind === 'flask-migrate',
  );
  if (!migrate) return addArgument(call, `${name}=${name}`, text);
  const line = addLineBelow(migrate.assignment, `${migrate.name}.setdefault("${name}", ${name})`, text);
  return line && [line];
}
