"""What tooltips, pages of notions and the glossary cost, beside the whole site; run by hand:

    python tests/benchmarks/bench_terms.py [5 22 89]

For each number of synthetic acts: seconds of processor time to recognise the notions in all texts and to mark them
(tooltips), their share of the build of the site, time for each megabyte of text beside that of the smallest
collection (linear: about 1.0), and the heaviest pages, compressed.
"""

from __future__ import annotations

import gzip
import sys
import tempfile
import time
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "browser"), str(ROOT / "tests")]

from conftest import DAY, project  # noqa: E402
from make_synthetic import make_synthetic  # noqa: E402

from generator.collect.tables import collect  # noqa: E402
from generator.compare import named as named_module  # noqa: E402
from generator.load import load_base  # noqa: E402
from generator.site import marked  # noqa: E402
from generator.site.build import build_site  # noqa: E402
from generator.walk import walk  # noqa: E402


class Clock:
    """Adds up the processor time of the functions it wraps; a call inside a wrapped call is counted once."""

    def __init__(self):
        self.total, self.deep = 0.0, 0

    def wrap(self, function):
        def timed(*args, **kwargs):
            begin, self.deep = time.process_time(), self.deep + 1
            try:
                return function(*args, **kwargs)
            finally:
                self.deep -= 1
                if not self.deep:
                    self.total += time.process_time() - begin

        return timed


def measure(count: int) -> tuple[float, float, float, list[tuple[int, str]]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_synthetic(ROOT / "data", folder / "data", count)
        root = project(folder, folder / "data")
        base = load_base(root / "data")
        collect(base)
        letters = sum(len(passage.text) for act in base.acts.values() for passage in walk(act)) / 1e6
        clock = Clock()
        with (
            mock.patch.object(named_module, "named", clock.wrap(named_module.named)),
            mock.patch.object(marked.Marker, "text", clock.wrap(marked.Marker.text)),
            mock.patch.object(marked.Marker, "passage", clock.wrap(marked.Marker.passage)),
            mock.patch.object(marked.Marker, "prose", clock.wrap(marked.Marker.prose)),
        ):
            begin = time.process_time()
            build_site(root, root / "site", DAY)
            whole = time.process_time() - begin
        pages = [
            *(root / "site").glob("terms/*.html"),
            *(root / "site").glob("acts/*.html"),
            root / "site" / "glossary.html",
        ]
        scripts = sorted((root / "site" / "assets" / "data").glob("*.js"))
        sizes = [
            (len(gzip.compress(path.read_bytes(), 6)), path.relative_to(root / "site").as_posix())
            for path in [*pages, *scripts]
        ]
    return clock.total, whole, letters, sorted(sizes, reverse=True)


def main() -> None:
    first = 0.0
    for count in [int(value) for value in sys.argv[1:]] or [5, 22, 89]:
        own, whole, letters, sizes = measure(count)
        first = first or own / letters
        print(
            f"{count} acts: tooltips {own:.2f} s of {whole:.1f} s, {own / whole:.1%}; for a million letters "
            f"{own / letters:.3f} s, {own / letters / first:.2f} of the smallest collection"
        )
        for kind in ("terms/", "acts/", "glossary", "assets/"):
            size, path = next(item for item in sizes if item[1].startswith(kind))
            print(f"    heaviest {path}: {size / 1024:.0f} KB compressed")


if __name__ == "__main__":
    main()
