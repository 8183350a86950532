import type { Node } from 'web-tree-sitter';
import { groupBy } from '../../lib/group-by.ts';
import { partition } from '../../lib/partition.ts';
import type { Edit } from '../engine/types.ts';
import { extendImport, joinDeletions, removeNames } from '../python/change-import.ts';
import type { ImportedName, ImportStatement } from '../python/imports.ts';
import { runsBefore, runsLater } from '../python/order.ts';
import { eol, keepsOrder, lineStart, type Module, placeImport } from '../python/place-import.ts';
import { removeOrphans } from './orphans.ts';
import type { File, Misuse } from './problem.ts';
import { home } from './vocabulary.ts';

interface Reimport {
  imported: ImportedName;
  /** `Vector`, `Vector as VECTOR` */
  text: string;
  problem: Misuse;
}

/** Everything that happens to the imports of a file, collected first and then settled into edits that do not collide. */
export class ImportChanges {
  readonly #file: File;
  readonly #names = new Map<string, Misuse[]>();
  readonly #module: Misuse[] = [];
  readonly #reimports: Reimport[] = [];
  readonly #replaced = new Map<string, { nodes: Set<number>; problems: Misuse[] }>();
  readonly #superseded = new Set<string>();
  readonly #edits = new Map<Misuse, Edit[]>();
  #widened = false;
  readonly #removed: Edit[] = [];
  readonly #removedFor: Misuse[] = [];

  constructor(file: File) {
    this.#file = file;
  }

  needsName(text: string, problem: Misuse): void {
    const problems = this.#names.get(text);
    if (problems) problems.push(problem);
    else this.#names.set(text, [problem]);
  }

  needsModule(problem: Misuse): void {
    this.#module.push(problem);
  }

  widens(imported: ImportedName): void {
    this.#widened ||= imported.statement.topLevel;
  }

  reimport(imported: ImportedName, text: string, problem: Misuse): void {
    this.#reimports.push({ imported, text, problem });
  }

  /** This use of an imported name goes away. */
  replaces(root: Node, problem: Misuse): void {
    const known = this.#replaced.get(root.text) ?? { nodes: new Set(), problems: [] };
    known.nodes.add(root.id);
    known.problems.push(problem);
    this.#replaced.set(root.text, known);
  }

  /** A new import binds this name, so one under TYPE_CHECKING is not needed any more. */
  supersedes(name: string, problem: Misuse): void {
    if (this.#superseded.has(name)) return;
    this.#superseded.add(name);
    for (const node of this.#file.names.references(name)) {
      const known = this.#replaced.get(name) ?? { nodes: new Set(), problems: [problem] };
      known.nodes.add(node.id);
      this.#replaced.set(name, known);
    }
  }

  editsFor(problem: Misuse): Edit[] {
    return this.#edits.get(problem) ?? [];
  }

  settle(): void {
    const [misspelt, foreign] = partition(this.#reimports, (one) => one.imported.statement.module === home);
    for (const { imported, text, problem } of misspelt) {
      const { startIndex: start, endIndex: end } = imported.element;
      this.#share([problem], [{ start, end, text }]);
    }
    const [topLevel, inner] = partition(foreign, (one) => one.imported.statement.topLevel);
    const nested = groupBy(inner, (one) => one.imported.statement);
    for (const [statement, changes] of nested) this.#inPlace(statement, changes);
    this.#moduleLevel(topLevel);
    if (this.#module.length > 0 && !this.#widened)
      this.#share(this.#module, [this.#place(`import ${home}`, this.#module)]);
    for (const { edits, problems } of removeOrphans(this.#file, this.#replaced, this.#reimports))
      this.#remove(problems, edits);
    this.#share([...new Set(this.#removedFor)], joinDeletions(this.#removed));
  }

  #remove(problems: Misuse[], edits: Edit[]): void {
    this.#removedFor.push(...problems);
    this.#removed.push(...edits);
  }

  #share(problems: Misuse[], edits: Edit[]): void {
    for (const problem of problems) this.#edits.set(problem, [...this.editsFor(problem), ...edits]);
  }

  /** Has the import run before the uses that need a name of it? */
  #precedesUses(statement: ImportStatement): boolean {
    return [...this.#names.values()].flat().every(({ node }) => runsBefore(statement.node, node));
  }

  /** Above the first use that runs with the module itself. */
  #place(line: string, problems: Misuse[]): Edit {
    const early = problems.filter(({ node }) => !runsLater(node)).map(({ node }) => node.startIndex);
    return placeImport(this.#moduleView(), line, Math.min(...early));
  }

  #moduleView(): Module {
    const { path, text, names } = this.#file;
    return { path, text, root: names.root, imports: names.imports };
  }

  /** Imports in the module itself: into an import of pgvector that is there, else in place of a wrong one, else a new line. */
  #moduleLevel(reimports: Reimport[]): void {
    const byStatement = groupBy(reimports, (one) => one.imported.statement);
    const existing = this.#file.names.imports.find(
      (one) =>
        one.topLevel && one.module === home && !one.star && one.names.length > 0 && this.#precedesUses(one),
    );
    let host: ImportStatement | undefined;
    for (const [statement, changes] of byStatement) {
      const whole = changes.length === statement.names.length;
      if (!existing && !host && whole && keepsOrder(this.#moduleView(), statement, home)) {
        host = statement;
        continue;
      }
      const removal = removeNames(
        statement,
        changes.map((one) => one.imported),
        this.#file.text,
      );
      if (!removal) {
        this.#inPlace(statement, changes);
        continue;
      }
      for (const { text, problem } of changes) this.needsName(text, problem);
      this.#remove(
        changes.map((one) => one.problem),
        removal,
      );
    }
    if (host) this.#rehost(host, byStatement.get(host) ?? []);
    else this.#addNames(existing);
  }

  #addNames(existing: ImportStatement | undefined): void {
    const there = new Set(existing?.names.map((one) => one.element.text.replace(/\s+/g, ' ')));
    const names = [...this.#names.keys()].filter((text) => !there.has(text)).sort();
    if (names.length === 0) return;
    const problems = [...this.#names.values()].flat();
    const edits = existing
      ? names.map((name) => extendImport(existing, name, this.#file.text))
      : [this.#place(`from ${home} import ${names.join(', ')}`, problems)];
    this.#share(problems, edits);
  }

  /** A statement all of whose names were wrong takes what the whole module needs. */
  #rehost(statement: ImportStatement, changes: Reimport[]): void {
    const own = new Set(changes.map((one) => one.text));
    const more = [...this.#names.keys()].filter((text) => !own.has(text)).sort();
    const edits = this.#rewrite(statement, changes, more);
    this.#share([...changes.map((one) => one.problem), ...[...this.#names.values()].flat()], edits);
  }

  /** Where the statement stands, in a function or a `try`: same place, other module. */
  #inPlace(statement: ImportStatement, changes: Reimport[]): void {
    const problems = changes.map((one) => one.problem);
    if (changes.length === statement.names.length) {
      this.#share(problems, this.#rewrite(statement, changes, []));
      return;
    }
    const { text } = this.#file;
    const start = statement.node.startIndex;
    const indent = text.slice(lineStart(text, start), start);
    const line = `from ${home} import ${changes.map((one) => one.text).join(', ')}`;
    const separator = indent.trim() === '' ? eol(text) + indent : '; ';
    const removal =
      removeNames(
        statement,
        changes.map((one) => one.imported),
        text,
      ) ?? [];
    this.#share(problems, [{ start, end: start, text: line + separator }]);
    this.#remove(problems, removal);
  }

  #rewrite(statement: ImportStatement, changes: Reimport[], more: string[]): Edit[] {
    const module = statement.node.childForFieldName('module_name');
    const last = statement.names[statement.names.length - 1];
    if (!module || !last) throw new Error('a from import without module or names');
    const edits: Edit[] = [{ start: module.startIndex, end: module.endIndex, text: home }];
    for (const { imported, text } of changes) {
      const { element } = imported;
      const addition = element.id === last.element.id ? more.map((name) => `, ${name}`).join('') : '';
      if (element.text !== text || addition)
        edits.push({ start: element.startIndex, end: element.endIndex, text: text + addition });
    }
    return edits;
  }
}
