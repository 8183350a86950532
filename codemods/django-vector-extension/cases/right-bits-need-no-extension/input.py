from django.db import migrations, models
from pgvector.django import BitField


class Migration(migrations.Migration):
    operations = [
        migrations.CreateModel(
            name="Note",
            fields=[("id", models.AutoField(primary_key=True)), ("signs", BitField(length=3))],
        ),
    ]
