"""Names an act repeats: titles word by word, quoted names that almost agree, words before a classifier's code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from generator.morphology import content_lemmas, words
from generator.reading.citations import stems_of, title_distance
from generator.view import ActView
from generator.walk import Passage

__all__ = ["before_codes", "forms_before_names", "near_names", "words_apart"]

_CODE: Final = re.compile(r"\d{2}(?<![\d.]\d\d)\.\d{2}\.\d{2}(?![\d.])")
_QUOTED: Final = re.compile(r"[«\"“]([^«»\"“”]{4,160})[»\"”]")
_OPENING: Final = ("«", '"', "“")
_BEFORE_CODE: Final = re.compile(r"(?:укрупн\w+\s+групп\w+|специальност|направлени)[^.;:«»]{0,120}$", re.IGNORECASE)
_FORM: Final = re.compile(
    r"((?:(?:федеральн|государственн|муниципальн|автономн|бюджетн|казенн|казённ|частн|областн|краев|республиканск)\w{2,3}\s+)+"
    r"(?:(?:профессиональн|образовательн|научн)\w{2,3}\s+)*(?:учреждени|организаци)\w{1,3})[^«\"“]{0,160}$",
    re.IGNORECASE,
)
_SAME: Final = 0.88
_OVERLAP: Final = 0.55
_CONTAINED: Final = 0.4  # one title holds all words of the other


def words_apart(title: str, model: str) -> str:
    """Return in words how a title differs from the model: «нет слов …», «лишние слова …»; empty when it does not.

    Titles that share less than about half of their words are taken for names of different things.
    """
    extra, missing = title_distance(title, model)
    common = stems_of(title) & stems_of(model)
    whole = len(common) + len(extra) + len(missing)
    enough = _OVERLAP if extra and missing else _CONTAINED
    if not (extra or missing) or len(common) < enough * whole or len(common) < 3:
        return ""
    parts = [f"нет слов {_shown(missing, model)}"] if missing else []
    parts += [f"лишние слова {_shown(extra, title)}"] if extra else []
    return ", ".join(parts)


def _shown(stems: set[str], text: str) -> str:
    found = [word for word in words(text) if stems_of(word) & stems]
    return "«" + " ".join(dict.fromkeys(found)) + "»"


def before_codes(view: ActView) -> Iterator[tuple[str, list[Passage]]]:
    """Yield classifier codes before which the act writes different words, or after which different names."""
    heads: dict[str, dict[tuple[str, ...], tuple[str, Passage]]] = {}
    names: dict[str, dict[tuple[str, ...], tuple[str, Passage]]] = {}
    for passage in view.having("."):
        for match in _CODE.finditer(passage.text):
            before = _BEFORE_CODE.search(passage.text[max(0, match.start() - 160) : match.start()])
            if before:
                said = before[0].strip()
                heads.setdefault(match[0], {}).setdefault(tuple(sorted(content_lemmas(said))), (said, passage))
            after = _QUOTED.match(passage.text[match.end() :].lstrip())
            if after:
                names.setdefault(match[0], {}).setdefault(content_lemmas(after[1]), (after[1], passage))
    for code, forms in heads.items():
        if len(forms) > 1:
            yield _forms(f"перед кодом {code}", forms)
    for code, forms in names.items():
        if len(forms) > 1:
            yield _forms(f"после кода {code}", forms)


def _forms(about: str, forms: dict[tuple[str, ...], tuple[str, Passage]]) -> tuple[str, list[Passage]]:
    return f"{about} – {', '.join(f'«{said}»' for said, _ in forms.values())}", [
        passage for _, passage in forms.values()
    ]


def forms_before_names(view: ActView) -> Iterator[tuple[str, list[Passage]]]:
    """Yield quoted names before which the act writes different legal forms (автономное, бюджетное …)."""
    forms: dict[str, dict[tuple[str, ...], tuple[str, Passage]]] = {}
    for passage in view.having(*_OPENING):
        for match in _QUOTED.finditer(passage.text):
            before = _FORM.search(passage.text[max(0, match.start() - 260) : match.start()])
            if before and " " in match[1]:
                key = tuple(sorted(content_lemmas(before[1])))
                forms.setdefault(match[1].casefold(), {}).setdefault(key, (before[1], passage))
    for name, found in forms.items():
        sets = [set(key) for key in found]
        if len(sets) > 1 and not any(a <= b or b <= a for a, b in pairwise(sets)):
            yield _forms(f"перед «{name}»", found)


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+|\b[IVX]+\b", text)


def near_names(view: ActView) -> Iterator[tuple[str, list[Passage]]]:
    """Yield pairs of quoted names that differ in a letter or a word; names that differ in numbers are different.

    Only names with the same first or last word are compared, so that the work stays linear.
    """
    names: dict[str, tuple[str, Passage]] = {}
    for passage in view.having(*_OPENING):
        if passage.key in ("stamps", "registration"):
            continue
        for match in _QUOTED.finditer(passage.text):
            name = " ".join(match[1].split())
            if len(name) >= 10 and " " in name and name[:1].isupper():
                names.setdefault(name, (name, passage))
    buckets: dict[str, list[str]] = {}
    for name in names:
        said = words(name.casefold())
        if said:
            for key in {said[0][:5] + ".", "." + said[-1][:5]}:
                buckets.setdefault(key, []).append(name)
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        for index, first in enumerate(bucket[:60]):
            for second in bucket[index + 1 : 60]:
                pair = (first, second)
                if pair not in seen and _near(first, second):
                    seen.add(pair)
                    yield f"«{first}» и «{second}»", [names[first][1], names[second][1]]


def _near(first: str, second: str) -> bool:
    one, two = first.casefold().replace("ё", "е"), second.casefold().replace("ё", "е")
    if one == two or _digits(first) != _digits(second) or abs(len(one) - len(two)) > 0.2 * max(len(one), len(two)):
        return False
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return matcher.quick_ratio() >= _SAME and matcher.ratio() >= _SAME
