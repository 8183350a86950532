import pgvector.django
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('shop', '0001_initial'),
    ]

    operations = [  # the search
        pgvector.django.VectorExtension(),
        # of 3-small
        migrations.AddField(
            model_name='product',
            name='embedding',
            field=pgvector.django.HalfVectorField(blank=True, dimensions=1536, null=True),
        ),
    ]
