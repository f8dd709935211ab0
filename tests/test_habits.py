"""Habits of the house, kept by tests: arrows one way, I/O at the edges, sizes, names, what the texts speak of."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "generator"
MODULES = sorted(path for path in PACKAGE.rglob("*.py"))

# Each layer may import the layers before it and its own.
LAYERS = [
    {"generator", "model", "rows", "findings"},
    {"problem", "console", "output", "fresh", "morphology"},
    {"tree", "address", "passage"},
    {"yaml_reader", "validate", "draft_rules", "consistency"},
    {"load"},
    {"walk", "walker", "printing"},
    {"collect", "originals", "runs", "search"},
    {"view", "reading", "foreign"},
    {"checks"},
    {"run_checks", "accepted", "quiet", "report"},
    {"cross_check"},
    {"compare"},
    {"documents", "export"},
    {"site", "scaffold"},
    {"build"},
    {"__main__"},
]
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}

# Reading and writing files, printing, leaving the program and asking the clock happen only here.
EDGES = {
    "__main__", "console", "output", "fresh", "load", "scaffold", "export/write", "documents/write", "site/build",
    "site/mkdocs_adapter", "site/render", "documents/render", "originals/check", "foreign/read", "cross_check",
    "site/offline",
}  # fmt: skip
HEAVY = {"pandas", "openpyxl", "mkdocs", "numpy", "typst"}
LIGHT = (
    "model",
    "load",
    "checks",
    "documents",
    "walk",
    "tree",
    "collect",
    "view",
    "yaml_reader",
    "validate",
    "reading",
)


def name_of(path):
    return path.relative_to(PACKAGE).with_suffix("").as_posix().removesuffix("/__init__")


def top(path):
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "generator" if first == "__init__" else first


def imports(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "generator")


def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_arrows_point_one_way(path):
    own = RANK[top(path)]
    for module in imports(parsed(path)):
        parts = module.split(".")
        if parts[0] == "generator" and len(parts) > 1 and parts[1] in RANK:
            assert RANK[parts[1]] <= own, f"{name_of(path)} imports {module}, which stands above it"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_reading_and_writing_happen_at_the_edges(path):
    if name_of(path) in EDGES:
        return
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            forbidden = called in (
                "open",
                "print",
                "input",
                "sys.exit",
                "date.today",
                "datetime.now",
            ) or called.endswith((".read_text", ".write_text", ".read_bytes", ".write_bytes"))
            assert not forbidden, f"{name_of(path)}:{node.lineno} calls {called}"


@pytest.mark.parametrize("path", [path for path in MODULES if top(path) in LIGHT], ids=name_of)
def test_light_modules_need_only_light_libraries(path):
    tree = parsed(path)
    for node in tree.body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            for module in imports(ast.Module([node], [])):
                assert module.split(".")[0] not in HEAVY, f"{name_of(path)} imports {module}"


def test_mkdocs_is_known_to_its_adapter_only():
    users = {
        name_of(path)
        for path in MODULES
        if any(module.split(".")[0] in ("mkdocs", "material") for module in imports(parsed(path)))
    }
    assert users <= {"site/mkdocs_adapter", "site/build"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_are_documented_and_small(path):
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(parsed(path)), f"{name_of(path)} has no docstring"
    declarations = {"rows", "model/catalogue"}  # one line a field: long, but nothing to understand
    limit = 150 if top(path) == "checks" else 450 if name_of(path) in declarations else 300
    assert len(text.splitlines()) <= limit, f"{name_of(path)} outgrew {limit} lines"


def test_no_drawers():
    for path in MODULES:
        assert not re.search(r"(utils|helpers|common|manager|misc)", path.stem), path


TEXTS = {".py", ".md", ".yml", ".yaml", ".toml", ".j2", ".css", ".js", ".xml", ".typ", ".lock", ""}
SKIPPED = {".venv", "build", ".git", "node_modules", ".ruff_cache", ".mypy_cache", ".pytest_cache", ".hypothesis"}


def tracked_texts():
    for path in sorted(ROOT.rglob("*")):
        if path.suffix in TEXTS and path.is_file() and not SKIPPED & set(path.relative_to(ROOT).parts):
            yield path


def test_the_project_speaks_only_of_the_project():
    words = ["/" + "work/", "/" + "tmp/nms", "shared/" + "sources", "sub" + "agent", "issue" + " #"]
    for path in tracked_texts():
        if path.relative_to(ROOT).as_posix() == ".ci/run":
            continue
        text = path.read_text(encoding="utf-8", errors="replace").lower()
        for word in words:
            assert word not in text, f"{path.relative_to(ROOT)}: {word}"


def test_every_direct_dependency_is_locked_with_hashes_and_has_a_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    source = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    locks = {
        "requirements.lock": project["dependencies"] + project["optional-dependencies"]["build"],
        "requirements-test.lock": project["optional-dependencies"]["test"],
    }
    for lock, wanted in locks.items():
        text = (ROOT / lock).read_text(encoding="utf-8").lower()
        for requirement in wanted:
            name = re.split(r"[\s<>=\[]", requirement)[0].lower().replace("_", "-")
            assert re.search(rf"^{re.escape(name)}==[^\n]*\\\n\s+--hash=", text, re.MULTILINE), (lock, name)
            assert re.search(rf'"{re.escape(requirement)}",?\]?\s+# \S', source), f"{requirement}: no reason"


def test_readme_names_every_verb_and_make_target():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for verb in ("check", "site", "documents", "export", "new act", "new check"):
        assert f"nms {verb}" in readme, verb
    for target in ("site", "test", "serve", "help"):
        assert f"make {target}" in readme, target


def test_typography_of_russian_texts():
    for path in [*(ROOT / "content").rglob("*.md"), ROOT / "README.md", ROOT / "CHANGELOG.md"]:
        text = re.sub(r"```.*?```|`[^`]*`|<[^>]*>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r'[а-яё]"|"[а-яё]', text, re.IGNORECASE), f"{path}: прямые кавычки"
        assert " - " not in re.sub(r"^\s*- ", "", text, flags=re.MULTILINE), f"{path}: дефис вместо тире"
