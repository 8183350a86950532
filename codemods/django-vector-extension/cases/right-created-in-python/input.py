import pgvector.django.vector
from django.db import migrations, models


def prepare(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("CREATE EXTENSION IF NOT EXISTS vector")


class Migration(migrations.Migration):
    operations = [
        migrations.RunPython(prepare, migrations.RunPython.noop),
        migrations.CreateModel(
            name="Note",
            fields=[("id", models.AutoField(primary_key=True)), ("embedding", pgvector.django.vector.VectorField(dimensions=3))],
        ),
    ]
