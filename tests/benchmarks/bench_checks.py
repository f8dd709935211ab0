"""How long the rules take beside PyYAML alone, whether that grows in a line, and what one changed act costs.

    python -m tests.benchmarks.bench_checks [COUNT …]

Run by hand; prints two tables and asserts nothing. Word forms are cached: the rules have run once before they
are timed. Each figure is processor time, the best of the rounds. PyYAML is timed three times: its C loader in
the same process as the rules, with the acts in memory, which the garbage collector walks through for both; the
same before anything is loaded («налегке»); and its usual loader (safe_load). Wanted at 89 acts: «все правила»
≤ 5 times the first, «мс на акт» level; one changed act costs its own rules and those that compare acts.

The second table judges an act of 10 000 functions, a text of 100 000 characters and marks never closed, and
one a quarter of its size: 4 is linear, 16 quadratic.
"""

from __future__ import annotations

import gc
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import yaml

from generator.load import load_act, load_base
from generator.model.catalogue import Base
from generator.run_checks import check_act, check_collection, run
from generator.view import ActView, Collection, view_act, view_base
from tests.make_synthetic import make_synthetic
from tests.test_run_checks import SCANTY, abnormal

DATA = Path(__file__).parents[2] / "data"
TODAY = "2026-11-21"
ROUNDS = 4
HEADS = (
    ("актов", 6),
    ("PyYAML, с", 10),
    ("все правила, с", 15),
    ("к PyYAML, ×", 12),
    ("к нему налегке, ×", 18),
    ("к safe_load, ×", 15),
    ("мс на акт", 10),
    ("изменён один акт, ×", 20),
)


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the least processor time of several runs: other programs of the machine do not count."""
    times = []
    for _ in range(rounds):
        gc.collect()
        begin = process_time()
        work()
        times.append(process_time() - begin)
    return min(times)


def parse(root: Path, loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader]) -> None:
    """Read every data file with PyYAML and nothing else."""
    for path in sorted(root.rglob("*.yaml")):
        yaml.load(path.read_bytes(), Loader=loader)  # noqa: S506  both loaders are safe ones


def changed(collection: Collection) -> None:
    """Do what one changed act costs: its view, its own rules, and the rules over the collection."""
    slug, view = next(iter(collection.views.items()))
    fresh = view_act(view.act, collection.base, TODAY)
    list(check_act(fresh))
    list(check_collection(Collection({**collection.views, slug: fresh}, collection.base, TODAY)))


def row(root: Path) -> tuple[float, ...]:
    """Return the figures of one folder."""
    light = seconds(lambda: parse(root, yaml.CSafeLoader))
    base = load_base(root)
    collection = view_base(base, TODAY)
    run(collection)
    plain = seconds(lambda: parse(root, yaml.CSafeLoader))
    usual = seconds(lambda: parse(root, yaml.SafeLoader), rounds=1)
    rules = seconds(lambda: run(view_base(base, TODAY)))
    one = seconds(lambda: changed(collection))
    return plain, rules, rules / plain, rules / light, rules / usual, 1000 * rules / len(base.acts), one / plain


def abnormal_view(folder: Path, base: Base, size: int) -> ActView:
    """Return an act of so many functions and ten times as many characters."""
    parts = abnormal(base, size, 10 * size, seed=size)
    listed = [{"id": name, "present": True} for name in parts]
    act = folder / "acts" / f"act-{size}"
    act.mkdir(parents=True)
    (act / "act.yaml").write_text(f"{SCANTY}parts: {json.dumps(listed)}\n", encoding="utf-8")
    for name, text in parts.items():
        (act / f"{name}.yaml").write_text(text, encoding="utf-8")
    return view_act(load_act(act, folder), base, TODAY)


def growth(base: Base) -> tuple[float, float]:
    """Return the time of all rules on an abnormal act and on one four times its size."""
    with tempfile.TemporaryDirectory() as folder:
        views = [abnormal_view(Path(folder), base, size) for size in (2_500, 10_000)]
    known = next(iter(base.acts.values()))
    other = view_act(known, base, TODAY)
    small, large = (
        seconds(lambda view=view: run(Collection({"probe": view, known.slug: other}, base, TODAY)), rounds=1)
        for view in views
    )
    return small, large


def shown(figures: tuple[float, ...], widths: tuple[int, ...]) -> str:
    """Return figures with a decimal comma, each in its column."""
    return " ".join(
        f"{figure:.2f}".replace(".", ",").rjust(width) for figure, width in zip(figures, widths, strict=True)
    )


def main(counts: list[int]) -> None:
    """Print the tables."""
    print(" ".join(name.rjust(width) for name, width in HEADS))
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "data"
            make_synthetic(DATA, root, count)
            print(f"{count:6} " + shown(row(root), tuple(width for _, width in HEADS[1:])), flush=True)
    small, large = growth(load_base(DATA))
    print("\nфункций: 2 500, с  10 000, с  рост, ×")
    print(shown((small, large, large / small), (17, 10, 8)))


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [5, 22, 89])
