import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { broken, fix, folder, kit, unparsable } from './kit.ts';

test('JSON holds the run as design.md has it', () => {
  const root = folder({ 'a.py': broken, 'bad.py': unparsable, 'fine.py': 'x = 1\n' });
  const report = JSON.parse(fix(root, '--dry-run', '--format', 'json').stdout);
  expect(report).toMatchObject({ root, codemod: 'fix-vector-imports', written: false });
  expect(report.files.map((file: { path: string; status: string }) => [file.path, file.status])).toEqual([
    ['a.py', 'changed'],
    ['bad.py', 'failed'],
  ]);
  expect(report.summary).toMatchObject({
    scanned: 3,
    changed: 1,
    failed: 1,
    unchanged: 1,
    findings: 1,
    safe: 1,
  });
  const [finding] = report.files[0].findings;
  expect(finding).toMatchObject({ code: 'PGV001', applicability: 'safe' });
  expect(finding.url).toMatch(/^https:.*\/e\/PGV001$/);
  // The edits, made by hand on the bytes, are what the command writes.
  const edits = [...finding.edits].sort((a, b) => b.start - a.start || b.end - a.end);
  const made = edits.reduce(
    (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
    broken,
  );
  fix(root);
  expect(readFileSync(join(root, 'a.py'), 'utf8')).toBe(made);
});

test('SARIF has what its schema requires', () => {
  const root = folder({ 'a é b.py': broken, 'bad.py': unparsable });
  const sarif = JSON.parse(kit(root, ['doctor', '--format', 'sarif']).stdout);
  expect(sarif.version).toBe('2.1.0');
  const [run] = sarif.runs;
  const { driver } = run.tool;
  expect(driver.name).toBe('pgvector-kit');
  const [result] = run.results;
  const rule = driver.rules.find(({ id }: { id: string }) => id === result.ruleId);
  expect(new URL(rule.helpUri).protocol).toBe('https:');
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  expect(artifactLocation.uri).toBe('a%20%C3%A9%20b.py');
  expect(region).toEqual({ startLine: 6, startColumn: 51, endLine: 6, endColumn: 77 });
  const [change] = result.fixes[0].artifactChanges;
  expect(change.replacements[0]).toHaveProperty('deletedRegion.startLine');
  expect(run.invocations[0].executionSuccessful).toBe(false);
  expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('does not parse');
});

test('annotations are escaped', () => {
  const root = folder({ 'a,b:100%.py': broken });
  const { stdout } = kit(root, ['doctor', '--format', 'github']);
  expect(stdout).toMatch(
    /^::error file=a%2Cb%3A100%25\.py,line=6,endLine=6,col=51,endColumn=77,title=PGV001::/,
  );
});

test('the body of a pull request names recipe, files and command', () => {
  const root = folder({ 'a.py': broken });
  fix(root, '--pr-body', 'body.md');
  const body = readFileSync(join(root, 'body.md'), 'utf8');
  expect(body).toContain('/e/PGV001): 1 place');
  expect(body).toContain('- `a.py`');
  expect(body).toContain('codemod fix-vector-imports --pr-body body.md');
  expect(body).toContain('No migration was run');
});

test('a comment with a reason silences a finding, one without does not and is mentioned once', () => {
  const quiet = broken.replace(/\n$/, '  # kit: ignore[PGV001] env.py puts it there\n');
  const vain = broken.replace(/\n$/, '  # kit: ignore[PGV001]\n');
  const run = fix(folder({ 'quiet.py': quiet, 'vain.py': vain }), '--check');
  expect(run.stdout).not.toContain('quiet.py:');
  expect(run.stdout).toContain('vain.py:6:51 PGV001');
  expect(run.stdout).toContain('1 finding suppressed');
  expect(run.stderr.match(/without a reason/g)).toHaveLength(1);
});

test('--quiet leaves the findings that are left, and no summary', () => {
  const root = folder({ 'a.py': broken });
  expect(fix(root, '--quiet', '--check').stdout.split('\n')).toHaveLength(2);
  expect(fix(root, '--quiet').stdout).toBe('');
});
