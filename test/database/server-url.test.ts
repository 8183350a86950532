import { describe, expect, test } from 'vitest';
import { parseServerUrl, refuseRemote, withDatabase } from '../../examples/database/server-url.ts';
import { ExpectedError } from '../../lib/expected-error.ts';
import { redactAddress } from '../../lib/redact.ts';

describe('the address of a server', () => {
  test.each([
    'postgresql://postgres@127.0.0.1:5432/postgres',
    'postgres://localhost',
    'postgresql+psycopg2://me:secret@localhost/db?sslmode=disable',
    'postgresql:///db?host=/var/run/postgresql',
    'postgresql://[::1]:5432/db',
    'postgresql://127.0.0.2/db',
  ])('%s is understood, and on this machine', (text) => {
    expect(() => refuseRemote(parseServerUrl(text), false)).not.toThrow();
  });

  test.each([
    '',
    'localhost:5432',
    'mysql://localhost/db',
    'postgresql:',
    'postgresql://me:pw@',
    '127.0.0.1',
  ])('%j is no address of a PostgreSQL server', (text) => {
    expect(() => parseServerUrl(text)).toThrow(ExpectedError);
  });

  test.each([
    'postgresql://db.example.com/db',
    'postgresql://10.0.0.5/db',
    'postgresql://localhost/db?host=db.example.com',
    'postgresql://localhost/db?hostaddr=10.0.0.5',
    'postgresql://127.0.0.1.example.com/db',
  ])('%s is on another machine', (text) => {
    const url = parseServerUrl(text);
    expect(() => refuseRemote(url, false)).toThrow(/is not on this machine/);
    expect(() => refuseRemote(url, true)).not.toThrow();
  });

  test('a password is never shown', () => {
    expect(redactAddress('postgresql://me:s3cret@localhost/db')).toBe('postgresql://me:***@localhost/db');
    expect(() => parseServerUrl('mysql://me:s3cret@localhost/db')).toThrow(/^(?!.*s3cret)/);
  });

  test('another database keeps the rest of the address', () => {
    const url = new URL('postgresql://me:pw@127.0.0.1:5433/mine?sslmode=disable');
    expect(withDatabase(url, 'other')).toBe('postgresql://me:pw@127.0.0.1:5433/other?sslmode=disable');
  });
});
