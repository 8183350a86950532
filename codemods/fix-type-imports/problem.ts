import type { Context, Problem } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import { stdlib } from '../python/stdlib.ts';
import { code } from './code.ts';
import { originOf } from './origin.ts';
import type { TypeExpression } from './type-expressions.ts';
import { unboundArgument } from './unbound-argument.ts';
import { wellKnown } from './well-known.ts';

/** A use of a type whose module nothing imports. */
export interface TypeProblem extends Problem {
  module: string;
  /** Is it the project's own module? */
  own: boolean;
}

export function typeProblem(expression: TypeExpression, names: Names, { project }: Context): TypeProblem {
  const origin = originOf(expression, project);
  const unbound = expression.call && unboundArgument(expression.call, names);
  // What gets its own import in this run is no obstacle.
  const lost = unbound !== undefined && wellKnown(unbound) === undefined;
  const objection =
    origin.objection ?? (lost ? `its argument \`${unbound}\` is bound by nothing either` : undefined);
  return {
    code,
    start: expression.node.startIndex,
    end: expression.node.endIndex,
    what: `${missing(expression, names)}: NameError when it runs`,
    reason: objection,
    risk: starDoubt(names) ?? origin.doubt,
    scope: 'file',
    module: expression.module,
    own: origin.own,
  };
}

function missing({ module, type, root }: TypeExpression, names: Names): string {
  const elsewhere = names.bindings(root.text).find((one) => one.imported);
  const why = elsewhere
    ? `the import of \`${root.text}\` in line ${elsewhere.node.startPosition.row + 1} does not reach this use`
    : `nothing imports \`${root.text}\``;
  return `\`${module}.${type}\` is used, but ${why}`;
}

/** Packages whose star brings no other package's name along. */
const knownStars = /^(?:alembic|geoalchemy2|pgvector|sqlalchemy|sqlalchemy_utils|sqlmodel)(?:\.|$)/;

function starDoubt(names: Names): string | undefined {
  const star = names.imports.find(
    (one) => one.star && !knownStars.test(one.module) && !stdlib.has(one.module.split('.')[0] ?? ''),
  );
  return star && `unless \`from ${star.module} import *\` brings it`;
}
