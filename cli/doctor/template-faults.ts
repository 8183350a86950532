import { examine, type RunRequest } from '../../codemods/engine/run.ts';
import { walk } from '../../codemods/engine/walk.ts';
import { codemod } from '../../codemods/fix-migration-template/index.ts';

/** What keeps revisions made from the tree's templates from importing what they name; `undefined`: there are no templates. */
export async function templateFaults(
  request: Pick<RunRequest, 'root' | 'paths' | 'excludes'>,
): Promise<readonly string[] | undefined> {
  const found = walk(request.root, request.paths, codemod.language.extensions, request).paths;
  if (!found.some((path) => /(?:^|\/)script\.py\.mako$/.test(path))) return undefined;
  const run = await examine({
    ...request,
    codemods: [codemod],
    options: {},
    ignore: [],
    fix: false,
    unsafe: false,
  });
  return run.files.flatMap(({ path, findings }) =>
    findings.map(({ range, message }) => `${path}:${range.start.line}: ${message}`),
  );
}
