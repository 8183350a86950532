import { compareVersions } from '../engine/semver.ts';
import type { Codemod, Context, Edit, Problem, Source } from '../engine/types.ts';
import { bumpOption, bumps, isBumped, isManifest, isNeeded } from '../javascript/bump.ts';
import { removeStatement } from '../javascript/edit-statement.ts';
import { javascript } from '../javascript/language.ts';
import { child, type Path } from '../javascript/nodes.ts';
import { endings } from '../javascript/other-files.ts';
import type { Script } from '../javascript/script.ts';
import { awaitRegistration } from './await-registration.ts';
import { commentsAbove } from './comments-above.ts';
import { type Handler, handlers, isToldMore } from './handlers.ts';
import { addOption, poolOf } from './pool.ts';
import { moduleOfClass } from './pool-class.ts';
import { typeObjection } from './typed-listener.ts';

/** pg-pool 3.13, which came with pg 8.20, is the first that looks at `onConnect`. */
const first = '8.20.0';
const driver = 'pgvector/pg';
/** Versioned like pg, they know `onConnect` since the same. */
const types = '@types/pg';

interface File extends Source {
  script: Script;
  context: Context;
}

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
    const found = handlers(script, context);
    const pools = found.map(({ statement, call }) => statement && poolText(call, source.text));
    return found.map((one, at) => {
      const count = pools.filter((pool) => pool === pools[at]).length;
      return problem(one, count, { ...source, script, context });
    });
  },
};

/** What listens, as it is written: two listeners of one pool have it in common. */
function poolText({ node }: Path, text: string): string {
  const object = child(child(node, 'callee'), 'object');
  return text.slice(object?.start, object?.end);
}

function concerns(text: string): boolean {
  return text.includes(driver) && /\.\s*(?:on|once|\w+Listener)\s*\(\s*['"`]connect['"`]/.test(text);
}

function upgrades({ path, text }: Source, context: Context): Problem[] {
  if (context.options.bump !== 'yes' || !isNeeded(path, context, [driver], concerns)) return [];
  return ['pg', types].flatMap((name) => bumps(text, { name, version: first }, 'PGV043'));
}

function problem(one: Handler, count: number, file: File): Problem {
  const { start, end } = one.call.node;
  const plan = planFor(one, count, file);
  const what =
    "a pool does not wait for what listens to 'connect': its first query can run before the types are registered";
  const problem = { code: 'PGV043', start, end, what };
  if (typeof plan === 'string') return { ...problem, reason: plan };
  return { ...problem, repair: { outcome: 'becomes `onConnect`', edits: plan } };
}

/** The edits, or why there are none. */
function planFor(one: Handler, count: number, file: File): Edit[] | string {
  const { text, script, context } = file;
  if (/once/i.test(one.method)) return 'it listens once, and every connection of the pool needs the types';
  const handler = one.statement && { ...one, statement: one.statement };
  const pool = handler && poolOf(handler);
  const module = pool && moduleOfClass(pool.made, script);
  if (module !== undefined && module !== 'pg')
    return `the pool is that of \`${module}\`, which may have no onConnect; register the types on the client that its connect() gives`;
  const reason = objectionTo(file);
  if (reason !== undefined) return reason;
  if (!handler) return 'the listener is part of an expression';
  if (count > 1) return 'this pool has several such listeners';
  if (one.name !== undefined)
    return `the listener is \`${one.name}\`; have that wait for the registration, and give it to the pool as \`onConnect\``;
  if (isToldMore(one.listener.node))
    return 'the listener uses `this` or `arguments`, and onConnect is given the client alone';
  if (!pool) return 'give onConnect to the pool where it is made; it is not made here, just before';
  if (module === undefined || context.project.standIn(module))
    return 'it does not show that this pool is that of the package pg';
  if (pool.isUsed)
    return 'the pool is used, or something waited for, before it listens, and onConnect would come before that';
  const awaited = awaitRegistration(one, text);
  if (awaited === undefined)
    return 'it does not show that the listener waits for the registration, and onConnect has to; `await` it there';
  const mistyped = typeObjection(
    one.listener.node,
    awaited !== text.slice(one.listener.node.start, one.listener.node.end),
  );
  if (mistyped !== undefined) return mistyped;
  const above = commentsAbove(handler.statement.node, text);
  const removed = removeStatement(handler.statement, text, above.length);
  const added = addOption(pool.made, handler, { listener: awaited, comments: above.lines }, text);
  return added && removed
    ? [...added, ...removed]
    : 'the pool has an onConnect already, or the listener is no function that stands here';
}

/** Does what the project installs, and its tests, know onConnect? */
function objectionTo({ script, context }: File): string | undefined {
  const held = context.project.npmVersion('pg');
  if (!held) return 'no lock file and no package.json from here up says which version of pg is installed';
  if (compareVersions(held.version, first) < 0 && !isBumped('pg', context))
    return `${held.path} has pg at \`${held.says}\`, and onConnect came with ${first}; upgrade pg first, or let --bump write that into package.json`;
  const typed = script.dialect === 'babylon' ? undefined : context.project.npmVersion(types);
  if (typed && compareVersions(typed.version, first) < 0 && !isBumped(types, context))
    return `${typed.path} has ${types} at \`${typed.says}\`, which knows onConnect since ${first}; upgrade it first, or let --bump write that into package.json`;
  const test = testOfListening(context);
  return (
    test && `${test} puts something in the place of pg that is told of listeners alone; change that first`
  );
}

/** A test that mocks the driver, and looks at who listens. */
function testOfListening({ project }: Context): string | undefined {
  const quotes = ["'", '"', '`'];
  const mocks = quotes.flatMap((quote) => [`ock(${quote}pg${quote}`, `odule(${quote}pg${quote}`]);
  const files = project.filesWith(mocks, endings);
  return files.find(({ text }) => /['"`]connect['"`]/.test(text))?.path;
}
