from django.db import migrations
from pgvector.django import VectorField


class Migration(migrations.Migration):
    dependencies = [("notes", "0001_initial")]
    operations = [migrations.AddField("note", "other", VectorField(dimensions=3, null=True))]
