from django.apps import AppConfig
from django.db.models.signals import pre_migrate


def create_extension(sender, using, **kwargs):
    from django.db import connections

    with connections[using].cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS vector")


class NotesConfig(AppConfig):
    name = "notes"

    def ready(self):
        pre_migrate.connect(create_extension, sender=self)
