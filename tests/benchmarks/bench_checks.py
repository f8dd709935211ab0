"""Cost of all rules as a ratio to PyYAML's parsing of the same data, at 5, 22 and 89 synthetic acts.

    python tests/benchmarks/bench_checks.py [N …]

Word forms are cached: the rules run once before they are timed. Printed: PyYAML's C loader, all rules,
their ratio (to reach: 5 or less at 89 acts), time an act (linear when it stays level), and what one changed
act costs (its own rules plus those that compare acts).
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from generator.load import load_base
from generator.run_checks import check_act, check_collection, run
from generator.view import Collection, view_act, view_base
from tests.make_synthetic import make_synthetic

DATA = Path(__file__).parents[2] / "data"
TODAY = "2026-11-21"


def seconds(work: Callable[[], object]) -> float:
    """Return the least time of two runs."""
    times = []
    for _ in range(2):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def parse(root: Path) -> None:
    """Parse every data file with PyYAML's C loader alone."""
    for path in root.rglob("*.yaml"):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def changed(collection: Collection) -> None:
    """Do what one changed act costs: its view, its own rules, and the rules over the collection."""
    slug, view = next(iter(collection.views.items()))
    fresh = view_act(view.act, collection.base, TODAY)
    list(check_act(fresh))
    list(check_collection(Collection({**collection.views, slug: fresh}, collection.base, TODAY)))


def main(counts: list[int]) -> None:
    """Print the table."""
    print(f"{'актов':>6} {'PyYAML, с':>10} {'правила, с':>11} {'отношение':>10} {'мс на акт':>10} {'один акт, с':>12}")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "data"
            make_synthetic(DATA, root, count)
            base = load_base(root)
            yaml_time = seconds(lambda root=root: parse(root))
        collection = view_base(base, TODAY)
        run(collection)
        rules_time = seconds(lambda base=base: run(view_base(base, TODAY)))
        one = seconds(lambda collection=collection: changed(collection))
        ratio = rules_time / yaml_time
        figures = f"{yaml_time:>10.2f} {rules_time:>11.2f} {ratio:>10.2f} {1000 * rules_time / count:>10.0f}"
        print(f"{count:>6} {figures} {one:>12.2f}")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [5, 22, 89])
