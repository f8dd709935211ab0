"""data/ → Base: whatever lies there, a base or problems with their places; with a cache the same, sooner."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from make_synthetic import make_synthetic

from generator.load import load_act, load_base, read_record
from generator.model.catalogue import Base
from generator.printing import printed_act
from generator.problem import DataError, Problem
from generator.walk import walk

DATA = Path(__file__).parents[1] / "data"
MakeData = Callable[..., Path]
ACT_FILES = sorted((DATA / "acts").rglob("*.yaml"))
CATALOGUES = [*sorted((DATA / "canon").glob("*.yaml")), DATA / "regions.yaml"]


def messages(root: Path, cache: Path | None = None) -> list[str]:
    """Return the messages about a data folder that must not be loaded."""
    with pytest.raises(DataError) as caught:
        load_base(root, cache)
    return [str(problem) for problem in caught.value.problems]


def test_the_project_data_load(base: Base) -> None:
    assert sorted(base.acts) == ["bashkortostan", "chelyabinsk", "kaliningrad", "kirov", "vologda"]
    assert len(base.regions) == 89
    assert all(entries for entries in (base.roles, base.functions, base.terms, base.indicators, base.events))
    assert base.acts["kaliningrad"].paths["glossary"] == "data/acts/kaliningrad/glossary.yaml"


def test_a_small_base_loads(make_data: MakeData) -> None:
    base = load_base(make_data())
    act = base.acts["vologda"]
    assert act.parts["regulation"].clauses[0].text == "Настоящее Положение."
    assert act.paths == {
        "order": "data/acts/vologda/act.yaml",
        "regulation": "data/acts/vologda/regulation.yaml",
    }


def test_synthetic_acts_are_valid_and_always_the_same(tmp_path: Path) -> None:
    """The benchmark measures valid data; more acts than regions take suffixes."""
    for name in ("one", "two"):
        make_synthetic(DATA, tmp_path / name / "data", 8, seed=3)
    first, second = (load_base(tmp_path / name / "data") for name in ("one", "two"))
    assert first == second
    assert sorted(first.acts) == [
        *("adygea", "altai-republic", "bashkortostan", "buryatia", "chelyabinsk", "kaliningrad", "kirov", "vologda")
    ]
    assert first.acts["adygea"].file.issuer == "Министерство образования и науки Республики Адыгея"
    for act in first.acts.values():
        anchors = [item.anchor for item in walk(act)]
        assert len(set(anchors)) == len(anchors)


# -- files that are no files ---------------------------------------------------------------------------

REGULATION = "data/acts/vologda/regulation.yaml"


def place(root: Path) -> Path:
    """Return the path of the regulation, which is removed."""
    path = root.parent / REGULATION
    path.unlink()
    return path


def test_a_directory_in_place_of_a_file(make_data: MakeData) -> None:
    root = make_data()
    place(root).mkdir()
    found = "папка на месте файла; ожидалось: файл YAML. Переименуйте папку"
    assert messages(root) == [f"{REGULATION}: {found}"]


def test_a_symlink_loop(make_data: MakeData) -> None:
    root = make_data()
    path = place(root)
    path.symlink_to(path)
    found = "файл не читается: ссылка ведёт на саму себя; ожидалось: файл YAML"
    assert messages(root) == [f"{REGULATION}: {found}. Проверьте права и ссылки файловой системы"]


def test_a_pipe_is_not_waited_for(make_data: MakeData) -> None:
    root = make_data()
    os.mkfifo(place(root))
    found = "не файл, а устройство или канал; ожидалось: файл YAML. Замените его файлом"
    assert messages(root) == [f"{REGULATION}: {found}"]


def test_a_file_of_50_megabytes_is_not_read(make_data: MakeData) -> None:
    root = make_data()
    with place(root).open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    found = "файл слишком велик: 50 МБ; ожидалось: не более 8 МБ. Разделите акт на части"
    assert messages(root) == [f"{REGULATION}: {found}"]


def test_a_missing_part(make_data: MakeData) -> None:
    root = make_data()
    place(root)
    found = "файла нет; ожидалось: файл YAML. Создайте файл или исправьте имя"
    assert messages(root) == [f"{REGULATION}: {found}"]


def test_a_file_that_no_part_names(make_data: MakeData) -> None:
    root = make_data()
    (root.parent / REGULATION).with_name("regulations.yaml").write_text("a: 1\n")
    found = "файл не назван среди частей акта; ожидалось: часть со знаком present: true в act.yaml"
    assert messages(root) == [f"data/acts/vologda/regulations.yaml: {found}. Возможно, имелось в виду «regulation»"]


def test_a_file_among_acts(make_data: MakeData) -> None:
    root = make_data()
    (root / "acts" / "kirov.yaml").write_text("a: 1\n")
    assert messages(root) == ["data/acts/kirov.yaml: файл среди актов; ожидалось: папка акта"]


def test_a_folder_without_acts(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        load_base(tmp_path / "data")
    assert str(caught.value).endswith(f"нет папки {(tmp_path / 'data/acts').as_posix()}; ожидалось: папка с актами")
    assert caught.value.unreadable


@pytest.mark.parametrize("name", ["../kirov/regulation", "a/b", "", "act", "order", "a\\0b", "x" * 300 + "/y"])
def test_an_id_of_a_part_is_a_plain_file_name(make_data: MakeData, name: str) -> None:
    root = make_data(f'parts:\n  - {{id: "{name}", present: true}}\n')
    (root.parent / REGULATION).unlink()
    shown = name.replace("\\0", " ")
    found = f"id части «{shown}»; ожидалось: имя её файла без .yaml: regulation"
    assert messages(root) == [f"data/acts/vologda/act.yaml:9:5: {found}"]


# -- problems are collected ----------------------------------------------------------------------------


def test_problems_of_all_files_come_together(make_data: MakeData) -> None:
    root = make_data(regulation="clauses: [текст без кавычек]\n", roadmap="columns: {a: 1}\n")
    (root / "canon/roles.yaml").write_text("roles: 5\n", encoding="utf-8")
    (root / "regions.yaml").write_bytes("regions: Вологда".encode("cp1251"))
    unquoted = "текст без кавычек: текст без кавычек; ожидалось: текст в кавычках внутри {…} и […]"
    roadmap, required = "data/acts/vologda/roadmap.yaml", "ожидалось: обязательный ключ"
    wrong_byte = "data/regions.yaml:1:10: байт 0xC2 не читается как UTF-8; ожидалось: текст в UTF-8"
    assert messages(root) == [
        f"{REGULATION}:1:11: [clauses[0]] {unquoted}. Возьмите текст в кавычки",
        f"{roadmap}:1:1: нет ключа «rows»; {required}. Добавьте «rows:» (null, если неизвестно)",
        f"{roadmap}:1:14: [columns.a] число 1; ожидалось: текст. Возьмите в кавычки",
        "data/canon/roles.yaml:1:8: [roles] число 5; ожидалось: список",
        f"{wrong_byte}. Похоже на Windows-1251: сохраните файл в UTF-8",
    ]


def test_a_broken_catalogue_does_not_accuse_the_acts(data_copy: Path) -> None:
    """Hundreds of references to its entries are not wrong because one line of it is."""
    path = data_copy / "canon/functions.yaml"
    path.write_text("functions: 5\n")
    assert messages(data_copy) == ["data/canon/functions.yaml:1:12: [functions] число 5; ожидалось: список"]


def test_a_broken_act_does_not_accuse_the_catalogues(data_copy: Path) -> None:
    (data_copy / "acts/vologda/roadmap.yaml").unlink()
    found = "файла нет; ожидалось: файл YAML. Создайте файл или исправьте имя"
    assert messages(data_copy) == [f"data/acts/vologda/roadmap.yaml: {found}"]


def test_an_entry_written_twice(make_data: MakeData) -> None:
    root = make_data()
    path = root / "canon/terms.yaml"
    path.write_text(path.read_text("utf-8") + path.read_text("utf-8").split("\n", 1)[1], encoding="utf-8")
    assert messages(root) == ["data/canon/terms.yaml:3:5: [terms] «mentoring» записан дважды; ожидалось: один раз"]


def test_unreadable_is_told_from_wrong(make_data: MakeData) -> None:
    root = make_data(regulation='clauses: [{text: ""}]\n')
    with pytest.raises(DataError) as caught:
        load_base(root)
    assert not caught.value.unreadable
    (root.parent / REGULATION).write_text("clauses: [")
    with pytest.raises(DataError) as caught:
        load_base(root)
    assert caught.value.unreadable


# -- cache ---------------------------------------------------------------------------------------------


def test_with_a_cache_the_base_is_the_same(base: Base, tmp_path: Path) -> None:
    assert load_base(DATA, tmp_path) == base  # writes the cache
    again = load_base(DATA, tmp_path)
    assert again == base
    copy = Path(shutil.copytree(DATA, tmp_path / "other" / "data"))
    assert load_base(copy, tmp_path) == base  # another folder: from the kept plain data


def test_only_what_changed_is_loaded_anew(data_copy: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = load_base(data_copy, cache)
    path = data_copy / "acts/kirov/regulation.yaml"
    stat = path.stat()
    path.write_text(path.read_text("utf-8").replace("педагогических", "педагогическиx"), encoding="utf-8")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))  # not even the time tells
    after = load_base(data_copy, cache)
    assert after == load_base(data_copy)
    assert after.acts["kirov"] != before.acts["kirov"]
    assert all(after.acts[slug] is before.acts[slug] for slug in before.acts if slug != "kirov")


def test_a_cached_act_is_still_checked_against_the_catalogues(make_data: MakeData, tmp_path: Path) -> None:
    root = make_data(regulation='clauses: [{text: "а", canon: [mentoring]}]\n')
    load_base(root, tmp_path)
    path = root / "canon/terms.yaml"
    path.write_text(path.read_text("utf-8").replace("mentoring", "mentorship"), encoding="utf-8")
    found = f"{REGULATION}:1:11: [clauses[0].canon] неизвестный id «mentoring»; ожидалось: запись data/canon/"
    assert messages(root, tmp_path) == [f"{found}. Возможно, имелось в виду «mentorship»"]


def test_a_problem_is_told_again_with_a_cache(make_data: MakeData, tmp_path: Path) -> None:
    root = make_data(regulation='clauses: [{text: "а", term: "б"}]\n')
    first = messages(root, tmp_path)
    assert messages(root, tmp_path) == first


@pytest.mark.parametrize("damage", [b"", b"x", b"\x00" * 100])
def test_a_damaged_cache_entry_is_no_entry(make_data: MakeData, tmp_path: Path, damage: bytes) -> None:
    root, cache = make_data(), tmp_path / "cache"
    base = load_base(root, cache)
    for entry in cache.iterdir():
        entry.write_bytes(damage or entry.read_bytes()[:-1])
    copy = Path(shutil.copytree(root, tmp_path / "copy" / "data"))
    assert load_base(copy, cache) == base


def test_a_cache_that_cannot_be_written_is_done_without(make_data: MakeData, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    assert load_base(make_data(), file / "cache").acts


# -- mutations of the real files -----------------------------------------------------------------------

PIECES = [b"\t", b"\x00", b"\xff", b"\xd0", b"\r", b": ", b" #", b'"', b"'", b"- ", b"{", b"]", b"&a ", b"*a", b"!"]
KINDS = ["delete line", "copy line", "indent", "unindent", "truncate", "delete byte", "insert", "alter", "overwrite"]


def mishap(raw: bytes, kind: str, one: int, other: int, piece: bytes) -> bytes:
    """Return the bytes of a file after one mishap; numbers choose line and byte."""
    lines = raw.splitlines(keepends=True) or [b""]
    line, source, spot = one % len(lines), other % len(lines), one % (len(raw) + 1)
    match kind:
        case "delete line":
            del lines[line]
        case "copy line":
            lines.insert(line, lines[source])
        case "indent":
            lines[line] = b"  " + lines[line]
        case "unindent":
            lines[line] = lines[line].lstrip()
        case "truncate":
            return raw[:spot]
        case "delete byte":
            return raw[:spot] + raw[spot + 1 :]
        case "insert":
            return raw[:spot] + piece + raw[spot:]
        case "alter":
            return raw[:spot] + bytes([other % 256]) + raw[spot + 1 :]
        case "overwrite":
            lines[line] = lines[line].replace(lines[line].strip().split(b":")[-1], piece)
    return b"".join(lines)


def mutated(path: Path, mishaps: list[tuple[str, int, int, bytes]]) -> bytes:
    raw = path.read_bytes()
    for kind, one, other, piece in mishaps:
        raw = mishap(raw, kind, one, other, piece)
    return raw


MISHAPS = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(PIECES)),
    min_size=1,
    max_size=3,
)


@given(path=st.sampled_from(ACT_FILES), mishaps=MISHAPS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_mutated_act_loads_or_is_refused(
    tmp_path: Path, path: Path, mishaps: list[tuple[str, int, int, bytes]]
) -> None:
    """Whatever happens to the lines and bytes of a real act: an act that prints, or problems of it."""
    root = tmp_path / "data"
    folder = root / "acts" / path.parent.name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(path.parent, folder)
    (folder / path.name).write_bytes(mutated(path, mishaps))
    problems: tuple[Problem, ...] = ()
    try:
        assert printed_act(load_act(folder, root))
    except DataError as error:
        problems = error.problems
    for problem in problems:
        assert problem.file.startswith("data/acts/")
        assert str(problem).isprintable()
        assert problem.expected


@given(path=st.sampled_from(CATALOGUES), mishaps=MISHAPS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_mutated_catalogue_is_read_or_refused(
    tmp_path: Path, path: Path, mishaps: list[tuple[str, int, int, bytes]]
) -> None:
    file = tmp_path / path.name
    file.write_bytes(mutated(path, mishaps))
    problems: tuple[Problem, ...] = ()
    try:
        assert getattr(read_record(file, path.stem, tmp_path), path.stem)
    except DataError as error:
        problems = error.problems
    assert all(str(problem).isprintable() and problem.expected for problem in problems)
