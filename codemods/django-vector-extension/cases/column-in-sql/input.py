from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("docs", "0001_initial")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE docs_doc ADD COLUMN embedding vector(1536)",
            "ALTER TABLE docs_doc DROP COLUMN embedding",
        ),
    ]
