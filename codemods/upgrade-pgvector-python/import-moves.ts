import { groupBy } from '../../lib/group-by.ts';
import type { Edit } from '../engine/types.ts';
import { extendImport, joinDeletions, removeNames } from '../python/change-import.ts';
import type { ImportStatement } from '../python/imports.ts';
import { eol, keepsOrder, lineStart, type Module, placeImport } from '../python/place-import.ts';
import type { File, Move } from './problem.ts';

const packageName = 'pgvector';
const types = 'pgvector.sqlalchemy';

/** Everything that happens to the imports of a file: names leave one statement and enter another, or a statement moves as it is. */
export class ImportMoves {
  readonly #file: File;
  readonly #module: Module;
  readonly #edits: Edit[] = [];
  readonly #deletions: Edit[] = [];
  /** Names for a module-level import, by the module that has them. */
  readonly #wanted = new Map<string, Set<string>>();
  /** Module-level statements that move as they are, and take what else goes there. */
  readonly #hosts = new Map<string, ImportStatement>();

  constructor(file: File, moves: readonly Move[]) {
    this.#file = file;
    const { path, text, names } = file;
    this.#module = { path, text, root: names.root, imports: names.imports };
    for (const [statement, own] of groupBy(moves, (one) => one.imported.statement))
      this.#move(statement, own);
    for (const [module, names] of this.#wanted) this.#addNames(module, [...names]);
  }

  edits(): Edit[] {
    return [...this.#edits, ...joinDeletions(this.#deletions)];
  }

  #move(statement: ImportStatement, moves: Move[]): void {
    const target = this.#commonTarget(statement, moves);
    if (target !== undefined && this.#staysInPlace(statement, target)) {
      this.#retarget(statement, target, moves);
      return;
    }
    const stays = statement.module === types ? moves.filter((one) => one.type !== undefined) : [];
    for (const move of stays) this.#renameElement(statement, move);
    const leaving = moves.filter((one) => !stays.includes(one));
    const removal =
      leaving.length === 0
        ? []
        : removeNames(
            statement,
            leaving.map((one) => one.imported),
            this.#file.text,
          );
    if (!removal && target !== undefined) {
      this.#retarget(statement, target, moves);
      return;
    }
    this.#deletions.push(...(removal ?? []));
    this.#want(
      statement,
      packageName,
      moves.flatMap((one) => one.value ?? []),
    );
    this.#want(
      statement,
      types,
      leaving.flatMap((one) => one.type ?? []),
    );
  }

  /** The one module to which all names of the statement go. */
  #commonTarget(statement: ImportStatement, moves: Move[]): string | undefined {
    if (moves.length < statement.names.length) return undefined;
    if (moves.every((one) => one.type === undefined)) return packageName;
    return moves.every((one) => one.value === undefined) ? types : undefined;
  }

  /** Can the statement stay where it is, with another module? Not where an import of that module, or the order, calls it away. */
  #staysInPlace(statement: ImportStatement, target: string): boolean {
    if (!statement.topLevel) return true;
    if (this.#wanted.has(target) || this.#hosts.has(target) || this.#existing(target, statement))
      return false;
    return keepsOrder(this.#module, statement, target);
  }

  #retarget(statement: ImportStatement, target: string, moves: Move[]): void {
    const module = statement.node.childForFieldName('module_name');
    if (!module) throw new Error('a from import without a module');
    if (statement.topLevel) this.#hosts.set(target, statement);
    if (module.text !== target)
      this.#edits.push({ start: module.startIndex, end: module.endIndex, text: target });
    for (const { imported, value, type } of moves) {
      const text = value ?? type ?? '';
      const { element } = imported;
      if (element.text !== text) this.#edits.push({ start: element.startIndex, end: element.endIndex, text });
    }
  }

  /** `HalfVector` of `from pgvector.sqlalchemy import HalfVector, Vector` becomes `HALFVEC`, unless that is there already. */
  #renameElement(statement: ImportStatement, { imported, type = '' }: Move): void {
    if (statement.names.some((one) => one.element.text === type)) {
      this.#deletions.push(...(removeNames(statement, [imported], this.#file.text) ?? []));
      return;
    }
    const { startIndex: start, endIndex: end } = imported.element;
    this.#edits.push({ start, end, text: type });
  }

  #want(statement: ImportStatement, module: string, names: string[]): void {
    if (names.length === 0) return;
    if (statement.topLevel) {
      const wanted = this.#wanted.get(module) ?? new Set();
      for (const name of names) wanted.add(name);
      this.#wanted.set(module, wanted);
      return;
    }
    const { text } = this.#file;
    const start = statement.node.startIndex;
    const indent = text.slice(lineStart(text, start), start);
    const separator = indent.trim() === '' ? eol(text) + indent : '; ';
    const line = `from ${module} import ${names.join(', ')}${separator}`;
    this.#edits.push({ start, end: start, text: line });
  }

  #existing(module: string, except?: ImportStatement): ImportStatement | undefined {
    return this.#file.names.imports.find(
      (one) => one !== except && one.topLevel && one.module === module && !one.star && one.names.length > 0,
    );
  }

  #addNames(module: string, names: string[]): void {
    const existing = this.#hosts.get(module) ?? this.#existing(module);
    const there = new Set(existing?.names.map((one) => one.element.text.replace(/\s+/g, ' ')));
    const missing = names.filter((name) => !there.has(name)).sort();
    if (missing.length === 0) return;
    if (existing) this.#edits.push(...missing.map((name) => extendImport(existing, name, this.#file.text)));
    else this.#edits.push(placeImport(this.#module, `from ${module} import ${missing.join(', ')}`));
  }
}
