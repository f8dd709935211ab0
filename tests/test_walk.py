"""Act → passages: legal addresses as a lawyer writes them, stable anchors, inherited annotations."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from generator.address import ordinal
from generator.model.act import Act
from generator.model.catalogue import Base
from generator.passage import Passage
from generator.walk import walk

MakeAct = Callable[..., Act]


def places(act: Act, part: str = "regulation") -> list[tuple[str, str, str]]:
    """Return (printed, address, anchor) of every passage of a part."""
    return [(item.printed, item.address, item.anchor) for item in walk(act) if item.part == part]


def passage(act: Act, text: str) -> Passage:
    """Return the only passage with this text."""
    (found,) = (item for item in walk(act) if item.text == text)
    return found


@pytest.mark.parametrize(
    ("number", "word"),
    [
        *[(1, "первый"), (4, "четвёртый"), (19, "девятнадцатый"), (20, "двадцатый"), (25, "двадцать пятый")],
        *[(90, "девяностый"), (99, "девяносто девятый"), (100, "100-й"), (101, "101-й")],
    ],
)
def test_ordinals(number: int, word: str) -> None:
    assert ordinal(number) == word


def test_paragraphs_are_counted_from_the_first_line_of_their_clause(make_act: MakeAct) -> None:
    """A hyphened item, an unmarked item and a paragraph after the list are абзацы of the clause alike."""
    act = make_act(
        regulation="""
clauses:
  - clause: "3.8.1"
    text: "Функции:"
    functions:
      - {marker: "-", text: "учит;"}
      - {text: "помогает;"}
    clauses:
      - {text: "Кроме того:", items: [{marker: "–", text: "пишет."}]}
"""
    )
    assert places(act) == [
        ("3.8.1. Функции:", "пункт 3.8.1", "p3-8-1"),
        ("- учит;", "абзац второй пункта 3.8.1", "p3-8-1-a2"),
        ("помогает;", "абзац третий пункта 3.8.1", "p3-8-1-a3"),
        ("Кроме того:", "абзац четвёртый пункта 3.8.1", "p3-8-1-a4"),
        ("– пишет.", "абзац пятый пункта 3.8.1", "p3-8-1-a5"),
    ]


def test_items_with_a_bracket_are_subclauses(make_act: MakeAct) -> None:
    act = make_act(
        regulation="""
clauses:
  - clause: "9"
    text: "Субъекты:"
    members:
      - {marker: "1)", text: "служба", clauses: [{text: "Её функции."}]}
      - marker: "2)"
        text: "объединения:"
        items: [{marker: "а)", text: "районные"}, {marker: "-", text: "городские"}]
"""
    )
    assert places(act) == [
        ("9. Субъекты:", "пункт 9", "p9"),
        ("1) служба", "подпункт 1 пункта 9", "p9-1"),
        ("Её функции.", "абзац второй подпункта 1 пункта 9", "p9-1-a2"),
        ("2) объединения:", "подпункт 2 пункта 9", "p9-2"),
        ("а) районные", "подпункт «а» подпункта 2 пункта 9", "p9-2-a"),
        ("- городские", "абзац второй подпункта 2 пункта 9", "p9-2-a2"),
    ]


def test_a_capital_letter_is_cited_with_its_bracket_and_a_repeated_one_with_its_turn(make_act: MakeAct) -> None:
    act = make_act(
        regulation="""
clauses:
  - clause: "4.4.2"
    text: "Мероприятия:"
    clauses:
      - {marker: А), text: "федеральные"}
      - {marker: В), text: "районные"}
      - {marker: В), text: "школьные:", events: [{text: "встречи"}]}
"""
    )
    assert places(act)[1:] == [
        ("А) федеральные", "пункт 4.4.2 А)", "p4-4-2-a"),
        ("В) районные", "пункт 4.4.2 В)", "p4-4-2-v"),
        ("В) школьные:", "пункт 4.4.2 В) (второй)", "p4-4-2-v-n2"),
        ("встречи", "абзац второй пункта 4.4.2 В) (второй)", "p4-4-2-v-n2-a2"),
    ]


def test_a_marker_may_be_a_number_of_a_clause(make_act: MakeAct) -> None:
    """Acts print «2.1» and «2.2.» side by side; both are clauses."""
    act = make_act(regulation='clauses: [{marker: "2.1", text: "а"}, {marker: "2.2.", text: "б"}]\n')
    assert places(act) == [("2.1 а", "пункт 2.1", "p2-1"), ("2.2. б", "пункт 2.2", "p2-2")]


def test_numbers_that_begin_anew_are_cited_with_their_section(make_act: MakeAct) -> None:
    act = make_act(
        regulation="""
clauses:
  - section: "1"
    title: "Общее"
    clauses: [{clause: "1", text: "а", items: [{marker: "1)", text: "б"}]}, {clause: "2", text: "в"}]
  - section: "2"
    title: "Цели"
    clauses: [{clause: "1", text: "г", clauses: [{text: "д"}]}, {text: "е"}]
"""
    )
    assert places(act) == [
        ("1. Общее", "раздел 1", "s1"),
        ("1. а", "пункт 1 раздела 1", "s1-1"),
        ("1) б", "подпункт 1 пункта 1 раздела 1", "s1-1-1"),
        ("2. в", "пункт 2 раздела 1", "s1-2"),
        ("2. Цели", "раздел 2", "s2"),
        ("1. г", "пункт 1 раздела 2", "s2-1"),
        ("д", "абзац второй пункта 1 раздела 2", "s2-1-a2"),
        ("е", "абзац первый раздела 2", "s2-a1"),
    ]
    assert passage(act, "г").context.clause == "раздел 2, 1"


def test_numbers_that_run_through_need_no_section(make_act: MakeAct) -> None:
    act = make_act(
        regulation="""
clauses:
  - {section: I, title: "Общее", clauses: [{clause: "1", text: "а"}]}
  - {section: II, title: "Цели", clauses: [{clause: "2", text: "б"}]}
"""
    )
    assert [address for _, address, _ in places(act)] == ["раздел I", "пункт 1", "раздел II", "пункт 2"]


def test_a_section_without_a_number_is_cited_by_its_title(make_act: MakeAct) -> None:
    long = "Нормативно-правовые основания деятельности региональной системы сопровождения"
    act = make_act(
        regulation=f"""
clauses:
  - {{title: "Цели", clauses: [{{text: "а"}}, {{text: "б"}}]}}
  - {{title: "{long}", clauses: [{{text: "в"}}]}}
  - {{title: "Цели", clauses: [{{text: "г"}}]}}
"""
    )
    short = "«Нормативно-правовые основания деятельности региональной…»"
    assert places(act) == [
        ("Цели", "раздел «Цели»", "t1"),
        ("а", "абзац первый раздела «Цели»", "t1-a1"),
        ("б", "абзац второй раздела «Цели»", "t1-a2"),
        (long, f"раздел {short}", "t2"),
        ("в", f"абзац первый раздела {short}", "t2-a1"),
        ("Цели", "раздел «Цели» (второй)", "t3-n2"),
        ("г", "абзац первый раздела «Цели» (второй)", "t3-n2-a1"),
    ]


def test_paragraphs_of_a_part_without_numbers(make_act: MakeAct) -> None:
    act = make_act(regulation='clauses: [{text: "а"}, {text: "б"}]\n')
    assert places(act) == [("а", "абзац первый", "x-a1"), ("б", "абзац второй", "x-a2")]


def test_footnotes_follow_the_paragraph_that_calls_them(make_act: MakeAct) -> None:
    act = make_act(
        regulation="""
clauses:
  - clause: "1"
    text: "Показатели¹²"
    footnotes: [{marker: "¹²", text: "По данным:", items: [{text: "района;"}, {text: "школы."}]}]
    clauses: [{text: "Прочее*", footnotes: [{marker: "*", text: "Без учёта."}]}]
"""
    )
    assert places(act) == [
        ("1. Показатели¹²", "пункт 1", "p1"),
        ("¹² По данным:", "сноска 12", "f12"),
        ("района;", "абзац второй сноски 12", "f12-a2"),
        ("школы.", "абзац третий сноски 12", "f12-a3"),
        ("Прочее*", "абзац второй пункта 1", "p1-a2"),
        ("* Без учёта.", "сноска 1", "f1"),
    ]


# -- the order and the parts ---------------------------------------------------------------------------

ORDER = """\
head: [{text: "ПРИКАЗ"}]
order:
  preamble: {text: "приказываю:"}
  clauses:
    - {clause: "1", text: "Утвердить:", clauses: [{text: "положение;"}, {marker: "1)", text: "план."}]}
    - {marker: "2.", text: "Контроль оставляю за собой."}
signatory: {position: "Министр", name: "А.Б. Вгдеев"}
registration: {text: "Зарегистрировано."}
parts:
  - {id: regulation, number: "1", present: true, stamps: [{text: "УТВЕРЖДЕНО"}], closing: "»."}
  - {id: roadmap, number: "2", present: true, stamps: [{text: "УТВЕРЖДЕНА"}]}
  - {id: glossary, number: "1", to: regulation, present: true}
  - {id: scheme, to: regulation, present: true}
  - {id: contract, number: "3", present: false, stamps: [{text: "Приложение 3"}]}
"""


@pytest.fixture
def whole(make_act: MakeAct) -> Act:
    return make_act(
        ORDER,
        regulation='head: [{text: "ПОЛОЖЕНИЕ"}]\nclauses: [{clause: "1", text: "а"}]\n',
        roadmap='columns: {measure: "Мера"}\nrows: [{measure: "б"}, {measure: "в"}, {measure: "г"}]\n',
        glossary='clauses: [{terms: [{text: "д"}, {text: "е"}]}]\n',
        scheme='clauses: [{clause: "1", text: "ж"}]\n',
    )


def test_clauses_of_the_order_are_cited_as_such(whole: Act) -> None:
    assert places(whole, "order") == [
        ("ПРИКАЗ", "заголовок приказа", "o-h1"),
        ("приказываю:", "преамбула приказа", "o-preamble"),
        ("1. Утвердить:", "пункт 1 приказа", "o-p1"),
        ("положение;", "абзац второй пункта 1 приказа", "o-p1-a2"),
        ("1) план.", "подпункт 1 пункта 1 приказа", "o-p1-1"),
        ("2. Контроль оставляю за собой.", "пункт 2 приказа", "o-p2"),
        ("Министр", "подпись", "o-sign"),
        ("А.Б. Вгдеев", "подпись", "o-sign_2"),
        ("Зарегистрировано.", "отметка о регистрации", "o-registration"),
    ]


def test_other_parts_are_cited_as_appendices(whole: Act) -> None:
    assert places(whole) == [
        ("УТВЕРЖДЕНО", "гриф", "stamp1"),
        ("ПОЛОЖЕНИЕ", "заголовок", "h1"),
        ("1. а", "пункт 1", "p1"),
        ("».", "конец приложения", "closing"),
    ]
    assert places(whole, "roadmap") == [
        ("УТВЕРЖДЕНА", "дорожная карта, гриф", "m-stamp1"),
        ("Мера", "дорожная карта, графа 1", "m-c1-1"),
        ("б", "дорожная карта, строка 1", "m-r1-measure"),
        ("в", "дорожная карта, строка 2", "m-r2-measure"),
        ("г", "дорожная карта, строка 3", "m-r3-measure"),
    ]
    assert places(whole, "glossary") == [
        ("д", "приложение № 1 к положению, абзац первый", "glossary-a1"),
        ("е", "приложение № 1 к положению, абзац второй", "glossary-a2"),
    ]
    assert places(whole, "scheme") == [("1. ж", "приложение к положению, пункт 1", "scheme-p1")]


def test_a_part_that_the_source_lacks_prints_nothing(whole: Act) -> None:
    assert places(whole, "contract") == []


def test_parts_come_in_the_order_of_the_act(whole: Act) -> None:
    parts = list(dict.fromkeys(item.part for item in walk(whole)))
    assert parts == ["order", "regulation", "roadmap", "glossary", "scheme"]


# -- tables --------------------------------------------------------------------------------------------

ROADMAP = """
head: [{text: "Комплекс мер"}]
footnotes: [{marker: "⁵", text: "Ожидаемые результаты."}]
columns: {group: "Группа", measure: "Мера", responsible: "Кто"}
rows:
  - {band: "2023", year: 2023}
  - {band: "Управление", direction: d1}
  - {group: "Первая", measure: ["а;", {text: "б:", items: [{marker: "1)", text: "в"}]}], responsible: "К"}
  - {measure: "г"}
  - {band: "Мастерство", direction: d2}
  - {group: "Вторая", measure: {text: "д", level: municipal}, responsible: ""}
  - {band: "2024", year: 2024}
  - {measure: "е"}
"""
INCLUDED = """
clauses:
  - section: "7"
    title: "Дорожная карта"
    include: roadmap
"""


def test_a_section_that_is_the_road_map_gives_its_address_to_the_rows(make_act: MakeAct) -> None:
    act = make_act(regulation=INCLUDED, roadmap=ROADMAP)
    assert places(act) == [("7. Дорожная карта", "раздел 7", "s7")]
    assert places(act, "roadmap") == [
        ("Комплекс мер", "раздел 7, заголовок", "s7-h1"),
        ("Группа", "раздел 7, графа 1", "s7-c1-1"),
        ("Мера", "раздел 7, графа 2", "s7-c1-2"),
        ("Кто", "раздел 7, графа 3", "s7-c1-3"),
        ("⁵ Ожидаемые результаты.", "сноска 5", "f5"),
        ("2023", "раздел 7, строка-заголовок 1", "s7-b1-1"),
        ("Управление", "раздел 7, строка-заголовок 2", "s7-b1-2"),
        ("Первая", "раздел 7, строка 1", "s7-r1-group"),
        ("а;", "раздел 7, строка 1", "s7-r1-measure"),
        ("б:", "раздел 7, строка 1", "s7-r1-measure_2"),
        ("1) в", "раздел 7, строка 1", "s7-r1-measure-1"),
        ("К", "раздел 7, строка 1", "s7-r1-responsible"),
        ("г", "раздел 7, строка 2", "s7-r2-measure"),
        ("Мастерство", "раздел 7, строка-заголовок 3", "s7-b1-3"),
        ("Вторая", "раздел 7, строка 3", "s7-r3-group"),
        ("д", "раздел 7, строка 3", "s7-r3-measure"),
        ("", "раздел 7, строка 3", "s7-r3-responsible"),
        ("2024", "раздел 7, строка-заголовок 4", "s7-b1-4"),
        ("е", "раздел 7, строка 4", "s7-r4-measure"),
    ]


def test_a_merged_cell_is_printed_once_but_known_in_every_row(make_act: MakeAct) -> None:
    """Cells left out repeat the cell above, up to a band; an empty cell is empty."""
    act = make_act(regulation=INCLUDED, roadmap=ROADMAP)
    cells = {}
    for text in ("а;", "г", "д", "е"):
        record = passage(act, text).record
        assert record is not None
        cells[text] = (record.cells["group"], record.cells["responsible"], record.group)
    assert cells == {
        "а;": ("Первая", "К", "Первая"),
        "г": ("Первая", "К", "Первая"),
        "д": ("Вторая", "", "Вторая"),
        "е": ("", "", None),
    }


def test_a_band_holds_until_the_next_of_its_kind(make_act: MakeAct) -> None:
    """A band of a year ends the direction of the year before."""
    act = make_act(regulation=INCLUDED, roadmap=ROADMAP)
    found = {}
    for text in ("а;", "г", "д", "е"):
        item = passage(act, text)
        assert item.record is not None
        found[text] = (item.record.year, item.context.direction, item.context.level)
    assert found == {
        "а;": (2023, "d1", None),
        "г": (2023, "d1", None),
        "д": (2023, "d2", "municipal"),
        "е": (2024, None, None),
    }


def test_tables_of_sections_number_their_own_rows(make_act: MakeAct) -> None:
    table = 'table: {columns: {goal: "Цель"}, rows: [{goal: "%s"}]}'
    act = make_act(regulation=f"clauses:\n  - section: '1'\n    {table % 'а'}\n  - section: '2'\n    {table % 'б'}\n")
    assert [item for item in places(act) if item[0] in "аб"] == [
        ("а", "раздел 1, строка 1", "s1-r1-goal"),
        ("б", "раздел 2, строка 1", "s2-t2r1-goal"),
    ]
    assert [item.table for item in walk(act) if item.key == "cell"] == ["regulation-1", "regulation-2"]


# -- what passages know --------------------------------------------------------------------------------


def test_annotations_hold_for_everything_below_and_may_be_overridden(make_act: MakeAct) -> None:
    act = make_act(
        "subjects:\n"
        '  - {id: a, name: "А", kind: team, level: regional}\n'
        '  - {id: b, name: "Б", kind: team, level: regional}\n',
        regulation="""
clauses:
  - clause: "3"
    text: "уровень"
    level: regional
    direction: d1
    area: management
    indicator_kind: main
    clauses:
      - text: "носитель"
        subjects: [a]
        functions: [{text: "своё"}, {text: "чужое", subjects: [b], level: municipal, direction: d2}]
  - {clause: "4", text: "ничьё"}
""",
    )

    def inherited(text: str) -> tuple[object, ...]:
        at = passage(act, text).context
        return at.level, at.direction, at.area, at.indicator_kind, at.subjects, at.clause

    assert inherited("уровень") == ("regional", "d1", "management", "main", (), "3")
    assert inherited("носитель") == ("regional", "d1", "management", "main", ("a",), "3")
    assert inherited("своё") == ("regional", "d1", "management", "main", ("a",), "3")
    assert inherited("чужое") == ("municipal", "d2", "management", "main", ("b",), "3")
    assert inherited("ничьё") == (None, None, None, None, (), "4")


def test_a_passage_knows_its_key_parent_and_place(make_act: MakeAct) -> None:
    act = make_act(regulation='clauses:\n  - clause: "1"\n    text: "Цели:"\n    goals:\n      - {text: "учить;"}\n')
    goal, lead = passage(act, "учить;"), passage(act, "Цели:")
    assert (goal.key, goal.parent, goal.depth, goal.place) == ("goals", lead.node, 1, (5, 9))
    assert (lead.key, lead.parent, lead.depth, lead.place) == ("clauses", None, 0, (2, 5))


def test_a_list_stands_between_the_text_and_the_clauses(make_act: MakeAct) -> None:
    act = make_act(
        regulation="""
clauses:
  - clauses: [{text: "пятый"}]
    table: {columns: {a: "третий"}, rows: [{a: "четвёртый"}]}
    items: [{text: "второй"}]
    footnotes: [{marker: "1", text: "сноска"}]
    text: "первый"
"""
    )
    texts = [item.text for item in walk(act)]
    assert texts == ["первый", "сноска", "второй", "третий", "четвёртый", "пятый"]


# -- the five acts -------------------------------------------------------------------------------------


def test_anchors_are_ascii_and_unique(base: Base) -> None:
    for act in base.acts.values():
        anchors = [item.anchor for item in walk(act)]
        assert len(set(anchors)) == len(anchors)
        assert all(anchor.isascii() and re.fullmatch(r"[a-z0-9_-]+", anchor) for anchor in anchors)


def test_paragraphs_of_the_acts_have_addresses_of_their_own(base: Base) -> None:
    """Cells share the address of their row, lines of a head or signature theirs; a paragraph shares with none."""
    shared = {"cell", "head", "stamps", "signatory", "columns", "band"}
    for act in base.acts.values():
        own = [f"{item.part} {item.address}" for item in walk(act) if item.key not in shared and not item.row]
        assert len(set(own)) == len(own)
        assert all(item.address for item in walk(act))


@pytest.mark.parametrize(
    ("slug", "address", "text"),
    [
        ("vologda", "абзац пятый пункта 3.8.1", "организацию внедрения целевой модели наставничества"),
        ("vologda", "пункт 4.4.2 В) (второй)", "на уровне образовательной организации:"),
        ("vologda", "дорожная карта, строка 3", "3. Организация и проведение мониторингов эффективности"),
        ("vologda", "пункт 3 приказа", "АОУ ВО ДПО «Вологодский институт развития образования»"),
        ("kaliningrad", "подпункт 2 пункта 9", "ЦНППМ."),
        ("kirov", "раздел 7, строка 9", "Принятие мер, направленных на помощь молодым педагогам"),
        ("chelyabinsk", "абзац второй сноски 2", "Указ Президента Российской Федерации «О национальных целях"),
    ],
)
def test_addresses_of_the_acts(base: Base, slug: str, address: str, text: str) -> None:
    found = [item.text for item in walk(base.acts[slug]) if item.address == address]
    assert found[0].startswith(text)


def test_anchors_are_unique_whatever_the_numbers(make_act: MakeAct) -> None:
    """Item 1) of clause 1 and clause 1.1 make the same anchor; so may what follows them."""
    act = make_act(
        regulation="""
clauses:
  - {clause: "1", text: "а", items: [{marker: "1)", text: "б"}]}
  - {clause: "1.1", text: "в", items: [{marker: "2)", text: "г"}]}
"""
    )
    anchors = [anchor for _, _, anchor in places(act)]
    assert len(set(anchors)) == len(anchors)


def test_a_table_outside_sections_has_plain_addresses(make_act: MakeAct) -> None:
    act = make_act(regulation='clauses: [{table: {columns: {a: "А"}, rows: [{a: "б"}]}}]\n')
    assert [address for _, address, _ in places(act)] == ["графа 1", "строка 1"]


def test_nothing_written_in_a_cell_is_lost(make_act: MakeAct) -> None:
    cell = '{title: "б", text: "в", footnotes: [{marker: "1", text: "г"}], clauses: [{text: "д"}]}'
    act = make_act(regulation=f'clauses: [{{section: "1", table: {{columns: {{a: "А"}}, rows: [{{a: {cell}}}]}}}}]\n')
    assert {"б", "в", "г", "д"} <= {word for item in walk(act) for word in (item.title, item.text)}
