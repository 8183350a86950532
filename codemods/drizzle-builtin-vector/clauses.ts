import type { Edit } from '../engine/types.ts';
import { changeClause, changePattern } from '../javascript/edit-import.ts';
import { removeStatement } from '../javascript/edit-statement.ts';
import type { ModuleUse, Taken } from '../javascript/modules.ts';

interface Change {
  use: ModuleUse;
  add: Set<string>;
  drop: Set<Taken>;
}

/** What imports of a file gain and lose: columns, distances and indexes may ask for changes of the same one. */
export class Clauses {
  private readonly changes = new Map<number, Change>();

  /** `add`: `vector`, `vector as pgVector`. */
  change(
    use: ModuleUse,
    { add = [], drop = [] }: { add?: readonly string[]; drop?: readonly Taken[] },
  ): void {
    const { start } = use.node.node;
    const change = this.changes.get(start) ?? { use, add: new Set(), drop: new Set() };
    this.changes.set(start, change);
    for (const name of add) change.add.add(name);
    for (const taken of drop) change.drop.add(taken);
  }

  edits(text: string): Edit[] {
    return [...this.changes.values()].flatMap(({ use, add, drop }) => {
      const dropNames = use.names.filter(({ element }) =>
        [...drop].some((one) => one.element.node.start === element.node.start),
      );
      if (add.size === 0 && dropNames.length === use.names.length)
        return removeStatement(use.node, text) ?? [];
      const change = { addNames: [...add], dropNames };
      return use.form === 'import'
        ? changeClause(use, text, change)
        : (changePattern(use, text, change) ?? []);
    });
  }
}
