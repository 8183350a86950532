import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer, type Server } from '../../examples/database/open-server.ts';
import { type PythonEnvironment, pythonEnvironment } from '../../examples/database/python-environment.ts';
import { AlembicProject } from './alembic-project.ts';

const models = `from sqlalchemy import Column, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Item(Base):
    __tablename__ = "items"

    id = Column(Integer, primary_key=True)
`;

/** The way of those who write their vectors as SQL. */
function revision(extension: string, column: string): string {
  return `import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None


def upgrade():
    op.create_table("items", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("CREATE EXTENSION IF NOT EXISTS vector${extension}")
    op.execute("ALTER TABLE items ADD COLUMN embedding ${column}")


def downgrade():
    op.drop_table("items")
`;
}

let environment: PythonEnvironment;
let server: Server;

beforeAll(async () => {
  environment = await pythonEnvironment();
  server = await openServer({ environment });
});

afterAll(() => server?.close());

async function projectWith(first: string): Promise<AlembicProject> {
  const project = await AlembicProject.make(environment, server, models);
  project.write('requirements.txt', 'alembic\npgvector\n');
  project.write('migrations/versions/1_first.py', first);
  return project;
}

const id = 'register-vector-type';

describe('register-vector-type, executed', () => {
  test('a dropped column can be written back', async () => {
    const first = revision('', 'vector(3)');
    const project = await projectWith(first);
    project.must('upgrade', 'head');
    expect(project.must('revision', '--autogenerate', '-m', 'broken')).toContain(
      "Did not recognize type 'vector' of column 'embedding'",
    );
    expect(project.revision('broken')).toContain("sa.Column('embedding', sa.NullType()");
    project.must('upgrade', 'head');
    expect(project.alembic('downgrade', '-1').output).toContain(
      "AttributeError: module 'sqlalchemy' has no attribute 'NullType'",
    );
    project.discardRevisions();
    project.write('migrations/versions/1_first.py', first);
    project.must('stamp', '--purge', '1');
    await project.sql('ALTER TABLE items ADD COLUMN embedding vector(3)');

    expect(project.kit('codemod', id, '--check').code).toBe(1);
    expect(project.kit('codemod', id).code).toBe(0);
    expect(project.kit('codemod', id, '--check').code).toBe(0);
    expect(project.kit('codemod', 'fix-migration-template').code).toBe(0);
    expect(project.autogenerate('right')).toContain('VECTOR(dim=3)');
    project.roundTrip();
  });

  test('a changed dimension is noticed where the extension has a schema of its own', async () => {
    const project = await projectWith(revision(' WITH SCHEMA extensions', 'extensions.vector(3)'));
    await project.sql('DROP EXTENSION vector; CREATE SCHEMA extensions');
    project.edit('models.py', (text) =>
      text
        .replace('from sqlalchemy ', 'from pgvector.sqlalchemy import Vector\nfrom sqlalchemy ')
        .concat('    embedding = Column(Vector(4))\n'),
    );
    project.must('upgrade', 'head');
    expect(project.must('check')).toContain("Did not recognize type 'extensions.vector'");

    expect(project.kit('codemod', id).output).toContain('[unsafe]');
    expect(project.read('migrations/env.py')).not.toContain('ischema_names');
    expect(project.kit('codemod', id, '--unsafe').code).toBe(0);
    const { code, output } = project.alembic('check');
    expect(output).toContain('VECTOR(dim=3)');
    expect(output).not.toContain('Did not recognize');
    expect(code).not.toBe(0);
  });
});
