import type { Context, Source } from '../engine/types.ts';
import { mentions } from './mentions.ts';
import { moduleUses } from './modules.ts';
import { filesNaming, type ParsedFile } from './other-files.ts';
import type { Script } from './script.ts';

/** Does a file mock a module, by whatever it puts there? */
export function mocks(module: string, script: Script): boolean {
  return moduleUses(script, (one) => one === module).some(({ form }) => form === 'mock');
}

interface Asking extends Source {
  script: Script;
}

/**
 * Why a file can't name another module in the place of this one: a test mocks it by that name, and what names it changes
 * together or not at all. Undefined where nothing stands in the way.
 */
export function mockObjection(module: string, file: Asking, context: Context): string | undefined {
  const files = filesOf(module, file, context);
  const hidden = hiddenIn(files, module);
  if (hidden) return hidden;
  const mocking = files.find((one) => mocks(module, one.script));
  const outside = files.slice(1).find((one) => !context.project.isInRun(one.path));
  return mocking && outside && partialRun(mocking.path, module, outside.path);
}

/** The same where no other module can be mocked in its place: what it had is in several. */
export function anyMockObjection(module: string, file: Asking, context: Context): string | undefined {
  const files = filesOf(module, file, context);
  const mocking = files.find((one) => mocks(module, one.script));
  return (
    hiddenIn(files, module) ??
    (mocking && `${mocking.path} puts something in the place of \`${module}\`, which has to change with it`)
  );
}

function hiddenIn(files: readonly Pick<ParsedFile, 'path' | 'script'>[], module: string): string | undefined {
  const isOurs = (one: string) => one === module;
  const hidden = files.find(({ script }) => {
    const changed = new Set(moduleUses(script, isOurs).map(({ source }) => source.node));
    return mentions(script, isOurs).some(({ node }) => !changed.has(node));
  });
  return hidden && `${hidden.path} names \`${module}\` where it does not show what becomes of it`;
}

/** The asking file, and the others of the repository that name the module. */
function filesOf(module: string, { path, script }: Asking, context: Context) {
  const others = filesNaming([module], script, context, 'repository');
  return [{ path, script }, ...others.filter((one) => one.path !== context.project.path)];
}

/** What is said where a mock and what it stands in for can't change together. */
export function partialRun(mock: string, module: string, outside: string): string {
  return `${mock} stands in for \`${module}\` in tests, and this run does not look at ${outside}, which has to change with it; run it on both`;
}
