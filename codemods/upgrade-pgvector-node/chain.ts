import { mergeEdits } from '../engine/apply.ts';
import { Positions } from '../engine/positions.ts';
import { readSuppressions, suppressionWord } from '../engine/suppress.ts';
import { mentions } from '../javascript/mentions.ts';
import { mocks, partialRun } from '../javascript/mocked-modules.ts';
import { moduleUses } from '../javascript/modules.ts';
import { children } from '../javascript/nodes.ts';
import { isAssigned } from '../javascript/uses.ts';
import { type Difference, type File, reasonAgainst } from './difference.ts';
import { namedUses } from './names.ts';
import { otherScripts } from './other-scripts.ts';
import { pgPromise } from './pg-promise.ts';
import { problemsByModule } from './problems.ts';
import { utils } from './vocabulary.ts';

const old = 'registerType';

/**
 * Why an edit of what one file takes from a module would not fit what other files have in its place: mocks and spies of tests. A
 * mock and what it stands in for change together, or not at all. Undefined where nothing stands in the way.
 */
export function chainObjection(
  module: string,
  problems: readonly Difference[],
  file: File,
): string | undefined {
  if (problems.length === 0) return undefined;
  const files = filesOf(file);
  const hidden = files.find(({ script }) => mentions(script, (one) => one === module).length > 0);
  if (hidden) return `${hidden.path} names \`${module}\` where it does not show what becomes of it`;
  const apart = outsideObjection(module, file, files);
  if (apart !== undefined) return apart;
  const kept = keptTogether(module, files);
  if (kept !== undefined) return kept;
  const mocking = files.filter((one) => isMocked(module, one));
  if (module === 'pgvector/pg' || module === pgPromise) {
    const spying = files.find(({ script }) =>
      script.find('StringLiteral').some(({ node }) => node.value === old),
    );
    const folder = files.find(({ path }) => /(?:^|\/)__mocks__\/pgvector\b/.test(path));
    const standing = mocking[0] ?? spying ?? folder;
    const left = standing && files.find((one) => isLeft(module, one));
    if (left)
      return `${standing.path} stands in for \`${module}\` in tests, and what ${left.path} does with \`${old}\` can't be followed`;
  }
  const [mock] = mocking;
  if (!mock) return undefined;
  if (module === utils) return utilsObjection(mock, files);
  const taken = problems.find(
    ({ code }) => code === 'PGV041' || (code === 'PGV042' && module === 'pgvector/sequelize'),
  );
  return taken && `${mock.path} mocks \`${module}\` with names of its own, which have to change with it`;
}

/** A mock, and all that it stands in for, are edited in one run. */
function outsideObjection(module: string, file: File, files: readonly File[]): string | undefined {
  const standing = files.find((one) => standsIn(module, one));
  const outside =
    standing &&
    files.find((one) => {
      if (one === file || file.context.project.isInRun(one.path)) return false;
      return standsIn(module, one) || (problemsByModule(one).get(module) ?? []).length > 0;
    });
  return standing && outside && partialRun(standing.path, module, outside.path);
}

/** A comment that keeps one place as it is keeps what stands in for it, and the other way round. */
function keptTogether(module: string, files: readonly File[]): string | undefined {
  if (!files.some((one) => standsIn(module, one))) return undefined;
  const keeping = files.find((one) =>
    (problemsByModule(one).get(module) ?? []).some(({ code, at }) => isSilencedIn(one.text, { code, ...at })),
  );
  return (
    keeping &&
    `a comment in ${keeping.path} keeps \`${module}\` as it is, and a test puts something in its place`
  );
}

function isSilencedIn(
  text: string,
  { code, start, end }: { code: string; start: number; end: number },
): boolean {
  if (!text.includes(suppressionWord)) return false;
  return readSuppressions(text, new Positions({ text, bom: 0, width: 'utf8', asciiOnly: false })).covers({
    code,
    start,
    end,
  });
}

/** Does a file put something in the place of the module, or of what is in it: `pgvector.registerType = jest.fn()`? */
function standsIn(module: string, { script }: File): boolean {
  if (mocks(module, script)) return true;
  return moduleUses(script, (one) => one === module).some((use) =>
    namedUses(script, use).some((one) => one.use && isAssigned(one.use.element)),
  );
}

/** `jest.mock('pgvector/utils', …)` becomes one of all of `pgvector`: no file may take something else of that, or stay behind. */
function utilsObjection(mock: File, files: readonly File[]): string | undefined {
  const other = files.find(({ script }) => moduleUses(script, (module) => module === 'pgvector').length > 0);
  if (other)
    return `${mock.path} mocks \`${utils}\`, and would mock what ${other.path} takes from \`pgvector\` too`;
  const behind = files.find((one) =>
    (problemsByModule(one).get(utils) ?? []).some((each) => reasonAgainst(each, one)),
  );
  return behind && `${mock.path} mocks \`${utils}\`, and ${behind.path} needs a person first`;
}

function filesOf(file: File): File[] {
  const others = otherScripts(['pgvector', old], file.script, file.context, 'repository').map((one) => ({
    ...one,
    target: file.target,
  }));
  const isSame = ({ path, text }: { path: string; text: string }) =>
    text === file.text &&
    (path === file.path || path.endsWith(`/${file.path}`) || file.path.endsWith(`/${path}`));
  return [file, ...others.filter((one) => !isSame(one))];
}

/** With something in its place; what is mocked without is what the package has. */
function isMocked(module: string, { script }: File): boolean {
  return moduleUses(script, (one) => one === module).some(({ form, node }) => {
    const factory = form === 'mock' ? children(node.node, 'arguments')[1] : undefined;
    // `vi.mock('m', { spy: true })`
    return factory !== undefined && factory.type !== 'ObjectExpression';
  });
}

/** Does a file still say `registerType`, in code, once its own findings are mended? */
function isLeft(module: string, file: File): boolean {
  if (!/\bregisterType\b/.test(file.text)) return false;
  const problems = problemsByModule(file).get(module) ?? [];
  if (problems.some((one) => reasonAgainst(one, file))) return true;
  const edits = mergeEdits(problems.flatMap(({ edits }) => edits));
  const after = edits.reduceRight(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    file.text,
  );
  const tree = file.script.parseOther(file.path, after);
  if (!tree) return true;
  return (
    tree.identifiers(old).length > 0 || tree.find('StringLiteral').some(({ node }) => node.value === old)
  );
}
