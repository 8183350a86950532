import type { Node } from 'web-tree-sitter';
import type { Edit, Refusal, Repair } from '../engine/types.ts';
import type { ImportedName } from '../python/imports.ts';
import { callArguments, callOf } from '../python/type-position.ts';
import { ImportChanges } from './import-changes.ts';
import { isFree, type LocalName, moduleIsVisible, pgvectorIsFree, visibleName } from './local-name.ts';
import type { File, Mend, Misuse } from './problem.ts';
import { starsMayBind } from './stars.ts';
import { home, type TypeName } from './vocabulary.ts';

type Rename = Extract<Mend, { kind: 'rename' }>;
type Reimport = Extract<Mend, { kind: 'reimport' }>;

/** The edits of problems that are repaired together. */
export class Draft {
  /** The first problem for which no name could be found. */
  impossible: Misuse | undefined;
  readonly #file: File;
  readonly #imports: ImportChanges;
  readonly #own = new Map<Misuse, Repair>();
  /** Imports of this file that will no longer bind their name. */
  readonly #converted: ReadonlySet<ImportedName>;

  constructor(file: File, problems: readonly Misuse[]) {
    this.#file = file;
    this.#imports = new ImportChanges(file);
    const reimports = problems.map((one) => one.mend).filter((one) => one?.kind === 'reimport');
    this.#converted = new Set(reimports.map((one) => one.imported));
    for (const problem of problems) this.#repair(problem);
    if (!this.impossible) this.#imports.settle();
  }

  /** All edits that this problem needs, shared imports included, and what becomes of it in words. */
  result(problem: Misuse): Repair | Refusal {
    const own = this.#own.get(problem);
    if (problem === this.impossible)
      return { reason: '`Vector` and `pgvector` both mean something else here' };
    return { outcome: '', ...own, edits: [...(own?.edits ?? []), ...this.#imports.editsFor(problem)] };
  }

  #repair(problem: Misuse): void {
    const { mend } = problem;
    if (!mend) return;
    switch (mend.kind) {
      case 'rename':
        this.#rename(problem, mend);
        break;
      case 'reimport':
        this.#reimport(problem, mend);
        break;
      case 'widen': {
        const end = mend.imported.element.endIndex;
        this.#own.set(problem, {
          edits: [{ start: end, end, text: '.sqlalchemy' }],
          outcome: `widened to \`import ${home}\``,
        });
        this.#imports.widens(mend.imported);
        break;
      }
      case 'import-module':
        if (!pgvectorIsFree(mend.root, this.#file)) this.impossible ??= problem;
        this.#imports.needsModule(problem);
        this.#own.set(problem, { edits: [], outcome: `\`import ${home}\` is added` });
    }
  }

  #rename(problem: Misuse, repair: Rename): void {
    const local = this.#localName(repair);
    if (!local) {
      this.impossible ??= problem;
      return;
    }
    if (local.needsName) this.#imports.needsName(local.needsName, problem);
    if (local.needsModule) this.#imports.needsModule(problem);
    const edits: Edit[] = [];
    const keyword = repair.long && !local.qualified ? anyKeyword : wrongKeyword;
    edits.push(...withoutKeyword(repair.chain, keyword, this.#file.text));
    if (local.text !== repair.chain.text) {
      edits.unshift(replace(repair.chain, local.text));
      if (local.text.split('.')[0] !== repair.root.text) this.#imports.replaces(repair.root, problem);
    }
    if (repair.chain.type === 'identifier') this.#imports.supersedes(repair.chain.text, problem);
    const added = local.needsModule ? `import ${home}` : `from ${home} import ${local.needsName}`;
    const outcome = edits.length > 0 ? `becomes \`${local.text}\`` : `\`${added}\` is added`;
    this.#own.set(problem, { edits, outcome });
  }

  /** What to write in place of the chain. Undefined when every name is taken. */
  #localName({ chain, root, type, long }: Rename): LocalName | undefined {
    const bare = chain.type === 'identifier';
    const keepsText = long && root.text === 'pgvector' && chain.text.startsWith(`${home}.`);
    const qualified = (): LocalName | undefined => {
      if (!pgvectorIsFree(root, this.#file)) return undefined;
      const text = keepsText ? chain.text : `${home}.${type}`;
      return { text, qualified: true, needsModule: !moduleIsVisible(root, this.#file) };
    };
    const losesComment = chain.text.includes('#');
    if (!bare && (losesComment || this.#file.context.options.style === 'module')) return qualified();
    const visible = visibleName(type, chain, this.#file);
    if (visible) return { text: visible };
    if (isFree(type, chain, this.#file, this.#converted)) {
      return starsMayBind(type, this.#file) === 'yes' ? { text: type } : { text: type, needsName: type };
    }
    return bare ? { text: chain.text, needsName: `${type} as ${chain.text}` } : qualified();
  }

  #reimport(problem: Misuse, { imported, type, keepName }: Reimport): void {
    const uses = this.#file.names
      .references(imported.local)
      .filter((node) =>
        this.#file.names.resolve(imported.local, node).some((one) => one.imported === imported),
      );
    const target = keepName ? undefined : this.#commonName(type, uses);
    const local = target ?? imported.local;
    this.#imports.reimport(imported, local === type ? type : `${type} as ${local}`, problem);
    const edits = uses.filter((node) => node.text !== local).map((node) => replace(node, local));
    const renamed = edits.length > 0;
    edits.push(...uses.flatMap((node) => withoutKeyword(node, wrongKeyword, this.#file.text)));
    this.#own.set(problem, {
      edits,
      outcome: `imported from \`${home}\`${renamed ? `, and used as \`${local}\`` : ''}`,
    });
  }

  /** The type's own name, if it can stand at every use. */
  #commonName(type: TypeName, uses: Node[]): string | undefined {
    const fits = (node: Node) =>
      isFree(type, node, this.#file, this.#converted) || visibleName(type, node, this.#file) === type;
    return uses.every(fits) ? type : undefined;
  }
}

function replace(node: Node, text: string): Edit {
  return { start: node.startIndex, end: node.endIndex, text };
}

/** `VECTOR(dim=1536)` becomes `Vector(1536)`: the first argument means the same in every version. */
const anyKeyword = /^(dims?|dimensions?|length)$/;
/** None of the types has such an argument. */
const wrongKeyword = /^(dims|dimensions?)$/;

function withoutKeyword(chain: Node, keyword: RegExp, text: string): Edit[] {
  const call = callOf(chain);
  const [only, ...more] = call ? callArguments(call) : [];
  const name = only?.childForFieldName('name');
  const value = only?.childForFieldName('value');
  if (more.length > 0 || !name || !value || !keyword.test(name.text)) return [];
  const between = text.slice(name.endIndex, value.startIndex);
  return between.trim() === '=' ? [{ start: name.startIndex, end: value.startIndex, text: '' }] : [];
}
