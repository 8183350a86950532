import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { broken, fixed, folder, kit, repository } from './kit.ts';

const program = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** Runs the kit in a terminal in which somebody types that; gives what the terminal showed. */
function inTerminal(root: string, typed: string, ...args: string[]): { code: number; shown: string } {
  const script = `
import os, pty, sys
typed = sys.argv[1].encode()
shown = b""
def read(fd):
    global shown
    data = os.read(fd, 4096)
    if b"[Y/n]" in data:
        os.write(fd, typed)
    return data
status = pty.spawn(sys.argv[2:], read, lambda fd: b"")
sys.exit(os.waitstatus_to_exitcode(status))
`;
  const run = spawnSync('python3', ['-c', script, typed, process.execPath, program, ...args], {
    cwd: root,
    encoding: 'utf8',
    input: '',
    timeout: 60_000,
    env: { ...process.env, NO_COLOR: '1', TERM: 'xterm' },
  });
  return { code: run.status ?? -1, shown: run.stdout };
}

const read = (root: string) => readFileSync(join(root, 'models.py'), 'utf8');

test('on a terminal kit fix shows what it would do, and asks once', () => {
  const root = repository({ 'models.py': broken });
  const no = inTerminal(root, 'n\n', 'fix');
  expect(no.code).toBe(0);
  expect(no.shown).toContain('would be repaired');
  expect(no.shown).toContain('Write that? [Y/n]');
  expect(no.shown).toContain('nothing was written');
  expect(read(root)).toBe(broken);
  const yes = inTerminal(root, '\n', 'fix');
  expect(yes.code).toBe(0);
  expect(yes.shown.match(/\[Y\/n\]/g)).toHaveLength(1);
  expect(yes.shown).toContain('1 file changed, nothing else touched');
  expect(read(root)).toBe(fixed);
});

test('with --yes, and where there is nothing to write, nobody is asked', () => {
  const root = repository({ 'models.py': broken });
  expect(inTerminal(root, 'n\n', 'fix', '--yes').shown).not.toContain('[Y/n]');
  expect(read(root)).toBe(fixed);
  expect(inTerminal(repository({ 'models.py': fixed }), 'n\n', 'fix').shown).toContain('nothing to do');
});

test('without a terminal nobody is asked', () => {
  const root = repository({ 'models.py': broken });
  expect(kit(root, ['fix']).stdout).not.toContain('[Y/n]');
  expect(read(root)).toBe(fixed);
});

test('kit alone says what is here, and which command is next, in five lines', () => {
  const root = repository({
    'models.py': broken,
    'alembic.ini': '[alembic]\nscript_location = migrations\n',
  });
  const { code, stdout } = kit(root, []);
  expect(code).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(5);
  expect(stdout).toMatch(/^pgvector-kit \S+, .*: Alembic, 1 file looked at\n1 finding: 1 that stops a/);
  expect(stdout).toContain('npx pgvector-kit fix ');
  expect(kit(folder({}), []).stdout).toContain('nothing is wrong with vectors here');
});
