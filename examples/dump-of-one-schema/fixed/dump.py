import os
import subprocess
import sys

from programs import program

url = os.environ["DATABASE_URL"]
subprocess.run([program("pg_dump"), "--format=custom", "--file=app.dump", *sys.argv[1:], url], check=True)
script = subprocess.run([program("pg_restore"), "--file=-", "app.dump"], check=True, capture_output=True, text=True)
for line in script.stdout.splitlines():
    if line.startswith(("CREATE ", "    embedding")):
        print(line)
