from django.db import migrations
from pgvector.django import VectorExtension


class Migration(migrations.Migration):
    dependencies = [("docs", "0001_initial")]

    operations = [
        VectorExtension(),
        migrations.RunSQL(
            "ALTER TABLE docs_doc ADD COLUMN embedding vector(1536)",
            "ALTER TABLE docs_doc DROP COLUMN embedding",
        ),
    ]
