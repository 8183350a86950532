from django.db import migrations, models
from pgvector.django import SparseVectorField, VectorExtension


class Migration(migrations.Migration):
    operations = [VectorExtension(), migrations.CreateModel("Doc", [("id", models.AutoField(primary_key=True)), ("terms", SparseVectorField(dimensions=30000))])]
