"""Words as the search knows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.tokens import folded, parts, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Отчёт ЦНППМ", ["отчет", "цнппм"]),
        ("№ 908/1, п. 3.8.1.", ["908/1", "п", "3.8.1"]),
        ("код 44.00.00 «Образование»", ["код", "44.00.00", "образование"]),
        ("от 16.12.2020 № Р-174", ["от", "16.12.2020", "р-174"]),
        ("научно-методического и/или", ["научно-методического", "и", "или"]),
        ("2020–2024", ["2020", "2024"]),
        ("№ 273-ФЗ", ["273-фз"]),
        ("P-303 и ЦHППM", ["р-303", "и", "цнппм"]),  # Latin letters that look like Cyrillic ones
        ("Zoom", ["zoom"]),
        ("и\u0306од е\u0308лка", ["йод", "елка"]),  # letters in two pieces
    ],
)
def test_words_of_a_text(text, words):
    assert [token.word for token in tokens(text)] == words


def test_parts_of_a_hyphened_word():
    assert parts("научно-методический") == ("научно", "методический")
    assert parts("р-303") == ("303",)
    assert parts("план") == ()


@given(st.text())
def test_folding_keeps_places(text):
    assert len(folded(text)) == len(text)


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=1200)))
def test_a_word_stands_where_it_says(text):
    for token in tokens(text):
        assert token.start < token.end
        assert token.word == token.word.lower()
        assert [again.word for again in tokens(token.word)] == [token.word]
