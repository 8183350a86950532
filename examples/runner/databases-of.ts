import type { Database } from '../database/database.ts';
import type { Server } from '../database/open-server.ts';
import type { Tree } from '../step-common.ts';
import type { Example } from './list-examples.ts';

/** One database for each tree of an example, made when a step first asks for it. */
export function databasesOf(example: Example, server: Promise<Server>) {
  const made = new Map<Tree, Promise<Database>>();
  return {
    of(tree: Tree): Promise<Database> {
      const known = made.get(tree);
      if (known) {
        return known;
      }
      const fresh = server.then((opened) => opened.createDatabase(`${example.id}_${tree}`, example.login));
      made.set(tree, fresh);
      return fresh;
    },
    /** Drops all of them; what could not even be made is the business of the step that asked for it. */
    async drop(): Promise<void> {
      for (const settled of await Promise.allSettled(made.values())) {
        if (settled.status === 'fulfilled') {
          await settled.value.drop();
        }
      }
    },
  };
}
