import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findPython } from '../../examples/database/find-python.ts';
import { builtPages, plainText } from './setup/built.ts';

/** Compiles what it gets as JSON on standard input, and says what does not. */
const compile = `
import json, sys
for name, text in json.load(sys.stdin):
    try:
        compile(text, name, "exec")
    except SyntaxError as error:
        print(name, error)
`;

const blocks = builtPages().flatMap(({ path, html }) =>
  Array.from(html.matchAll(/<figure class="frame[^>]*>[\s\S]*?<\/figure>/g), ([figure]) => ({
    path,
    language: /<pre data-language="(\w+)"/.exec(figure)?.[1] ?? '',
    isDiff: /class="ec-line[^"]* (?:ins|del)/.test(figure),
    isTemplate: path.includes('template') || /\.mako/.test(figure),
    copied: plainText(/data-code="([^"]*)"/.exec(figure)?.[1] ?? '').replaceAll('\u007f', '\n'),
  })),
);

test('what the copy button of a repaired file yields compiles in Python', () => {
  const repaired = blocks.filter((one) => one.language === 'python' && one.isDiff && !one.isTemplate);
  expect(repaired.length).toBeGreaterThan(20);
  const [python = '', ...rest] = findPython().command;
  const input = JSON.stringify(repaired.map(({ path, copied }) => [path, copied]));
  const { stdout, stderr } = spawnSync(python, [...rest, '-c', compile], { input, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toBe('');
});

test('what the copy button of a command yields is the command', () => {
  const commands = blocks.filter(({ language }) => language === 'console' || language === 'ansi');
  expect(commands.length).toBeGreaterThan(20);
  for (const { path, copied } of commands) {
    expect(copied, path).not.toMatch(/^(?:\$|=>) /m);
    expect(copied, path).not.toContain('\u001b');
    expect(copied.trim(), path).not.toBe('');
  }
});
