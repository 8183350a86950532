/** A small project in order, as files, and what its revisions do to a database, as SQL. */
export const models = `from pgvector.sqlalchemy import Vector
from sqlalchemy import Column, Index, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Document(Base):
    __tablename__ = "documents"

    id = Column(Integer, primary_key=True)
    embedding = Column(Vector(3))
    __table_args__ = (
        Index(
            "ix_documents_embedding",
            "embedding",
            postgresql_using="hnsw",
            postgresql_with={"m": 16, "ef_construction": 64},
            postgresql_ops={"embedding": "vector_cosine_ops"},
        ),
    )
`;

export const query = `from models import Document


def search(session, vector):
    return session.query(Document).order_by(Document.embedding.cosine_distance(vector)).limit(5)
`;

const head = (id: string, down: string) => `from alembic import op
from pgvector.sqlalchemy import Vector
import sqlalchemy as sa

revision = "${id}"
down_revision = ${down}
`;

export const first = `${head('a1', 'None')}

def upgrade():
    op.execute("CREATE EXTENSION IF NOT EXISTS vector")
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("embedding", Vector(3), nullable=True),
    )


def downgrade():
    op.drop_table("documents")
`;

export const second = `${head('b2', '"a1"')}

def upgrade():
    op.create_index(
        "ix_documents_embedding",
        "documents",
        ["embedding"],
        postgresql_using="hnsw",
        postgresql_with={"m": 16, "ef_construction": 64},
        postgresql_ops={"embedding": "vector_cosine_ops"},
    )


def downgrade():
    op.drop_index("ix_documents_embedding", table_name="documents")
`;

export const template = `"""\${message}"""
from alembic import op
import sqlalchemy as sa
import pgvector.sqlalchemy
\${imports if imports else ""}

revision = \${repr(up_revision)}
down_revision = \${repr(down_revision)}


def upgrade():
    \${upgrades if upgrades else "pass"}


def downgrade():
    \${downgrades if downgrades else "pass"}
`;

export const files: Readonly<Record<string, string>> = {
  'models.py': models,
  'search.py': query,
  'migrations/script.py.mako': template,
  'migrations/versions/a1_documents.py': first,
  'migrations/versions/b2_index.py': second,
};

export const upgraded = `
  CREATE EXTENSION vector;
  CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);
  INSERT INTO alembic_version VALUES ('b2');
  CREATE TABLE documents (id serial PRIMARY KEY, embedding vector(3));
  INSERT INTO documents (embedding) VALUES ('[1,2,3]'), ('[3,2,1]'), (NULL);
  CREATE INDEX ix_documents_embedding ON documents USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 64);
`;
