import { compareVersions } from '../engine/semver.ts';
import type { Codemod, Context, Problem } from '../engine/types.ts';
import { prisma } from '../prisma/language.ts';
import { modelsIn } from '../prisma/models.ts';
import { isForAnother } from '../sql/database.ts';

export const codemod: Codemod<string> = {
  id: 'report-prisma-vector',
  title:
    "Report vector columns that keep Prisma's client from creating rows, and the preview flag for extensions that is deprecated.",
  language: prisma,
  codes: ['PGV049'],
  options: {},
  reportOnly: true,
  words: ['Unsupported(', 'postgresqlExtensions'],
  mayConcern: (text) => required.test(withoutComments(text)) || preview.test(withoutComments(text)),
  find(source, _tree, { project }) {
    const code = withoutComments(source.text);
    const found = [...requiredFields(code), ...previewFlag(code, project)];
    if (found.length === 0 || isForAnother(source, project)) return [];
    return found;
  },
};

/** Neither optional nor with a default. */
const field =
  /^([ \t]+\w+[ \t]+)(Unsupported\("(?:half|sparse)?vec(?:tor)?(?:\(\d+\))?"\))(?!\?|\[|[^\n]*@default)/gm;
const ignored = /^[ \t]*@@ignore\b/m;
const required = new RegExp(field.source, 'm');
const preview = /\bpreviewFeatures\s*=\s*\[[^\]]*"postgresqlExtensions"/;
/** https://github.com/prisma/prisma/releases/tag/6.16.0 */
const deprecatedSince = '6.16.0';

function requiredFields(code: string): Problem[] {
  // The client writes no views, and has nothing for an ignored model.
  const models = modelsIn(code).filter(({ body }) => !ignored.test(body));
  const isWritten = (at: number) => models.some(({ start, end }) => start < at && at < end);
  const fields = [...code.matchAll(field)].filter(({ index }) => isWritten(index));
  return fields.map(({ index, 1: before = '', 2: type = '' }) =>
    problem(
      index + before.length,
      type.length,
      `Prisma's client can't create rows of a model with a required \`${type}\``,
      `make it optional, \`${type}?\`, or write such rows with $executeRaw`,
    ),
  );
}

function previewFlag(code: string, project: Context['project']): Problem[] {
  const match = preview.exec(code);
  const held = project.npmVersion('prisma') ?? project.npmVersion('@prisma/client');
  if (!match || !held || compareVersions(held.version, deprecatedSince) < 0) return [];
  const start = match.index + match[0].lastIndexOf('"postgresqlExtensions"');
  const what = `the preview feature postgresqlExtensions is deprecated since Prisma ${deprecatedSince}, and ${held.path} lets in ${held.version}`;
  const reason =
    'create the extension in a migration, `CREATE EXTENSION IF NOT EXISTS vector`, before the flag and `extensions = [vector]` go';
  return [{ ...problem(start, '"postgresqlExtensions"'.length, what, reason), severity: 'advice' }];
}

function problem(start: number, length: number, what: string, reason: string): Problem {
  return { code: 'PGV049', start, end: start + length, what, reason };
}

/** With blanks in their place. */
function withoutComments(text: string): string {
  return text.replace(/\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length));
}
