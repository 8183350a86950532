import { blank, isConditional, maskTemplate } from '../mako/mask.ts';

/** An import at the left margin of the revisions that a template makes. */
export interface TemplateImport {
  kind: 'import' | 'from';
  /** `pgvector.sqlalchemy`; the first one of several. */
  module: string;
  names: ImportedName[];
  start: number;
  end: number;
  /** Only some revisions have it: it stands between `% if` and `% endif`. */
  conditional: boolean;
}

export interface ImportedName {
  /** `pgvector.sqlalchemy`, `pgvector.sqlalchemy.Vector` */
  path: string;
  /** The name after `as`. */
  alias: string | undefined;
  /** Where the path as written ends. */
  end: number;
}

export interface Template {
  text: string;
  imports: TemplateImport[];
  /** Where Alembic's `${imports}` stands: what revisions need beside the template's own imports. */
  slot: { start: number; end: number } | undefined;
}

const statement = /^(?:from[ \t]+(\S+)[ \t]+import[ \t]*(?:\([^)]*\)|[^\r\n]*)|import[ \t]+[^\r\n]*)/gm;
const docstring = /("""|''')[\s\S]*?\1/g;

export function readTemplate(text: string): Template {
  const output = maskTemplate(text);
  const code = output.replace(docstring, blank);
  const slot = /\$\{[^{}]*\bimports\b[^{}]*\}/.exec(code);
  return {
    text,
    imports: Array.from(code.matchAll(statement), (match) => templateImport(text, match)),
    slot: slot ? { start: slot.index, end: slot.index + slot[0].length } : undefined,
  };
}

function templateImport(text: string, match: RegExpExecArray): TemplateImport {
  const [written, from] = match;
  const code = written.replace(/(?<![ \t])[ \t]*#[^\r\n]*/g, blank);
  const names = namesOf(code, match.index, from);
  return {
    kind: from === undefined ? 'import' : 'from',
    module: from ?? names[0]?.path ?? '',
    names,
    start: match.index,
    end: match.index + written.trimEnd().length,
    conditional: isConditional(text, match.index),
  };
}

function namesOf(code: string, offset: number, from: string | undefined): ImportedName[] {
  const list = /\bimport\b/.exec(code);
  const start = list ? list.index + list[0].length : 0;
  return Array.from(code.slice(start).matchAll(/([\w.*]+)(?:[ \t]+as[ \t]+(\w+))?/g), (one) => {
    const [, name = '', alias] = one;
    const path = from === undefined ? name : `${from}.${name}`;
    return { path, alias, end: offset + start + one.index + name.length };
  });
}
