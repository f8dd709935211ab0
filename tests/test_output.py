"""Results are written whole or not at all; what has not changed is recognised."""

import pytest

from generator.fresh import inputs_hash, is_fresh, mark_fresh
from generator.output import new_folder, write_file


def test_file_is_written_with_its_folder(tmp_path):
    write_file(tmp_path / "a" / "b.txt", "ё\n")
    assert (tmp_path / "a" / "b.txt").read_bytes() == "ё\n".encode()
    assert [item.name for item in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_failed_file_leaves_the_old_one(tmp_path):
    path = tmp_path / "b.txt"
    write_file(path, "прежний")
    with pytest.raises(UnicodeEncodeError):
        write_file(path, "\ud800")
    assert path.read_text(encoding="utf-8") == "прежний"
    assert [item.name for item in tmp_path.iterdir()] == ["b.txt"]


def test_folder_takes_the_place_of_the_old_one(tmp_path):
    target = tmp_path / "site"
    for name in ("old.txt", "new.txt"):
        with new_folder(target) as fresh:
            write_file(fresh / name, name)
    assert [item.name for item in target.iterdir()] == ["new.txt"]
    assert [item.name for item in tmp_path.iterdir()] == ["site"]


def test_interrupted_run_leaves_the_previous_result_whole(tmp_path):
    target = tmp_path / "site"
    with new_folder(target) as fresh:
        write_file(fresh / "old.txt", "цел")

    def interrupted():
        with new_folder(target) as fresh:
            write_file(fresh / "half.txt", "половина")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [item.name for item in target.iterdir()] == ["old.txt"]
    assert [item.name for item in tmp_path.iterdir()] == ["site"]


def test_change_of_any_input_is_noticed(tmp_path):
    write_file(tmp_path / "data" / "a.yaml", "1")
    target = tmp_path / "build" / "export"
    first = inputs_hash(tmp_path, ["data"], "2026-11-21")
    assert not is_fresh(target, first)
    target.mkdir(parents=True)
    mark_fresh(target, first)
    assert is_fresh(target, inputs_hash(tmp_path, ["data"], "2026-11-21"))
    assert not is_fresh(target, inputs_hash(tmp_path, ["data"], "2026-11-22"))
    write_file(tmp_path / "data" / "b.yaml", "")
    assert not is_fresh(target, inputs_hash(tmp_path, ["data"], "2026-11-21"))
