from django.db import migrations
from pgvector.django import VectorExtension


class Migration(migrations.Migration):
    run_before = [("notes", "0001_initial")]
    operations = [VectorExtension()]
