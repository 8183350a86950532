from django.db import migrations
from pgvector.django import VectorField


class Migration(migrations.Migration):
    dependencies = [("notes", "0001_initial")]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.AddField("note", "embedding", VectorField(dimensions=3, null=True))],
        ),
    ]
