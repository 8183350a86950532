import type { Tree } from 'web-tree-sitter';
import { hintsAtCreation } from '../alembic/hidden-creation.ts';
import { readRevisionBody } from '../alembic/read-revision.ts';
import {
  mentionsVectors,
  type Revision,
  type RevisionBody,
  readRevisionHead,
  rendersVectors,
  upgradeMentionsVectors,
} from '../alembic/revision.ts';
import { bodyOf, type MigrationBody } from '../django/operations.ts';
import { isTooDeep } from '../engine/too-deep.ts';
import type { Parser } from '../engine/types.ts';
import { type Beside, lendFiles } from '../python/beside.ts';
import { Names } from '../python/names.ts';
import type { ModelTable } from './facts.ts';
import { type ModuleFacts, moduleFacts } from './model/module-facts.ts';
import type { FindModule } from './model/scope.ts';
import { readModels } from './read-models.ts';

/** How facts are taken from texts; pure, for the index of a repository and for a page that has one file alone. */
export class FactReader {
  private readonly parser: Parser<Tree>;

  constructor(parser: Parser<Tree>) {
    this.parser = parser;
  }

  /**
   * `read` is asked for the text again when somebody wants the body; the text itself is not kept. `textOf`: of files that it reads, relative to its folder. `undefined`: no revision.
   */
  revision(
    path: string,
    text: string,
    read: () => string,
    textOf: Beside['textOf'] = () => undefined,
  ): Revision | undefined {
    const head = readRevisionHead(text);
    if (!head) return undefined;
    const beside = { name: path.slice(path.lastIndexOf('/') + 1), textOf };
    const body = once(() => this.parsed(read(), readRevisionBody, beside));
    const mentions = mentionsVectors(text);
    return {
      ...head,
      path,
      mentionsVectors: mentions,
      upgradeMentionsVectors: mentions && upgradeMentionsVectors(text),
      rendersVectors: mentions && rendersVectors(text),
      hintsAtCreation: hintsAtCreation(text),
      get body(): RevisionBody | undefined {
        return body();
      },
    };
  }

  /** `undefined`: does not parse, or is no migration of Django's. */
  migrationBody(text: string): MigrationBody | undefined {
    return this.parsed(text, bodyOf);
  }

  /** None of a file that does not parse. `find`: the project's other modules. */
  models(path: string, text: string, find?: FindModule): ModelTable[] {
    return this.parsed(text, (names) => readModels(path, names, find)) ?? [];
  }

  /** What a module binds that models may be made of; undefined when it does not parse. */
  module(path: string, text: string): ModuleFacts | undefined {
    return this.parsed(text, (names) => moduleFacts(path, names));
  }

  private parsed<T>(text: string, read: (names: Names) => T, beside?: Beside): T | undefined {
    const result = this.parser.parse(text);
    if (!result.ok) return undefined;
    try {
      if (beside) lendFiles(result.tree, beside);
      return read(Names.of(result.tree, text));
    } catch (error) {
      // The run itself says so of the file; it must not stop what asks about its neighbours.
      if (isTooDeep(error)) return undefined;
      throw error;
    } finally {
      result.free();
    }
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
