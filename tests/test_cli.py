"""The command line as a user meets it: help in Russian, exit codes, no traceback."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.__main__ import main, parser

ROOT = Path(__file__).parents[1]


@pytest.fixture
def project(tmp_path):
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


def run(*words, encoding="utf-8", cwd=ROOT):
    environment = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "generator", *map(str, words)]
    done = subprocess.run(command, capture_output=True, env=environment, cwd=cwd, check=False)
    return done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding)


def test_help_is_in_russian():
    code, out, err = run("--help")
    assert (code, err) == (0, "")
    for word in ("использование: nms", "команды:", "check", "site", "documents", "export", "new"):
        assert word in out
    for english in ("usage", "options", "positional", "show this"):
        assert english not in out


@pytest.mark.parametrize("verb", ["check", "site", "documents", "export", "new"])
def test_every_verb_has_help(verb, capsys):
    with pytest.raises(SystemExit) as stop:
        parser().parse_args([verb, "--help"])
    assert stop.value.code == 0
    out = capsys.readouterr().out
    assert "показать эту справку" in out
    assert "show this" not in out


def test_version(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.startswith("nms 0.")


@pytest.mark.parametrize("encoding", ["cp866", "cp1251"])
def test_windows_consoles(encoding, project):
    (project / "data" / "acts" / "kirov" / "act.yaml").write_text("region: [\n", encoding="utf-8")
    code, _, err = run("check", "--root", project, encoding=encoding)
    assert code == 2
    assert "act.yaml:2:1" in err
    assert "Найдено ошибок в данных: 1." in err
    assert "Traceback" not in err


def test_wrong_words_are_answered_in_russian():
    code, _, err = run("chek")
    assert code == 2
    assert "нет такого варианта" in err
    code, _, err = run("site", "--date", "вчера")
    assert code == 2
    assert "«вчера» – не дата; нужно, например, 2026-11-21" in err


def test_clean_data(project, capsys):
    assert main(["check", "--root", str(project), "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_data_errors_exit_with_1(project, capsys):
    path = project / "data" / "acts" / "kirov" / "act.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("region: kirov", "region: kirof"), encoding="utf-8")
    assert main(["check", "--root", str(project)]) == 1
    err = capsys.readouterr().err
    assert "неизвестный id «kirof»; ожидалось: регион из data/regions.yaml. Возможно, имелось в виду «kirov»" in err


def test_missing_project_is_explained(tmp_path, capsys):
    assert main(["check", "--root", str(tmp_path)]) == 2
    assert "нет папки" in capsys.readouterr().err


def test_export_writes_the_folder(project):
    assert main(["export", "--root", str(project), "--quiet"]) == 0
    assert (project / "build" / "export" / "datapackage.json").is_file()
    assert (project / "build" / "schema" / "act.json").is_file()


def test_new_act_loads_at_once(project, capsys):
    assert main(["new", "act", "novgorod", "--root", str(project)]) == 0
    assert main(["check", "--root", str(project)]) == 0
    assert "актов – 6" in capsys.readouterr().out
    assert main(["new", "act", "novgorod", "--root", str(project)]) == 1
    assert "уже есть" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["act", "Новгород"], "имя «Новгород»"),
        (["act", "novgorot"], "Возможно, имелось в виду «novgorod»"),
        (["act", "../x"], "имя «../x»"),
    ],
)
def test_new_refuses_bad_names(project, capsys, words, message):
    assert main(["new", *words, "--root", str(project)]) == 1
    assert message in capsys.readouterr().err


def test_new_check_writes_rule_and_test(project):
    assert main(["new", "check", "broken-reference", "--root", str(project)]) == 0
    module = (project / "generator" / "checks" / "broken_reference.py").read_text(encoding="utf-8")
    assert 'CODE = "NEW01"' in module
    assert (project / "tests" / "checks" / "test_broken_reference.py").is_file()
