import type { Codemod, Context, Finding } from '../engine/types.ts';
import { changeModule } from '../javascript/edit-import.ts';
import { isOwnWork } from '../javascript/generated.ts';
import { javascript } from '../javascript/language.ts';
import { type ModuleUse, moduleUses } from '../javascript/modules.ts';
import type { Script } from '../javascript/script.ts';

const community = '@langchain/community';
const provider = '@langchain/pgvector';
const inCommunity = `${community}/vectorstores/pgvector`;
const former = 'langchain/vectorstores/pgvector';

export const codemod: Codemod<Script> = {
  id: 'langchain-pgvector-imports',
  title:
    "Import LangChain's PGVectorStore from the package that has it: @langchain/community, or its own where that is installed.",
  language: javascript,
  codes: ['PGV047'],
  options: {},
  words: ['vectorstores/pgvector'],
  mayConcern: (text) => text.includes('vectorstores/pgvector') && isOwnWork(text),
  find(source, script, context) {
    if (!isOwnWork(source.text)) return [];
    const uses = moduleUses(script, (module) => module === former || module === inCommunity);
    return uses.flatMap((use) => finding(use, context) ?? []);
  },
};

function finding(use: ModuleUse, { project }: Context): Finding | undefined {
  const { start, end } = use.source.node;
  const own = project.npmVersion(provider) !== undefined && takesKnownNames(use);
  if (use.module === inCommunity && !own) return undefined;
  const message =
    use.module === former
      ? `langchain has no \`vectorstores/pgvector\` any more`
      : `\`${provider}\` is installed`;
  const place = { code: 'PGV047', start, end };
  const target = own ? provider : inCommunity;
  if (!own && !project.npmVersion(community)) {
    const reason = `not edited: it is in \`${inCommunity}\`, and no package.json from here up lists ${community}; install it first`;
    return { ...place, message: `${message}; ${reason}`, applicability: 'manual', edits: [] };
  }
  const edits = [changeModule(use, target)];
  return { ...place, message: `${message}; becomes \`${target}\``, applicability: 'safe', edits };
}

/** What the provider's package exports, as its repository has it. */
const exported = ['PGVectorStore', 'PGVectorStoreArgs', 'DistanceStrategy'];

function takesKnownNames({ form, names, opaque }: ModuleUse): boolean {
  return form !== 'mock' && !opaque && names.every(({ imported }) => exported.includes(imported));
}
