"""The strict build of the whole site: it passes, its links lead somewhere, its bytes repeat."""

import filecmp
import json
import os
import re
import shutil
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, unquote, urldefrag, urlsplit

import pytest
from tinyhtml5.parser import HTMLParser as HTMLParser5

from generator.cross_check import Choice, Subject, find
from generator.documents.units import make_units, units_of
from generator.export.write import write_export, write_schemas
from generator.load import load_base
from generator.problem import DataError
from generator.site.build import build_site

ROOT = Path(__file__).parents[1]
DAY = "2026-11-21"
pytestmark = [
    pytest.mark.site,
    # Libraries of the site generator, not ours: what they deprecate does not concern the built pages.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]


def project(folder):
    """Copy what a site is built from; exports are made anew."""
    for name in ("content", "data", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(ROOT / "generator" / "site", folder / "generator" / "site")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    write_export(load_base(folder / "data"), folder / "build" / "export")
    return folder


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """The project with everything that the site takes in: exports of both editions, schemas, documents."""
    folder = project(tmp_path_factory.mktemp("project"))
    base = load_base(folder / "data")
    write_export(base, folder / "build" / "public-export")
    write_schemas(folder / "build" / "schema")
    made = make_units(base, units_of(base), folder / "build" / "documents", DAY, lambda: None, 1)
    assert all(unit.whole for unit in made)
    return folder


@pytest.fixture(scope="module")
def site(root):
    build_site(root, root / "site", DAY)
    return root / "site"


class Links(HTMLParser):
    """Ids and references of a page."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.references = set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if values.get("id"):
            self.ids.add(values["id"])
        for name in ("href", "src"):
            if name in values and (tag, values.get("rel")) != ("link", "canonical"):
                self.references.append(values[name] or "")


def broken_links(site):
    """Return (page, reference) pairs that lead nowhere inside the site, or out of it."""
    pages = {path.resolve(): Links(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    broken = []
    for path, page in pages.items():
        for reference in page.references:
            parts = urlsplit(reference)
            if parts.scheme in ("data", "javascript") or reference in ("", "#"):
                continue
            if "#?" in reference:  # a view of a page that scripts make: the page and the acts it names must be there
                named = parse_qs(parts.fragment.removeprefix("?")).get("acts", [""])[0].split(",")
                there = all((site / "acts" / f"{act}.html").is_file() for act in named if act)
                broken += [] if there and (path.parent / parts.path).is_file() else [(path.name, reference)]
                continue
            if parts.scheme or parts.netloc:
                broken.append((path.name, reference))
                continue
            address, fragment = urldefrag(reference)
            if path.name == "404.html" and address.startswith("/"):
                address = address[1:]  # served from the root of a host
            target = (path.parent / unquote(address)).resolve() if address else path
            target = target / "index.html" if target.is_dir() else target
            found = target.is_file() and (not fragment or target not in pages or unquote(fragment) in pages[target].ids)
            if not found:
                broken.append((path.name, reference))
    return broken


def test_every_link_and_anchor_of_the_site_leads_somewhere(site):
    assert broken_links(site) == []


def test_places_that_scripts_link_to_are_there(site):
    """Side by side and the tables of many acts make their links from data/*.js."""
    acts = [path.stem for path in (site / "acts").glob("*.html") if path.stem != "index"]
    for act in acts:
        script = site / "assets" / "data" / f"{act}.js"
        data = json.loads(script.read_text(encoding="utf-8").partition("=")[2].partition("=")[2].rstrip(";\n"))
        anchors = {item[2] for section in data.values() for item in section["items"]}
        ids = Links((site / "acts" / f"{act}.html").read_text(encoding="utf-8")).ids
        assert anchors
        assert anchors - ids == set(), script.name


def test_styles_and_scripts_name_no_other_host(site):
    """Namespaces of XML are names, not addresses."""
    names = ("http://www.w3.org/", "http://schemas.openxmlformats.org/")
    for path in [*(site / "assets").glob("*.css"), *(site / "assets").glob("*.js")]:
        found = re.findall(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}[\w./-]*", path.read_text(encoding="utf-8"))
        assert [address for address in found if not address.startswith(names)] == [], path.name


def test_the_link_checker_sees_what_is_broken(tmp_path):
    (tmp_path / "a.html").write_text(
        '<a href="b.html">x</a><a href="#y">y</a><a href="https://example.org">z</a>', "utf-8"
    )
    assert broken_links(tmp_path) == [("a.html", "b.html"), ("a.html", "#y"), ("a.html", "https://example.org")]


def test_whole_pages_of_every_kind_are_valid(site):
    """With the theme around them, prose and printable documents among them; bodies are all judged elsewhere."""
    kinds = {}
    for path in sorted(site.rglob("*.html")):
        kinds.setdefault(path.parent, []).append(path)
    wrong = {}
    for path in [path for paths in kinds.values() for path in paths[:2]] + sorted(site.glob("*.html")):
        parser = HTMLParser5()
        parser.parse(path.read_text(encoding="utf-8"))
        if parser.errors:
            wrong[path.relative_to(site).as_posix()] = [(code, place) for place, code, _ in parser.errors][:3]
    assert len(kinds) > 12
    assert wrong == {}


def test_exports_and_documents_are_part_of_the_site(site):
    for name in ("data/atlas.xlsx", "data/acts.csv", "data/text/vologda.txt", "documents/vologda/regulation.html"):
        assert (site / name).is_file(), name


def test_texts_of_acts_are_in_the_search_and_persons_are_not(site):
    texts = "".join(path.read_text(encoding="utf-8") for path in (site / "assets" / "search").glob("*.js"))
    assert "Настоящее Положение о развитии региональной системы" in texts
    assert '"s3"' in texts
    for name in ("Воробьева", "Маковецкая", "воробьев", "маковецк"):
        assert name not in texts


def test_nothing_of_the_search_that_is_not_used_is_in_the_site(site):
    assert not (site / "search").exists()
    assert not list(site.rglob("*lunr*"))


def differences(left, right):
    found = filecmp.dircmp(left, right)
    names = [*found.left_only, *found.right_only, *found.diff_files]
    for name in found.common_dirs:
        names += differences(left / name, right / name)
    return names


def test_the_same_data_give_the_same_bytes(root, site):
    build_site(root, root / "again", DAY)
    assert differences(site, root / "again") == []
    same = list(site.rglob("*.gz"))
    assert all((root / "again" / path.relative_to(site)).read_bytes() == path.read_bytes() for path in same)


def test_a_failed_build_says_why_and_leaves_the_old_site(tmp_path):
    root = project(tmp_path)
    (root / "site").mkdir()
    (root / "site" / "old.html").write_text("старый", encoding="utf-8")
    (root / "content" / "index.md").write_text("# Главная\n\n[нет](no-such-page.md)\n", encoding="utf-8")
    surroundings = dict(os.environ)
    with pytest.raises(DataError) as caught:
        build_site(root, root / "site", DAY)
    assert "сайт не собран: Doc file 'index.md' contains a link 'no-such-page.md'" in str(caught.value)
    assert (root / "site" / "old.html").read_text(encoding="utf-8") == "старый"
    assert dict(os.environ) == surroundings


def test_a_fault_of_the_data_is_told_as_it_is(tmp_path):
    root = project(tmp_path)
    (root / "data" / "acts" / "vologda" / "roadmap.yaml").write_text("rows: [", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        build_site(root, root / "site", DAY)
    assert "data/acts/vologda/roadmap.yaml" in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_prose_that_names_an_unknown_fragment_stops_the_build(tmp_path):
    root = project(tmp_path)
    (root / "content" / "index.md").write_text("# Главная\n\n{{ no_such_table() }}\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        build_site(root, root / "site", DAY)
    assert "no_such_table" in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_the_public_site_has_no_findings(root):
    build_site(root, root / "public", DAY, public=True)
    assert (root / "public" / "checks" / "self-check.html").is_file()
    assert not (root / "public" / "findings").exists()
    assert broken_links(root / "public") == []


def test_no_page_or_export_of_the_public_site_tells_a_finding(root):
    if not (root / "public").is_dir():
        build_site(root, root / "public", DAY, public=True)
    findings = find(Subject(base=load_base(root / "data"), today=DAY), Choice())
    messages = {escape(message[:50], quote=False) for item in findings if len(message := item.message) > 60}
    assert len(messages) > 50
    for path in (root / "public").rglob("*"):
        if path.suffix in (".html", ".json", ".js", ".csv", ".txt"):
            text = path.read_text(encoding="utf-8")
            assert "findings/" not in text or path.suffix == ".js", path
            assert "nms-mark" not in text or path.suffix == ".js", path
            assert [message for message in messages if message in text] == [], path
    assert len((root / "public" / "data" / "findings.csv").read_text(encoding="utf-8").splitlines()) == 1
