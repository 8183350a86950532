import { describe, expect, test } from 'vitest';
import { hookOf } from '../../cli/hook/hook.ts';
import { addToIni, removeFromIni } from '../../cli/hook/ini.ts';
import { addToToml, removeFromToml } from '../../cli/hook/toml.ts';

const hook = { executable: 'npx', options: 'kit REVISION_SCRIPT_FILENAME' };
const other = { executable: '/opt/50%/node', options: 'kit.js REVISION_SCRIPT_FILENAME' };
const marker = '# written by pgvector-kit hook install; pgvector-kit hook remove takes it out\n';
const iniKeys =
  'pgvector-kit.type = exec\npgvector-kit.executable = npx\npgvector-kit.options = kit REVISION_SCRIPT_FILENAME\n';
const block = `${marker}[[tool.alembic.post_write_hooks]]
name = "pgvector-kit"
type = "exec"
executable = "npx"
options = "kit REVISION_SCRIPT_FILENAME"
`;

const inis = {
  'no section': [
    '[alembic]\nscript_location = m\n',
    `\n${marker}[post_write_hooks]\nhooks = pgvector-kit\n${iniKeys}`,
  ],
  'a section with nothing but comments': [
    '[post_write_hooks]\n# hooks = black\n\n[loggers]\nkeys = root\n',
    `[post_write_hooks]\n${marker}hooks = pgvector-kit\n${iniKeys}\n# hooks = black\n`,
  ],
  'other hooks': [
    '[post_write_hooks]\nhooks = black, isort\nblack.type = console_scripts\n',
    `hooks = pgvector-kit, black, isort\n${marker}${iniKeys}black.type = console_scripts\n`,
  ],
  'hooks without blanks': [
    '[post_write_hooks]\nhooks=ruff',
    `hooks=pgvector-kit, ruff\n${marker}${iniKeys.trimEnd()}`,
  ],
  'an empty hooks': [
    '[post_write_hooks]\nhooks = \n\n[x]\n',
    `hooks = pgvector-kit\n${marker}${iniKeys}\n[x]`,
  ],
  'a header at the end': [
    '[alembic]\n[post_write_hooks]',
    `[post_write_hooks]\n${marker}hooks = pgvector-kit\n`,
  ],
  'no newline at the end': ['[alembic]\nx = 1', `x = 1\n\n${marker}[post_write_hooks]\n`],
  'an empty file': ['', `${marker}[post_write_hooks]\nhooks = pgvector-kit\n${iniKeys}`],
  'a value that goes on with a bracket': [
    '[alembic]\nx = 1\n  [post_write_hooks]\n',
    `\n${marker}[post_write_hooks]\n`,
  ],
} as const;

const tomls = {
  'no hooks yet, other tables below': [
    '[tool.alembic]\nscript_location = "m"\n\n# black\n[tool.black]\n',
    `script_location = "m"\n\n${block}\n# black\n[tool.black]\n`,
  ],
  'no hooks, at the end of the file': ['[tool.alembic]\nscript_location = "m"\n', `"m"\n\n${block}`],
  'no newline at the end': ['[tool.alembic]\nscript_location = "m"', `"m"\n\n${block.trimEnd()}`],
  'other hooks with a comment': [
    '[tool.alembic]\nx = 1\n\n# ruff\n[[tool.alembic.post_write_hooks]]\nname = "ruff"\n',
    `x = 1\n\n${block}\n# ruff\n[[tool.alembic.post_write_hooks]]\nname = "ruff"\n`,
  ],
  'arrays and strings that look like tables': [
    '[tool.alembic]\nx = [\n  "a",\n]\ny = """\n[tool.black]\n"""\n[project]\n',
    `"""\n\n${block}[project]\n`,
  ],
} as const;

const formats = [
  ['alembic.ini', inis, addToIni, removeFromIni],
  ['pyproject.toml', tomls, addToToml, removeFromToml],
] as const;

function textOf(edited: ReturnType<typeof addToIni>): string {
  return edited.ok ? edited.text : `refused: ${edited.reason}`;
}

describe.each(formats)('%s', (_name, samples, add, remove) => {
  const all = Object.entries(samples).flatMap(([what, [before, part]]) => [
    { what, before, part },
    { what: `${what}, CRLF`, before: before.replaceAll('\n', '\r\n'), part: part.replaceAll('\n', '\r\n') },
  ]);

  test.each(all)('$what: the hook goes in and out, and nothing else changes', ({ before, part }) => {
    const after = textOf(add(before, hook));
    if (before.includes('\n') || !part.includes('\r')) expect(after).toContain(part);
    expect(textOf(add(after, hook))).toBe(after);
    expect(textOf(remove(after))).toBe(before);
    expect(textOf(remove(before))).toBe(before);
  });

  test.each(all)('$what: another command takes the place of the first', ({ before }) => {
    const after = textOf(add(textOf(add(before, hook)), other));
    expect(after).toBe(textOf(add(before, other)));
    expect(after).toContain('/opt/50%%/node');
    expect(textOf(remove(after))).toBe(before);
  });
});

test('hooks that came to ours in alembic.ini stay when it goes', () => {
  const mine = textOf(addToIni('[alembic]\n', hook));
  const both = mine
    .replace('hooks = pgvector-kit', 'hooks = pgvector-kit, black')
    .concat('black.type = exec\n');
  expect(textOf(removeFromIni(both))).toBe(
    '[alembic]\n\n[post_write_hooks]\nhooks = black\nblack.type = exec\n',
  );
  const behind = both.replace('pgvector-kit, black', 'black pgvector-kit');
  expect(textOf(addToIni(behind, hook))).toBe(behind);
  expect(textOf(removeFromIni(behind))).toContain('\nhooks = black\nblack.type = exec\n');
});

test.each([
  ['[post_write_hooks]\nhooks = black,\n  isort\n', 'goes over several lines'],
  ['[post_write_hooks]\n[alembic]\n[post_write_hooks]\n', 'two sections'],
  ['[post_write_hooks]\nhooks = a\nhooks = b\n', 'hooks = twice'],
])('an alembic.ini that Alembic does not understand is refused: %j', (text, reason) => {
  expect(textOf(addToIni(text, hook))).toContain(reason);
});

test.each([
  ['[tool.alembic]\npost_write_hooks = [{ name = "x" }]\n', 'in one array'],
  ['[tool.alembic]\nx = [\n', 'does not end'],
  [`[tool.alembic]\n[[tool.alembic.post_write_hooks]]\nname = "pgvector-kit"\n`, 'rearranged'],
])('a pyproject.toml that can not be edited is refused: %j', (text, reason) => {
  expect(textOf(addToToml(text, hook))).toContain(reason);
  expect(textOf(removeFromToml(text))).toContain(reason);
});

test.each([
  ['npx', 'npx', ''],
  ['pnpm exec pgvector-kit', 'pnpm', 'exec pgvector-kit '],
  [`"/opt/my node" '/srv/a b/kit.js'`, '/opt/my node', "'/srv/a b/kit.js' "],
])('the first word of %s is the executable, the rest stays quoted', (command, executable, options) => {
  const rest = 'hook run REVISION_SCRIPT_FILENAME';
  expect(hookOf(command)).toEqual({ executable, options: options + rest });
});

test.each(['', ' ', 'a\nb', '"a b', "npx 'kit"])('%j is no command', (command) => {
  expect(hookOf(command)).toBeUndefined();
});

test('a value that goes on over lines goes as a whole, and that of another option stays', () => {
  const mine = textOf(addToIni('[alembic]\nx = 1\n', hook)).replace(/(options = kit) /, '$1\n    ');
  expect(textOf(removeFromIni(mine))).not.toMatch(/REVISION|^[ \t]+\S/m);
  const theirs = '[post_write_hooks]\nhooks = black\nblack.options = -l 79\n  REVISION_SCRIPT_FILENAME\n';
  expect(textOf(removeFromIni(textOf(addToIni(theirs, hook))))).toBe(theirs);
});
