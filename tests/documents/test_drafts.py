"""New documents from a profile: wording once, blanks where a value is missing, hostile values harmless."""

from __future__ import annotations

import dataclasses

import pytest

from generator.documents import drafts
from generator.documents.docx import docx_file
from generator.documents.drafts import draft_document, draft_documents
from generator.documents.html import html_page
from generator.documents.profile import Measure, Profile
from generator.documents.render import read_profile
from generator.documents.tree import Clause, Field, Item, Requisites, Signature, Stamp
from generator.model.act import Signatory
from generator.model.catalogue import Cases
from generator.problem import DataError

from .conftest import DATE, HARD, HARD_SEEN, words_of

REGION = Cases(
    nom="Заозёрская область",
    gen="Заозёрской области",
    dat="Заозёрской области",
    acc="Заозёрскую область",
    ins="Заозёрской областью",
    loc="Заозёрской области",
)
MINISTRY = Cases(
    nom="Министерство образования Заозёрской области",
    gen="Министерства образования Заозёрской области",
    dat="Министерству образования Заозёрской области",
    acc="Министерство образования Заозёрской области",
    ins="Министерством образования Заозёрской области",
    loc="Министерстве образования Заозёрской области",
)
PROFILE = Profile(
    region=REGION,
    authority=MINISTRY,
    city="г. Заозёрск",
    title="Об утверждении Положения о региональной системе",
    regulation_title="Положение о региональной системе",
    signatory=Signatory(position="Министр", name=None),
)
FULL = dataclasses.replace(
    PROFILE,
    roadmap_title="дорожную карту",
    number="17",
    date="2026-12-01",
    basis=("распоряжением Министерства просвещения Российской Федерации № 1",),
    coordinator=MINISTRY,
    municipalities="recommend",
    repeals=("приказ от 01.02.2021 № 5", "приказ от 03.04.2022 № 6"),
    publication="Опубликовать настоящий приказ.",
    control="первого заместителя министра",
    appendix_mark="both",
    signatory=Signatory(position="Министр", name="И.И. Иванов"),
)


def blocks(profile, kind):
    (section,) = draft_document(profile, "order", DATE).sections
    return [block for block in section.blocks if isinstance(block, kind)]


def test_the_full_order_reads_as_an_official_one():
    text = words_of(draft_document(FULL, "order", DATE)).replace("\u00a0", " ").splitlines()
    assert text == [
        "ПРОЕКТ",
        "МИНИСТЕРСТВО ОБРАЗОВАНИЯ ЗАОЗЁРСКОЙ ОБЛАСТИ",
        "ПРИКАЗ",
        "01.12.2026",
        "№ 17",
        "г. Заозёрск",
        "Об утверждении Положения о региональной системе",
        "В соответствии с распоряжением Министерства просвещения Российской Федерации № 1 п р и к а з ы в а ю:",
        "1. Утвердить прилагаемое Положение о региональной системе (приложение № 1).",
        "2. Утвердить прилагаемую дорожную карту (приложение № 2).",
        (
            "3. Определить Министерство образования Заозёрской области координатором региональной системы "
            "научно-методического сопровождения педагогических работников и управленческих кадров Заозёрской области."
        ),
        (
            "4. Рекомендовать органам местного самоуправления Заозёрской области, осуществляющим управление в сфере "
            "образования, обеспечить участие в реализации мероприятий, предусмотренных пунктом 2 настоящего приказа."
        ),
        "5. Признать утратившими силу:",
        "1) приказ от 01.02.2021 № 5;",
        "2) приказ от 03.04.2022 № 6.",
        "6. Опубликовать настоящий приказ.",
        "7. Контроль за исполнением настоящего приказа возложить на первого заместителя министра.",
        "Министр",
        "И.И. Иванов",
    ]


def test_missing_values_are_visible_blanks():
    (requisites,) = blocks(PROFILE, Requisites)
    (signature,) = blocks(PROFILE, Signature)
    blanks = [run for line in (*requisites.items, signature.name) for run in line if isinstance(run, Field)]
    assert [(blank.name, blank.value, blank.blank) for blank in blanks] == [
        ("date", "", "«___» __________ 20__ г."),
        ("number", "", "______"),
        ("signatory", "", "И.О.\u00a0Фамилия"),
    ]
    assert [clause.number for clause in blocks(PROFILE, Clause)] == ["1.", "2."]
    assert not blocks(PROFILE, Item)
    assert len(blocks(PROFILE, Stamp)) == 1


def test_hostile_values_stay_texts():
    hostile = HARD.replace("\ud800", "")  # a profile refuses what is no text at all
    document = draft_document(
        dataclasses.replace(FULL, title=hostile, number="<b>&", repeals=(hostile,)), "order", DATE
    )
    assert words_of(document).count(HARD_SEEN.replace("  ", " ")) == 2
    assert "<script" not in html_page(document)
    assert docx_file(document)[:2] == b"PK"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "{{ p.titel }}",
            (
                "templates/documents/order.xml.j2:1:1: 'generator.documents.profile.Profile object' "
                "has no attribute 'titel'"
            ),
        ),
        ("\n{% if %}", "templates/documents/order.xml.j2:2:1: Expected an expression, got 'end of statement block'"),
    ],
)
def test_a_wrong_template_is_named_with_its_line(monkeypatch, text, message):
    monkeypatch.setattr(drafts, "template_text", lambda _: text)
    drafts._environment.cache_clear()
    with pytest.raises(DataError) as caught:
        draft_document(PROFILE, "order", DATE)
    drafts._environment.cache_clear()
    assert str(caught.value) == message


MEASURES = (
    Measure(text="Утвердить состав актива", direction="d1", deadline="До 1 мая 2027 года", ends="2027-05-01"),
    Measure(text="Провести съезд", deadline="До 1 мая 2021 года", ends="2021-05-01", responsible="Институт"),
)


def test_a_past_deadline_of_the_road_map_becomes_a_blank():
    documents = draft_documents(dataclasses.replace(FULL, measures=MEASURES), DATE)
    assert list(documents) == ["order", "roadmap"]
    text = words_of(documents["roadmap"]).replace("\u00a0", " ").splitlines()
    assert text[:4] == [
        "Приложение № 2",
        "УТВЕРЖДЕНА",
        "приказом Министерства образования Заозёрской области",
        "от 01.12.2026 № 17",
    ]
    assert text[11:] == [
        *("1.", "Провести съезд", "___ (основание: ___)", "Институт", "____________"),
        "Управление системой научно-методического сопровождения",
        *("2.", "Утвердить состав актива", "До 1 мая 2027 года", "____________", "____________"),
    ]
    assert documents["roadmap"].sections[0].landscape


@pytest.mark.parametrize(
    ("mark", "clause", "first"),
    [
        ("attached", "1. Утвердить прилагаемое Положение о региональной системе.", "УТВЕРЖДЕНА"),
        ("numbered", "1. Утвердить Положение о региональной системе (приложение № 1).", "Приложение № 2"),
    ],
)
def test_the_order_and_the_annex_use_the_same_mark(mark, clause, first):
    documents = draft_documents(dataclasses.replace(FULL, measures=MEASURES, appendix_mark=mark), DATE)
    lines = {name: words_of(found).replace("\u00a0", " ").splitlines() for name, found in documents.items()}
    assert clause in lines["order"]
    assert lines["roadmap"][0] == first
    assert len([line for line in lines["roadmap"] if line.startswith("от ")]) == 1


def test_a_profile_is_read_from_yaml_and_its_mistakes_are_named(tmp_path):
    cases = "{nom: а, gen: б, dat: в, acc: г, ins: д, loc: е}"
    good = (
        f'region: {cases}\nauthority: {cases}\ncity: "г. Заозёрск"\ntitle: "Об утверждении"\n'
        'regulation_title: "Положение"\nsignatory: {position: "Министр", name: null}\n'
    )
    path = tmp_path / "zaozersk.yaml"
    path.write_text(good, encoding="utf-8")
    assert read_profile(path).region.gen == "б"
    path.write_text(good + 'appendix_mark: "никак"\n', encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_profile(path)
    assert str(caught.value).startswith(f"{path.as_posix()}:7:")
    with pytest.raises(DataError, match="файл не читается"):
        read_profile(tmp_path / "none.yaml")
