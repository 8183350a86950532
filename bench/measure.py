"""Runs one command and prints what it took, as JSON: wall time, processor time, peak resident memory (its children's included), exit code.

Python, because Node cannot ask the kernel for the peak memory of a child that has ended.
"""
import json
import os
import subprocess
import sys
import time

output, errors, *command = sys.argv[1:]
with open(output, "wb") as stdout, open(errors, "wb") as stderr:
    start = time.perf_counter()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
child.returncode = os.waitstatus_to_exitcode(status)
kilobyte = 1 if sys.platform == "darwin" else 1024
print(json.dumps({"wall": wall * 1000, "cpu": (usage.ru_utime + usage.ru_stime) * 1000, "memory": usage.ru_maxrss * kilobyte, "exit": child.returncode}))
