import type { Project } from '../engine/project-facts.ts';
import { compareVersions } from '../engine/semver.ts';
import type { Codemod, Problem } from '../engine/types.ts';
import { isForAnother } from '../sql/database.ts';
import { sql } from '../sql/language.ts';
import { maskSql } from '../sql/mask.ts';
import { mayRunBefore } from '../sql/migrations.ts';

export const codemod: Codemod<string> = {
  id: 'drizzle-unquote-type',
  title: "Take the quotation marks off the vector types in Drizzle's migrations.",
  language: sql,
  codes: ['PGV053'],
  options: {},
  words: ['vector(', 'halfvec(', 'sparsevec('],
  mayConcern: (text) => quoted.test(text),
  find({ path, text }, _tree, { project }) {
    if (!isOfDrizzle(path, project)) return [];
    const places = [...maskSql(text).matchAll(new RegExp(quoted.source, 'gi'))];
    if (places.length === 0 || isForAnother({ path, text }, project)) return [];
    return places.flatMap(({ 0: whole, 1: type = '', index }) => {
      const maker = makerOf(type, text, project);
      return maker === 'before' ? [] : [problem(type, index, whole.length, { maker, project })];
    });
  },
};

/** A column, or a new type of one, whose type is a name in quotation marks with a size inside. */
const quoted =
  /(?<="[ \t]{1,80}|\bTYPE[ \t]{1,80}|::)"((?:\w+\.)?(?:vector|halfvec|sparsevec)\(\d+\))"(?=(?:\[\]){0,6}\s{0,80}(?:[,;)]|$|NOT\b|NULL\b|DEFAULT\b|USING\b|PRIMARY\b|UNIQUE\b|-->))/i;

interface Around {
  /** A file that makes a type of that name. */
  maker: string | undefined;
  project: Project;
}

function problem(type: string, start: number, length: number, { maker, project }: Around): Problem {
  const what = `in quotation marks \`"${type}"\` is the name of a type, and no migration up to here makes one: this fails`;
  const place = { code: 'PGV053', what, start, end: start + length };
  if (maker !== undefined) return { ...place, reason: `${maker} makes a type of that name` };
  const edits = [{ start, end: start + length, text: type }];
  return { ...place, repair: { outcome: `becomes \`${type}\`${cause(type, project)}`, edits } };
}

/** https://github.com/drizzle-team/drizzle-orm/tree/main/drizzle-kit: `pgNativeTypes`, as the packages on npm have it. */
const knownSince: Readonly<Record<string, string>> = {
  vector: '0.22.0',
  halfvec: '0.31.4',
  sparsevec: '0.31.4',
};

/** So that the next migration is not written that way again. */
function cause(type: string, project: Project): string {
  const [, schema, name = ''] = /^(\w+\.)?(\w+)/.exec(type.toLowerCase()) ?? [];
  if (schema)
    return `; a custom type says it with its schema, which drizzle-kit quotes as one name: leave \`${schema}\` away, and let the search_path have it`;
  const since = knownSince[name] ?? '';
  const held = project.npmVersion('drizzle-kit');
  if (held && compareVersions(held.version, since) < 0)
    return `; drizzle-kit ${held.version} (${held.path}) quotes ${name} types, ${since} and later do not`;
  return `; drizzle-kit before ${since} quotes ${name} types`;
}

function isOfDrizzle(path: string, project: Project): boolean {
  if (path.endsWith('/migration.sql') && project.textBeside('snapshot.json') !== undefined) return true;
  return project.textBeside('meta/_journal.json') !== undefined;
}

/** Who makes a type, or a domain, of this very name: this migration or one before it, or the file that is named. */
function makerOf(type: string, text: string, project: Project): 'before' | (string & {}) | undefined {
  const made = new RegExp(
    String.raw`\bCREATE\s+(?:TYPE|DOMAIN)\s+(?:"\w+"\.)?"${type.replace(/[.()]/g, String.raw`\$&`)}"`,
    'i',
  );
  if (made.test(text)) return 'before';
  const folder = project.path.slice(0, project.path.lastIndexOf('/') + 1);
  const makers = project
    .filesWith(codemod.words, ['.sql'], 'repository')
    .filter((one) => one.path !== project.path && made.test(one.text));
  const isBefore = makers.some(({ path }) => path.startsWith(folder) && mayRunBefore(path, project.path));
  return isBefore ? 'before' : makers[0]?.path;
}
