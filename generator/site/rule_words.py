"""Rules in the words of a reader: families, sections of the self-check sheet, the four paragraphs of a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

from generator.run_checks import Rule

__all__ = ["FAMILIES", "PARAGRAPHS", "by_family", "by_section", "family", "paragraphs"]

PARAGRAPHS: Final = ("Что проверяет", "Почему это важно", "Пример", "Как исправить")

# By the letters of a rule's code, in the order of the site.
FAMILIES: Final[Mapping[str, str]] = {
    "CMP": "Полнота акта",
    "DAT": "Даты и сроки",
    "REF": "Ссылки и документы",
    "NUM": "Нумерация и перечни",
    "TRM": "Понятия",
    "ABB": "Сокращения",
    "SUB": "Субъекты и функции",
    "IND": "Показатели",
    "MON": "Мониторинг",
    "MAP": "Дорожная карта",
    "COL": "Исходная норма и другие акты",
    "TXT": "Слог и оформление",
    "ACC": "Принятые замечания",
}
_OTHER: Final = "Прочее"

# Sections of a project act in the order it is read; the longest beginning of a code decides.
_SECTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "Приказ: реквизиты, пункты, приложения": ("CMP", "DAT01", "REF05", "REF06", "REF08", "SUB11"),
    "Правовая основа и ссылки": ("REF", "COL02"),
    "Структура и нумерация": ("NUM", "CMP02", "CMP04", "REF07"),
    "Понятия и сокращения": ("TRM", "ABB", "COL03"),
    "Субъекты и функции": ("SUB", "COL01"),
    "Показатели": ("IND", "COL04"),
    "Мониторинг": ("MON",),
    "Дорожная карта и сроки": ("MAP", "DAT"),
    "Слог и оформление": ("TXT",),
}
_Item = TypeVar("_Item")


def family(code: str) -> str:
    """Return the family of a rule by its code."""
    return FAMILIES.get(code.rstrip("0123456789"), _OTHER)


def _section(code: str) -> str:
    fitting = [(len(begin), name) for name, begins in _SECTIONS.items() for begin in begins if code.startswith(begin)]
    return max(fitting)[1] if fitting else _OTHER


def _grouped(pairs: Iterable[tuple[str, _Item]], order: Iterable[str]) -> list[tuple[str, tuple[_Item, ...]]]:
    found: dict[str, list[_Item]] = {name: [] for name in (*order, _OTHER)}
    for name, item in pairs:
        found[name].append(item)
    return [(name, tuple(items)) for name, items in found.items() if items]


def by_family(rules: Iterable[Rule]) -> list[tuple[str, tuple[Rule, ...]]]:
    """Return rules by family, families in the order of the site."""
    return _grouped(((family(rule.code), rule) for rule in rules), FAMILIES.values())


def by_section(rules: Iterable[Rule]) -> list[tuple[str, tuple[Rule, ...]]]:
    """Return rules by the section of an act they look at, sections in the order of an act."""
    return _grouped(((_section(rule.code), rule) for rule in rules), _SECTIONS)


def paragraphs(explanation: str) -> tuple[tuple[str, str], ...]:
    """Return a rule's explanation as (title, text) pairs; a paragraph without a title of its own has an empty one."""
    found = []
    for block in explanation.split("\n\n"):
        text = " ".join(block.split())
        title = next((name for name in PARAGRAPHS if text.startswith(f"{name}.")), "")
        found.append((title, text[len(title) + 1 :].strip() if title else text))
    return tuple(found)
