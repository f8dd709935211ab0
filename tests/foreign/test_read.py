"""A foreign file becomes an act: head, order, clauses, stamps, road map, cited acts; no word is lost."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.foreign.read import act_of_blocks, read_foreign, text_blocks
from generator.model.vocabulary import ActKind, DocumentKind
from generator.printing import printed_act
from generator.problem import DataError
from generator.walk import walk

ORDER = """\
МИНИСТЕРСТВО ОБРАЗОВАНИЯ ЭНСКОЙ ОБЛАСТИ

П Р И К А З

«10» августа 2021 года № 908/1

О региональной системе научно-методического сопровождения

Во исполнение распоряжения Правительства Российской Федерации от 31 декабря 2019 г. № 3273-р п р и к а з ы в а ю:

1. Утвердить Положение согласно приложению № 1.
2. Контроль оставляю за собой.

Министр образования

С.С. Петрова

Приложение № 1
к приказу министерства
от 10 августа 2021 г. № 908/1

ПОЛОЖЕНИЕ

1. Общие положения

1.1. Настоящее Положение (далее – Положение) определяет задачи:
1) первая;
2) вторая.
1.2. Понятия.

Приложение № 2
к приказу министерства
от 10 августа 2021 г. № 908/1

№ п/п\tНаименование мероприятия\tСрок\tОтветственный
1.\tУтвердить паспорт\t1 сентября 2021 года\tМинистерство
"""


@pytest.fixture(scope="module")
def foreign():
    return act_of_blocks(text_blocks(ORDER), "proekt", "proekt.txt")


def test_requisites(foreign):
    file = foreign.act.file
    assert (file.act_kind, file.document_kind) == (ActKind.ORDER, DocumentKind.REGULATION)
    assert (file.number, file.date) == ("908/1", "2021-08-10")
    assert file.issuer == "МИНИСТЕРСТВО ОБРАЗОВАНИЯ ЭНСКОЙ ОБЛАСТИ"
    assert (file.signatory.position, file.signatory.name) == ("Министр образования", "С.С. Петрова")


def test_cited_acts(foreign):
    cited = foreign.act.file.order.preamble.cites
    assert [(item.kind, item.date, item.number) for item in cited] == [("распоряжение", "2019-12-31", "3273-р")]


def test_parts_and_stamps(foreign):
    parts = {part.id: part for part in foreign.act.file.parts}
    assert list(parts) == ["regulation", "roadmap"]
    assert parts["regulation"].stamps[0].text == "Приложение № 1 к приказу министерства от 10 августа 2021 г. № 908/1"
    assert (parts["roadmap"].stamps[0].date, parts["roadmap"].stamps[0].number) == ("2021-08-10", "908/1")
    assert foreign.provides == {"text", "structure", "roadmap"}


def test_addresses(foreign):
    addresses = {passage.text: passage.address for passage in walk(foreign.act)}
    assert addresses["вторая."] == "подпункт 2 пункта 1.1"
    assert addresses["Контроль оставляю за собой."] == "пункт 2 приказа"
    assert addresses["Утвердить паспорт"] == "дорожная карта, строка 1"


def letters(text):
    return re.sub(r"[^0-9a-zа-яё]", "", text.lower())


def test_no_word_is_lost(foreign):
    assert letters(printed_act(foreign.act)) == letters(ORDER)


@given(st.lists(st.text(alphabet="абвАБ 1.2)-\t«»№:;", max_size=40), max_size=30))
def test_any_text_is_read_without_losing_a_letter(lines):
    text = "\n".join(lines)
    printed = printed_act(act_of_blocks(text_blocks(text), "x", "x.txt").act)
    assert sorted(re.sub(r"[^абвАБ]", "", printed)) == sorted(re.sub(r"[^абвАБ]", "", text))


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("a.pdf", b"x", "a.pdf: вид файла «.pdf» не читается; ожидалось: документ .docx или текст .txt"),
        ("a.txt", b" \n", "a.txt: в файле нет текста; ожидалось: документ .docx или текст .txt"),
        ("a.docx", b"x", "a.docx: это не документ Word: файл повреждён или другого вида; нужен .docx"),
    ],
)
def test_clear_messages(tmp_path: Path, name, raw, message):
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(DataError) as caught:
        read_foreign(path)
    assert message in str(caught.value)
    assert caught.value.unreadable


def test_windows_1251_is_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("1. Положение утверждается.".encode("cp1251"))
    assert "Положение утверждается." in printed_act(read_foreign(path).act)
