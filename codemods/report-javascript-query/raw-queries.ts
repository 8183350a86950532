import type { Project } from '../engine/project-facts.ts';
import { compareVersions } from '../engine/semver.ts';
import type { Problem } from '../engine/types.ts';
import {
  child,
  children,
  memberTypes,
  nameOf,
  propertyOf,
  type SyntaxNode,
  unwrap,
} from '../javascript/nodes.ts';
import type { Script } from '../javascript/script.ts';
import { modelsWithVectors } from '../prisma/models.ts';

const methods = /^\$(?:query|execute)Raw$/;
/** Prisma 7 has no query engine any more: its adapters read a type that they do not know as text. */
const readsAllSince = '7.0.0';

/** ``prisma.$queryRaw`…` `` with what Prisma can't send as a vector, or can't read as one. */
export function rawQueries(script: Script, text: string, project: Project): Problem[] {
  return script.find('TaggedTemplateExpression').flatMap(({ node }) => {
    const tag = child(node, 'tag');
    if (!tag || !memberTypes.has(tag.type) || !methods.test(propertyOf(tag) ?? '')) return [];
    const quasi = child(node, 'quasi');
    if (!quasi) return [];
    return [...arraysSent(quasi, script, text), ...starRead(quasi, text, project)];
  });
}

const besideOperator = /(?:<=>|<->|<#>|<\+>)\s*(?:\(\s*)?$/;
const besideCast = /^\s*(?:\)\s*)?::\s*(?:\w+\.)?"?(?:vector|halfvec|sparsevec)\b/i;

/** Holes where a vector goes and an array stands. */
function arraysSent(quasi: SyntaxNode, script: Script, text: string): Problem[] {
  const pieces = children(quasi, 'quasis').map((one) => text.slice(one.start, one.end));
  return children(quasi, 'expressions').flatMap((hole, at) => {
    const isVector =
      besideOperator.test(pieces[at] ?? '') ||
      besideCast.test(pieces[at + 1] ?? '') ||
      isInserted(pieces, at);
    const value = unwrap(hole);
    if (!isVector || !value || !isArray(value, script)) return [];
    const written = text.slice(hole.start, hole.end);
    return [
      {
        code: 'PGV055',
        what: `Prisma sends an array as \`{"1","0"}\`, and a vector is written \`[1,0]\`: PostgreSQL says \`invalid input syntax for type vector\``,
        reason: `write \`\${JSON.stringify(${written})}::vector\``,
        start: hole.start,
        end: hole.end,
      },
    ];
  });
}

/** `INSERT INTO "Item" (content, embedding) VALUES (…, ${embedding})`, where the column that it goes to is called after vectors. */
function isInserted(pieces: readonly string[], at: number): boolean {
  const before = pieces.slice(0, at + 1).join('?');
  const [, columns, values] =
    /\binsert\s+into\s+[\w."]+\s*\(([^()]*)\)\s*values\s*\(([^()]*)$/i.exec(before) ?? [];
  if (columns === undefined || values === undefined) return false;
  const column = columns.split(',')[values.split(',').length - 1] ?? '';
  return /^\s*"?\w*(?:embedding|vector)"?\s*$/i.test(column);
}

/** An array for certain: a literal, or a name that is declared as one. */
function isArray(value: SyntaxNode, script: Script): boolean {
  if (value.type === 'ArrayExpression') return true;
  const name = nameOf(value);
  if (value.type !== 'Identifier' || name === undefined) return false;
  const declared = script.identifiers(name).flatMap(({ node, parentPath }) => {
    const annotation = child(child(node, 'typeAnnotation'), 'typeAnnotation');
    const parent: unknown = parentPath?.node;
    const init =
      isDeclarator(parent) && child(parent, 'id') === node ? unwrap(child(parent, 'init')) : undefined;
    return annotation || init ? [{ annotation, init }] : [];
  });
  return (
    declared.length > 0 &&
    declared.every(({ annotation, init }) => isNumbers(annotation) || init?.type === 'ArrayExpression')
  );
}

function isDeclarator(node: unknown): node is SyntaxNode {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'VariableDeclarator';
}

/** `number[]`, `Array<number>` */
function isNumbers(annotation: SyntaxNode | undefined): boolean {
  if (annotation?.type === 'TSArrayType') return child(annotation, 'elementType')?.type === 'TSNumberKeyword';
  return nameOf(child(annotation, 'typeName')) === 'Array';
}

/** `SELECT *` from the table of a model that has a vector, with a Prisma that can't read one. */
function starRead(quasi: SyntaxNode, text: string, project: Project): Problem[] {
  const held = project.npmVersion('@prisma/client') ?? project.npmVersion('prisma');
  if (!held || compareVersions(held.version, readsAllSince) >= 0) return [];
  const tables = new Set(modelsWithVectors(project).map(({ table }) => table));
  const found: Problem[] = [];
  for (const piece of children(quasi, 'quasis')) {
    const written = text.slice(piece.start, piece.end);
    for (const { 0: whole, 1: table = '', index } of written.matchAll(/\bselect\s+\*\s+from\s+"?(\w+)"?/gi)) {
      if (!tables.has(table) && !tables.has(table.toLowerCase())) continue;
      const start = piece.start + index;
      found.push({
        code: 'PGV055',
        what: `Prisma ${held.version} can't read the vector of \`${table}\`: it says \`Failed to deserialize column of type 'vector'\``,
        reason: 'name the columns, and the vector as `embedding::text`',
        start,
        end: start + whole.length,
      });
    }
  }
  return found;
}
