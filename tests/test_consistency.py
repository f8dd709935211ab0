"""Rules of the data beyond types: quotations quote, ids lead somewhere, a node has one list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.load import load_base
from generator.problem import DataError

MakeData = Callable[..., Path]
REGULATION = "data/acts/vologda/regulation.yaml"
ACT = "data/acts/vologda/act.yaml"
SUBJECTS = """\
subjects:
  - {id: ministry, name: "Министерство", kind: authority, level: regional}
  - {id: institute, name: "Институт", kind: institute, level: regional}
"""


def messages(root: Path) -> list[str]:
    with pytest.raises(DataError) as caught:
        load_base(root)
    return [str(problem) for problem in caught.value.problems]


VALID = {
    "abbreviation": (
        '{text: "Центр мастерства (далее – ЦНППМ)", abbreviations: [{short: ЦНППМ, full: "Центр мастерства"}]}'
    ),
    "abbreviation in the title": '{title: "О системе (РС)", abbreviations: [{short: РС, full: "системе"}]}',
    "term": '{terms: [{text: "«Наставник» – это педагог", term: Наставник}]}',
    "agreement": '{text: "заключает соглашение о работе", agreement: {parties: [ministry], subject: "о работе"}}',
    "monitoring": (
        '{text: "раз в год готовит отчёт", monitoring: '
        '{frequency: "раз в год", by: [institute], result_document: отчёт}}'
    ),
    "function": '{text: "Институт учит.", function: {text: учит, subjects: [institute], canon: [teacher-training]}}',
    "citation": '{text: "по приказу № 5", cites: [{text: "приказу № 5", number: "5", federal_act: fz-273}]}',
    "references": (
        '{text: "а", subjects: [ministry], direction: d1, area: content, statement: goal, '
        "indicator_kind: main, restates: regulation, canon: [share, {id: conference, part: true}]}"
    ),
    "a list and clauses": '{text: "а", goals: [{text: "б"}], clauses: [{text: "в", tasks: [{text: "г"}]}]}',
    "free area": '{text: "а", area: "своя область"}',
}


@pytest.mark.parametrize("node", VALID.values(), ids=VALID)
def test_a_right_node_has_no_problems(make_data: MakeData, node: str) -> None:
    assert load_base(make_data(SUBJECTS, regulation=f"clauses:\n  - {node}\n"))


def unknown(name: str, expected: str, near: str = "") -> str:
    hint = f". Возможно, имелось в виду «{near}»" if near else ""
    return f"неизвестный id «{name}»; ожидалось: {expected}{hint}"


QUOTE = "ожидалось: цитата из текста этого же абзаца, буква в букву"
STATEMENTS = (
    "одно из: goal, task, principle, challenge, effect, result, approach, mechanism, interaction, channel, decision"
)
AREAS = "одно из: management, development, content, teachers, dpo, system"
SECOND = "Второй перечень – отдельный абзац в clauses"
SUBJECT = "id субъекта акта"
NODES = {
    '{text: "центр (ЦНППМ)", abbreviations: [{short: ЦНПМ, full: Центр}]}': [
        f"2:45: [clauses[0].abbreviations[0].full] «Центр» не найдено в тексте; {QUOTE}",
        f"2:45: [clauses[0].abbreviations[0].short] «ЦНПМ» не найдено в тексте; {QUOTE}",
    ],
    '{text: "а", goals: [{text: "Наставник", term: наставник}]}': [
        f"2:25: [clauses[0].goals[0].term] «наставник» не найдено в тексте; {QUOTE}"
    ],
    '{text: "соглашение", agreement: {parties: [ministri], subject: "о работе"}}': [
        f"2:37: [clauses[0].agreement.parties] {unknown('ministri', SUBJECT, 'ministry')}",
        f"2:37: [clauses[0].agreement.subject] «о работе» не найдено в тексте; {QUOTE}",
    ],
    '{text: "отчёт", monitoring: {frequency: "в год", addressee: "а", result_document: "б", by: [x]}}': [
        f"2:33: [clauses[0].monitoring.addressee] «а» не найдено в тексте; {QUOTE}",
        f"2:33: [clauses[0].monitoring.by] {unknown('x', SUBJECT)}",
        f"2:33: [clauses[0].monitoring.frequency] «в год» не найдено в тексте; {QUOTE}",
        f"2:33: [clauses[0].monitoring.result_document] «б» не найдено в тексте; {QUOTE}",
    ],
    '{text: "Институт учит.", function: {text: учат, subjects: [school]}}': [
        f"2:40: [clauses[0].function.subjects] {unknown('school', SUBJECT)}",
        f"2:40: [clauses[0].function.text] «учат» не найдено в тексте; {QUOTE}",
    ],
    '{text: "приказ", cites: [{text: "приказом", date: "2023-02-30"}]}': [
        "2:30: [clauses[0].cites[0].date] нет такой даты: 2023-02-30; ожидалось: существующая дата",
        f"2:30: [clauses[0].cites[0].text] «приказом» не найдено в тексте; {QUOTE}",
    ],
    '{text: "а", goals: [{text: "б"}], tasks: [{text: "в"}]}': [
        f"2:5: [clauses[0]] два перечня в одном узле: goals, tasks; ожидалось: один. {SECOND}"
    ],
    '{clause: "1", marker: "1)", text: "а"}': [
        "2:5: [clauses[0]] сразу clause и marker; ожидалось: один номер"
    ],
    '{text: "а", subjects: [institut]}': [
        f"2:5: [clauses[0].subjects] {unknown('institut', SUBJECT, 'institute')}"
    ],
    '{text: "а", direction: d4}': [
        f"2:5: [clauses[0].direction] {unknown('d4', 'одно из: d1, d2, d3')}"
    ],
    '{text: "а", area: contents}': [
        f"2:5: [clauses[0].area] {unknown('contents', AREAS, 'content')}"
    ],
    '{text: "а", statement: goals, indicator_kind: mian}': [
        f"2:5: [clauses[0].indicator_kind] {unknown('mian', 'одно из: main, variative', 'main')}",
        f"2:5: [clauses[0].statement] {unknown('goals', STATEMENTS, 'goal')}",
    ],
    '{text: "а", include: roadmap, restates: roadmap}': [
        f"2:5: [clauses[0].include] {unknown('roadmap', 'часть акта')}",
        f"2:5: [clauses[0].restates] {unknown('roadmap', 'часть акта')}",
    ],
    '{text: "а", ends: "2023-06-31"}': [
        "2:5: [clauses[0].ends] нет такой даты: 2023-06-31; ожидалось: существующая дата"
    ],
}  # fmt: skip


@pytest.mark.parametrize("node", NODES)
def test_a_wrong_node_is_described(make_data: MakeData, node: str) -> None:
    root = make_data(SUBJECTS, regulation=f"clauses:\n  - {node}\n")
    assert messages(root) == [f"{REGULATION}:{message}" for message in NODES[node]]


def test_nodes_are_checked_wherever_they_stand(make_data: MakeData) -> None:
    """In footnotes, list items, cells, the order and its preamble, the glossary and heading lines."""
    wrong = '{text: "а", term: "б"}'
    root = make_data(
        f"order: {{preamble: {wrong}, clauses: [{wrong}]}}\n",
        regulation=(
            'head: [{text: "О системе", abbreviations: [{short: РС, full: системе}]}]\n'
            f'clauses:\n  - {{text: "а", footnotes: [{wrong}], goals: [{{text: "в", items: [{wrong}]}}]}}\n'
            f'  - table: {{columns: {{a: "А"}}, rows: [{{a: {wrong}}}]}}\n'
        ),
        glossary=f"clauses: [{{terms: [{wrong}]}}]\n",
        roadmap=f'columns: {{a: "А"}}\nfootnotes: [{wrong}]\nrows: [{{a: [{wrong}]}}]\n',
    )
    quote = f"«б» не найдено в тексте; {QUOTE}"
    folder = "data/acts/vologda"
    assert messages(root) == [
        f"{folder}/act.yaml:8:19: [order.preamble.term] {quote}",
        f"{folder}/act.yaml:8:53: [order.clauses[0].term] {quote}",
        f"{folder}/glossary.yaml:1:20: [clauses[0].terms[0].term] {quote}",
        f"{folder}/regulation.yaml:1:44: [head[0].abbreviations[0].short] «РС» не найдено в тексте; {QUOTE}",
        f"{folder}/regulation.yaml:3:29: [clauses[0].footnotes[0].term] {quote}",
        f"{folder}/regulation.yaml:3:82: [clauses[0].goals[0].items[0].term] {quote}",
        f"{folder}/regulation.yaml:4:43: [clauses[1].table.rows[0].a.term] {quote}",
        f"{folder}/roadmap.yaml:2:13: [footnotes[0].term] {quote}",
        f"{folder}/roadmap.yaml:3:13: [rows[0].a[0].term] {quote}",
    ]


ROWS = {
    '{measures: "а"}': [
        f"2:8: [rows[0]] {unknown('measures', 'столбец таблицы или примечание строки', 'measure')}",
        "2:8: [rows[0]] пустая строка таблицы; ожидалось: хотя бы одна клетка",
    ],
    '{measure: ""}': ["2:8: [rows[0]] пустая строка таблицы; ожидалось: хотя бы одна клетка"],
    '{band: "2023", measure: "а"}': [
        "2:8: [rows[0]] и band, и клетки в одной строке; ожидалось: либо band, либо клетки"
    ],
    '{measure: " а"}': [
        "2:8: [rows[0].measure] текст « а»; ожидалось: текст без пробелов по краям. Удалите лишние пробелы"
    ],
    '{measure: ["а", "б "]}': [
        "2:8: [rows[0].measure] текст «б »; ожидалось: текст без пробелов по краям. Удалите лишние пробелы"
    ],
    '{measure: "а", direction: d9, subjects: [minister], canon: [shares]}': [
        f"2:8: [rows[0].direction] {unknown('d9', 'одно из: d1, d2, d3')}",
        f"2:8: [rows[0].subjects] {unknown('minister', SUBJECT, 'ministry')}",
    ],
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
def test_a_wrong_row_is_described(make_data: MakeData, row: str) -> None:
    root = make_data(SUBJECTS, roadmap=f'columns: {{measure: "Мера"}}\nrows: [{row}]\n')
    assert messages(root) == [f"data/acts/vologda/roadmap.yaml:{message}" for message in ROWS[row]]


HEADS = {
    'subjects:\n  - {id: a, name: "А", kind: team, level: regional, parent: b}\n': [
        f"9:5: [subjects[0].parent] {unknown('b', SUBJECT)}"
    ],
    "subjects:\n" + '  - {id: a, name: "А", kind: team, level: regional}\n' * 2: [
        "10:5: [subjects[1].id] id «a» записан дважды; ожидалось: один раз в subjects"
    ],
    'related_acts: [{date: "2021-13-01", number: "1"}]\n': [
        "8:16: [related_acts[0].date] нет такой даты: 2021-13-01; ожидалось: существующая дата"
    ],
    'amends: [{date: "2021-02-29"}]\n': [
        "8:10: [amends[0].date] нет такой даты: 2021-02-29; ожидалось: существующая дата"
    ],
    'registration: {text: "а", date: "2021-00-01"}\n': [
        "8:15: [registration.date] нет такой даты: 2021-00-01; ожидалось: существующая дата"
    ],
    'parts: [{id: regulation, present: true, to: regulations, stamps: [{text: "а", date: "2023-04-31"}]}]\n': [
        f"8:9: [parts[0].to] {unknown('regulations', 'часть акта', 'regulation')}",
        "8:67: [parts[0].stamps[0].date] нет такой даты: 2023-04-31; ожидалось: существующая дата",
    ],
    "parts: [{id: regulation, present: true}, {id: regulation, present: false}]\n": [
        "8:42: [parts[1].id] id «regulation» записан дважды; ожидалось: один раз в parts"
    ],
}  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
def test_a_wrong_head_is_described(make_data: MakeData, head: str) -> None:
    assert messages(make_data(head)) == [f"{ACT}:{message}" for message in HEADS[head]]


def test_references_to_catalogues(make_data: MakeData) -> None:
    root = make_data(
        'subjects:\n  - {id: a, name: "А", kind: team, level: regional, roles: [ministri]}\n',
        regulation=(
            'clauses:\n  - {text: "Учит.", canon: [mentorin, {id: x}], function: {text: Учит, canon: [y]}}\n'
            '  - {text: "ФЗ", cites: [{text: ФЗ, federal_act: fz-27}]}\n'
            '  - table: {columns: {a: "А"}, rows: [{band: "Б", canon: [z]}, {a: "а"}]}\n'
        ),
    )
    act = root / "acts/vologda/act.yaml"
    act.write_text(act.read_text("utf-8").replace("region: vologda", "region: vologdo"), encoding="utf-8")
    canon, register = "запись data/canon/", "запись data/canon/federal_acts.yaml"
    assert messages(root) == [
        f"{ACT}:1:1: [region] {unknown('vologdo', 'регион из data/regions.yaml', 'vologda')}",
        f"{ACT}:9:5: [subjects[0].roles] {unknown('ministri', 'роль из data/canon/roles.yaml', 'ministry')}",
        f"{REGULATION}:2:5: [clauses[0].canon] {unknown('mentorin', canon, 'mentoring')}",
        f"{REGULATION}:2:5: [clauses[0].canon] {unknown('x', canon)}",
        f"{REGULATION}:2:59: [clauses[0].function.canon] {unknown('y', canon)}",
        f"{REGULATION}:3:26: [clauses[1].cites[0].federal_act] {unknown('fz-27', register, 'fz-273')}",
        f"{REGULATION}:4:39: [clauses[2].table.rows[0].canon] {unknown('z', canon)}",
    ]  # fmt: skip


def test_catalogues_agree_with_each_other_and_with_the_acts(make_data: MakeData) -> None:
    root = make_data()
    with (root / "canon/events.yaml").open("a", encoding="utf-8") as stream:
        stream.write('  - {id: share, label: "Доля", explanation: "а", topic: "б",\n')
        stream.write('     baseline: {source: "Концепция", seen_in: [vologd]}}\n')
    path = root / "canon/federal_acts.yaml"
    text = path.read_text("utf-8").replace(
        "title: null,", "title: null, amended_by: [fz-1], superseded_by: fz-273-2, cited_by: [kirov],"
    )
    path.write_text(text, encoding="utf-8")
    once = "ожидалось: id, единственный во всём каноне"
    register, entry = "data/canon/federal_acts.yaml:2:5: [federal_acts[0]", "запись реестра"
    assert messages(root) == [
        f"data/canon/events.yaml:4:16: [events[1].baseline.seen_in] {unknown('vologd', 'акт собрания', 'vologda')}",
        f"{register}.amended_by] {unknown('fz-1', entry, 'fz-273')}",
        f"{register}.cited_by] {unknown('kirov', 'акт собрания')}",
        f"{register}.superseded_by] {unknown('fz-273-2', entry, 'fz-273')}",
        f"data/canon/indicators.yaml:2:5: [indicators[0].id] id «share» есть и в events.yaml; {once}",
    ]  # fmt: skip
