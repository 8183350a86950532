import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, fix, fixed, folder, unparsable } from './kit.ts';

/** More than a thread is worth, so that the run takes one by itself. */
const names = Array.from({ length: 170 }, (_, index) => `f${index}.py`);

test('the report and the files are the same, however many threads there are', () => {
  const files = Object.fromEntries(names.map((name) => [name, broken]));
  const root = folder({ ...files, 'bad.py': unparsable });
  const reports = [[], ['--threads', '1'], ['--threads', '3']].map((threads) =>
    fix(root, '--dry-run', '--format', 'json', ...threads),
  );
  expect(new Set(reports.map(({ stdout }) => stdout)).size).toBe(1);
  expect(reports.map(({ code }) => code)).toEqual([3, 3, 3]);
  expect(JSON.parse(reports[0]?.stdout ?? '').summary).toMatchObject({ changed: 170, failed: 1 });
  fix(root);
  for (const name of names) expect(readFileSync(join(root, name), 'utf8')).toBe(fixed);
});
