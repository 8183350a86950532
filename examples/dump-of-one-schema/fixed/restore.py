import os
import subprocess
import sys

from programs import program

url = os.environ["DATABASE_URL"]
sys.exit(subprocess.run([program("pg_restore"), "--dbname", url, "app.dump"], check=False).returncode)
