import { expect, test } from 'vitest';
import { facts } from './parse.ts';

const imports = `from sqlalchemy import Column, Index, Integer, MetaData, Table
from pgvector.sqlalchemy import HALFVEC, Vector
`;

function tables(text: string) {
  return facts.models('models.py', imports + text).map(({ table, className, columns, indexes }) => ({
    table: table.schema ? `${table.schema}.${table.name}` : table.name,
    className,
    columns: columns.map(({ name, type }) => `${name} ${type?.vector ?? '-'} ${type?.dimensions ?? '-'}`),
    indexes: indexes.map(({ name, columns, method }) => `${name} ${method} ${columns}`),
  }));
}

test('a declarative class', () => {
  const text = `
class Document(Base):
    __tablename__ = "documents"
    __table_args__ = (
        Index("ix_documents_embedding", "embedding", postgresql_using="hnsw"),
        {"schema": "app"},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    embedding: Mapped[list[float]] = mapped_column(Vector(DIMENSIONS), nullable=False)
    half = Column("half_embedding", HALFVEC(3), index=True)
    late = deferred(Column(Vector(4)))

    def search(self):
        vector = Column(Vector(5))

DIMENSIONS = 1536
`;
  expect(tables(text)).toEqual([
    {
      table: 'app.documents',
      className: 'Document',
      columns: ['id - -', 'embedding vector 1536', 'half_embedding halfvec 3', 'late vector 4'],
      indexes: ['ix_documents_embedding hnsw embedding'],
    },
  ]);
});

test('an index outside of the class', () => {
  const text = `
class Document(Base):
    __tablename__ = "documents"
    embedding = Column(Vector(3))

Index("ix", Document.embedding, postgresql_using="ivfflat")
Index("other", Other.embedding)
`;
  expect(tables(text)).toMatchObject([{ indexes: ['ix ivfflat embedding'] }]);
});

test('a table', () => {
  const text = `documents = Table("documents", MetaData(), Column("embedding", Vector(3)), Index("ix", "embedding"))\n`;
  expect(tables(text)).toMatchObject([
    { table: 'documents', className: '', columns: ['embedding vector 3'], indexes: ['ix btree embedding'] },
  ]);
});

test('a class of SQLModel', () => {
  const text = `
class DocumentChunk(SQLModel, table=True):
    a: list[float] = Field(sa_column=Column(Vector(3)))
    b: list[float] = Field(sa_type=Vector(4))
    c: int = Field(default=0)
`;
  expect(tables(text)).toMatchObject([
    { table: 'documentchunk', columns: ['a vector 3', 'b vector 4', 'c - -'] },
  ]);
});

test('a class of Flask-SQLAlchemy', () => {
  const text = `
class DocumentChunk(db.Model):
    embedding = db.Column(Vector(3))
`;
  expect(tables(text)).toMatchObject([{ table: 'document_chunk', columns: ['embedding vector 3'] }]);
});

test('a type of its own', () => {
  const text = `
class Embedding(TypeDecorator):
    impl = Vector(3)

class Raw(UserDefinedType):
    def get_col_spec(self, **kw):
        return "vector(4)"

class Document(Base):
    __tablename__ = "documents"
    a = Column(Embedding)
    b = Column(Raw())
`;
  expect(tables(text)).toMatchObject([{ columns: ['a vector 3', 'b vector -'] }]);
});

test('a class without a table is none', () => {
  expect(tables('class Mixin:\n    embedding = Column(Vector(3))\n')).toEqual([]);
});

test('a file that does not parse has none', () => {
  expect(facts.models('models.py', 'class (')).toEqual([]);
});
