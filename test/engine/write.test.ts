import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../codemods/engine/write.ts';
import { folder, put } from '../cli/kit.ts';

const change = { before: Buffer.from('old'), after: Buffer.from('new') };

test('a file that is no longer what was read is left as somebody else made it', async () => {
  const root = folder({ 'a.py': 'old' });
  const file = join(root, 'a.py');
  put(root, 'a.py', 'theirs');
  expect(await replaceFile(file, change)).toBe('it changed on disk meanwhile');
  expect(readFileSync(file, 'utf8')).toBe('theirs');
  expect(readdirSync(root)).toEqual(['a.py']);
});

test('a file that is gone, or whose directory is, gives a reason', async () => {
  const root = folder({});
  expect(await replaceFile(join(root, 'a.py'), change)).toMatch(/no such file/);
  expect(await replaceFile(join(root, 'no/a.py'), change)).toMatch(/no such file/);
});
