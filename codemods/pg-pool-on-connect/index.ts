import { compareVersions } from '../engine/semver.ts';
import type { Codemod, Context, Finding, Source } from '../engine/types.ts';
import { bumpOption, bumps, isBumped, isManifest, isNeeded } from '../javascript/bump.ts';
import { removeStatement } from '../javascript/edit-statement.ts';
import { javascript } from '../javascript/language.ts';
import { child, type Path } from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { awaitRegistration } from './await-registration.ts';
import { commentsAbove } from './comments-above.ts';
import { type Handler, handlers, isToldMore } from './handlers.ts';
import { addOption, poolOf } from './pool.ts';

/** pg-pool 3.13, which came with pg 8.20, is the first that looks at `onConnect`. */
const first = '8.20.0';
const driver = 'pgvector/pg';

export const codemod: Codemod<Script> = {
  id: 'pg-pool-on-connect',
  title:
    "Register pgvector's types in a pool's onConnect, which is waited for, not in a listener, which is not.",
  language: javascript,
  codes: ['PGV043'],
  options: { bump: bumpOption('pg') },
  words: [driver, '"pg":'],
  mayConcern: (text) => concerns(text) || text.includes('"pg":'),
  find(source, script, context) {
    if (isManifest(source.path)) return upgrades(source, context);
    const found = handlers(script);
    const pools = found.map(({ statement, call }) => statement && poolText(call, source.text));
    return found.map((one, at) => {
      const count = pools.filter((pool) => pool === pools[at]).length;
      return finding(one, count, source, context);
    });
  },
};

/** What listens, as it is written: two listeners of one pool have it in common. */
function poolText({ node }: Path, text: string): string {
  const object = child(child(node, 'callee'), 'object');
  return text.slice(object?.start, object?.end);
}

function concerns(text: string): boolean {
  return text.includes(driver) && /\.\s*(?:on|addListener)\s*\(\s*['"`]connect['"`]/.test(text);
}

function upgrades({ path, text }: Source, context: Context): Finding[] {
  if (context.options.bump !== 'yes' || !isNeeded(path, context, [driver], concerns)) return [];
  return bumps(text, { name: 'pg', version: first }, 'PGV043');
}

function finding(one: Handler, count: number, { path, text }: Source, context: Context): Finding {
  const { start, end } = one.call.node;
  const place = { code: 'PGV043', start, end };
  const message =
    "a pool does not wait for what listens to 'connect': its first query can run before the types are registered";
  const manual = (reason: string): Finding => ({
    ...place,
    message: `${message}; not edited: ${reason}`,
    applicability: 'manual',
    edits: [],
  });
  const held = context.project.npmVersion('pg');
  if (!held)
    return manual('no lock file and no package.json from here up says which version of pg is installed');
  if (compareVersions(held.version, first) < 0 && !isBumped('pg', path, context))
    return manual(
      `${held.path} has pg at \`${held.says}\`, and onConnect came with ${first}; upgrade pg first, or let --bump write that into package.json`,
    );
  if (!one.statement) return manual('the listener is part of an expression');
  if (count > 1) return manual('this pool has several such listeners');
  if (isToldMore(one.listener.node))
    return manual('the listener uses `this` or `arguments`, and onConnect is given the client alone');
  const handler = { ...one, statement: one.statement };
  const pool = poolOf(handler);
  if (!pool) return manual('give onConnect to the pool where it is made; it is not made here, just before');
  if (pool.isUsed)
    return manual(
      'the pool is used, or something waited for, before it listens, and onConnect would come before that',
    );
  const awaited = awaitRegistration(one, text);
  const above = commentsAbove(handler.statement.node, text);
  const removed = removeStatement(handler.statement, text, above.length);
  const added = awaited && addOption(pool.made, handler, { listener: awaited, comments: above.lines }, text);
  if (!added || !removed)
    return manual('the pool has an onConnect already, or the listener is no function that stands here');
  return {
    ...place,
    message: `${message}; becomes \`onConnect\``,
    applicability: 'safe',
    edits: [...added, ...removed],
  };
}
