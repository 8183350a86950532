from django.db import migrations
from pgvector.django import VectorField


class Migration(migrations.Migration):
    operations = [
        # kit: ignore[PGV012] the platform creates it
        migrations.AddField("note", "embedding", VectorField(dimensions=3, null=True)),
    ]
