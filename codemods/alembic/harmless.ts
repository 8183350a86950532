/**
 * Packages that environments of Alembic and models commonly import and that do not import `pgvector.sqlalchemy`. Of any other
 * package nothing is known, and nothing is said.
 */
export const harmless: ReadonlySet<string> = new Set(
  `
  __future__ alembic annotated_types anyio argon2 asyncpg attr attrs bcrypt boto3 botocore celery click coloredlogs cryptography
  decouple dotenv dynaconf email_validator environ environs fastapi geoalchemy2 greenlet httpx itsdangerous jose jwt
  loguru numpy orjson passlib pgvector psycopg psycopg2 pydantic pydantic_core pydantic_settings pytz python_ulid
  redis requests rich shapely slugify sqlalchemy sqlalchemy_utils sqlmodel starlette structlog tenacity
  typing_extensions tzlocal ulid uuid6 uuid_utils werkzeug yaml
`
    .trim()
    .split(/\s+/),
);
