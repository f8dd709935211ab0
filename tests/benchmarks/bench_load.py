"""How long loading takes beside PyYAML's C loader alone, and whether time and memory grow in a line.

    python -m tests.benchmarks.bench_load [COUNT …]

Run by hand; prints a table and asserts nothing. All loads happen in one process, imports are not counted,
each is processor time, the best of five rounds. Wanted at 89 acts: «с нуля» ≤ 1,6, «один файл изменён» ≤ 0,15.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from time import process_time

import yaml

from generator import load
from tests.make_synthetic import make_synthetic

DATA = Path(__file__).parents[2] / "data"
ROUNDS = 5
HEADS = (
    ("актов", 6),
    ("МБ", 7),
    ("PyYAML, с", 10),
    ("с нуля, ×", 10),
    ("один файл изменён, ×", 21),
    ("то же, новый процесс, ×", 24),
    ("память, МБ", 11),
    ("пик, МБ", 9),
)


def seconds(run: Callable[[], object]) -> float:
    """Return the processor time of one run: other programs of the machine do not count."""
    gc.collect()
    gc.freeze()  # what earlier runs left is not to be walked through in this one
    start = process_time()
    run()
    taken = process_time() - start
    gc.unfreeze()
    return taken


def pyyaml(root: Path) -> None:
    """Read the same files with PyYAML's C loader and nothing else; keeping the data would only slow it down."""
    for path in sorted(root.rglob("*.yaml")):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def edit(root: Path, number: int) -> None:
    """Change one file of one act, so that no earlier load has seen its content."""
    path = sorted((root / "acts").iterdir())[number] / "regulation.yaml"
    with path.open("a", encoding="utf-8") as stream:
        stream.write(f"# {number}\n")


def memory(root: Path) -> tuple[float, float]:
    """Return what a loaded base keeps and what loading takes at most, in megabytes."""
    gc.collect()
    tracemalloc.start()
    base = load.load_base(root)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert base.acts
    return kept / 1048576, peak / 1048576


def row(root: Path) -> tuple[float, ...]:
    """Return the figures of one folder: megabytes, seconds, three ratios, two kinds of memory."""
    cache = root.parent / "cache"
    load.load_base(root, cache)
    plain, cold, changed, restarted = [], [], [], []
    for number in range(ROUNDS):
        plain.append(seconds(lambda: pyyaml(root)))
        cold.append(seconds(lambda: load.load_base(root)))
        edit(root, number)
        changed.append(seconds(lambda: load.load_base(root, cache)))
        edit(root, number)
        load._loaded.clear()  # what another process would not have
        restarted.append(seconds(lambda: load.load_base(root, cache)))
    best = min(plain)
    size = sum(path.stat().st_size for path in root.rglob("*.yaml")) / 1048576
    load._loaded.clear()
    return size, best, min(cold) / best, min(changed) / best, min(restarted) / best, *memory(root)


def main(counts: list[int]) -> None:
    """Print the table for the given numbers of acts."""
    print(" ".join(name.rjust(width) for name, width in HEADS))
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "data"
            make_synthetic(DATA, root, count)
            figures = [f"{count}", *(f"{figure:.2f}".replace(".", ",") for figure in row(root))]
        print(" ".join(figure.rjust(width) for figure, (_, width) in zip(figures, HEADS, strict=True)))


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [5, 89, 445])
