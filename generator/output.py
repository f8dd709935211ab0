"""Writing results: beside the target and renamed, so that an interrupted run leaves the previous result whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["new_folder", "write_file"]


def write_file(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all; text is UTF-8 with LF."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode("utf-8") if isinstance(content, str) else content
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as stream:
        temporary = Path(stream.name)
        try:
            stream.write(data)
        except BaseException:
            stream.close()
            temporary.unlink()
            raise
    temporary.chmod(0o644)
    temporary.replace(path)


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """Give an empty folder that takes the target's place when the block ends well."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}-"))
    fresh.chmod(0o755)
    try:
        yield fresh
        old = fresh.with_name(fresh.name + "-old")
        if target.exists():
            target.rename(old)
        fresh.rename(target)
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
