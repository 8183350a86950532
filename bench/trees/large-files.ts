import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const head =
  'from alembic import op\nimport sqlalchemy as sa\n\nrevision = "a1"\ndown_revision = None\n\n\ndef upgrade():\n';
const use =
  "    op.add_column('documents', sa.Column('embedding', pgvector.sqlalchemy.vector.VECTOR(dim=3)))\n";
const right = "    op.add_column('documents', sa.Column('title', sa.String(length=255), nullable=True))\n";
const down = "\n\ndef downgrade():\n    op.drop_column('documents', 'embedding')\n";

/** Revisions that no tool writes, by what is in them: the largest that are looked at, and those with the most to say. */
export function plantLargeFiles(cache: string): { name: string; folder: string }[] {
  const texts = {
    'one file of 5 MB, 60,000 uses': head + use.repeat(60_000) + down,
    'one file of 5 MB, right but for one use': head + right.repeat(58_000) + use + down,
    'one file of 20,000 findings': head + use.repeat(20_000) + down,
  };
  return Object.entries(texts).map(([name, text], index) => {
    const folder = join(cache, `large-${index}`);
    mkdirSync(join(folder, 'versions'), { recursive: true });
    writeFileSync(join(folder, 'versions/revision.py'), text);
    return { name, folder };
  });
}
