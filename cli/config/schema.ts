import { z } from 'zod';
import type { Codemod } from '../../codemods/engine/types.ts';
import { nearest } from '../../lib/nearest.ts';
import type { Found } from './find.ts';
import { configError, lineOf } from './place.ts';

interface Lists {
  ignore: string[];
  exclude: string[];
  enable: string[];
  strict: boolean;
}

/** What a configuration says, checked. */
export interface Checked extends Lists {
  /** By codemod; only what is set. */
  options: Record<string, Record<string, string>>;
}

/** What names in it may mean. */
export interface Vocabulary {
  codes: ReadonlySet<string>;
  ids: readonly string[];
  /** Those of the codemods that have a table in it. */
  codemods: readonly Codemod[];
}

/** Throws `ExpectedError` for the first thing that is not as it must be, with its line. */
export function check(found: Found, vocabulary: Vocabulary): Checked {
  const result = schemaOf(vocabulary).safeParse(found.table);
  const [issue] = result.error?.issues ?? [];
  if (issue) throw explained(found, issue, vocabulary);
  const {
    ignore = [],
    exclude = [],
    enable = [],
    strict = false,
    ...options
  } = result.data as Partial<Lists>;
  return { ignore, exclude, enable, strict, options };
}

function schemaOf({ codes, ids, codemods }: Vocabulary) {
  const tables = codemods.map(({ id, options }) => {
    const values = Object.entries(options).map(([name, spec]) => [name, z.enum(spec.values).optional()]);
    return [id, z.strictObject(Object.fromEntries(values)).optional()];
  });
  return z.strictObject({
    ignore: z.array(z.string().refine((code) => codes.has(code))).optional(),
    exclude: z.array(z.string().min(1)).optional(),
    enable: z.array(z.string().refine((id) => ids.includes(id))).optional(),
    strict: z.boolean().optional(),
    ...Object.fromEntries(tables),
  });
}

/** What a key wants, in a sentence that goes on after "is". */
const wants: Readonly<Record<string, string>> = {
  ignore: 'a list of codes, as in ["PGV007"]',
  exclude: 'a list of patterns, as in ["legacy/**"]',
  enable: 'a list of codemods that run only when asked for, as in ["prefer-raw-sql"]',
  strict: 'true or false',
};

function explained(found: Found, issue: z.core.$ZodIssue, vocabulary: Vocabulary) {
  const path = issue.path.map(String);
  const value = path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), found.table);
  const error = (keys: string[], what: string, todo: string) =>
    configError({ path: found.path, line: lineOf(found, keys) }, what, todo);
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known =
      path.length === 0 ? [...Object.keys(wants), ...vocabulary.ids] : optionsOf(path[0], vocabulary);
    const near = nearest(key, known);
    const what = `${place(path)} has no key ${key}${near ? `; did you mean ${near}?` : ''}`;
    return error([...path, key], what, keysTodo(path[0], known));
  }
  const [key = ''] = path;
  if (path.length === 0)
    return error([], `${place([])} is not a table`, `its keys are ${Object.keys(wants).join(', ')}`);
  const wanted = wants[key] ?? wantedOption(path, vocabulary);
  if (path.length === 2 && wants[key]) {
    return error([key, String(value)], `${key} has ${JSON.stringify(value)}`, `it is ${wanted}`);
  }
  return error(path, `${path.join('.')} is ${JSON.stringify(value)}`, `it is ${wanted}`);
}

function place(path: readonly string[]): string {
  return ['pgvector-kit', ...path].join('.');
}

function keysTodo(table: string | undefined, known: readonly string[]): string {
  if (table === undefined) return `its keys are ${Object.keys(wants).join(', ')}, and the ids of codemods`;
  return known.length > 0 ? `its keys are ${known.join(', ')}` : `${table} has no options, take it out`;
}

function optionsOf(id: string | undefined, { codemods }: Vocabulary): string[] {
  return Object.keys(codemods.find((one) => one.id === id)?.options ?? {});
}

function wantedOption([id, option = '']: readonly string[], { codemods }: Vocabulary): string {
  const spec = codemods.find((one) => one.id === id)?.options[option];
  return spec
    ? `one of ${spec.values.map((value) => JSON.stringify(value)).join(', ')}`
    : 'a table of options';
}
