DATABASES = {
    "default": {
        "ENGINE": "django_cockroachdb",
        "NAME": "notes",
    }
}
