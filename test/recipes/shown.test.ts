import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecipes } from '../../recipes/recipes.ts';
import { region } from '../../recipes/regions.ts';
import { diffOf, withoutComponents } from '../../recipes/shown.ts';

const files: Record<string, string> = {
  'examples/one/broken/models.py': 'a\nb\nc\n',
  'examples/one/fixed/models.py': 'a\n# region middle\n    B\n      BB\n# endregion\nc\n',
  'examples/one/evidence.json': JSON.stringify({
    steps: [{ name: 'Upgrade', command: 'alembic upgrade head', exit: 1, stdout: '', stderr: '1\n2\n3' }],
  }),
};
const show = (body: string) => withoutComponents(body, 'one', (path) => files[path]);

test('a page shows files, regions, diffs and runs of its example', () => {
  const body = `before

<Snippet file="models.py" tree="broken" />
<Snippet file="models.py" region="middle" />
<CodemodDiff
  file="models.py"
/>
<Run step="Upgrade" lines="2" />
<Run step="Upgrade" only="2" />`;
  expect(show(body)).toBe(`before

\`\`\`python
a
b
c
\`\`\`
\`\`\`python
B
  BB
\`\`\`
\`\`\`diff
 a
-b
+# region middle
+    B
+      BB
+# endregion
 c
\`\`\`
\`\`\`console
$ alembic upgrade head
2
3
\`\`\`
\`\`\`console
$ alembic upgrade head
2
\`\`\``);
});

test.each([
  ['<Snippet file="gone.py" />', 'examples/one/fixed/gone.py'],
  ['<Snippet file="models.py" region="gone" />', 'no region gone'],
  ['<Run step="Gone" />', 'the step "Gone"'],
  ['<Run step="Upgrade" only="4" />', 'no line with 4'],
  ['<Run example="none" step="Upgrade" />', 'examples/none/evidence.json'],
])('%s is an error: what it names is not there', (body, message) => {
  expect(() => show(body)).toThrow(message);
});

test('a file shown whole loses its markers', () => {
  expect(region('x\n# region a\ny\n# endregion a\n', undefined, 'f.py')).toBe('x\ny');
});

test('texts that are the same have no diff', () => {
  expect(diffOf('a\n', 'a\n')).toBe('');
});

test.each(readRecipes())('the components of $id show what is there', ({ body, example }) => {
  const read = (path: string) => {
    const file = new URL(`../../${path}`, import.meta.url);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  expect(withoutComponents(body, example, read)).not.toMatch(/<(?:Snippet|CodemodDiff|Run)\b/);
});
