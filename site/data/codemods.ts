import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Applicability, OptionSpec } from '../../codemods/engine/types.ts';
import { registry } from '../../codemods/registry.ts';
import { packageRoot } from '../../lib/package-root.ts';
import { diffOf, languageOf } from '../../recipes/shown.ts';
import { readText } from './read-text.ts';

/** A line of a case's `report.txt`. */
export interface CaseFinding {
  line: number;
  code: string;
  applicability: Applicability;
  message: string;
}

/** A folder of `cases/`. `change`: it is edited; `stay`: nothing is found; `refuse`: it is reported and left as it is. */
export interface CodemodCase {
  name: string;
  kind: 'change' | 'stay' | 'refuse';
  /** Path of the case's file in its project, where the case says one. */
  file: string;
  language: string;
  /** `.py` */
  extension: string;
  input: string;
  diff: string;
  /** What becomes of the input; '' when nothing does. */
  expected: string;
  findings: CaseFinding[];
  unsafe: boolean;
  options: Record<string, string>;
}

export interface CodemodEntry {
  id: string;
  title: string;
  language: string;
  extensions: readonly string[];
  codes: readonly string[];
  options: Readonly<Record<string, OptionSpec>>;
  cases: CodemodCase[];
}

export function collectCodemods(): Promise<CodemodEntry[]> {
  return Promise.all(
    registry.map(async ({ id, load }) => {
      const { title, language, codes, options } = (await load()).codemod;
      const { id: name, extensions } = language;
      return { id, title, language: name, extensions, codes, options, cases: casesOf(id) };
    }),
  );
}

function casesOf(id: string): CodemodCase[] {
  const root = join(packageRoot(), 'codemods', id, 'cases');
  return readdirSync(root)
    .sort()
    .map((name) => caseOf(join(root, name), name));
}

function caseOf(folder: string, name: string): CodemodCase {
  const files = readdirSync(folder);
  const file = files.find((one) => one.startsWith('input.')) ?? 'input.py';
  const textOf = (one: string) => (existsSync(join(folder, one)) ? readText(join(folder, one)) : undefined);
  const input = textOf(file) ?? '';
  const expected = textOf(file.replace('input', 'expected'));
  const findings = findingsOf(textOf('report.txt') ?? '');
  const settings: { unsafe?: boolean; path?: string; options?: Record<string, string> } = JSON.parse(
    textOf('case.json') ?? '{}',
  );
  return {
    name,
    kind: expected !== undefined ? 'change' : findings.length > 0 ? 'refuse' : 'stay',
    file: settings.path ?? '',
    language: languageOf(file),
    extension: file.replace(/^input/, ''),
    input,
    diff: expected === undefined ? '' : diffOf(input, expected),
    expected: expected ?? '',
    findings,
    unsafe: settings.unsafe === true,
    options: settings.options ?? {},
  };
}

function findingsOf(report: string): CaseFinding[] {
  const line = /^(\d+):\d+ (PGV\d{3}) (safe|unsafe|manual): (.*)$/gm;
  return Array.from(report.matchAll(line), ([, at, code = '', applicability, message = '']) => ({
    line: Number(at),
    code,
    applicability: applicability as Applicability,
    message,
  }));
}
