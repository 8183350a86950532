import { expect, test } from 'vitest';
import type { Run } from '../../prove/prove.ts';
import { proofText } from '../../prove/report.ts';

function runThatFails(message: string): Run {
  const error = {
    type: 'psycopg.errors.FeatureNotSupported',
    message,
    file: 'versions/a.py',
    line: 9,
    revision: 'a',
  };
  const steps = [{ step: 'up', ok: false, seconds: 0.1, error }];
  const nothing = {
    applied: [],
    heads: [],
    stood: {},
    left: [],
    guard: [],
    schema: undefined,
    schemaAgain: undefined,
  };
  return { ...nothing, steps, revisions: 1, timedOut: false, proven: false, doubts: ['up fails'] };
}

test('an extension that our server lacks is no fault of the migrations', () => {
  const text = (message: string) =>
    proofText({ history: 'alembic', before: runThatFails(message) }, () => undefined);
  expect(text('extension "uuid-ossp" is not available\nDETAIL: …')).toContain(
    'says nothing about your migrations',
  );
  expect(text('another feature')).not.toContain('says nothing about');
});

test('the report names the revision, the line and the recipe, and what others wrote stays on its line', () => {
  const run = runThatFails('bad \u001b[31mthing\nsecond');
  const lines = proofText({ history: 'alembic', before: run }, () => 'PGV001').split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'alembic: 1 revision',
    '  as it is — not proven: up fails',
    '    ✗ up       0.1 s',
    '        revision a, versions/a.py:9',
  ]);
  expect(lines[4]).toContain('psycopg.errors.FeatureNotSupported: bad ');
  expect(lines[4]).not.toContain('\u001b');
  expect(lines.slice(5)).toEqual(['        kit explain PGV001', '']);
});
