"""What has not changed is not built again: a stamp beside a result tells the inputs it was made from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from generator.output import write_file

__all__ = ["inputs_hash", "is_fresh", "is_stamped", "mark_fresh"]


def _files(paths: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += (item for item in path.rglob("*") if item.is_file() and "__pycache__" not in item.parts)
        elif path.is_file():
            found.append(path)
    return sorted(found)


def inputs_hash(root: Path, names: Iterable[str], *extra: str) -> str:
    """Return the hash of the files named (folders whole) under `root` and of further inputs such as the date."""
    digest = hashlib.sha256("\0".join(extra).encode())
    for path in _files(root / name for name in names):
        digest.update(f"\0{path.relative_to(root).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _stamp(target: Path) -> Path:
    return target.with_name(f".{target.name}.stamp")


def is_fresh(target: Path, inputs: str) -> bool:
    """Say whether the result exists and was made from these inputs."""
    stamp = _stamp(target)
    return target.exists() and stamp.is_file() and stamp.read_text(encoding="utf-8") == inputs


def is_stamped(stamp: Path, inputs: str) -> bool:
    """Say whether a stamp file tells these inputs."""
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == inputs


def mark_fresh(target: Path, inputs: str) -> None:
    """Remember what the result was made from."""
    write_file(_stamp(target), inputs)
