"""Pages of the cross-check: rules in four paragraphs, cards with their places, marks in the text."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.collect.tables import collect
from generator.cross_check import Choice, Subject, explain, find
from generator.findings import Finding, Scope, Severity, Spot
from generator.run_checks import rules
from generator.site.finding_cards import findings_of, numbered
from generator.site.pages import site_pages
from generator.site.rule_words import PARAGRAPHS, by_family, by_section, family, paragraphs

DAY = "2026-11-21"


class Reader(HTMLParser):
    """Ids, links with their names, and the visible text of a page."""

    def __init__(self, body):
        super().__init__()
        self.ids, self.links, self.words, self.tags = set(), [], [], []
        self.feed(body)
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags.append(tag)
        self.ids |= {values["id"]} if "id" in values else set()
        if tag == "a":
            self.links.append((values["href"], values.get("class", ""), values.get("aria-label", "")))

    def handle_data(self, data):
        self.words.append(data)


def finding(**changes):
    spot = Spot(address="пункт 3.15", file="data/acts/vologda/regulation.yaml", line=7, column=3, anchor="p3-15")
    made = Finding(
        code="DAT01",
        rule="act-date-conflict",
        title="Даты расходятся",
        severity=Severity.ERROR,
        scope=Scope.ACT,
        act="vologda",
        message="две даты",
        hint="Сверьте.",
        spots=(spot,),
    )
    return replace(made, **changes)


@pytest.fixture(scope="module")
def found(base):
    return find(Subject(base=base, today=DAY), Choice())


@pytest.fixture(scope="module")
def pages(base, found):
    return site_pages(base, collect(base), DAY, {}, findings=found)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_rule_is_explained_in_four_paragraphs_with_the_words_of_the_command(rule):
    parts = paragraphs(rule.explanation)
    assert tuple(title for title, _ in parts) == PARAGRAPHS
    said = " ".join(explain(rule.code).split())
    assert all(f"{title}. {text}" in said and text for title, text in parts)


def test_every_rule_has_its_page_and_stands_once_in_the_index_and_on_the_sheet(pages):
    index, sheet = (Reader(pages[f"checks/{name}"].body) for name in ("index", "self-check"))
    for rule in rules():
        assert rule.title in Reader(pages[f"checks/{rule.id}"].body).text
        for page in (index, sheet):
            assert [href for href, _, _ in page.links].count(f"{rule.id}.html") == 1, rule.id


def test_every_rule_has_a_family_and_a_section_of_an_act():
    assert "Прочее" not in {name for name, _ in (*by_family(rules()), *by_section(rules()))}
    assert family("XYZ01") == "Прочее"
    sections = {rule.code: name for name, items in by_section(rules()) for rule in items}
    assert sections["REF08"] == "Приказ: реквизиты, пункты, приложения"
    assert sections["REF01"] == "Правовая основа и ссылки"


@given(st.lists(st.text(st.characters(categories=["L", "P", "N", "Zs"])), min_size=2, max_size=12))
def test_numbered_messages_come_apart_as_they_were_joined(items):
    joined = "; ".join(f"{number}) {item}" for number, item in enumerate(items, 1))
    apart = numbered(joined)
    assert apart in (tuple(items), (joined,))


def test_numbered_messages():
    assert numbered("1) дата; 2) номер; и место") == ("дата", "номер; и место")
    assert numbered("1) дата; 3) номер") == ("1) дата; 3) номер",)
    assert numbered("дата; 2) номер") == ("дата; 2) номер",)


def test_cards_stand_by_severity_then_family():
    cards = findings_of(
        [
            finding(severity=Severity.INFO),
            finding(code="TXT01", rule="unpaired-marks", severity=Severity.WARNING),
            finding(code="CMP01", rule="requisite-missing", severity=Severity.WARNING),
            finding(code="TXT03", rule="text-extraction-residue"),
        ]
    ).of("vologda")
    assert [card.rule for card in cards] == [
        "text-extraction-residue",
        "requisite-missing",
        "unpaired-marks",
        "act-date-conflict",
    ]


def test_one_card_is_led_to_directly_and_several_to_their_list():
    one = findings_of([finding()])
    assert one.marks("vologda")["p3-15"].href == "act-date-conflict"
    two = findings_of([finding(), finding(code="DAT02", rule="period-before-act-date")])
    mark = two.marks("vologda")["p3-15"]
    assert (mark.count, mark.words, mark.href) == (2, "Замечания к этому месту: 2 (пункт 3.15)", "место-p3-15")
    assert two.marks("kirov") == {}


def test_every_place_of_a_shown_finding_is_marked_in_the_text_of_its_act(base, found, pages):
    cards = findings_of(found)
    for slug in base.acts:
        act, own = Reader(pages[f"acts/{slug}"].body), Reader(pages[f"findings/{slug}"].body)
        marks = [(href, label) for href, kind, label in act.links if kind == "nms-mark"]
        places = cards.places(slug)
        assert len(marks) == len(places) > 20
        assert set(places) <= act.ids
        for href, label in marks:
            page, _, anchor = href.partition("#")
            assert page == f"../findings/{slug}.html"
            assert anchor in own.ids, (slug, anchor)
            assert label.startswith("Замечания к этому месту: ")


def test_findings_that_are_not_shown_are_named_and_led_to_their_rule(pages, found):
    left = [card for card in findings_of(found).of("vologda") if not card.shown]
    page = Reader(pages["findings/vologda"].body)
    for card in left:
        assert f"../checks/{card.rule}.html#акт-vologda" in [href for href, _, _ in page.links]
        assert "акт-vologda" in Reader(pages[f"checks/{card.rule}"].body).ids


def test_the_matrix_says_what_fires_is_accepted_silent_or_has_nothing_to_judge(base):
    found = [finding(), finding(act="kirov", accepted="так и задумано (Иванов)", spots=())]
    body = site_pages(base, collect(base), DAY, {}, findings=found)["checks/matrix"].body
    row = body.split("Даты самого акта расходятся или невозможны")[1].split("</tr>")[0]
    assert row.count(">есть</a>") == row.count(">принято</a>") == 1
    assert row.count(">нет</span>") == len(base.acts) - 2
    assert "../findings/vologda.html#act-date-conflict" in row
    roadmap = body.split("Несколько мер в одной строке")[1].split("</tr>")[0]
    assert "нет дорожной карты" in roadmap  # Башкортостан


def test_an_accepted_finding_stays_and_says_why(base):
    found = [finding(accepted="так и задумано (Иванов)")]
    pages = site_pages(base, collect(base), DAY, {}, findings=found)
    for path in ("findings/vologda", "checks/act-date-conflict"):
        assert "Принято: так и задумано (Иванов)" in Reader(pages[path].body).text
    assert ", принято," in Reader(pages["acts/vologda"].body).text


def test_the_public_site_has_no_findings(base):
    pages = site_pages(base, collect(base), DAY, {}, findings=None)
    assert not [path for path in pages if path.startswith("findings/") or path == "checks/matrix"]
    for path, page in pages.items():
        assert "findings/" not in page.body, path
        assert "nms-mark" not in page.body, path
    assert "Что проверяет" in pages["checks/act-date-conflict"].body


def test_hostile_findings_are_text(base):
    text = '<script>x</script>"><img src=x onerror=y>{{ 7*7 }}'
    spot = Spot(address=text, file=text, line=1, column=1, anchor="p3-15", quote=text)
    made = [finding(title=text, message=text, hint=text, accepted=text, factor=text, spots=(spot,))]
    pages = site_pages(base, collect(base), DAY, {}, findings=made)
    for path in ("findings/vologda", "checks/act-date-conflict", "acts/vologda", "checks/matrix"):
        reader = Reader(pages[path].body)
        assert "img" not in reader.tags, path
        assert reader.tags.count("script") == pages[path].body.count('id="nms-names"'), path
    assert text in Reader(pages["findings/vologda"].body).text
