"""Act → text: the printed tree is the act, every word in its place and none twice."""

from __future__ import annotations

from collections.abc import Callable

from generator.model.act import Act
from generator.model.catalogue import Base
from generator.printing import printed_act
from generator.walk import walk

ACT = """\
region: vologda
document_kind: положение
act_kind: приказ
issuer: "Департамент образования"
issuer_level: authority
number: "665"
date: "2023-04-16"
head:
  - {text: "ПРИКАЗ", as: kind}
  - {text: "Об утверждении Положения", as: title}
order:
  preamble: {text: "В целях развития ПРИКАЗЫВАЮ:"}
  clauses:
    - {clause: "1", text: "Утвердить Положение (приложение № 1)."}
    - {marker: "2)", text: "Контроль оставляю за собой."}
signatory: {position: "Начальник Департамента", name: "А.Б. Вгдеев"}
registration: {text: "Зарегистрировано 02.05.2023"}
parts:
  - id: regulation
    number: "1"
    title: "Положение о системе"
    present: true
    stamps: [{text: "УТВЕРЖДЕНО приказом № 665", date: "2023-04-16", number: "665"}]
    closing: "»."
  - {id: roadmap, present: true}
  - {id: contract, title: "Договор", present: false, note: "нет в источнике"}
subjects:
  - {id: institute, name: "Институт", kind: institute, level: regional}
omitted: [{what: "отметка об исполнителе", reason: "личные данные"}]
"""
REGULATION = """\
head: [{text: "ПОЛОЖЕНИЕ"}, {text: "о системе", as: title}]
clauses:
  - section: "1"
    title: "Общие положения"
    clauses:
      - clause: "1.1"
        text: >-
          Институт учит
          педагогов¹ (далее – Институт):
        note: "не печатается"
        subjects: [institute]
        level: regional
        footnotes: [{marker: "¹", text: "И руководителей."}]
        functions:
          - {marker: "-", text: "повышает квалификацию;", canon: [teacher-training], raw: "повышаст"}
          - {text: "помогает."}
        clauses: [{text: "Работники института учатся."}]
  - section: "2"
    title: "Показатели"
    table:
      columns: {goal: "Цель", indicator: "Показатель"}
      rows:
        - goal: "Первая"
          indicator: [{text: "доля;", target: {value: 10, unit: "%"}}, "число."]
        - {indicator: {text: "Доли:", indicators: [{text: "учителей;"}, {text: "директоров."}]}}
        - {goal: "", indicator: "охват"}
  - section: "3"
    title: "Дорожная карта"
    include: roadmap
    clauses: [{text: "Карта меняется приказом."}]
"""
ROADMAP = """\
head: [{text: "Комплекс мер"}]
columns: {n: "№", measure: "Мера"}
rows:
  - {band: "2023 год", year: 2023}
  - {n: "1", measure: "Семинар"}
"""
PRINTED = """\
ПРИКАЗ
Об утверждении Положения
В целях развития ПРИКАЗЫВАЮ:
1. Утвердить Положение (приложение № 1).
2) Контроль оставляю за собой.
Начальник Департамента
А.Б. Вгдеев
Зарегистрировано 02.05.2023

УТВЕРЖДЕНО приказом № 665
ПОЛОЖЕНИЕ
о системе
1. Общие положения
1.1. Институт учит педагогов¹ (далее – Институт):
¹ И руководителей.
- повышает квалификацию;
помогает.
Работники института учатся.
2. Показатели
Цель\tПоказатель
Первая\tдоля; · число.
Доли: · учителей; · директоров.
\tохват
3. Дорожная карта
Карта меняется приказом.

Комплекс мер
№\tМера
2023 год
1\tСеминар

».
"""


def test_a_small_act_prints_whole(make_act: Callable[..., Act]) -> None:
    assert printed_act(make_act(ACT, regulation=REGULATION, roadmap=ROADMAP)) == PRINTED


def test_the_same_act_prints_the_same(base: Base) -> None:
    for act in base.acts.values():
        assert printed_act(act) == printed_act(act)


def test_every_passage_of_the_acts_is_printed_in_order(base: Base) -> None:
    for act in base.acts.values():
        printed, at = printed_act(act), 0
        for item in walk(act):
            at = printed.index(item.printed, at)
            at += len(item.printed)
        assert printed[at:] == "\n"
