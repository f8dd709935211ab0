"""Acts read from a text: requisites in any order, titles with nested quotation marks, acts inside titles."""

from hypothesis import given
from hypothesis import strategies as st

from generator.reading.citations import citations_in, find_mentions, iso_date, named, number_key, title_distance


def test_reads_requisites_in_both_orders() -> None:
    text = "Указ Президента «О целях развития страны» № 474 от 21.07.2020 г.; приказ от 1 марта 2023 г. № 119"
    assert [(m.kind, m.date, m.number) for m in find_mentions(text)] == [
        ("указ", "2020-07-21", "474"),
        ("приказ", "2023-03-01", "119"),
    ]


def test_second_act_of_a_pair_takes_the_kind_of_the_first() -> None:
    text = "Указы Президента от 07 мая 2018 г. № 204 «О целях» и от 21 июля 2020 г. № 474 «О развитии»"
    assert [(m.kind, m.issuer, m.number, m.title) for m in find_mentions(text)] == [
        ("указ", "Президента", "204", "О целях"),
        ("указ", "Президента", "474", "О развитии"),
    ]


def test_act_inside_a_title_is_marked() -> None:
    text = "приказ от 16.06.2023 № 88 «О внесении изменений в Концепцию, утверждённую приказом от 29.06.2021 № 17»"
    assert [(m.number, m.inside) for m in find_mentions(text)] == [("88", False), ("17", True)]
    assert [item.number for item in citations_in(text)] == ["88"]


def test_title_with_nested_and_unclosed_quotation_marks() -> None:
    text = "приказ от 18.10.2013 № 544н «Об утверждении стандарта «Педагог (учитель)»;"
    assert find_mentions(text)[0].title == "Об утверждении стандарта «Педагог (учитель)"


def test_date_without_a_kind_is_no_act() -> None:
    assert find_mentions("Мероприятие проводится от 12.03.2021 № 4") == ()


def test_comparable_numbers_and_words() -> None:
    assert number_key("P-174") == number_key("Р-174")
    assert iso_date("7 мая 2018 года") == "2018-05-07"
    assert named(find_mentions("Приказ от 01.02.2023 № 5")[0]) == "приказ от 01.02.2023 № 5"
    assert title_distance("Об основных принципах", "Основные принципы") == (set(), set())


@given(st.text(alphabet="приказот №«»()0123456789.г ", max_size=200))
def test_any_text_is_read(text: str) -> None:
    for mention in find_mentions(text):
        assert 0 <= mention.start <= mention.end <= len(text)
