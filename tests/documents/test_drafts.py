"""The set of a new act: whole texts, blanks where a value is missing, marks that agree, hostile values harmless."""

from __future__ import annotations

import dataclasses

import pytest

from generator.documents import filled
from generator.documents.docx import docx_file
from generator.documents.drafts import DOCUMENT_NAMES, draft_document, draft_documents, draft_names
from generator.documents.html import html_page
from generator.documents.tree import Clause, Field, Item, Letterhead, Requisites, Row, Signature, Table
from generator.model.act import Signatory, Target
from generator.model.catalogue import Cases
from generator.model.draft import (
    Amendment,
    Annex,
    Body,
    Change,
    Choice,
    Draft,
    DraftTerm,
    Form,
    Indicator,
    Measure,
    Observation,
    Remark,
)
from generator.model.vocabulary import ActKind, Level, SubjectKind
from generator.problem import DataError

from .conftest import DATE, HARD, HARD_SEEN, words_of


def cases(nom: str, gen: str, dat: str, acc: str, ins: str, loc: str) -> Cases:
    return Cases(nom=nom, gen=gen, dat=dat, acc=acc, ins=ins, loc=loc)


REGION = cases(
    "Заозёрская область", "Заозёрской области", "Заозёрской области", "Заозёрскую область", "Заозёрской областью",
    "Заозёрской области",
)  # fmt: skip
MINISTRY = Body(
    id="ministry",
    role="ministry",
    kind=SubjectKind.AUTHORITY,
    level=Level.REGIONAL,
    name=cases("Министерство", "Министерства", "Министерству", "Министерство", "Министерством", "Министерстве"),
    functions=(Choice(id="roadmap-approval"), Choice(id="conditions", text="создание условий")),
)
BLANK = Draft(
    normative=None,
    region=REGION,
    title="Об утверждении Положения о системе",
    regulation=Annex(
        head="Положение", nom="Положение о системе", acc="Положение о системе", gen="Положения о системе",
        gender="neuter",
    ),
    authority="ministry",
    bodies=(dataclasses.replace(MINISTRY, name=None, functions=()),),
)  # fmt: skip
FULL = dataclasses.replace(
    BLANK,
    normative=False,
    city="г. Заозёрск",
    bodies=(MINISTRY,),
    number="17",
    date="2026-12-01",
    basis=("распоряжением № 1", "приказом № 2"),
    competence="пунктом 3 Положения о Министерстве, утверждённого постановлением № 4",
    coordinator="ministry",
    roadmap=Annex(
        head="План мероприятий", nom="План мероприятий на год", acc="план мероприятий на год",
        gen="плана мероприятий на год", gender="masculine",
    ),
    repeals=("приказ № 5", "приказ № 6"),
    comes_into_force="Настоящий приказ вступает в силу с 1 января.",
    control="первого заместителя министра",
    appendix_mark="both",
    signatory=Signatory(position="Министр", name="И.И. Иванов"),
)  # fmt: skip


def lines(draft, name, base):
    return words_of(draft_document(draft, name, base, DATE)).replace("\u00a0", " ").splitlines()


def blocks(draft, name, base, kind):
    sections = draft_document(draft, name, base, DATE).sections
    return [block for section in sections for block in section.blocks if isinstance(block, kind)]


def test_the_full_order_reads_as_an_official_one(base):
    assert lines(FULL, "order", base) == [
        "ПРОЕКТ",
        "МИНИСТЕРСТВО",
        "ПРИКАЗ",
        "01.12.2026",
        "№ 17",
        "г. Заозёрск",
        "Об утверждении Положения о системе",
        (
            "В соответствии с распоряжением № 1, приказом № 2, пунктом 3 Положения о Министерстве, утверждённого "
            "постановлением № 4, п р и к а з ы в а ю:"
        ),
        "1. Утвердить прилагаемое Положение о системе согласно приложению № 1 к настоящему приказу.",
        "2. Утвердить прилагаемый план мероприятий на год согласно приложению № 2 к настоящему приказу.",
        (
            "3. Определить Министерство координатором региональной системы научно-методического сопровождения "
            "педагогических работников и управленческих кадров Заозёрской области."
        ),
        (
            "4. Рекомендовать органам местного самоуправления Заозёрской области, осуществляющим управление в сфере "
            "образования, обеспечить участие в реализации мероприятий, предусмотренных пунктом 2 настоящего приказа."
        ),
        "5. Признать утратившими силу:",
        "1) приказ № 5;",
        "2) приказ № 6.",
        "6. Настоящий приказ вступает в силу с 1 января.",
        "7. Контроль за исполнением настоящего приказа возложить на первого заместителя министра.",
        "Министр",
        "И.И. Иванов",
    ]


def test_every_document_says_that_it_is_a_project(base):
    documents = draft_documents(FULL, base, DATE)
    assert list(documents) == ["order", "regulation", "roadmap", "note", "approval", "remarks", "conclusion"]
    assert {words_of(document).splitlines()[0] for document in documents.values()} == {"ПРОЕКТ"}


def test_missing_values_are_visible_blanks(base):
    (requisites,) = blocks(BLANK, "order", base, Requisites)
    (signature,) = blocks(BLANK, "order", base, Signature)
    runs = [run for line in (*requisites.items, requisites.city, signature.position, signature.name) for run in line]
    assert [(run.name, run.value, run.blank) for run in runs if isinstance(run, Field)] == [
        ("date", "", "«___» __________ 20__ г."),
        ("number", "", "______"),
        ("city", "", "____________"),
        ("position", "", "Должность"),
        ("signatory", "", "И.О.\u00a0Фамилия"),
    ]
    names = [
        run for letterhead in blocks(BLANK, "order", base, Letterhead) for line in letterhead.lines for run in line
    ]
    assert [(run.name, run.hint) for run in names] == [
        ("ministry.nom", "Региональный орган управления образованием: наименование, именительный падеж")
    ]
    for name in draft_names(BLANK):  # nothing is missing that a template cannot do without
        assert "None" not in words_of(draft_document(BLANK, name, base, DATE)), name


@pytest.mark.parametrize(
    ("normative", "expected"),
    [
        (None, ("3. ____________________ (решите, нормативный ли акт: нормативный – пункты об опубликовании, о "
               "регистрации и о вступлении в силу, ненормативный – пункт не нужен).")),
        (True, "3. Обеспечить официальное опубликование настоящего приказа ____________________."),
        (False, "3. Контроль за исполнением настоящего приказа оставляю за собой."),
    ],
)  # fmt: skip
def test_being_normative_decides_the_final_clauses(base, normative, expected):
    found = lines(dataclasses.replace(BLANK, normative=normative), "order", base)
    assert next(line for line in found if line.startswith("3.")) == expected
    assert any("вступает в силу ____________________." in line for line in found) == (normative is True)


@pytest.mark.parametrize(
    ("mark", "clause", "stamp"),
    [
        ("attached", "2. Утвердить прилагаемый план мероприятий на год.",
         ["УТВЕРЖДЁН", "приказом Министерства", "от 01.12.2026 № 17"]),
        ("numbered", "2. Утвердить план мероприятий на год согласно приложению № 2 к настоящему приказу.",
         ["Приложение № 2", "к приказу Министерства", "от 01.12.2026 № 17"]),
        ("both", "2. Утвердить прилагаемый план мероприятий на год согласно приложению № 2 к настоящему приказу.",
         ["Приложение № 2", "УТВЕРЖДЁН", "приказом Министерства", "от 01.12.2026 № 17"]),
    ],
)  # fmt: skip
def test_the_order_and_the_annex_use_the_same_mark(base, mark, clause, stamp):
    draft = dataclasses.replace(FULL, appendix_mark=mark)
    assert clause in lines(draft, "order", base)
    assert lines(draft, "roadmap", base)[1 : 1 + len(stamp)] == stamp


MEASURES = (
    Measure(text="Утвердить состав", direction="d1", deadline="До 1 мая 2027 года", ends="2027-05-01"),
    Measure(text="Провести съезд", deadline="До 1 мая 2021 года", ends="2021-05-01", responsible="Институт"),
)


def test_a_past_deadline_of_the_road_map_becomes_a_blank(base):
    found = lines(dataclasses.replace(FULL, measures=MEASURES), "roadmap", base)
    assert found[12:] == [
        *("1.", "Провести съезд", "___ (основание: ___)", "Институт", "____________"),
        "Управление системой научно-методического сопровождения",
        *("2.", "Утвердить состав", "До 1 мая 2027 года", "____________", "____________"),
    ]


def test_a_past_target_is_never_printed(base):
    past = Target(comparator=">=", value=30, unit="%", year=2025)
    coming = Target(comparator="<=", value=2.5, unit="%", year=2026)
    indicators = (
        Indicator(id="road-map-running", text="доля первых", target=past),
        Indicator(id="monitoring-system-running", text="доля вторых", target=coming),
    )
    found = lines(dataclasses.replace(FULL, indicators=indicators), "regulation", base)
    assert "1) доля первых – ___ (основание: ___);" in found
    assert "2) доля вторых – не более 2,5 % к концу 2026 года." in found


@pytest.mark.parametrize(
    ("mode", "lead"),
    [
        ("norm", "Функции вуза:"),
        ("recommend", "Вузу рекомендуется участвовать в деятельности РС НМС по следующим направлениям:"),
        ("agreement", ("Участие вуза в деятельности РС НМС осуществляется на основании соглашения с Министерством и "
                      "может включать:")),
        ("consent", "Участие вуза в деятельности РС НМС осуществляется по согласованию и может включать:"),
    ],
)  # fmt: skip
def test_duties_of_others_are_put_in_their_mode(base, mode, lead):
    body = Body(
        id="university", kind=SubjectKind.COLLEGE, level=Level.REGIONAL, mode=mode,
        name=cases("вуз", "вуза", "вузу", "вуз", "вузом", "вузе"), functions=(Choice(id="research"),),
    )  # fmt: skip
    found = lines(dataclasses.replace(FULL, bodies=(MINISTRY, body)), "regulation", base)
    place = next(index for index, line in enumerate(found) if line.endswith(lead))
    assert (
        found[place + 1] == f"1) {base.functions['research'].label[0].lower()}{base.functions['research'].label[1:]}."
    )


def test_terms_may_stand_in_an_annex_of_the_regulation(base):
    draft = dataclasses.replace(FULL, terms=(DraftTerm(id="rma", abbr="РМА"),), terms_annex=True)
    found = lines(draft, "regulation", base)
    place = found.index("Приложение")
    assert found[place : place + 4] == ["Приложение", "к Положению о системе", "ПОНЯТИЯ,", "используемые в Положении"]
    assert found[place + 4] == "1. региональный методический актив (далее – РМА) – ____________________."


def test_an_abbreviation_of_a_label_is_introduced(base):
    body = dataclasses.replace(MINISTRY, functions=(Choice(id="dpp-expertise", text="экспертиза ДПП"),))
    found = lines(dataclasses.replace(FULL, bodies=(body,)), "regulation", base)
    place = found.index("1) ДПП – дополнительная профессиональная программа.")
    assert found[place - 1].endswith("используются следующие сокращения:")


AMENDMENT = dataclasses.replace(
    FULL,
    title="О внесении изменений",
    amends=Amendment(
        kind=ActKind.ORDER,
        act="vologda",
        date="2023-04-16",
        number="665",
        title="О системе",
        changes=(Change(clause="1.3", proposed="1.3. Положение действует бессрочно.", reason="срок истёк"),),
        restates=("roadmap",),
    ),
)


def test_an_amending_order_and_the_annex_with_both_heads(base):
    assert draft_names(AMENDMENT) == ["order", "roadmap", "comparison", "note", "approval", "remarks", "conclusion"]
    found = lines(AMENDMENT, "order", base)
    assert found[8:12] == [
        "1. Внести в приказ Министерства от 16.04.2023 № 665 «О системе» следующие изменения:",
        "1) пункт 1.3 Положения о системе изложить в следующей редакции:",
        "«1.3. Положение действует бессрочно.»;",
        "2) план мероприятий на год изложить в новой редакции согласно приложению № 1 к настоящему приказу.",
    ]
    annex = lines(AMENDMENT, "roadmap", base)
    assert annex[:9] == [
        "ПРОЕКТ",
        *("Приложение № 1", "к приказу Министерства", "от 01.12.2026 № 17"),
        *("«Приложение № 2", "УТВЕРЖДЁН", "приказом Министерства", "от 16.04.2023 № 665"),
        "ПЛАН МЕРОПРИЯТИЙ",
    ]
    assert annex[-1] == "»."


def test_the_comparative_table_quotes_the_text_in_force(base):
    found = lines(AMENDMENT, "comparison", base)
    place = found.index("Положение о системе, пункт 1.3")
    assert found[place + 2].startswith("1.3. Положение о РС НМС базируется на ключевых достижениях")
    assert found[place + 3 : place + 5] == ["1.3. Положение действует бессрочно.", "срок истёк"]


def test_the_note_names_why_and_the_precedents(base):
    (table,) = blocks(FULL, "note", base, Table)
    found = [
        "|".join("".join(getattr(run, "text", "") for runs in cell.paragraphs for run in runs) for cell in row.cells)
        for row in table.rows
        if isinstance(row, Row)
    ]
    found = [row.replace("\u00a0", " ") for row in found]
    (order,) = [row for row in found if row.startswith("5.|")]
    assert (
        order == "5.|Признать утратившими силу:|Прежний акт утрачивает силу вместе со всеми изменявшими его актами.|–"
    )
    (duty,) = [row for row in found if "|создание условий;|" in row or "|создание условий.|" in row]
    assert "Соответствует: «Обеспечение условий для достижения показателей»." in duty
    assert "Вологодская область, № 665: абзац третий пункта 3.6." in duty
    full = "Вологодская область, № 665 – Департамент образования Вологодской области, приказ от 16.04.2023 № 665"
    assert full in " ".join(lines(FULL, "note", base))


def test_remarks_and_the_expert_opinion(base):
    draft = dataclasses.replace(
        FULL,
        remarks=(Remark(sender="Прокуратура", clause="1", text="уточнить", decision="учтено"),),
        expert=(
            Observation(place="пункт 1", found="нет срока", verdict="подтверждено", category="обязательное"),
            Observation(place="пункт 2", found="опечатка"),
        ),
    )
    remarks = lines(draft, "remarks", base)
    assert remarks[-6:] == ["1.", "Прокуратура", "1", "уточнить", "учтено", "________"]
    conclusion = lines(draft, "conclusion", base)
    assert (
        "3. Замечаний рассмотрено: 2, подтверждено экспертом: 1, отклонено: 0, не подтверждено экспертом: 1. Все они "
        "приведены в приложении." in conclusion
    )
    assert conclusion[conclusion.index("4. Подлежит обязательному исправлению:") + 1] == "1) нет срока (пункт 1)."
    assert conclusion[-6:] == ["2.", "пункт 2", "опечатка", "не подтверждено экспертом", "________", "________"]


@pytest.mark.parametrize("letterhead", ["none", "text", "corner", "longitudinal"])
def test_letterheads(base, letterhead):
    draft = dataclasses.replace(FULL, form=Form(letterhead=letterhead))
    found = [block.form for block in blocks(draft, "order", base, Letterhead)]
    assert found == ([] if letterhead == "none" else [letterhead])
    assert ("МИНИСТЕРСТВО" in lines(draft, "order", base)) == (letterhead != "none")
    assert "ПРИКАЗ" in lines(draft, "order", base)


def test_numbering_through_the_text(base):
    draft = dataclasses.replace(FULL, form=Form(numbering="through"))
    numbers = [block.number for block in blocks(draft, "regulation", base, Clause)]
    assert numbers == [f"{index}." for index in range(1, len(numbers) + 1)]


def test_hostile_values_stay_texts(base):
    hostile = HARD.replace("\ud800", "")  # a draft refuses what is no text at all
    draft = dataclasses.replace(FULL, title=hostile, number="<b>&", repeals=(hostile,))
    document = draft_document(draft, "order", base, DATE)
    assert words_of(document).count(HARD_SEEN.replace("  ", " ")) == 2
    assert "<script" not in html_page(document)
    assert docx_file(document)[:2] == b"PK"


def test_reasons_are_not_printed_in_the_act(base):
    assert not any("REF" in line for name in draft_names(FULL) for line in lines(FULL, name, base))
    assert blocks(FULL, "order", base, Item)
    assert set(DOCUMENT_NAMES) >= set(draft_names(FULL))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "{{ p.titel }}",
            (
                "templates/documents/order.xml.j2:1:1: шаблон не выполняется: 'generator.model.draft.Draft object' "
                "has no attribute 'titel'"
            ),
        ),
        (
            "\n{% if %}",
            (
                "templates/documents/order.xml.j2:2:1: шаблон не выполняется: Expected an expression, got "
                "'end of statement block'"
            ),
        ),
    ],
)
def test_a_wrong_template_is_named_with_its_line(monkeypatch, base, text, message):
    monkeypatch.setattr(filled, "template_text", lambda _: text)
    filled._environment.cache_clear()
    with pytest.raises(DataError) as caught:
        draft_document(BLANK, "order", base, DATE)
    filled._environment.cache_clear()
    assert str(caught.value).split("\n")[0].startswith(message)


def test_the_example_has_no_dead_end(base):
    documents = draft_documents(base.drafts["example"], base, DATE)
    assert len(documents) == 7
    text = words_of(documents["regulation"]).replace("\u00a0", " ")
    assert "освоивших программы из Федерального реестра, подобранные по диагностике – ___ (основание: ___);" in text
    assert "2024" not in text
