"""Findings in every format: whole texts, nothing runs, nothing is dropped."""

import json
from pathlib import Path

from jsonschema import Draft4Validator

from generator.findings import Finding, Scope, Severity, Spot
from generator.report.machine import as_github, as_json, as_sarif
from generator.report.text import as_markdown, as_text
from generator.run_checks import rules

SPOTS = tuple(
    Spot(address=f"пункт {number}", file="data/acts/x/act.yaml", line=number, column=3, quote="«цитата»")
    for number in range(1, 8)
)
FINDING = Finding(
    code="REF01", rule="cited-act-superseded", title="Ссылка", severity=Severity.ERROR, scope=Scope.ACT, act="x",
    message="найдено: 100 %, ожидалось | иное", hint="Исправьте", spots=SPOTS,
)  # fmt: skip
ACCEPTED = Finding(
    code="REF02", rule="other", title="Другое", severity=Severity.INFO, scope=Scope.ACT, act="x",
    message="мелочь", hint="Проверьте", spots=SPOTS[:1], accepted="так решено (Петрова)",
)  # fmt: skip


def no_line(_file, _line):
    return ""


def test_text():
    assert as_text([FINDING, ACCEPTED], no_line) == (
        "x:\n\n"
        "  REF01 ошибка: найдено: 100 %, ожидалось | иное\n"
        + "".join(f"    пункт {n} – data/acts/x/act.yaml:{n}:3\n      ««цитата»»\n" for n in range(1, 6))
        + "    … и ещё мест: 2\n"
        "    Что сделать: Исправьте.\n\n"
        "  REF02 сведение (принято): мелочь\n"
        "    пункт 1 – data/acts/x/act.yaml:1:3\n      ««цитата»»\n"
        "    Что сделать: Проверьте.\n"
        "    Принято: так решено (Петрова).\n\n"
        "Всего: ошибок – 1, предупреждений – 0, сведений – 1."
    )


def test_markdown_escapes_what_would_break_the_table():
    row = as_markdown([FINDING]).splitlines()[2]
    assert "ожидалось \\| иное" in row
    assert row.replace("\\|", "").count("|") == 7


def test_json_holds_everything():
    data = json.loads(as_json([FINDING, ACCEPTED]))
    assert [len(item["spots"]) for item in data] == [7, 1]
    assert data[1]["accepted"] == "так решено (Петрова)"


def test_sarif_has_rules_places_and_suppressions():
    log = json.loads(as_sarif([FINDING, ACCEPTED], rules(), "0.1"))
    run = log["runs"][0]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} >= {"REF01"}
    first, second = run["results"]
    assert first["locations"][0]["physicalLocation"]["region"]["startLine"] == 1
    assert len(first["relatedLocations"]) == 6
    assert "suppressions" not in first
    assert second["suppressions"] == [{"kind": "external", "justification": "так решено (Петрова)"}]


def test_github_commands_are_escaped():
    assert as_github([FINDING]) == (
        "::error file=data/acts/x/act.yaml,line=1,col=3,title=REF01 Ссылка::"
        "пункт 1: найдено: 100 %25, ожидалось | иное. Исправьте.\n"
    )


def test_sarif_is_valid_by_its_schema():
    # The schema of SARIF 2.1.0 as published by SchemaStore (Apache License 2.0).
    schema = json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
    log = json.loads(as_sarif([FINDING, ACCEPTED], rules(), "0.1"))
    assert [error.message for error in Draft4Validator(schema).iter_errors(log)] == []
