import type { Node } from 'web-tree-sitter';
import type { Project } from '../engine/project-facts.ts';
import { isOwnName } from '../python/place-import.ts';
import { ownClass } from './own-class.ts';
import { isKnownPackage, packageConstructor } from './packages.ts';
import { refusal } from './signature.ts';
import type { TypeExpression } from './type-expressions.ts';

export interface Origin {
  /** One of the project's own modules. */
  own: boolean;
  /** Why the import could not be right, or would not help. */
  objection?: string;
  /** What is likely and not to be seen in the tree. */
  doubt?: string;
}

/** Where the module of a type comes from, and whether its import makes the expression work. */
export function originOf(expression: TypeExpression, project: Project): Origin {
  const { module, type, call } = expression;
  const top = module.split('.')[0] ?? module;
  if (isKnownPackage(top)) {
    const parameters = packageConstructor(module, type);
    return withObjection({ own: false }, parameters && call && refuses(type, parameters, call));
  }
  const own = project.ownModule(module);
  if (own) {
    const found = ownClass(own.text, type);
    if (found.kind === 'absent') return { own: true, objection: `${own.path} has no \`${type}\`` };
    if (found.kind === 'opaque' || !call) return { own: true };
    return withObjection({ own: true }, refuses(type, found.parameters, call));
  }
  const folder = project.ownModule(top);
  if (folder) return { own: true, objection: `${folder.path} is there, but no module \`${module}\`` };
  if (project.requirements(top).length > 0) return { own: false };
  return isOwnName(top)
    ? { own: true, doubt: `no module \`${module}\` is to be seen in the project` }
    : { own: true, objection: `nothing in the project says where \`${top}\` comes from` };
}

function withObjection(origin: Origin, objection: string | undefined): Origin {
  return objection ? { ...origin, objection } : origin;
}

function refuses(type: string, parameters: string, call: Node): string | undefined {
  const why = refusal(parameters, call);
  return why && `\`${type}\` ${why}: TypeError once the module is imported`;
}
