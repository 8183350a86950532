import { expect } from 'vitest';
import type { ProveReport } from '../../prove/prove.ts';
import { folder, kit } from '../cli/kit.ts';

export const env = 'from alembic import context\nraise SystemExit("the kit does not run this")\n';
export const ini =
  '[alembic]\nscript_location = %(here)s/alembic\nsqlalchemy.url = postgresql://me:secret@db.example.com/prod\n';

export interface Parts {
  id: string;
  down?: string;
  head?: string;
  up: string;
  back: string;
}

export function revision({ id, down, head = '', up, back }: Parts): string {
  const body = (text: string) => `    ${text.split('\n').join('\n    ')}`;
  return `import sqlalchemy as sa
from alembic import op
${head}
revision = "${id}"
down_revision = ${down ? `"${down}"` : 'None'}


def upgrade():
${body(up)}


def downgrade():
${body(back)}
`;
}

export function tree(...parts: Parts[]): Record<string, string> {
  const revisions = parts.map((one) => [`alembic/versions/${one.id}.py`, revision(one)]);
  return { 'alembic.ini': ini, 'alembic/env.py': env, ...Object.fromEntries(revisions) };
}

export const table = { up: 'op.create_table("t", sa.Column("id", sa.Integer))', back: 'op.drop_table("t")' };

export function proveTree(
  files: Record<string, string>,
  ...flags: string[]
): { code: number | null; report: ProveReport } {
  const { code, stdout, stderr } = kit(folder(files), ['prove', '--format', 'json', ...flags]);
  expect(stdout, stderr).not.toBe('');
  return { code, report: JSON.parse(stdout) };
}

export function only({ report }: { report: ProveReport }) {
  const [proof] = report.proofs;
  if (proof === undefined || report.proofs.length > 1) throw new Error(`${report.proofs.length} proofs`);
  return proof;
}
