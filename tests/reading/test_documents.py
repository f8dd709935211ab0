"""Documents an act names: kind and name, joined ones apart, words that do not matter left out."""

from generator.reading.audiences import criteria
from generator.reading.documents import kinds_in, name_words, named_in, same_document
from generator.reading.names import words_apart
from generator.walk import Context, Passage


def test_two_documents_of_one_title() -> None:
    assert named_in("Об утверждении Положения о системе и дорожной карты по её созданию") == (
        ("положение", "Положения о системе"),
        ("дорожная карта", "дорожной карты по её созданию"),
    )


def test_name_ends_before_the_approving_act() -> None:
    assert kinds_in("Положение о системе, утверждённое приказом от 01.02.2021 № 5") == {
        "положение": "Положение о системе"
    }


def test_kind_words_and_brackets_do_not_count() -> None:
    assert name_words("Комплекс мер (дорожная карта) по созданию системы") == ("создание", "система")


def test_short_names_mean_the_same_document() -> None:
    own = (frozenset(name_words("Положение о создании системы методического сопровождения")),)
    assert same_document("Положение о создании системы методического сопровождения педагогов", own)
    assert not same_document("Положение о наставничестве в школах", own)


def test_difference_of_titles_in_words() -> None:
    assert (
        words_apart("модели методической работы", "модели методической работы и мониторинга")
        == "нет слов «мониторинга»"
    )
    assert words_apart("о порядке выплат", "модели методической работы и мониторинга") == ""


def test_age_and_service() -> None:
    text = "педагогов до 35 лет и в первые три года работы; педагогов до 35 лет со стажем не более 3-х лет"
    passage = Passage(act="a", part="p", key="clauses", node=None, text=text, address="", anchor="", context=Context())
    found = [(item.age, item.link, item.service, item.years) for item in criteria((passage,))]
    assert found == [("35", "и", "в первые годы", "3"), ("35", "", "стаж не более", "3")]
