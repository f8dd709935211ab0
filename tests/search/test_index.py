"""The index of the search: packed numbers, forms of words, postings, names, scripts."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.families import derived
from generator.search.names import is_abbreviation, stands_for
from generator.search.packing import front_coded, pack, packed_ascending, shards, shared_beginning, unpack
from generator.search.postings import TEXT, TITLE, index
from generator.search.scripts import FOLDER, search_scripts
from generator.search.tokens import tokens
from generator.search.unit import ActHead, Kind, Name, Page, Unit, without_persons
from generator.search.vocabulary import vocabulary

NUMBERS = st.lists(st.integers(min_value=0, max_value=10**7))


@given(NUMBERS)
def test_packed_numbers_come_back(numbers):
    assert unpack(pack(numbers)) == numbers
    ascending = sorted(numbers)
    total, back = 0, []
    for step in unpack(packed_ascending(ascending)):
        total += step
        back.append(total)
    assert back == ascending


@given(st.lists(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюя-", min_size=1)))
def test_front_coded_words_come_back(words):
    words, before, back = sorted(words), "", []
    for kept, rest in re.findall(r"(\d)([A-Za-f-]*)", front_coded(words)):
        letters = "".join(c if c == "-" else chr(1072 + unpack(c + "A")[0] if c < "g" else 0) for c in rest)
        before = before[: int(kept)] + letters
        back.append(before)
    assert back == words


@given(st.lists(st.text(alphabet="аб", min_size=1), min_size=1))
def test_a_shared_beginning_is_the_longest_one(words):
    begin = shared_beginning(words)
    assert all(word.startswith(begin) for word in words)
    assert len({word[: len(begin) + 1] for word in words}) > 1 or begin in words


@given(st.lists(st.integers(min_value=1, max_value=50)), st.integers(min_value=1, max_value=60))
def test_shards_hold_everything_once(sizes, limit):
    cut = shards(sizes, limit)
    assert [place for group in cut for place in group] == list(range(len(sizes)))
    assert all(len(group) == 1 or sum(sizes[place] for place in group) <= limit for group in cut)


def forms_of(vocabulary_, lemma):
    number = vocabulary_.lemmas.index(lemma)
    return {
        stem + ending
        for stem, endings, owner in vocabulary_.entries
        if owner == number
        for ending in vocabulary_.endings[endings]
    }


def words_of(*texts):
    return {token.word for text in texts for token in tokens(text)}


def test_forms_that_no_text_has_are_known():
    made = vocabulary(words_of("заявка люди методический высшего"), ())
    assert {"заявок", "заявками"} <= forms_of(made, "заявка")
    assert {"человек", "людей"} <= forms_of(made, "человек")
    assert {"методической", "методическими"} <= forms_of(made, "методический")
    assert "высшая" in forms_of(made, "высший")
    assert "высокий" not in forms_of(made, "высший")


def test_service_words_have_no_place():
    made = vocabulary(words_of("в и который план"), ())
    assert made.lemmas == ("план",)


def test_an_abbreviation_is_a_word_with_endings():
    made = vocabulary({"цнппм", "дпо"}, {"цнппм", "дпо"})
    assert {"цнппм", "цнппма", "цнппмов"} <= forms_of(made, "цнппм")
    assert forms_of(made, "дпо") == {"дпо"}


def test_a_doubtful_form_means_what_other_words_make_likely():
    made = vocabulary(words_of("мера меры мерам мер"), ())
    assert [made.lemmas[lemma] for lemma in made.of("мер")] == ["мера"]


def test_verbs_and_their_nouns_are_one_family():
    made = vocabulary(words_of("утвердить утверждает утверждение разработка разрабатывать выявлять выявление"), ())
    family = {made.lemmas[lemma]: {made.lemmas[item] for item in others} for lemma, others in made.related.items()}
    assert family["утверждение"] == {"утвердить", "утверждать"}
    assert family["выявлять"] == {"выявление"}
    assert derived((), {"план": {"план"}}) == {}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Маковецкая Ю.Г., команда проекта", "…, команда проекта"),
        ("возложить на И.И. Петрова-Водкина.", "возложить на …."),
        ("Иванова Мария Петровна, методист", "…, методист"),
        ("Педагогический университет имени К.Э. Циолковского", "Педагогический университет имени К.Э. Циолковского"),
        ("школа им. А.С. Пушкина", "школа им. А.С. Пушкина"),
        ("Вологодская область", "Вологодская область"),
        ("пункт 5 А. Б. В.", "пункт 5 А. Б. В."),
    ],
)
def test_persons_are_left_out(text, left):
    assert without_persons(text) == left


def test_what_an_abbreviation_is():
    assert is_abbreviation("РС НМС")
    assert not is_abbreviation("программа ДПО")
    assert stands_for("ЦНППМ", "Центр непрерывного повышения профессионального мастерства")
    assert not stands_for("РОНО", "Муниципальный орган управления образованием")


def test_a_phrase_is_found_through_service_words_and_not_across_fields():
    units = [
        Unit(page="a", title="методический", text="актив региона"),
        Unit(page="a", text="в методическом активе"),
        Unit(page="a", text="методический и актив"),
    ]
    made = vocabulary(words_of("методический актив региона в методическом активе и"), ())
    phrase = tuple(made.of(word)[0] for word in ("методический", "актив"))
    found = index(units, made, [phrase])
    assert [posting // 4 for posting in found.phrases[phrase]] == [1, 2]
    assert found.postings[phrase[0]] == (0 * 4 + TITLE, 1 * 4 + TEXT, 2 * 4 + TEXT)


ACTS = (ActHead("one", "Первый акт", "vologda", "действует"),)


def scripts(units, names=()):
    pages = [
        Page(path, path, Kind.ACT if path.startswith("act") else Kind.HELP, "one")
        for path in sorted({u.page for u in units})
    ]
    return search_scripts(pages, units, names, ACTS, {})


def content(made, name):
    return json.loads(re.fullmatch(r'nmsSearch\.put\("\w+","\w+",(.*)\);\n', made[f"{FOLDER}/{name}.js"], re.DOTALL)[1])


TEXTS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=60)


@settings(max_examples=40)
@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=6))
def test_any_texts_make_scripts_that_hold_them_as_data(texts):
    units = [
        Unit(page=f"p{place % 2}", anchor=f"a{place}", title=title, text=text)
        for place, (title, text) in enumerate(texts)
    ]
    made = scripts(units)
    assert made == scripts(units)
    held = [row for name in made if re.search(r"/t\d+\.js$", name) for row in content(made, name.split("/")[-1][:-3])]
    assert sorted(row[3] for row in held) == sorted(text for _, text in texts)


def test_every_word_form_of_a_text_leads_to_its_unit():
    text = "Порядок утверждения индивидуальных маршрутов педагогов ЦНППМ, № 908/1, 44.00.00"
    made = vocabulary(words_of(text), {"цнппм"})
    found = index([Unit(page="a", text=text)], made, ())
    assert all(found.postings[lemma] for token in tokens(text) for lemma in made.of(token.word))


def test_an_everyday_word_finds_what_it_names_unless_texts_use_it():
    name = Name(page="help1", full=("Орган управления образованием",), short=("ОУО",), everyday=("РОНО", "орган"))
    units = [
        Unit(page="help1", title="Орган управления образованием", keys=("РОНО", "орган", "ОУО")),
        Unit(page="act1", text="орган управления образованием района"),
    ]
    head = content(scripts(units, [name]), "head")
    same = {tuple(unpack(words)): unpack(also) for words, _, also in head["names"]}
    sizes = {words: len(also) for words, also in same.items() if len(words) == 1}
    assert sorted(sizes.values()) == [1, 2, 3]  # орган: itself; ОУО: itself and the full name; РОНО: all three
