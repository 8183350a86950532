from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("docs", "0001_initial")]
    operations = [
        migrations.RunSQL(
            """
            CREATE INDEX documents_e ON documents USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 64);
            """,
            "DROP INDEX documents_e",
        ),
        migrations.RunSQL(["ALTER TABLE documents ADD COLUMN other vector", ("CREATE INDEX o ON documents USING hnsw (other vector_l2_ops)", [])]),
    ]
