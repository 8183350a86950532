import type { Context } from '../engine/types.ts';
import { type ModuleUse, moduleUses } from './modules.ts';
import type { Script } from './script.ts';

/** Where a file names a module of an npm package, and gets that: a project may have a module of its own by the same name. */
export function packageUses(
  { script, context }: { script: Script; context: Context },
  isOurs: (module: string) => boolean,
): ModuleUse[] {
  return moduleUses(script, isOurs).filter(
    ({ module }) => context.project.standIn(module)?.kind !== 'module',
  );
}

/** Why an edit of what a file takes from a module of the package may not fit: tests or types have something else there. */
export function standInReason(module: string, { project }: Context): string | undefined {
  const standIn = project.standIn(module);
  if (standIn?.kind === 'tests')
    return `in tests ${standIn.path} puts something else in the place of \`${module}\`, which has to change with it`;
  if (standIn?.kind === 'types')
    return `TypeScript reads the types of \`${module}\` from ${standIn.path}, which has to change with it`;
  return undefined;
}
