import { expect, test } from 'vitest';
import { normalise } from '../../examples/runner/normalise.ts';

const places = {
  project: '/tmp/room/fixed',
  python: '/cache/python-3.11',
  packages: '/cache/node-a',
  database: 'pgvector_kit_ab_x',
};

test('what differs between machines is replaced', () => {
  expect(
    normalise(
      'at /tmp/room/fixed/a.py, 127.0.0.1:54321/pgvector_kit_ab_x, took 0.123 s and 5ms\r\n\n',
      places,
    ),
  ).toBe('at <project>/a.py, 127.0.0.1:<port>/<database>, took <time> and <time>');
});

test('frames outside the project are folded, and the marks of newer Pythons go', () => {
  const traceback = `Traceback (most recent call last):
  File "<frozen runpy>", line 198, in _run_module_as_main
  File "/cache/python-3.11/lib/alembic/command.py", line 487, in upgrade
    script.run_env()
    ~~~~~~~~~~~~~~^^
  File "/tmp/room/fixed/versions/a.py", line 27, in upgrade
    sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=1536)),
                           ^^^^^^^^
NameError: name 'pgvector' is not defined`;
  expect(normalise(traceback, places)).toBe(`Traceback (most recent call last):
  …
  File "<project>/versions/a.py", line 27, in upgrade
    sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=1536)),
NameError: name 'pgvector' is not defined`);
});

test('The line of a minified file goes, and the mark far to its right', () => {
  const uncaught = `/cache/node-a/node_modules/client.js:65\n${'x;'.repeat(900)}\n${' '.repeat(1200)}^\n\nError: no`;
  expect(normalise(uncaught, places)).toBe('<packages>/node_modules/client.js:65\n    …\n\nError: no');
});

test("Node's own lines and frames go, and its process id", () => {
  const uncaught = `node:internal/modules/esm/resolve:313
  return new ERR_PACKAGE_PATH_NOT_EXPORTED(
         ^

Error [ERR_PACKAGE_PATH_NOT_EXPORTED]: Package subpath './utils' is not defined
    at exportsNotFound (node:internal/modules/esm/resolve:313:10)
    at packageExportsResolve (node:internal/modules/esm/resolve:661:9) {
  code: 'ERR_PACKAGE_PATH_NOT_EXPORTED'
}

Node.js v24.21.0
(node:1234) DeprecationWarning: registerType() is deprecated`;
  expect(
    normalise(uncaught, places),
  ).toBe(`Error [ERR_PACKAGE_PATH_NOT_EXPORTED]: Package subpath './utils' is not defined
    … {
  code: 'ERR_PACKAGE_PATH_NOT_EXPORTED'
}
(node:<pid>) DeprecationWarning: registerType() is deprecated`);
});
