from django.db import migrations, models
from pgvector.django import SparseVectorField


class Migration(migrations.Migration):
    operations = [migrations.CreateModel("Doc", [("id", models.AutoField(primary_key=True)), ("terms", SparseVectorField(dimensions=30000))])]
