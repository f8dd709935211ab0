"""Generated pages as text: anchors, tables, states, escaping. No site generator takes part."""

import json
import re
from html.parser import HTMLParser

import pytest

from generator.collect.tables import collect
from generator.load import load_base
from generator.site.acts import act_lines
from generator.site.fragments import FRAGMENTS, fragments, placeholder, plural
from generator.site.fulltext import full_text
from generator.site.gantt import bars, gantt
from generator.site.page import Heading, outline
from generator.site.pages import site_pages
from generator.site.render import short
from generator.site.status import completeness, status
from generator.site.tile_map import tiles
from generator.walk import walk

DAY = "2026-11-21"
HOSTILE = '<script>pwned=1</script>"><img src=x onerror=pwned=1>{{ 7*7 }}{% raw %}**x** [a](javascript:pwned) \u202eabc'


@pytest.fixture(scope="module")
def pages(base):
    return site_pages(base, collect(base), DAY, {"vologda/regulation.html": "<p>"}, {"acts.csv", "text/vologda.txt"})


class Reader(HTMLParser):
    """Collects ids, tags and visible text of a page."""

    def __init__(self, body):
        super().__init__()
        self.ids, self.tags, self.words, self.handlers = [], [], [], []
        self.feed(body)
        self.text = " ".join("".join(self.words).split())

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.words.append(" " * (tag != "a"))  # a link stands inside a sentence, other tags part words
        for name, value in attrs:
            if name == "id":
                self.ids.append(value)
            if name.startswith("on") or (value or "").startswith("javascript:"):
                self.handlers.append((tag, name, value))

    def handle_endtag(self, tag):
        self.words.append(" " * (tag != "a"))

    def handle_data(self, data):
        self.words.append(data)


def test_ids_are_unique_on_every_page(pages):
    for path, page in pages.items():
        ids = Reader(page.body).ids
        assert len(ids) == len(set(ids)), (path, [item for item in ids if ids.count(item) > 1][:5])


def test_every_passage_of_every_act_has_its_anchor_and_text(base, pages):
    for slug, act in base.acts.items():
        reader = Reader(pages[f"acts/{slug}"].body)
        ids = set(reader.ids)
        for passage in walk(act):
            if passage.text or passage.title:
                assert passage.anchor in ids, (slug, passage.address)
                assert " ".join((passage.title or passage.text).split()) in reader.text, (slug, passage.address)


def test_an_act_page_says_what_is_missing_and_that_its_period_has_ended(pages):
    bashkortostan, vologda = (Reader(pages[f"acts/{slug}"].body).text for slug in ("bashkortostan", "vologda"))
    assert "В источнике нет: дорожная карта." in bashkortostan
    assert "Срок, на который рассчитан акт (по 2024 год), на 21.11.2026 истёк." in vologda


def test_a_printable_part_is_linked(pages):
    assert 'href="../documents/vologda/regulation.html"' in pages["acts/vologda"].body
    assert "documents/" not in pages["acts/kirov"].body


def test_a_comparison_names_all_acts_and_all_states(pages):
    text = Reader(pages["compare/functions"].body).text
    for words in ("Вологодская область", "приказ № 665", "есть", "частично", "нет в этом акте", "неприменимо"):
        assert words in text


def test_the_data_page_tells_every_column(pages):
    text = Reader(pages["data"].body).text
    assert "юридический адрес абзаца" in text
    assert 'href="data/text/vologda.txt"' in pages["data"].body


def test_the_outline_is_what_the_page_shows():
    body = (
        '<h1>A</h1><h2 id="a">A &lt;b&gt;<a class="headerlink" href="#a">¶</a></h2><h3 id="b">B</h3><h4 id="c">C</h4>'
    )
    assert outline(body) == (Heading(2, "a", "A &lt;b&gt;"), Heading(3, "b", "B"))


def test_merged_cells_span_rows(make_act):
    table = """\
columns: {group: "Группа", measure: "Мера"}
rows:
  - {group: "Первая", measure: "а"}
  - {measure: "б"}
  - {band: "Раздел"}
  - {group: "Вторая", measure: "в"}
"""
    act = make_act("", regulation='clauses:\n  - {clause: "1", text: "Текст."}\n', roadmap=table)
    block = next(item for item in full_text([p for p in walk(act) if p.part == "roadmap"]) if item.table)
    spans = [[cell.rowspan if cell else None for cell in row.cells] for row in block.table.rows]
    assert spans == [[2, 1], [None, 1], [], [1, 1]]
    assert block.table.rows[2].band.text == "Раздел"


@pytest.mark.parametrize(
    ("end", "ended"), [("2024", True), ("2026", False), ("2026-11-20", True), ("2026-11-21", False), ("2026-11", False)]
)
def test_a_period_ends_with_its_last_day(make_act, end, ended):
    act = make_act(f'period: {{start: null, end: "{end}"}}\n')
    assert status(act, DAY).ended is ended


def test_an_act_without_a_period_says_so(make_act):
    assert status(make_act(), DAY).text == "Срок в самом акте не назван."
    assert completeness(make_act()).missing == ()


def hostile_base(make_data):
    text = json.dumps(HOSTILE)
    root = make_data(
        f"signatory: {{position: {text}, name: {text}}}\n"
        f"subjects:\n  - {{id: a, name: {text}, abbr: {text}, kind: authority, level: regional, roles: [ministry]}}\n"
        f"related_acts:\n  - {{kind: {text}, title: {text}, role: {text}, number: {text}}}\n"
        f"omitted: [{{what: {text}, reason: {text}}}]\n"
        f"head: [{{text: {text}, as: title}}]\n",
        regulation=f"""\
clauses:
  - section: "1"
    title: {text}
    clauses:
      - {{clause: "1.1", text: {text}, raw: {text}, note: {text}, canon: []}}
      - clause: "1.2"
        text: {text}
        subjects: [a]
        functions: [{{text: {text}, canon: [teacher-training]}}]
      - clause: "1.3"
        text: "Понятия:"
        terms: [{{text: {json.dumps("термин – " + HOSTILE)}, term: "термин", canon: [mentoring]}}]
""",
        roadmap=f"columns: {{measure: {text}, deadline: {text}}}\nrows: [{{measure: {text}, deadline: {text}}}]\n",
    )
    return load_base(root)


def test_hostile_strings_are_text_everywhere(make_data):
    base = hostile_base(make_data)
    terms = {f"terms/{term}" for term in base.terms}
    for path, page in site_pages(base, collect(base), DAY, {}).items():
        reader = Reader(page.body)
        assert "img" not in reader.tags, path
        data = re.findall(r'<script type="application/json" id="nms-names">[^<>]*</script>', page.body)
        own = 2 if path.endswith("/side-by-side") else 1 if path in terms else len(data)
        assert len(data) == path.startswith("acts/v"), path
        assert reader.tags.count("script") == own, path
        assert reader.handlers == [], path
    text = Reader(site_pages(base, collect(base), DAY, {})["acts/vologda"].body).text
    assert text.count("{{ 7*7 }}{% raw %}**x**") > 10


def test_prose_names_only_fragments_that_exist(base):
    tables = collect(base)
    assert set(fragments(base, tables, (), DAY)) == set(FRAGMENTS)
    with pytest.raises(KeyError):
        placeholder("no_such_fragment")


def test_words_agree_with_numbers():
    forms = ("акт", "акта", "актов")
    assert [plural(number, *forms) for number in (1, 3, 5, 11, 12, 21, 102)] == [
        "акт", "акта", "актов", "актов", "актов", "акт", "акта",
    ]  # fmt: skip


def test_a_long_text_is_cut_between_words():
    assert short("методическое сопровождение педагогов", 28) == "методическое сопровождение…"
    assert short("кратко", 28) == "кратко"


def test_no_page_asks_another_host(pages):
    for path, page in pages.items():
        assert not re.search(r"""(src|href)=["'](https?:)?//""", page.body), path


def test_the_timeline_shows_measures_that_have_dates(base):
    rows = [row for row in collect(base)["roadmap"] if row.act == "chelyabinsk"]
    made, marks = bars(rows)
    assert len(made) == sum(bool(row.starts or row.ends) for row in rows) > 20
    assert [year for _, year in marks] == [2023, 2024]
    first = made[0]
    assert (first.x, first.open) == (marks[0][0], False)
    assert abs(first.x + first.width - marks[1][0]) <= 2  # «В течение года» 2023
    assert gantt([]) == ""


def test_the_tile_map_tells_held_complete_and_ended_acts(base):
    found = {tile.region: tile for tile in tiles(base, act_lines(base, DAY))}
    assert len(found) == 89
    vologda, bashkortostan, pskov = (
        found[name] for name in ("Вологодская область", "Республика Башкортостан", "Псковская область")
    )
    assert (vologda.kind, vologda.ended, vologda.href) == ("whole", True, "acts/vologda.html")
    assert (bashkortostan.kind, bashkortostan.words) == ("partial", "нет частей: дорожная карта; срок акта: не назван")
    assert (pskov.kind, pskov.href) == ("none", "")


def test_a_role_page_shows_duties_of_a_body_without_functions(pages):
    text = Reader(pages["roles/local-authority"].body).text
    for address in ("пункт 3.14", "пункт 3.15", "абзац второй пункта 4.3.2 В)", "пункт 5.7"):
        assert address in text
