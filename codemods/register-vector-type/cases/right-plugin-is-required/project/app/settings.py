from pydantic_settings import BaseSettings

table_prefix = ""
