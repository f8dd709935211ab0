"""The proof of transcription: what counts as a letter, what as the page's, what is lost, added, torn or moved."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import load_act
from generator.model.act import Act, ActFile, Node, Part, PartFile
from generator.originals import Kind, Leftover, Report, check_sources, compare, render
from generator.originals.letters import Head, debris, normal, reduce
from generator.originals.runs import Run, ascending, tile
from generator.problem import DataError
from generator.walk import walk

MakeAct = Callable[..., Act]
DATA = Path(__file__).parents[1] / "data"

FIRST = "Настоящее Положение определяет цели и задачи системы сопровождения педагогов."
SECOND = "Координатор ежегодно готовит доклад о деятельности методических объединений."
THIRD = "Мониторинг эффективности проводится не реже одного раза в полугодие."


def act_of(*texts: str) -> Act:
    """Return an act whose regulation is these paragraphs."""
    file = ActFile(
        region="vologda", document_kind="положение", act_kind=None, issuer=None, issuer_level=None, number=None,
        date=None, parts=(Part(id="regulation", present=True),),
    )  # fmt: skip
    nodes = tuple(Node(text=text, place=(line, 1)) for line, text in enumerate(texts, 2))
    paths = {"order": "act.yaml", "regulation": "regulation.yaml"}
    return Act(slug="vologda", file=file, parts={"regulation": PartFile(clauses=nodes)}, paths=paths)


def check(act: Act, original: str) -> Report:
    return compare(act, list(walk(act)), original)


def figures(report: Report) -> tuple[float, float, float, float]:
    return report.coverage, report.fidelity, report.exactness, report.order


def kinds(report: Report) -> list[tuple[Kind, int, str]]:
    return [(leftover.kind, leftover.line, leftover.text) for leftover in report.leftovers]


WHOLE = (1.0, 1.0, 1.0, 1.0)


# -- letters -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Ещё «РС НМС» – 44.00.00!", "ещерснмс440000"),
        ("педагоги-\nческих", "педагогических"),
        ("работников¹", "работников1"),
        (normal("рай\u0438\u0306"), "райй"),
        ("№ 3273-р", "3273р"),
    ],
)
def test_only_letters_and_digits_count(text: str, letters: str) -> None:
    assert reduce(text).text == letters


def test_tags_are_markup_but_words_in_angle_brackets_are_not() -> None:
    marked = "<p>Цель</p> <i>и</i> <br/> <td align='left'>p i</td> <далее> a < b > c <private>"
    assert reduce(marked, markup=True).text == "цельиpiдалееabcprivate"
    assert reduce("<p>Цель</p>").text == "pцельp"  # in the data a tag is an error and counts


def test_letters_lead_back_to_line_and_words() -> None:
    letters = reduce("Первая строка.\r\n\n<i>Вторая</i> и/или третья".replace("\r", ""), markup=True)
    place = letters.text.index("или")
    assert letters.line(place) == 3
    assert letters.words(place, place + 3) == "и/или"
    assert letters.words(place - 1, place) == "Вторая и/или третья"  # one letter is shown with its neighbours


# -- page debris ---------------------------------------------------------------------------------


def removed(original: str, *heads: Head) -> list[str]:
    return [original[start:end] for start, end in debris(original, heads)]


def test_page_numbers_and_column_numbers_are_debris() -> None:
    original = "Текст\n12\n– 13 –\nстр. 14\n\n2023\t\t\n1\t2\t3\n10%\t25%\n1.\n2023\n1\t3\t2\nТекст 15"
    assert removed(original) == ["12", "– 13 –", "стр. 14", "1\t2\t3"]


HEAD = Head("ппнаименованиемероприятиясрокреализации", "1совещан")
PRINTED_HEAD = "№ п/п\tНаименование мероприятия\tСрок реализации"


def test_a_repeated_table_head_is_debris_slips_of_recognition_included() -> None:
    slip = "№ п/ п\tНаименование мероприяти\tСрок реализа ции"
    original = f"{PRINTED_HEAD}\n1\tСовещание\tмай\n\n{slip}\n\tметодистов\t\n"
    assert removed(original, HEAD) == [slip]


def test_a_head_broken_into_lines_is_recognised_whole() -> None:
    broken = "№ п/п\nНаименование\nмероприятия\nСрок реализации"
    assert removed(f"{PRINTED_HEAD}\n1\tСовещание\n{broken}\nметодистов", HEAD) == broken.split("\n")


def test_the_own_head_of_a_table_is_the_one_its_text_follows() -> None:
    """Two tables with one head: the repetition in the first is debris, the head of the second is not."""
    second = Head(HEAD.letters, "1форумпе")
    original = (
        f"{PRINTED_HEAD}\n1\tСовещание\n{PRINTED_HEAD}\n\tметодистов\n{PRINTED_HEAD}\n1\t2\t3\n1\tФорум педагогов"
    )
    spans = debris(original, [HEAD, second])
    assert [original.count("\n", 0, start) for start, _ in spans] == [2, 5]


def test_a_text_like_no_head_is_kept() -> None:
    assert removed("Наименование мероприятия\nСрок реализации мероприятия определяет министерство", HEAD) == []


# -- runs ----------------------------------------------------------------------------------------


def test_the_longest_ascending_chain() -> None:
    assert ascending([(0, 5), (1, 1), (2, 2), (3, 9), (4, 3)]) == [(1, 1), (2, 2), (4, 3)]
    assert ascending([]) == []


TEXTS = st.text(alphabet="аб \n", max_size=60) | st.lists(
    st.sampled_from([FIRST, SECOND, THIRD, "Цель", "май"]), max_size=8
).map("\n".join)


@given(TEXTS, TEXTS)
def test_no_letter_is_used_twice_and_runs_spell_the_same(ours: str, theirs: str) -> None:
    printed, source = reduce(ours), reduce(theirs)
    runs = tile(printed, source)
    for run in runs:
        assert printed.text[run.printed :][: run.length] == source.text[run.source :][: run.length]
    for spans in ([(run.printed, run.length) for run in runs], [(run.source, run.length) for run in runs]):
        taken = [letter for start, length in spans for letter in range(start, start + length)]
        assert len(taken) == len(set(taken))


@given(TEXTS)
def test_a_text_tiles_itself_with_one_run(text: str) -> None:
    letters = reduce(text)
    assert tile(letters, letters) == ((Run(0, 0, len(letters.text)),) if letters.text else ())


# -- the figures ---------------------------------------------------------------------------------


@given(
    st.lists(
        st.sampled_from([FIRST, SECOND, THIRD]) | st.text(alphabet="абвгд ", min_size=1).filter(str.strip), max_size=9
    )
)
def test_identical_texts_reach_one(texts: list[str]) -> None:
    texts = [" ".join(text.split()) for text in texts]
    report = check(act_of(*texts), "\n\n".join(texts))
    assert figures(report) == WHOLE
    assert report.leftovers == ()
    assert report.reached


SENTENCES = st.sampled_from([FIRST, SECOND, THIRD]) | st.text(alphabet="абвгдежз", min_size=20, max_size=60)


@given(st.lists(SENTENCES, min_size=1, max_size=9), st.data())
def test_deleting_any_sentence_lowers_coverage(texts: list[str], data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(texts) - 1))
    report = check(act_of(*texts[:gone], *texts[gone + 1 :]), "\n\n".join(texts))
    assert report.coverage < 1
    assert Kind.LOST in {leftover.kind for leftover in report.unexplained}


def test_a_page_break_in_a_word_changes_nothing() -> None:
    original = f"{FIRST[:30]}-\n\n7\n\n{FIRST[30:]}\n\n{SECOND.upper()}"
    assert figures(check(act_of(FIRST, SECOND), original)) == WHOLE


def test_a_lost_word_is_listed_with_line_and_nearest_passage() -> None:
    report = check(act_of(FIRST, SECOND.replace(" ежегодно", "")), f"{FIRST}\n\n{SECOND}")
    expected = Leftover(kind=Kind.LOST, file="vologda.txt", line=3, text="ежегодно", address="абзац второй")
    assert report.leftovers == (expected,)
    assert report.coverage < 1
    assert (report.fidelity, report.exactness, report.order) == (1, 1, 1)
    assert not report.reached


def test_a_changed_letter_is_lost_and_added_and_the_text_inexact() -> None:
    report = check(act_of(FIRST, SECOND.replace("доклад", "доклаб")), f"{FIRST}\n\n{SECOND}")
    assert kinds(report) == [(Kind.LOST, 3, "готовит доклад о"), (Kind.ADDED, 3, "готовит доклаб о")]
    assert report.exactness == 0.5
    assert report.leftovers[1].file == "regulation.yaml"


def test_an_added_sentence_lowers_fidelity() -> None:
    report = check(act_of(FIRST, f"{SECOND} Итоги публикуются открыто."), f"{FIRST}\n\n{SECOND}")
    assert kinds(report) == [(Kind.ADDED, 3, "Итоги публикуются открыто.")]
    assert report.coverage == 1
    assert report.fidelity < 1
    assert report.exactness == 0.5


@pytest.mark.parametrize("apart", ["\n\n", f"\n\n{THIRD}\n\n"])
def test_one_of_two_equal_paragraphs_cannot_stand_for_both(apart: str) -> None:
    original = f"{FIRST}{apart}{FIRST}\n\n{SECOND}"
    texts = [FIRST, *([THIRD] if THIRD in apart else []), FIRST, SECOND]
    assert figures(check(act_of(*texts), original)) == WHOLE
    report = check(act_of(*texts[:-2], SECOND), original)
    assert [leftover.kind for leftover in report.leftovers] == [Kind.LOST]
    assert report.leftovers[0].text == FIRST
    doubled = check(act_of(*texts, SECOND), original)
    assert kinds(doubled) == [(Kind.ADDED, len(texts) + 2, SECOND)]


def test_swapped_clauses_are_reported() -> None:
    report = check(act_of(FIRST, THIRD, SECOND), f"{FIRST}\n\n{SECOND}\n\n{THIRD}")
    assert (report.coverage, report.fidelity, report.exactness) == (1, 1, 1)
    assert report.order == pytest.approx(2 / 3)
    assert kinds(report) == [(Kind.MOVED, 3, THIRD)]
    assert not report.reached


def test_swapped_short_items_are_reported() -> None:
    report = check(act_of(FIRST, "учителя;", "методисты;", SECOND), f"{FIRST}\n\nметодисты;\nучителя;\n\n{SECOND}")
    assert [leftover.kind for leftover in report.leftovers] == [Kind.MOVED]


def test_swapped_words_tear_a_text() -> None:
    halves = "методические рекомендации педагогам", "аналитические справки руководителям"
    report = check(act_of(FIRST, " ".join(halves[::-1])), f"{FIRST}\n\n{' '.join(halves)}")
    assert kinds(report) == [(Kind.TORN, 3, " ".join(halves[::-1]))]
    assert report.exactness == 0.5


def test_a_text_of_more_than_four_runs_is_not_exact() -> None:
    words = ["утверждение", "согласование", "формирование", "распространение", "информирование"]
    original = f" {SECOND[:30]} ".join(words)
    assert check(act_of(" ".join(words[:4])), f" {SECOND[:30]} ".join(words[:4])).exactness == 1
    report = check(act_of(" ".join(words)), original)
    assert report.exactness == 0
    assert Kind.TORN in {leftover.kind for leftover in report.leftovers}


def test_a_footnote_may_stand_inside_a_clause(make_act: MakeAct) -> None:
    act = make_act(
        regulation=f"""
clauses:
  - clause: "1"
    text: "{FIRST}¹"
    footnotes:
      - {{marker: "¹", text: "{THIRD}", items: [{{text: "Приказ министерства образования;"}}]}}
    clauses: [{{text: "{SECOND}"}}]
"""
    )
    broken = f"1. {FIRST[:40]}\n\n¹ {THIRD}\n\nПриказ министерства образования;\n\n{FIRST[40:]}¹\n\n{SECOND}"
    assert figures(check(act, broken)) == WHOLE


ROADMAP = """
columns: {n: "№ п/п", measure: "Наименование мероприятия", deadline: "Срок реализации", responsible: "Исполнитель"}
rows:
  - {n: "1", measure: "Утверждение плана работы", deadline: "Май", responsible: "Министерство"}
  - n: "2"
    measure: "Организация и проведение стажировок педагогов"
    deadline: "II полугодие"
    responsible: "Научные руководители"
  - {n: "3", measure: "Подготовка итогового доклада", deadline: "Декабрь", responsible: "Институт"}
"""
HEADS = "№ п/п\tНаименование мероприятия\tСрок реализации\tИсполнитель"
CUT = (
    f"{HEADS}\n1\tУтверждение плана работы\tМай\tМинистерство\n2\tОрганизация и\tII\tНаучные\n\n"
    f"№ п/ п\tНаименование мероприяти я\tСрок реализаци\tИсполнитель\n\tпроведение стажировок педагогов\tполугодие\t"
    "руководители\n3\tПодготовка итогового доклада\tДекабрь\tИнститут"
)


def test_a_row_cut_by_a_page_is_found_whole(make_act: MakeAct) -> None:
    """Short halves of cells are found as whole cells, and their order is free."""
    assert figures(check(make_act(roadmap=ROADMAP), CUT)) == WHOLE


def test_rows_in_another_order_are_reported(make_act: MakeAct) -> None:
    *kept, last = ROADMAP.rstrip().split("\n")
    report = check(make_act(roadmap="\n".join([*kept[:3], last, *kept[3:]])), CUT)
    assert {(leftover.kind, leftover.address) for leftover in report.leftovers} == {
        (Kind.MOVED, "дорожная карта, строка 1")
    }


def test_cells_in_another_order_are_reported(make_act: MakeAct) -> None:
    swapped = ROADMAP.replace(
        'deadline: "Декабрь", responsible: "Институт"', 'responsible: "Институт", deadline: "Декабрь"'
    )
    report = check(make_act(roadmap=swapped), CUT)
    assert [(leftover.kind, leftover.text) for leftover in report.leftovers] == [(Kind.MOVED, "Институт")]


def test_tags_of_the_original_do_not_count(make_act: MakeAct) -> None:
    assert (
        figures(check(make_act(roadmap=ROADMAP), CUT.replace("Май", "<p>Май</p>").replace("3\t", "<i>3</i>\t")))
        == WHOLE
    )


# -- what explains -------------------------------------------------------------------------------


def test_a_mend_is_explained_by_raw_and_note_and_counts_all_the_same(make_act: MakeAct) -> None:
    regulation = f"""
clauses:
  - clause: "1"
    text: "{FIRST}"
  - clause: "2"
    text: "Доступ к порталу открыт и/или закрыт."
    raw: ["portalу", "н/или"]
    note: "описка распознавания"
"""
    original = f"1. {FIRST}\n\n2. Доступ к portalу открыт н/или закрыт."
    report = check(make_act(regulation=regulation), original)
    assert {(leftover.explained_by, leftover.note) for leftover in report.leftovers} == {
        ("raw", "описка распознавания")
    }
    assert len(report.leftovers) == 4
    assert report.coverage < 1
    assert report.unexplained == ()
    silent = check(make_act(regulation=regulation.replace('    note: "описка распознавания"\n', "")), original)
    assert len(silent.unexplained) == 4


def test_raw_explains_only_what_it_quotes(make_act: MakeAct) -> None:
    regulation = f"""
clauses:
  - {{clause: "1", text: "Доступ к порталу открыт.", raw: "portalу", note: "описка распознавания"}}
  - {{clause: "2", text: "{FIRST}"}}
"""
    report = check(make_act(regulation=regulation), f"1. Доступ к portalу снова открыт.\n\n2. {FIRST}\n\nО portalу.")
    assert [(leftover.kind, leftover.text, leftover.explained_by) for leftover in report.leftovers] == [
        (Kind.LOST, "portalу снова", None),
        (Kind.LOST, "О portalу.", None),
        (Kind.ADDED, "порталу", "raw"),
    ]


def test_raw_does_not_explain_a_mend_that_was_dropped(make_act: MakeAct) -> None:
    clause = f'clauses: [{{clause: "1", text: "{FIRST}", raw: "цел", note: "описка распознавания"}}]'
    original = f"1. {FIRST.replace('цели', 'цел')}"
    assert check(make_act(regulation=clause), original).unexplained == ()
    report = check(make_act(regulation=clause.replace(" цели", "")), original)  # of «цели и» either «и» is the mend
    assert [leftover.text for leftover in report.unexplained] == ["цел"]


def test_a_raw_reading_cut_by_a_page_is_found_in_its_two_cells(make_act: MakeAct) -> None:
    mended = ROADMAP.replace(
        '"II полугодие"', '{text: "II полугодие", raw: "II полугодис", note: "описка распознавания"}'
    )
    report = check(make_act(roadmap=mended), CUT.replace("полугодие", "полугодис"))
    assert [(leftover.kind, leftover.text, leftover.explained_by) for leftover in report.leftovers] == [
        (Kind.LOST, "полугодис", "raw"),
        (Kind.ADDED, "полугодие", "raw"),
    ]


OMITTED = """
omitted:
  - {what: "Отметка об исполнителе с номером телефона", reason: "служебная отметка"}
  - {what: "Рассылка", reason: "не часть акта"}
  - {what: "«Верно: начальник» и подпись", reason: "заверительная надпись"}
"""


def test_what_is_left_out_on_purpose_is_explained_by_its_beginning(make_act: MakeAct) -> None:
    act = make_act(OMITTED, regulation=f'clauses: [{{text: "{FIRST}"}}]')
    original = (
        f"{FIRST}\n\nИванова И.И., 8 (8172) 00-00-00\n\nРассылка: в дело,\nисполнителю\n\nВерно: начальник отдела"
    )
    report = check(act, original)
    assert [(leftover.line, leftover.explained_by, leftover.note) for leftover in report.leftovers] == [
        (3, "omitted", "служебная отметка"),
        (5, "omitted", "не часть акта"),
        (8, "omitted", "заверительная надпись"),
    ]
    assert report.leftovers[1].text == "Рассылка: в дело, исполнителю"
    assert not report.reached  # explained, but not forgiven


def test_an_omission_explains_no_other_paragraph(make_act: MakeAct) -> None:
    act = make_act(OMITTED, regulation=f'clauses: [{{text: "{FIRST}"}}]')
    report = check(act, f"{FIRST}\n\n{SECOND} Рассылка прилагается.\n\nТелефонов 123 нет")
    assert [leftover.explained_by for leftover in report.leftovers] == [None, None]


# -- the terminal and the folder -----------------------------------------------------------------


def test_the_report_in_russian() -> None:
    lost = Leftover(kind=Kind.LOST, file="kirov.txt", line=7, text="слово", address="пункт 2")
    mended = Leftover(
        kind=Kind.ADDED, file="data/acts/kirov/regulation.yaml", line=9, text="а" * 200, address="пункт 3",
        explained_by="raw", note="описка распознавания",
    )  # fmt: skip
    good = Report(slug="perm", coverage=1.0, fidelity=0.99999, exactness=0.99, order=1.0)
    poor = Report(slug="kirov", coverage=0.99, fidelity=0.995, exactness=0.9, order=1.0, leftovers=(lost, mended))
    assert render([good, poor]) == (
        "perm: полнота 1,0000, верность 0,9999, точность 0,9900, порядок 1,0000 – цели достигнуты\n"
        "kirov: полнота 0,9900, верность 0,9950, точность 0,9000, порядок 1,0000 – цели не достигнуты: "
        "полнота ниже 0,995; точность ниже 0,99; остатков без объяснения – 1\n"
        "\n"
        "kirov, остатки:\n"
        "  kirov.txt:7: нет в данных: слово [пункт 2] – не объяснено\n"
        f"  data/acts/kirov/regulation.yaml:9: нет в оригинале: {'а' * 160}… [пункт 3] – "
        "объяснено (raw): описка распознавания"
    )


def test_an_act_without_an_original_is_said_to_be_unchecked(tmp_path: Path) -> None:
    (tmp_path / "vologda.txt").write_bytes(f"\ufeff{FIRST}\r\n\r\n{SECOND}".encode())
    act = act_of(FIRST, SECOND)
    text, good = check_sources({"kirov": act, "vologda": act}, tmp_path)
    assert good
    assert text == (
        "vologda: полнота 1,0000, верность 1,0000, точность 1,0000, порядок 1,0000 – цели достигнуты\n"
        "kirov: не сверено, нет файла kirov.txt"
    )


WINDOWS = (
    "{}/vologda.txt:1:1: байт 0xCF не читается как UTF-8; ожидалось: текст в UTF-8. "
    "Похоже на Windows-1251: сохраните файл в UTF-8"
)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (None, b"", "{}: нет такой папки; ожидалось: папка с файлами vologda.txt"),
        ("other.txt", b"a", "{}: нет ни одного оригинала; ожидалось: папка с файлами vologda.txt"),
        ("vologda.txt", b" \n", "{}/vologda.txt: файл пуст; ожидалось: текст акта"),
        ("vologda.txt", "Приказ".encode("cp1251"), WINDOWS),
    ],
)
def test_a_folder_that_cannot_be_read(tmp_path: Path, name: str | None, content: bytes, message: str) -> None:
    folder = tmp_path / "originals"
    if name:
        folder.mkdir()
        (folder / name).write_bytes(content)
    with pytest.raises(DataError) as caught:
        check_sources({"vologda": act_of(FIRST)}, folder)
    assert str(caught.value) == message.format(folder.as_posix())
    assert caught.value.unreadable


# -- the five acts -------------------------------------------------------------------------------


@pytest.mark.sources
@pytest.mark.skipif(
    "NMS_SOURCES" not in os.environ, reason="переменная NMS_SOURCES не указывает папку исходных текстов"
)
@pytest.mark.parametrize("slug", sorted(path.name for path in (DATA / "acts").iterdir()))
def test_every_act_is_its_original_letter_for_letter(slug: str) -> None:
    path = Path(os.environ.get("NMS_SOURCES", "")) / f"{slug}.txt"
    if not path.is_file():
        pytest.skip(f"в папке исходных текстов нет файла {path.name}")
    report = check(load_act(DATA / "acts" / slug, DATA), path.read_text(encoding="utf-8-sig"))
    assert report.reached, render([report])
