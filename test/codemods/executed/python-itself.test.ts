import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { grammarFault } from '../../../codemods/python/grammar-fault.ts';
import { Names } from '../../../codemods/python/names.ts';
import { undefinedUses } from '../../../codemods/python/undefined-names.ts';
import { registry } from '../../../codemods/registry.ts';
import { findPython } from '../../../examples/database/find-python.ts';
import { treeOf } from '../../schema/parse.ts';
import { casesOf } from '../cases.ts';
import { pythonOutputs } from './outputs.ts';

interface Verdict {
  refused: string | null;
  unbound: string[];
}

function askPython(texts: readonly string[]): Verdict[] {
  const script = fileURLToPath(new URL('ask_python.py', import.meta.url));
  const [program = 'python3', ...before] = findPython().command;
  const run = spawnSync(program, [...before, script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const outputs = pythonOutputs().map(({ name, one }) => ({ name, text: textOf(one.expected) }));
const inputs = registry
  .flatMap(({ id }) => casesOf(id).map((one) => ({ name: `${id}: ${one.name}`, one })))
  .filter(({ one }) => one.extension === '.py')
  .map(({ name, one }) => ({ name, text: textOf(one.input) }));

/** Those in another encoding have no letters that the compiler minds. */
function textOf(bytes: Buffer | undefined): string {
  const text = bytes?.toString('utf8') ?? '';
  return (text.includes('\ufffd') ? (bytes?.toString('latin1') ?? '') : text).replace(/^\ufeff/, '');
}

/** What careless edits make of a text: a line gone, another indent, a body gone, a keyword twice. */
function* mutations(text: string): Generator<string> {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 3) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    yield lines.toSpliced(at, 1).join('\n');
    yield lines.toSpliced(at, 1, ` ${line}`).join('\n');
    yield lines.toSpliced(at, 1, line.trimStart()).join('\n');
    if (line.endsWith(':')) yield lines.toSpliced(at + 1, 0, 'x = 1').join('\n');
    if (/\w=[^(]*\)$/.test(line))
      yield lines.toSpliced(at, 1, line.replace(/(\w+=[^(]*)\)$/, '$1, $1)')).join('\n');
    if (/\w=[^(]*\)$/.test(line)) yield lines.toSpliced(at, 1, line.replace(/\)$/, ', 1)')).join('\n');
  }
}

describe("Python's own compiler", () => {
  test('takes what every codemod writes', () => {
    const verdicts = askPython(outputs.map(({ text }) => text));
    const refused = outputs.flatMap(({ name }, index) => {
      const reason = verdicts[index]?.refused;
      return reason ? [`${name}: ${reason}`] : [];
    });
    expect(outputs.length).toBeGreaterThan(250);
    expect(refused).toEqual([]);
  });

  test('refuses what the grammar of the kit does, and no more, in what careless edits make', () => {
    const texts = inputs
      .filter((_, index) => index % 5 === 0)
      .flatMap(({ text }) => [text, ...mutations(text)]);
    const parsed = texts.flatMap((text) => {
      const tree = treeOf(text);
      return tree ? [{ text, fault: grammarFault(tree, text) }] : [];
    });
    const verdicts = askPython(parsed.map(({ text }) => text));
    const wrong = parsed.flatMap(({ text, fault }, index) => {
      const refused = verdicts[index]?.refused ?? undefined;
      return (refused === undefined) === (fault === undefined) ? [] : [{ fault, refused, text }];
    });
    expect(parsed.filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  test('finds the names that nothing binds which the kit does', () => {
    const texts = [...inputs.map(({ text }) => text), ...outputs.map(({ text }) => text)].filter(
      // What is bound for type checkers alone is bound for the compiler; a star binds what nobody sees.
      (text) => !/TYPE_CHECKING|import \*/.test(text),
    );
    const verdicts = askPython(texts);
    let found = 0;
    for (const [index, text] of texts.entries()) {
      const tree = treeOf(text);
      const verdict = verdicts[index];
      if (!tree || !verdict || verdict.refused !== null) continue;
      const names = Names.of(tree, text);
      const words = new Set(text.match(/[\p{L}_][\p{L}\p{N}_]*/gu));
      const unbound = [...words].filter((name) => undefinedUses(name, names).length > 0).sort();
      expect(unbound, text).toEqual(verdict.unbound);
      found += unbound.length;
    }
    expect(found).toBeGreaterThan(50);
  });
});
