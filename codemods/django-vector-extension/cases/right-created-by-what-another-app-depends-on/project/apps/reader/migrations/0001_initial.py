from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("zero", "0001_vector")]
    operations = [migrations.CreateModel(name="Reader", fields=[("id", models.AutoField(primary_key=True))])]
