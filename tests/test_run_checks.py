"""The engine of the rules: crashes, order, kinds, needs, cards; every rule's form; an abnormal act and its cost."""

import ast
import json
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from generator import checks
from generator.findings import Finding, Hit, Scope, Severity, Spot
from generator.run_checks import Rule, applicable, as_cards, check_act, check_collection, rules, run
from generator.scaffold import scaffold
from generator.view import FULL, Collection, once_per_act, view_act
from generator.walk import walk

ROOT = Path(__file__).parents[1]
TODAY = "2026-11-21"
MODULES = sorted(Path(checks.__path__[0]).glob("[a-z]*.py"))
FAMILIES = "ABB CMP COL DAT IND MAP MON NUM REF SUB TRM TXT"
SECTIONS = ["Что проверяет.", "Почему это важно.", "Пример.", "Как исправить."]


def rule(work, *, name="probe", code="TST01", scope=Scope.ACT, severity=Severity.INFO, needs=("text",), kinds=()):
    return Rule(name, code, "Проба", "", severity, scope, frozenset(needs), kinds, work)


def finding(**given):
    usual = {"code": "TST01", "rule": "probe", "title": "Проба", "severity": Severity.INFO, "scope": Scope.ACT}
    usual |= {"act": "vologda", "message": "найдено", "hint": "Исправьте", "spots": (spot(1),)}
    return Finding(**usual | given)


def spot(line):
    return Spot(address=f"п. {line}", file="regulation.yaml", line=line, column=1)


@pytest.fixture
def make_view(make_act, base):
    """Return make_view(act=…, regulation=…, …): a prepared act from YAML texts, with the project's catalogues."""
    return lambda *texts, provides=FULL, **parts: view_act(make_act(*texts, **parts), base, TODAY, provides)


def stumble(_):
    yield Hit(message="первое", hint="", spots=())
    raise ZeroDivisionError("деление на нуль")


def find(view):
    yield Hit(message="найдено", hint="Исправьте", spots=(view.spot(),))


# -- the engine --------------------------------------------------------------------------------------


def test_a_crashing_rule_becomes_a_finding_and_the_others_go_on(make_view):
    view = make_view()
    found = list(check_act(view, [rule(stumble, name="stumbling"), rule(find, name="walking")]))
    assert [(item.rule, item.severity, item.message, item.hint, item.spots) for item in found] == [
        (
            "stumbling",
            Severity.ERROR,
            "правило «stumbling» остановилось: ZeroDivisionError: деление на нуль",
            "Это ошибка программы, а не акта: сообщите разработчикам имя правила и акт",
            (view.spot(),),
        ),
        ("walking", Severity.INFO, "найдено", "Исправьте", (view.spot(),)),
    ]


def test_a_crashing_collection_rule_is_filed_under_the_first_act(make_view, base):
    view = make_view()
    crashing = rule(stumble, scope=Scope.COLLECTION)
    (found,) = check_collection(Collection({"vologda": view}, base, TODAY), [crashing])
    assert (found.act, found.severity, found.spots) == ("vologda", Severity.ERROR, (view.spot(),))
    assert list(check_collection(Collection({}, base, TODAY), [crashing])) == []


def test_rules_run_in_their_own_scope_only(make_view, base):
    view = make_view()
    of_collection = rule(lambda _: [Hit(message="", hint="", spots=())], scope=Scope.COLLECTION)
    assert list(check_act(view, [of_collection])) == []
    assert list(check_collection(Collection({"vologda": view}, base, TODAY), [rule(find)])) == []


def test_findings_come_by_act_severity_place_and_code(make_view, base):
    def at(*lines, severity=None):
        return lambda _: [Hit(message=str(line), hint="", spots=(spot(line),), severity=severity) for line in lines]

    views = {"vologda": make_view(slug="vologda"), "kirov": make_view(slug="kirov")}
    chosen = [
        rule(at(5), code="TST03"),
        rule(at(9), code="TST02", severity=Severity.ERROR),
        rule(at(5), code="TST01"),
        rule(at(7), code="TST04", severity=Severity.WARNING),
    ]
    one_act = ["TST02", "TST04", "TST01", "TST03"]
    found = run(Collection(views, base, TODAY), chosen)
    assert [(item.act, item.code) for item in found] == [
        *(("kirov", code) for code in one_act),
        *(("vologda", code) for code in one_act),
    ]


def test_a_hit_may_name_another_severity_and_act(make_view, base):
    view = make_view()
    hit = Hit(message="", hint="", spots=(view.spot(),), severity=Severity.ERROR, act="kirov", factor="фактор")
    (found,) = check_collection(
        Collection({"vologda": view}, base, TODAY), [rule(lambda _: [hit], scope=Scope.COLLECTION)]
    )
    assert (found.act, found.severity, found.factor) == ("kirov", Severity.ERROR, "фактор")


def test_a_rule_judges_its_kinds_of_documents(make_view):
    view = make_view()
    assert applicable(rule(find, kinds=("положение",)), view)
    assert not applicable(rule(find, kinds=("концепция", "система")), view)
    assert list(check_act(view, [rule(find, kinds=("концепция",))])) == []


def test_a_rule_judges_sources_that_provide_what_it_needs(make_view):
    view = make_view(provides=frozenset({"text"}))
    assert applicable(rule(find, needs=("text",)), view)
    assert not applicable(rule(find, needs=("text", "roadmap")), view)
    assert list(check_act(view, [rule(find, needs=("roadmap",))])) == []


def test_cards_merge_what_one_rule_finds_in_one_act():
    first = finding(message="второе", spots=(spot(2), spot(3)))
    grave = finding(message="первое", hint="Уберите.", severity=Severity.ERROR, spots=(spot(9),), factor="а")
    again = finding(message="третье", spots=(spot(3), spot(4)), factor="а")
    (card,) = as_cards([again, first, grave])
    assert card.severity is Severity.ERROR
    assert card.message == "1) первое; 2) сведение: второе; 3) сведение: третье"
    assert card.hint == "1) Уберите; 2) Исправьте; 3) Исправьте"
    assert card.factor == "а"
    assert [item.line for item in card.spots] == [9, 2, 3, 4]


def test_a_hint_common_to_a_card_is_said_once():
    (card,) = as_cards([finding(message="первое"), finding(message="второе", spots=(spot(2),))])
    assert (card.message, card.hint) == ("1) первое; 2) второе", "Исправьте")


def test_cards_of_other_acts_and_codes_stay_apart():
    given = [finding(), finding(act="kirov"), finding(code="TST02")]
    assert as_cards(given) == [given[1], given[0], given[2]]


def test_what_a_rule_reads_from_an_act_is_read_once_and_kept_with_the_view(make_view):
    read = []
    words = once_per_act(lambda view: read.append(view.slug) or len(view.texts))
    view, other = make_view(slug="vologda"), make_view(slug="kirov")
    assert [words(view), words(view), words(other)] == [1, 1, 1]
    assert read == ["vologda", "kirov"]


def test_a_view_finds_passages_by_pieces_of_their_words(make_view):
    texts = ("О методике", "Иное", "МЕТОДИКА и порядок", "порядок")
    clauses = "".join(f'  - {{clause: "{number}", text: "{text}"}}\n' for number, text in enumerate(texts, 1))
    view = make_view(regulation="clauses:\n" + clauses)
    assert [item.text for item in view.having("методик", "порядок")] == [texts[0], texts[2], texts[3]]
    assert view.having("ике\nин") == view.having() == []


# -- the form of the rules ---------------------------------------------------------------------------


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_rule_explains_itself_and_has_its_test(path):
    paragraphs = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))).split("\n\n")
    assert paragraphs[0].endswith("."), "the title is a sentence"
    assert [text[: len(name)] for text, name in zip(paragraphs[1:], SECTIONS, strict=True)] == SECTIONS
    assert all(len(text) > len(name) + 20 for text, name in zip(paragraphs[1:], SECTIONS, strict=True))
    assert (ROOT / "tests" / "checks" / f"test_{path.name}").is_file()
    assert not re.match(r"(?:check|validate|ensure|verify|test|find)_", path.stem), "named after the defect"


def test_every_module_is_a_rule_with_a_code_of_its_own():
    assert sorted(item.id.replace("-", "_") for item in rules()) == [path.stem for path in MODULES]
    codes = [item.code for item in rules()]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(rf"(?:{FAMILIES.replace(' ', '|')})\d\d", code) for code in codes)
    assert all(item.needs <= FULL and isinstance(item.severity, Severity) for item in rules())
    assert not any(item.title.endswith(".") for item in rules())


# -- a new rule --------------------------------------------------------------------------------------


def test_a_new_rule_touches_two_files_and_is_found(tmp_path):
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=ignored)
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / "tests" / "checks").mkdir(parents=True)
    for name in ("tests/conftest.py", "tests/checks/conftest.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    written = scaffold(tmp_path, "check", "sample-defect")
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert sorted(written) == sorted(after.keys() - before.keys())
    assert len(written) == 2
    assert {path: after[path] for path in before} == before
    test = "tests/checks/test_sample_defect.py"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), test]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 passed" in done.stdout


# -- an abnormal act ---------------------------------------------------------------------------------

SIGNS = '« “ " ( и т.д. – № 5 от 01.02.2023 2024 50 % ЦНППМ портал-а, слово123; порталu'.split()
SCANTY = """\
region: vologda
document_kind: положение
related_acts: []
subjects: [{id: centre, name: "Центр «без кавычки", kind: centre, level: regional, roles: []}]
"""


def abnormal(base, functions, letters, seed):
    """Return the parts of an act as YAML: many functions, one long text, marks never closed, empty lists.

    The words are those of the collection's acts, in any order.
    """
    rng = random.Random(seed)  # noqa: S311  repeatable test data, no secrets
    words = sorted({word for act in base.acts.values() for passage in walk(act) for word in passage.text.split()})

    def said(count):
        return " ".join(rng.choice(SIGNS if rng.random() < 0.2 else words) for _ in range(count))

    def items(count, length):
        return [{"marker": "-", "text": f"«{number} ({said(length)} (далее – Имя{number};"} for number in range(count)]

    few = functions // 20
    clauses = [
        {"section": "1", "text": said(letters)[:letters].strip()},
        {"section": "2", "title": "«" * (letters // 50), "subjects": ["centre"], "functions": items(functions, 10)},
        {"section": "3", "text": "Понятия:", "terms": items(few, 12)},
        *({"text": "Перечень", key: items(few, 9)} for key in ("tasks", "events", "indicators", "basis", "members")),
        {"text": "(далее – " * (letters // 90) + "–", "clauses": []},
        {"text": "а" * (letters // 10), "functions": []},
        {"title": "Заголовок без текста"},
    ]
    rows = [{"measure": said(8), "deadline": said(3), "responsible": "И.О. Фамилия"} for _ in range(few)]
    columns = {"measure": "Мероприятие", "deadline": "Срок", "responsible": "Ответственный"}
    return {
        "regulation": json.dumps({"clauses": clauses}, ensure_ascii=False),
        "roadmap": json.dumps({"columns": columns, "rows": [*rows, {}]}, ensure_ascii=False),
    }


def steps(work):
    """Return how many functions, Python's and C's, a piece of work calls."""
    counted = Counter()
    sys.setprofile(lambda _frame, event, _argument: counted.update((event,)))
    try:
        work()
    finally:
        sys.setprofile(None)
    return counted["call"] + counted["c_call"]


def judged(view, base, other, chosen=None):
    """Return the findings of the rules on an abnormal act, alone and beside another."""
    found = list(check_act(view, chosen))
    return found + list(check_collection(Collection({"probe": view, "other": other}, base, TODAY), chosen))


def test_an_abnormal_act_stops_no_rule(make_view, base):
    view = make_view(SCANTY, slug="probe", **abnormal(base, 10_000, 100_000, seed=1))
    other = make_view(SCANTY, slug="other", regulation="clauses: []\n")
    assert len(view.rows["functions"]) == 10_000
    assert [item.message for item in judged(view, base, other) if "остановилось" in item.message] == []


def test_the_cost_of_an_abnormal_act_grows_with_its_size(make_view, base):
    sizes = 400, 1_600
    other = make_view(SCANTY, slug="other", regulation="clauses: []\n")
    views = [make_view(SCANTY, slug=f"act-{size}", **abnormal(base, size, 10 * size, seed=size)) for size in sizes]
    counts = {
        item.id: [steps(lambda view=view, item=item: judged(view, base, other, [item])) for view in views]
        for item in rules()
    }
    small, large = (sum(both[index] for both in counts.values()) for index in (0, 1))
    assert large < 8 * small  # four times the size: 4 is linear, 16 is quadratic
    allowed = 500 * sizes[1]
    assert {name: both for name, both in counts.items() if both[1] > max(8 * both[0], allowed)} == {}
