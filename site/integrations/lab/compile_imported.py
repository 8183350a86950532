"""Compiles what the lab imports, so that the reader's tab need not: gives the bytecode as an archive to unpack beside the sources.

The archive's files are not held against their sources when they are imported: both come from one build.
"""

import io
import sys
import zipfile
from pathlib import Path
from py_compile import PycInvalidationMode, compile

import run_command

run_command.import_all()

packages = Path(run_command.__file__).parent
archive = io.BytesIO()
with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as files:
    for name in sorted(sys.modules):
        source = Path(getattr(sys.modules[name], "__file__", None) or "")
        if packages in source.parents and name not in ("run_command", "tab_server"):
            compiled = compile(str(source), doraise=True, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH)
            files.write(compiled, Path(compiled).relative_to(packages))

archive.getvalue()
