"""What the search is given of the real acts: addresses, rows, no persons."""

from generator.collect.tables import collect
from generator.compare.comparisons import comparisons
from generator.run_checks import rules
from generator.search.unit import Kind
from generator.site.page import Page as SitePage
from generator.site.search_units import act_heads, everything, names, places, prose


def found(base):
    tables = collect(base)
    return everything(
        base, comparisons(base, tables), rules(), {"new": SitePage(path="new", title="Новая", body="")}, ()
    )


def test_addresses_are_numbers():
    assert places("абзац пятый пункта 3.8.1") == (("абзац", "5"), ("пункт", "3.8.1"))
    assert places("раздел 7, строка 9") == (("раздел", "7"), ("строка", "9"))
    assert places("приложение № 1 к положению, пункт 2") == (("приложение", "1"), ("пункт", "2"))
    assert places("преамбула приказа") == ()


def test_every_act_and_entry_is_there_with_an_address(base):
    made = found(base)
    paths = {page.path for page in made.pages}
    assert {f"acts/{slug}.html" for slug in base.acts} <= paths
    assert {f"terms/{name}.html" for name in base.terms} <= paths
    assert "new.html" in paths
    assert {unit.page for unit in made.units} == paths
    acts = [unit for unit in made.units if unit.page.startswith("acts/") and unit.anchor]
    assert all(unit.address for unit in acts)
    assert len({(unit.page, unit.anchor) for unit in acts}) == len(acts)


def test_no_person_is_in_the_units(base):
    everything_shown = " ".join(f"{unit.title} {unit.text} {' '.join(unit.keys)}" for unit in found(base).units)
    for name in ("Воробьева", "Маковецкая", "Качева", "Ю.Г."):
        assert name not in everything_shown


def test_a_row_of_a_road_map_is_one_unit(base):
    rows = [
        unit for unit in found(base).units if unit.page == "acts/vologda.html" and unit.address.startswith("дорожная")
    ]
    assert any(" · " in unit.text for unit in rows)
    assert all("графа" not in unit.address for unit in rows)


def test_names_join_abbreviations_of_the_canon_and_of_acts(base):
    made = names(base, collect(base))
    assert any("ЦНППМ" in name.short for name in made if name.page == "terms/cnppm.html")
    assert any(name.short == ("ФР ДПП",) and not name.page for name in made)
    assert any("РОНО" in name.everyday for name in made)


def test_an_act_says_whether_its_period_has_ended(base):
    assert {head.slug: head.status for head in act_heads(base, "2026-11-21")}["vologda"] == "период истёк"
    assert {head.slug: head.status for head in act_heads(base, "2023-06-01")}["vologda"] == "действует"


def test_prose_is_cut_at_its_headings():
    page, units = prose(
        "a.html",
        "Страница",
        '<h1 id="x">Имя</h1><p>Первое <b>слово</b>, ещё</p><h2 id="y">Два<a class="headerlink" href="#y">¶</a></h2>'
        "<p>Текст</p>",
    )
    assert page.kind is Kind.HELP
    assert [(unit.anchor, unit.title, unit.text) for unit in units] == [
        ("", "Имя", "Первое слово, ещё"),
        ("y", "Два", "Текст"),
    ]
    assert [unit.title for unit in prose("a.html", "Страница", "<p>слова</p>", brief=True)[1]] == ["Страница"]
