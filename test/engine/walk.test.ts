import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scan } from '../../codemods/engine/scan.ts';
import { walk } from '../../codemods/engine/walk.ts';
import { commitAll, folder, git, put, repository } from '../cli/kit.ts';
import { replaceWords, toyCodemod } from './toy.ts';

const extensions = ['.toy'];
const tree = {
  'b.toy': '',
  'a.toy': '',
  'Z é/c.toy': '',
  'text.txt': '',
  '.gitignore': 'out/\n/secret.toy\n',
  'secret.toy': '',
  'out/generated.toy': '',
  'deep/.gitignore': '*.toy\n!kept.toy\n',
  'deep/dropped.toy': '',
  'deep/kept.toy': '',
  'node_modules/x/m.toy': '',
  'env/pyvenv.cfg': '',
  'env/lib/v.toy': '',
  '.venv/v.toy': '',
};
const expected = ['Z é/c.toy', 'a.toy', 'b.toy', 'deep/kept.toy'];

describe.each([
  ['a repository, with untracked files', () => repositoryWithUntracked()],
  ['any folder', () => folder(tree)],
])('%s', (_, make) => {
  test('gives what is not ignored and not foreign, in byte order', () => {
    expect(walk(make(), [], extensions).paths).toEqual(expected);
  });

  test('a file that is named is done, ignored or not, and a path twice only once', () => {
    const root = make();
    expect(walk(root, ['secret.toy', 'deep', './deep/kept.toy', 'text.txt'], extensions).paths).toEqual([
      'deep/kept.toy',
      'secret.toy',
      'text.txt',
    ]);
    expect(walk(root, ['out'], extensions).paths).toEqual(['out/generated.toy']);
  });
});

function repositoryWithUntracked(): string {
  const root = repository({ ...tree, 'deleted.toy': '' });
  git(root, 'rm', '-q', 'deleted.toy');
  put(root, 'a.toy', '');
  return root;
}

test('repositories inside a repository are walked too', () => {
  const root = repository({ 'a.toy': '' });
  for (const name of ['tracked', 'untracked']) {
    mkdirSync(join(root, name));
    git(join(root, name), 'init', '-q');
    put(root, `${name}/inner.toy`, '');
    put(root, `${name}/.gitignore`, 'ignored.toy\n');
    put(root, `${name}/ignored.toy`, '');
    commitAll(join(root, name));
  }
  git(root, 'add', 'tracked');
  expect(walk(root, [], extensions).paths).toEqual(['a.toy', 'tracked/inner.toy', 'untracked/inner.toy']);
});

test('links to a file are done once, under its own name; links to directories, broken ones and deleted files not', () => {
  const root = repository({ 'real/z.toy': 'word', 'gone.toy': 'word' });
  symlinkSync('real/z.toy', join(root, 'a.toy'));
  symlinkSync('..', join(root, 'real/up'));
  symlinkSync('nowhere', join(root, 'broken.toy'));
  symlinkSync('real', join(root, 'directory.toy'));
  commitAll(root);
  git(root, 'update-index', '--assume-unchanged', 'gone.toy');
  const codemod = toyCodemod((text) => replaceWords(text, 'x'));
  const found = [...scan(root, walk(root, [], extensions), [codemod])];
  expect(found.map((one) => 'candidate' in one && one.candidate.path)).toEqual(['real/z.toy', 'gone.toy']);
});

test('a codemod for files of one name is asked about no others', () => {
  const root = repository({
    'env.toy': 'word',
    'a/env.toy': 'word',
    'other.toy': 'word',
    'myenv.toy': 'word',
  });
  const all = toyCodemod((text) => replaceWords(text, 'x'));
  const one = { ...all, id: 'one', fileNames: ['env.toy'] };
  const found = [...scan(root, walk(root, [], extensions), [one, all])].map((each) =>
    'candidate' in each ? [each.candidate.path, each.candidate.codemods.map(({ id }) => id)] : each,
  );
  expect(found).toEqual([
    ['a/env.toy', ['one', all.id]],
    ['env.toy', ['one', all.id]],
    ['myenv.toy', [all.id]],
    ['other.toy', [all.id]],
  ]);
});
