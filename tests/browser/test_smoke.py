"""The built site in a real browser, opened from disk: every kind of page works and asks no other host."""

import json

import pytest
from conftest import DAY, project

from generator.site.build import build_site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]
PAGES = {
    "index.html": "Атлас РС НМС",
    "acts/index.html": "Акты собрания",
    "acts/vologda.html": "Вологодская область, приказ № 665",
    "acts/kirov.html": "Кировская область, система (приложение № 6)",
    "compare/index.html": "Сравнения",
    "compare/functions.html": "Функции: кто что делает",
    "compare/legal-basis.html": "Правовая основа",
    "roles/index.html": "Роли",
    "roles/local-authority.html": "Муниципальный орган управления образованием",
    "glossary.html": "Глоссарий",
    "data.html": "Данные",
    "kit.html": "Собрать комплект",
    "compare/side-by-side.html": "Сопоставление актов",
    "compare/overview.html": "Акты в целом",
    "compare/monitoring.html": "Мониторинг",
    "checks/index.html": "Проверки",
    "checks/self-check.html": "Лист самопроверки проекта",
    "checks/matrix.html": "Правила и акты",
    "checks/cited-act-superseded.html": "Ссылка на утративший силу или завершённый документ",
    "findings/vologda.html": "Замечания: Вологодская область, приказ № 665",
    "passports/kaliningrad.html": "Паспорт пробелов: Калининградская область, приказ № 908/1",
    "canon/index.html": "Канон",
    "functions/conditions.html": "Обеспечение условий для достижения показателей",
    "terms/mentoring.html": "Наставничество педагогических работников",
    "read-comparison.html": "Как читать сравнение",
}


@pytest.mark.parametrize("width", [1400, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_opens_and_fits_the_screen(visit, width, scheme):
    tour = visit(viewport={"width": width, "height": 800}, color_scheme=scheme)
    for path, title in PAGES.items():
        page = tour.open(path)
        assert page.locator("h1").first.inner_text().strip("¶ \n") == title, path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_an_address_leads_from_a_comparison_to_its_paragraph(visit):
    page = visit().open("compare/indicators.html")
    link = page.locator("#teachers-per-methodist td a.nms-addr").first
    anchor = link.get_attribute("href").split("#")[1]
    link.click()
    page.wait_for_url("**/acts/*.html#*")
    assert page.locator(f"#{anchor}").is_visible()
    assert "250" in page.locator(f"#{anchor}").inner_text()


def test_a_link_into_a_folded_block_unfolds_it(visit):
    page = visit().open("acts/vologda.html#субъект-cnppm")
    assert page.locator("[id='субъект-cnppm'] details").get_attribute("open") is not None


def test_heads_of_a_comparison_stay_in_sight(visit):
    page = visit(viewport={"width": 900, "height": 700}).open("compare/functions.html")
    page.evaluate("document.querySelector('.cmp').scrollTo(600, 1500)")
    frame, head, row = (
        page.locator(selector).first.bounding_box()
        for selector in (".cmp", ".nms-compare thead th", ".nms-compare tbody tr:nth-child(12) th[scope=row]")
    )
    assert abs(head["y"] - frame["y"]) < 5
    assert abs(row["x"] - frame["x"]) < 5


def test_a_mark_in_the_text_leads_to_its_finding_and_back(visit):
    page = visit().open("acts/vologda.html")
    mark = page.locator("#p3-16 a.nms-mark")
    assert mark.get_attribute("aria-label").startswith("Замечания к этому месту: 1")
    mark.click()
    page.wait_for_url("**/findings/vologda.html#*")
    card = page.locator(":target").locator("xpath=ancestor::article")
    card.locator("a[href$='#p3-16']").first.click()
    page.wait_for_url("**/acts/vologda.html#p3-16")


def test_everything_is_there_without_scripts(visit):
    page = visit(java_script_enabled=False).open("compare/functions.html")
    assert page.locator(".nms-compare tbody tr[id]").count() > 100
    assert page.locator(".nms-compare .st").count() > 500


def test_a_printed_comparison_keeps_all_rows(visit):
    page = visit().open("compare/legal-basis.html")
    page.emulate_media(media="print")
    frame = page.locator(".cmp").first
    assert frame.evaluate("node => node.scrollHeight <= node.clientHeight + 2")


HOSTILE = (
    '<script>window.pwned=1</script>"><img src=x onerror="window.pwned=1">'
    "{{ 7*7 }}{% raw %}**x** [a](javascript:pwned=1) \u202eабв " + "д" * 10_000
)
HOSTILE_ACT = """\
region: pskov
document_kind: положение
act_kind: приказ
issuer: {text}
issuer_level: authority
number: {text}
city: {text}
date: "2023-03-01"
head: [{{text: {text}, as: title}}]
signatory: {{position: {text}, name: {text}}}
registration: {{by: {text}, date: "2023-03-02", number: {text}, text: {text}}}
order: {{preamble: {{text: {text}}}, clauses: [{{clause: "1", text: {text}}}]}}
subjects:
  - {{id: a, name: {text}, abbr: {text}, kind: authority, level: regional, roles: [ministry], clause: {text}}}
  - {{id: b, name: {text}, kind: centre, level: regional, roles: [cnppm], parent: a}}
related_acts:
  - {{kind: {text}, issuer: {text}, title: {text}, role: {text}, number: {text}, held: false, clause: {text}}}
omitted: [{{what: {text}, reason: {text}}}]
parts:
  - {{id: regulation, number: {text}, title: {text}, present: true, note: {text}, stamps: [{{text: {text}}}]}}
  - {{id: roadmap, number: "2", title: {text}, present: true}}
"""
HOSTILE_REGULATION = """\
head: [{{text: {text}}}]
clauses:
  - section: "1"
    title: {text}
    clauses:
      - {{clause: "1.1", text: {text}, raw: {text}, note: {text}, abbreviations: [{{short: {text}, full: {text}}}]}}
      - {{clause: "1.2", text: {text}, subjects: [a], functions: [{{text: {text}, canon: [{function}]}}]}}
      - {{clause: "1.3", text: {text}, terms: [{{text: {term}, term: "термин", canon: [mentoring]}}]}}
      - {{clause: "1.4", text: {text}, indicators: [{{text: {text}, area: {text}, canon: [teachers-per-methodist]}}]}}
      - {{clause: "1.5", text: {text}, level: regional, events: [{{text: {text}, direction: d1}}]}}
      - {{clause: "1.6", text: {text}, goals: [{{text: {text}, area: {text}}}]}}
      - {{clause: "1.7", text: {text}, agreement: {{parties: [a, b], subject: {text}}}}}
      - {{clause: "1.8", text: {text}, monitoring: {{frequency: {text}, by: [a], result_document: {text}}}}}
      - clause: "1.9"
        text: {text}
        basis: [{{text: {text}, cites: [{{kind: {text}, issuer: {text}, number: {text}}}]}}]
"""
HOSTILE_ROADMAP = """\
head: [{{text: {text}, as: title}}]
columns: {{group: {text}, measure: {text}, deadline: {text}, responsible: {text}, result: {text}}}
rows:
  - {{band: {text}, year: 2023}}
  - group: {text}
    measure: {text}
    deadline: {{text: {text}, ends: "2023-12-31"}}
    responsible: {text}
    result: {text}
footnotes: [{{marker: "*", text: {text}}}]
"""
HOSTILE_FILES = {"act": HOSTILE_ACT, "regulation": HOSTILE_REGULATION, "roadmap": HOSTILE_ROADMAP}


def test_hostile_strings_in_every_field_of_an_act_are_shown_as_text(visit, base, data_copy):
    folder = data_copy / "acts" / "hostile"
    folder.mkdir()
    function = next(iter(base.functions))
    values = {"text": json.dumps(HOSTILE), "term": json.dumps(f"термин – {HOSTILE}"), "function": function}
    for name, text in HOSTILE_FILES.items():
        (folder / f"{name}.yaml").write_text(text.format(**values), encoding="utf-8")
    root = project(data_copy.parent, data_copy)
    build_site(root, root / "site", DAY)
    tour = visit(root / "site")
    pages = (
        *("index", "acts/index", "acts/hostile", "findings/hostile", "roles/ministry", f"functions/{function}"),
        *("terms/mentoring", "indicators/teachers-per-methodist", "glossary", "checks/matrix", "compare/overview"),
        *(f"compare/{name}" for name in ("functions", "subjects", "events", "terms", "indicators", "monitoring")),
        "passports/hostile",
    )
    for path in pages:
        page = tour.open(f"{path}.html")
        assert page.evaluate("window.pwned") is None, path
        assert page.locator("img[src=x]").count() == 0, path
        assert page.evaluate("document.documentElement.scrollWidth") <= 1400, path
    shown = ("acts/hostile", "roles/ministry", f"functions/{function}", "terms/mentoring", "compare/monitoring")
    for path in shown:
        assert "{{ 7*7 }}{% raw %}**x**" in tour.open(f"{path}.html").locator("main").text_content(), path
    page = tour.open("compare/side-by-side.html#?acts=hostile,vologda&section=all")
    page.wait_for_selector(".nms-side-table")
    assert page.evaluate("window.pwned") is None
    assert "{{ 7*7 }}{% raw %}**x**" in page.locator(".nms-side").text_content()
    assert "<script>window.pwned=1</script>" in tour.open("acts/hostile.html").title()
