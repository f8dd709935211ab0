"""What people see on a console: any code page, steps and timings."""

import io

import pytest

from generator.console import Console, prepare_stream, seconds


@pytest.mark.parametrize("encoding", ["cp866", "cp1251", "ascii", "utf-8"])
def test_any_code_page_is_written_without_error(encoding):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    prepare_stream(stream)
    print("«Положение» – № 5 … ≥ 30 %, ё", file=stream, flush=True)
    shown = raw.getvalue().decode(encoding)
    assert shown.count("?") == (len("Положениеё") if encoding == "ascii" else 0)
    assert "30 %" in shown


def test_old_consoles_get_near_signs():
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp866", newline="\n")
    prepare_stream(stream)
    print("«акт» – …", file=stream, flush=True)
    assert raw.getvalue().decode("cp866") == '"акт" - ...\n'


def test_steps_are_named_and_timed():
    out = io.StringIO()
    console = Console(stream=out)
    with console.step("Данные"):
        pass
    console.summary()
    lines = out.getvalue().splitlines()
    assert lines[0] == "Данные …"
    assert lines[1] == "Время по шагам:"
    assert lines[2].split() == ["Данные", "0,0", "с"]


def test_quiet_prints_nothing():
    out = io.StringIO()
    console = Console(quiet=True, stream=out)
    with console.step("Данные"):
        console.say("сообщение")
    console.summary()
    assert out.getvalue() == ""


def test_seconds_in_russian():
    assert seconds(1.25) == "1,2 с"
