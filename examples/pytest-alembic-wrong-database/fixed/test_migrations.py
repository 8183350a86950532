from pytest_alembic.tests import test_single_head_revision, test_upgrade  # noqa: F401
