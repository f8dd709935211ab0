"""The search in a real browser from disk: questions, word forms, ranking, filters, keys, hostile queries."""

import json

import pytest
from searching import all_found, answers, ask, having, judged, page_texts, questions, shown, word_forms

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]
TOLD = ".md-search-result__meta"
MARKS = "nodes => nodes.map(node => node.textContent.toLowerCase())"


@pytest.fixture
def start(visit):
    """start(): the home page with the search open."""

    def begin(path="index.html", **options):
        page = visit(**options).open(path)
        page.locator(
            "label.md-header__button[for=__search]" if page.viewport_size["width"] < 900 else "input[name=query]"
        ).click()
        return page

    return begin


def test_questions_of_readers_are_answered_within_three(start):
    page = start()
    missed = {}
    for query, expected in questions():
        ask(page, query)
        if not answers(shown(page), expected):
            missed[query] = shown(page)[:3]
    assert len(missed) <= 0.02 * len(questions()), missed


def test_every_form_of_a_word_finds_its_pages(start, base, site):
    page = start()
    ask(page, "план")
    texts, hits, found, wanted = page_texts(base, site), 0, 0, 0
    for expression, typed in word_forms():
        expected = having(texts, expression)
        assert expected, expression
        for form in typed:
            one = judged(all_found(page, form), expected, texts)
            hits, found, wanted = hits + one[0], found + one[1], wanted + one[2]
    assert hits / wanted >= 0.98
    assert hits / found >= 0.97


def test_forms_of_one_word_find_the_same(start):
    page = start()
    ask(page, "план")
    for same in (
        ["заявка", "заявок", "ЗАЯВКАМИ"],
        ["отчёт", "отчет", "отчётов"],
        ["ЦНППМ", "цнппм", "wyggv", "ЦНППМов"],
        ["РС НМС", "РСНМС", "рснмс", "hc yvc"],
        ["Р-303", "р-303", "P-303", "р303"],
        ["п. 3.8.1", "пункт 3.8.1", "в пункте 3.8.1", "П.3.8.1"],
        ["список", "списка"],
    ):
        found = [all_found(page, query) for query in same]
        assert found[0], same
        assert all(item[0] == found[0][0] and set(item) == set(found[0]) for item in found), same


def test_a_phrase_in_quotes_stands_in_a_row(start):
    page = start()
    ask(page, "педагогических дефицитов")
    loose = all_found(page, "методическая деятельность")
    strict = all_found(page, '"методическая деятельность"')
    assert strict
    assert set(strict) < set(loose)
    assert all_found(page, "управленческие кадры")
    assert all_found(page, '"кадры управленческие"') == []


def test_the_order_is_term_canon_acts_tables(start):
    page = start()
    ask(page, "наставничество")
    found = all_found(page, "наставничество")
    assert found[0] == "terms/mentoring"
    kinds = ["terms", "functions events indicators roles", "acts", "compare"]
    places = [
        next(n for n, kind in enumerate(kinds) if path.split("/")[0] in kind)
        for path in found
        if "/" in path and path.split("/")[0] in " ".join(kinds)
    ]
    assert places == sorted(places)


def test_my_region_stands_first_among_equals(start):
    page = start()
    query = "направления подготовки 44.00.00"
    for region in ("bashkortostan", "vologda"):
        kept = json.dumps({"slug": region, "name": "x", "held": True})
        page.evaluate("kept => localStorage.setItem('nms-region', kept)", kept)
        ask(page, query)
        assert next(href for href in shown(page) if href.startswith("acts/")).startswith(f"acts/{region}")


def test_a_result_tells_act_address_state_and_marks(start):
    page = start()
    ask(page, "фасилитацию")
    item = page.locator(".md-search-result__item", has_text="Вологодская область").first
    text = item.inner_text()
    assert "приказ № 665" in text
    assert "период истёк" in text
    assert "пункт" in text
    assert "фасилитаци" in " ".join(item.locator("mark").evaluate_all(MARKS))
    ask(page, "ЦНППМ")
    page.wait_for_function(
        "[...document.querySelectorAll('#nms-search-list mark')]"
        ".some(mark => mark.textContent.startsWith('Центр непрерывного'))"
    )


def test_filters_narrow_what_is_found(start):
    page = start()
    ask(page, "наставничество")
    page.select_option("select[name=search-act]", "vologda")
    page.wait_for_function("document.querySelectorAll('.md-search-result__item').length < 4")
    assert {href.split("#")[0] for href in shown(page)} <= {"acts/vologda", "passports/vologda", "findings/vologda"}
    page.get_by_text("Сбросить отбор").click()
    page.select_option("select[name=search-kind]", label="сравнения")
    page.wait_for_function(
        "[...document.querySelectorAll('#nms-search-list a')].every(link => link.href.includes('/compare/'))"
    )
    page.get_by_text("Сбросить отбор").click()
    page.select_option("select[name=search-level]", "municipal")
    page.wait_for_function("document.querySelector('.md-search-result__meta').textContent.length > 0")
    narrow = page.evaluate("nmsSearch.find('методический', {level: 'municipal'}).then(result => result.places)")
    whole = page.evaluate("nmsSearch.find('методический').then(result => result.places)")
    assert 0 < narrow < whole


def test_what_was_found_is_said_in_words(start):
    page = start()
    ask(page, "п. 3.8.1")
    assert page.locator(TOLD).inner_text() == "Найдена 1 страница, 8 мест."
    ask(page, "дефецит")
    assert "Слова «дефецит» в собрании нет, показано по слову «дефицит»." in page.locator(TOLD).inner_text()
    ask(page, "wyggv")
    assert "Прочитано как «цнппм»." in page.locator(TOLD).inner_text()
    ask(page, "абракадабрище")
    assert "Ничего не найдено" in page.locator(TOLD).inner_text()
    ask(page, "кто где")
    assert "Добавьте слово" in page.locator(TOLD).inner_text()


def test_keys_open_lead_and_close(visit):
    page = visit().open("index.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "query"
    ask(page, "наставничество")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('#nms-search-list li:first-child a')")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "query"
    page.keyboard.press("Escape")
    assert not page.evaluate("document.getElementById('__search').checked")
    page.keyboard.press("/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/terms/mentoring.html")
    page.wait_for_selector("article mark.nms-search-mark")


def test_more_results_and_more_places_come_when_asked_for(start):
    page = start()
    ask(page, "методический")
    first = page.locator(".md-search-result__item").count()
    page.locator(".nms-search-more").scroll_into_view_if_needed()
    page.wait_for_function("count => document.querySelectorAll('.md-search-result__item').length > count", arg=first)
    ask(page, "ЦНППМ обеспечивает")
    item = page.locator(".md-search-result__item", has=page.locator(".nms-search-places")).first
    before = item.locator("a").count()
    item.locator(".nms-search-places").click()
    page.wait_for_function(
        "([item, before]) => item.querySelectorAll('a').length > before", arg=[item.element_handle(), before]
    )


def test_a_result_on_a_phone_fits_the_screen(start):
    page = start(viewport={"width": 360, "height": 740})
    ask(page, "индивидуальный образовательный маршрут")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    box = page.locator(".md-search-result__item").first.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 361


HOSTILE = [
    "<script>window.pwned=1</script>",
    '"><img src=x onerror=window.pwned=1>',
    "(((((.*+?^${}|[]\\",
    "__proto__ constructor toString hasOwnProperty",
    '"""""«»“”"',
    "п. п. п. 1.1.1.1.1.1.1.1.1",
    "\u202eабв\u0000\ufffe",
    "😀😀😀",
    "а" * 10_000,
    "план " * 3_000,
    "{{ 7*7 }} {% raw %}",
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_query_is_words_and_nothing_else(start, query):
    page = start()
    page.locator("input[name=query]").evaluate(
        """(field, text) => {
            field.removeAttribute('maxlength');
            field.value = text;
            field.dispatchEvent(new Event('input'));
        }""",
        query,
    )
    page.wait_for_function("document.querySelector('.nms-search').dataset.shown !== undefined")
    assert page.evaluate("window.pwned") is None
    assert page.locator(".nms-search img, .nms-search script").count() == 0
    assert len(page.locator(TOLD).inner_text()) < 1_500
    ask(page, "план")
    assert shown(page)


def test_both_halves_cut_words_alike(start):
    from generator.search.tokens import tokens

    page = start()
    ask(page, "план")
    samples = [
        *HOSTILE,
        "№ 908/1, п. 3.8.1. Код 44.00.00 P-303 ЦHППM и\u0306од Ёлка‑ель и/или 01/1311-п ß İ",
        json.dumps({"а": 1}),
    ]
    for text in samples:
        cut = page.evaluate("text => nmsSearch.tokens(text).map(token => [token.word, token.start, token.end])", text)
        assert [word for word, _, _ in cut] == [token.word for token in tokens(text)], text[:40]


def test_an_index_of_another_build_is_noticed(start):
    page = start()
    ask(page, "план")
    page.evaluate("nmsSearch.put('another', 'levels', [[''], ''])")
    ask(page, "мониторинг")
    assert "Сайт обновился" in page.locator(TOLD).inner_text()
