"""Says of each program (a line of JSON, a string) whether this Python compiles it: "yes" or "no", a line each."""

import json
import sys
import warnings

warnings.simplefilter("ignore")
for line in sys.stdin:
    try:
        compile(json.loads(line), "program.py", "exec", dont_inherit=True)
        verdict = "yes"
    except (SyntaxError, ValueError, RecursionError, MemoryError, UnicodeError):
        verdict = "no"
    print(verdict, flush=True)
