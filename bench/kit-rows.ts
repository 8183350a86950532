import { git, type Tree } from './corpus/tree.ts';
import type { Row } from './rows.ts';

export interface Trees {
  /** Nothing to fix. */
  right: Tree;
  /** One file in fifty lacks its import. */
  broken: Tree;
  /** One file, and it lacks its import. */
  single: Tree;
  /** What LibCST's own runner gets. */
  sample: Tree;
  /** A log of 200 MB whose last line is an error that a recipe knows. */
  log: string;
}

export function kitRows(program: string, trees: Trees): Row[] {
  const kit = (...args: string[]) => [process.execPath, program, ...args];
  const fix = ['codemod', 'fix-vector-imports'];
  const startUp = { than: 'start', plus: 120 };
  return [
    { id: 'help', name: 'kit --help', cwd: trees.single.root, command: kit('--help'), exit: 0, bar: startUp },
    {
      id: 'one-file',
      name: 'kit, one broken file, --check',
      cwd: trees.single.root,
      command: kit(...fix, '--check', '--format', 'json', ...trees.single.files),
      exit: 1,
      found: reportedFiles,
      expected: 1,
      bar: startUp,
    },
    {
      id: 'check-right',
      name: 'kit --check, nothing to fix',
      cwd: trees.right.root,
      command: kit(...fix, '--check', '--format', 'json'),
      exit: 0,
      found: reportedFiles,
      expected: 0,
      bar: { than: 'read', times: 1.5 },
    },
    {
      id: 'check-broken',
      name: 'kit --check',
      cwd: trees.broken.root,
      command: kit(...fix, '--check', '--format', 'json'),
      exit: 1,
      found: reportedFiles,
      expected: trees.broken.broken,
    },
    {
      id: 'doctor',
      name: 'kit doctor, all codemods',
      cwd: trees.broken.root,
      command: kit('doctor', '--format', 'json'),
      exit: 1,
      found: (output) => filesWith(output, 'fix-vector-imports'),
      expected: trees.broken.broken,
      bar: { than: 'check-broken', times: 2.5 },
    },
    {
      id: 'fix',
      name: 'kit, find and fix, files written',
      cwd: trees.broken.root,
      command: kit(...fix, '--format', 'json'),
      exit: 0,
      found: () => changedFiles(trees.broken),
      expected: trees.broken.broken,
      after: () => void git(trees.broken.root, 'checkout', '--quiet', '--', '.'),
      bar: { than: 'ruff', times: 1 },
    },
    {
      id: 'check-names',
      name: 'kit codemod fix-type-imports --check, which looks longest',
      cwd: trees.broken.root,
      command: kit('codemod', 'fix-type-imports', '--check', '--format', 'json'),
      exit: 0,
    },
    {
      id: 'fix-all',
      name: 'kit fix, all codemods, files written',
      cwd: trees.broken.root,
      command: kit('fix', '--format', 'json'),
      exit: 0,
      found: () => changedFiles(trees.broken),
      expected: trees.broken.broken,
      after: () => void git(trees.broken.root, 'checkout', '--quiet', '--', '.'),
      bar: { than: 'check-names', times: 1.3 },
    },
    {
      id: 'explain',
      name: 'kit explain, one line',
      cwd: trees.single.root,
      command: kit('explain', "NameError: name 'pgvector' is not defined"),
      exit: 0,
      bar: startUp,
    },
    {
      id: 'explain-log',
      name: 'kit explain, a log of 200 MB on stdin',
      cwd: trees.single.root,
      command: ['sh', '-c', 'exec "$0" "$@" < "$LOG"', ...kit('explain')],
      env: { LOG: trees.log },
      exit: 0,
    },
  ];
}

interface Report {
  files: { findings: { codemod: string }[] }[];
}

function reportedFiles(output: string): number {
  const report: Report = JSON.parse(output);
  return report.files.filter((file) => file.findings.length > 0).length;
}

function filesWith(output: string, codemod: string): number {
  const report: Report = JSON.parse(output);
  return report.files.filter(({ findings }) => findings.some((one) => one.codemod === codemod)).length;
}

function changedFiles(tree: Tree): number {
  return git(tree.root, 'diff', '--name-only').split('\n').length - 1;
}
