"""How long the site takes beside mkdocs alone, whether that grows in a line, how heavy pages are.

    python -m tests.benchmarks.bench_site [COUNT …]

Run by hand; prints a table and asserts nothing. «Один mkdocs» builds the same pages found ready: their bodies
stand in the files as HTML, the theme is the same, search is that of mkdocs. Each build is a process of its
own; seconds are its processor time, so that other programs of the machine do not count. Wanted: ratio ≤ 1.3,
«с на акт» level, memory ≤ 1 GB, the heaviest page ≤ 150 KB compressed. Acts are synthetic; documents and
exports, which are made before the site, are not timed, nor is the cross-check, whose findings `nms site` hands on.
"""

from __future__ import annotations

import gzip
import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

from generator.cross_check import Choice, Subject, find
from generator.export.write import write_export
from generator.findings import Finding
from generator.load import load_base
from generator.site.build import build_site
from tests.make_synthetic import make_synthetic

ROOT = Path(__file__).parents[2]
DAY = "2026-11-21"
HEADS = ("актов", "страниц", "сайт, с", "один mkdocs, с", "отношение", "с на акт", "память, МБ", "тяжелейшая, КБ")


def project(folder: Path, count: int) -> None:
    """Write what a site of `count` acts is built from, with its cache of records and exports."""
    make_synthetic(ROOT / "data", folder / "data", count)
    shutil.copy(ROOT / "data" / "accepted.yaml", folder / "data")
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(ROOT / "generator" / "site", folder / "generator" / "site")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    write_export(load_base(folder / "data", folder / "build" / "cache"), folder / "build" / "export")


def findings_of(folder: Path) -> list[Finding]:
    """Return the findings as `nms site` hands them on."""
    return find(Subject(base=load_base(folder / "data", folder / "build" / "cache"), today=DAY), Choice())


def ready(folder: Path, target: Path) -> int:
    """Write the same site as ready pages for plain mkdocs; return the number of generated pages."""
    from mkdocs.config import load_config
    from mkdocs.structure.files import Files

    from generator.site import mkdocs_adapter as adapter

    config = load_config(str(folder / "mkdocs.yml"))
    config.extra["nms_date"] = DAY
    config.plugins._current_plugin = None  # pages are asked for outside a build
    adapter.on_config(config)
    content = target / "content"
    shutil.copytree(folder / "content", content)
    for page in content.glob("*.md"):
        page.write_text(re.sub(r"\{\{ (\w+)\(\) \}\}", r"<p>\1</p>", page.read_text("utf-8")), "utf-8")
    for file in adapter.on_files(Files([]), config):
        path = content / file.src_uri
        path.parent.mkdir(parents=True, exist_ok=True)
        own = adapter._site.contents.pages.get(file.src_uri.removesuffix(".md"))
        body = f"\n<div>\n{own.body}\n</div>\n" if own else ""
        path.write_bytes(file.content_bytes + re.sub(r"\n\s*\n", "\n", body).encode())
    text = (folder / "mkdocs.yml").read_text("utf-8")
    text = re.sub(r"^(hooks|watch):.*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"^  - macros:\n(      .*\n)+", "  - search: {lang: ru}\n", text, flags=re.MULTILINE)
    text = re.sub(r"^strict: true\n", "", text, flags=re.MULTILINE)
    text = text.replace("nms_", "") + f"\nnav: {json.dumps(config.nav, ensure_ascii=False)}\n"
    shutil.copytree(folder / "templates" / "theme", target / "templates" / "theme")
    (target / "mkdocs.yml").write_text(text, "utf-8")
    return len(adapter._site.contents.pages)


def plain(folder: Path) -> None:
    """Build ready pages with mkdocs alone."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


def run(work: str, folder: Path) -> tuple[float, float]:
    """Run one build in a process of its own; return processor seconds and the greatest memory in MB."""
    command = [sys.executable, "-m", "tests.benchmarks.bench_site", work, str(folder)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    seconds, memory = done.stdout.split()[-2:]
    return float(seconds), float(memory)


def heaviest(site: Path) -> tuple[float, str]:
    """Return the compressed size of the heaviest page or script of data in KB, and its path."""
    paths = [*site.rglob("*.html"), *site.rglob("assets/data/*.js")]
    return max((len(gzip.compress(path.read_bytes())) / 1024, path.relative_to(site).as_posix()) for path in paths)


def measure(count: int) -> None:
    """Print one line of the table."""
    with tempfile.TemporaryDirectory() as name:
        folder, alone = Path(name) / "ours", Path(name) / "alone"
        alone.mkdir()
        project(folder, count)
        pages = ready(folder, alone)
        own, memory = run("ours", folder)
        other, _ = run("alone", alone)
        weight, path = heaviest(folder / "site")
        cells = (count, pages, f"{own:.1f}", f"{other:.1f}", f"{own / other:.2f}", f"{own / count:.2f}")
        print(" | ".join(map(str, (*cells, f"{memory:.0f}", f"{weight:.0f} ({path})"))), flush=True)


def main(words: list[str]) -> None:
    """Print the table, or be one of the timed processes."""
    if words[:1] in (["ours"], ["alone"]):
        folder = Path(words[1])
        found = findings_of(folder) if words[0] == "ours" else []
        begin = process_time()
        if words[0] == "ours":
            build_site(folder, folder / "site", DAY, findings=found)
        else:
            plain(folder)
        print(process_time() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return
    print(" | ".join(HEADS))
    for count in [int(word) for word in words] or [5, 22, 89]:
        measure(count)


if __name__ == "__main__":
    main(sys.argv[1:])
