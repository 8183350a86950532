import { compareVersions } from '../engine/semver.ts';
import type { Codemod, Context, Problem, Source } from '../engine/types.ts';
import { changeModule } from '../javascript/edit-import.ts';
import { javascript } from '../javascript/language.ts';
import { mockObjection } from '../javascript/mocked-modules.ts';
import type { ModuleUse } from '../javascript/modules.ts';
import { packageUses, standInReason } from '../javascript/package-uses.ts';
import type { Script } from '../javascript/script.ts';

const community = '@langchain/community';
/**
 * Exports the same names at its top: `PGVectorStore`, and the types `PGVectorStoreArgs` and `DistanceStrategy`. Its `src/vectorstores.ts` is
 * no copy: an empty `in` of a filter finds nothing (in community it is an error of SQL), and filters have a type of their own. As npm has
 * no such package, nothing here has run it.
 */
const provider = '@langchain/pgvector';
const inCommunity = `${community}/vectorstores/pgvector`;
const former = 'langchain/vectorstores/pgvector';
/** Of langchain: what hands the path on and warns, and what has it no more. As `examples/langchain-pgvector-imports` runs them. */
const warns = '0.1.0';
const gone = '0.2.0';

export const codemod: Codemod<Script> = {
  id: 'langchain-pgvector-imports',
  title:
    "Import LangChain's PGVectorStore from the package that has it: @langchain/community, or its own where that is installed.",
  language: javascript,
  codes: ['PGV047'],
  options: {},
  words: ['vectorstores/pgvector'],
  mayConcern: (text) => text.includes('vectorstores/pgvector'),
  find(source, script, context) {
    const uses = packageUses({ script, context }, (module) => module === former || module === inCommunity);
    return uses.flatMap((use) => problem(use, { ...source, script }, context) ?? []);
  },
};

function problem(use: ModuleUse, file: Source & { script: Script }, context: Context): Problem | undefined {
  const { project } = context;
  const { start, end } = use.source.node;
  const langchain = project.npmVersion('langchain')?.version;
  // Before, the path is the one that there is.
  if (use.module === former && langchain && compareVersions(langchain, warns) < 0) return undefined;
  const own = project.npmVersion(provider) !== undefined;
  if (use.module === inCommunity && !own) return undefined;
  const what = use.module === former ? problemWith(langchain) : `\`${provider}\` is installed`;
  const target = own ? provider : inCommunity;
  const absent =
    own || project.npmVersion(community)
      ? undefined
      : `it is in \`${inCommunity}\`, and no package.json from here up lists ${community}; install it first`;
  const reason =
    absent ??
    standInReason(use.module, context) ??
    standInReason(target, context) ??
    mockObjection(use.module, file, context);
  const risk = own ? `\`${provider}\` has code of its own for filters` : undefined;
  const repair = { outcome: `becomes \`${target}\``, edits: [changeModule(use, target)] };
  return { code: 'PGV047', start, end, what, reason, risk, repair };
}

function problemWith(langchain: string | undefined): string {
  return langchain && compareVersions(langchain, gone) < 0
    ? `langchain ${langchain} hands \`vectorstores/pgvector\` on with a warning, and ${gone} has it no more`
    : `langchain has no \`vectorstores/pgvector\` since ${gone}`;
}
