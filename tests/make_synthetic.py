"""N plausible synthetic acts from the real ones: valid data for benchmarks and load tests.

    python tests/make_synthetic.py 89 FOLDER

Every synthetic act takes one real act and changes what differs from region to region: the region's name in
its case forms, the number and date of the act, target values, the order of list items and a few wordings.
A change of wording holds for the whole act, so that its quotations go on quoting. Same seed, same bytes.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

CASES = ("gen", "dat", "acc", "ins", "loc", "nom")
LISTS = (
    "members",
    "functions",
    "events",
    "indicators",
    "tasks",
    "principles",
    "challenges",
    "effects",
    "results",
    "items",
)
WORDINGS = (  # words of one grammatical form, so that the sentence stays a sentence
    ("совершенствование", "улучшение"),
    ("организация", "обеспечение"),
    ("разработка", "подготовка"),
    ("проведение", "осуществление"),
    ("взаимодействие", "сотрудничество"),
    ("выявление", "определение"),
    ("развитие", "укрепление"),
    ("осуществляет", "ведёт"),
)


class _Dumper(yaml.CSafeDumper):
    """Writes in the style of the real files: bare keys, prose folded or quoted, short mappings in a line."""


def _string(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    style = ">" if len(text) > 80 and "  " not in text else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _mapping(dumper: yaml.CSafeDumper, data: dict[str, Any]) -> yaml.MappingNode:
    node = dumper.represent_mapping("tag:yaml.org,2002:map", data)
    for key, _ in node.value:
        key.style = None
    scalars = all(isinstance(value, yaml.ScalarNode) for _, value in node.value)
    node.flow_style = scalars and sum(len(key.value) + len(value.value) for key, value in node.value) < 80
    return node


_Dumper.add_representer(str, _string)
_Dumper.add_representer(dict, _mapping)


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    """Return the data with every text changed; keys stay."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_changed(item, change) for item in value]
    if isinstance(value, dict):
        return {key: _changed(item, change) for key, item in value.items()}
    return value


def _shuffled(items: list[Any], rng: random.Random) -> list[Any]:
    """Return the items in another order; the last one, which ends with a full stop, and the markers stay."""
    moved = [*rng.sample(items[:-1], len(items) - 1), items[-1]]
    markers = [item.get("marker") for item in items]
    return [{**item, "marker": mark} if mark else item for item, mark in zip(moved, markers, strict=True)]


def _vary(value: Any, rng: random.Random) -> Any:
    """Return the data with list items in another order and other target values, in the text as well."""
    if isinstance(value, list):
        return [_vary(item, rng) for item in value]
    if not isinstance(value, dict):
        return value
    data = {key: _vary(item, rng) for key, item in value.items()}
    for key in LISTS:
        items = data.get(key)
        if isinstance(items, list) and len({bool(item.get("marker")) for item in items}) == 1:
            data[key] = _shuffled(items, rng)
    old = (data.get("target") or {}).get("value")
    if isinstance(old, int) and len(re.findall(rf"\b{old}\b", data.get("text", ""))) == 1:
        new = max(1, old + rng.randint(-9, 9))
        data["text"] = re.sub(rf"\b{old}\b", str(new), data["text"])
        data["target"] = {**data["target"], "value": new}
    return data


def _wording(act: dict[str, Any], own: dict[str, Any], new: dict[str, Any], rng: random.Random) -> Callable[[str], str]:
    """Return the change of every text of one act: region, number, date, wordings."""
    pairs = {own[case]: new[case] for case in CASES} | {own[case].upper(): new[case].upper() for case in CASES}
    pairs[act["region"]] = new["slug"]
    if act["date"]:
        old_day = date.fromisoformat(act["date"])
        day = old_day + timedelta(days=rng.randint(-28, 28))
        pairs |= {old_day.isoformat(): day.isoformat(), f"{old_day:%d.%m.%Y}": f"{day:%d.%m.%Y}"}
    number = str(rng.randint(10, 1999))
    if act["number"]:
        pairs[f"№ {act['number']}"] = f"№ {number}"
    for one, other in WORDINGS:
        if rng.random() < 0.5:
            pairs[one] = other
    words = re.compile(
        "|".join(rf"\b{re.escape(old)}\b" if old[0].isalnum() else re.escape(old) + r"\b" for old in pairs)
    )
    return lambda text: number if text == act["number"] else words.sub(lambda found: pairs[found[0]], text)


def make_synthetic(data: Path, target: Path, count: int, seed: int = 1) -> None:
    """Write `count` acts made from those of `data`, with its catalogues, into the new folder `target`.

    The acts of `data` come first under their own slugs, since the catalogues name them: count is at least
    their number. The others take the slugs of regions.yaml in order, then the same with a suffix (-2, -3).
    """
    target.mkdir(parents=True)
    for name in ("canon", "lexicon"):
        shutil.copytree(data / name, target / name)
    shutil.copy(data / "regions.yaml", target / "regions.yaml")
    listed = yaml.load((data / "regions.yaml").read_bytes(), Loader=yaml.CSafeLoader)["regions"]
    regions = {region["slug"]: region for region in listed}
    sources = {
        folder.name: {
            path.name: yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader) for path in sorted(folder.glob("*.yaml"))
        }
        for folder in sorted((data / "acts").iterdir())
    }
    if count < len(sources):
        raise SystemExit(f"не меньше {len(sources)} актов: на них ссылаются справочники")
    order = [*sources, *(slug for slug in regions if slug not in sources)]
    for index in range(count):
        rng = random.Random(f"{seed} {index}")  # noqa: S311  repeatable test data, no secrets
        lap, place = divmod(index, len(order))
        slug = order[place]
        files = list(sources.values())[index % len(sources)]
        act = files["act.yaml"]
        change = _wording(act, regions[act["region"]], regions[slug], rng)
        folder = target / "acts" / (slug if not lap else f"{slug}-{lap + 1}")
        folder.mkdir(parents=True)
        for name, content in files.items():
            varied = _vary(_changed(content, change), rng)
            text = yaml.dump(varied, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
            (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Синтетические акты из настоящих")
    parser.add_argument("count", type=int, help="сколько актов")
    parser.add_argument("target", type=Path, help="новая папка")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    make_synthetic(Path(__file__).parents[1] / "data", arguments.target, arguments.count, arguments.seed)
