"""Остаток чужого или федерального шаблона.

Что проверяет. Четыре приметы переписанного образца: акт называет сам себя другим видом документа («в Концепции» –
в положении); вместо названия своего региона стоит «субъект Российской Федерации»; система региона названа во
множественном числе; федеральная система стоит в заголовке или вводной фразе там, где соседние говорят о
региональной.

Почему это важно. Переписанная норма говорит о том, чего орган региона сделать не может: сократить разрыв между
региональными системами, когда в регионе она одна, или управлять федеральной системой.

Пример. «… сокращение разрыва в показателях эффективности региональных систем дополнительного образования» – в
положении одной области.

Как исправить. Замените общее слово названием своего региона, своей системы и своего документа или уберите норму.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator import morphology
from generator.findings import Hit, Severity, Spot
from generator.model.vocabulary import Level
from generator.reading.abbreviations import read
from generator.reading.tokens import wording
from generator.view import ActView
from generator.walk import Passage

CODE = "TXT08"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_KINDS = {
    "концепц": "концепция",
    "положени": "положение",
    "программ": "программа",
    "стратеги": "стратегия",
    "порядк": "порядок",
    "регламент": "регламент",
}
_STEMS = "|".join(_KINDS)
_SELF = re.compile(
    rf"\b(?:[Вв]\s+(?P<in>(?:{_STEMS})\w*)\s+(?:не\s|\w+(?:ется|ются|ится|ятся)\b)|(?:[Нн]астоящ\w+|[Дд]анн\w+)\s+(?P<this>(?:{_STEMS})\w*))",
    re.IGNORECASE,
)
_COLUMN = re.compile(rf"\b(?P<kind>(?:{_STEMS})(?:ы|и|я))$", re.IGNORECASE)
_GENERIC = re.compile(
    r"(?<!органов )(?<!орган )(?<!органы )\bсубъект(?:а|е|у|ом)?\s+(?:Российской Федерации|РФ)\b"
    r"|\bсубъект(?:а|е)(?=\s*(?:$|[,;.(]))"
)
_PLURAL = re.compile(
    r"\bрегиональн(?:ых|ые|ым|ыми)\s+(?:систем(?:ы|ам|ами|ах)?|сегмент(?:ов|ы|ам|ами|ах))\b", re.IGNORECASE
)
_APART = frozenset({"head", "stamps", "terms", "basis", "preamble", "registration", "signatory", "footnotes"})
_LEAD_LENGTH = 30  # words of an introductory phrase at most


def _quoted(text: str, at: int) -> bool:
    return text.count("«", 0, at) > text.count("»", 0, at) or text.count('"', 0, at) % 2 == 1


def _own_kinds(view: ActView, texts: list[tuple[Passage, str]]) -> set[str]:
    """Return the kinds the act may call itself by: its own, those of its heads, those it introduces."""
    own = {str(view.act.file.document_kind)}
    names = [text for passage, text in texts if passage.key in {"head", "stamps"}]
    names += [item.short for item in read(view).introductions]
    names += [part.title or "" for part in view.act.file.parts]
    for name in names:
        own |= {kind for stem, kind in _KINDS.items() if name.lower().lstrip("«").startswith(stem)}
    return own


def _kind(word: str) -> str:
    return next((kind for stem, kind in _KINDS.items() if word.lower().startswith(stem)), "")


def _other_kind(passage: Passage, text: str, own: set[str]) -> re.Match[str] | None:
    if passage.key == "columns":
        match = _COLUMN.search(text)
        return match if match and _kind(match["kind"]) not in own else None
    for match in _SELF.finditer(text):
        word = match["in"] or match["this"]
        capital = word[0].isupper() or match["this"]
        if capital and _kind(word) not in own and not _quoted(text, match.start()):
            return match
    return None


@lru_cache(maxsize=64)
def _short_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    joined = "|".join(re.escape(name) for name in names)
    return re.compile(rf"(?:([а-яёА-ЯЁ-]+)\s+)?\b(?:{joined})\b") if names else re.compile(r"(?!)")


def _systems(view: ActView) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return expressions for the short names of the federal and of the regional system."""
    federal, regional = [], []
    for item in read(view).introductions:
        full = " ".join(morphology.lemmas(item.full)[:3])
        if item.short.isupper() and "система" in full:
            names = {item.short, item.short.replace(" ", "")}
            if "федеральный" in full:
                federal += sorted(names)
            elif "региональный" in full:
                regional += sorted(names)
    return _short_pattern(tuple(federal)), _short_pattern(tuple(regional))


def _leads(view: ActView, texts: list[tuple[Passage, str]]) -> list[Passage]:
    """Return headings and lead-ins that name the federal system where others of their kind name the regional one."""
    federal, regional = _systems(view)
    found: list[tuple[Passage, str, bool]] = []
    for passage, text in texts:
        if not (text.endswith(":") or (passage.title and not passage.text)) or len(text.split()) > _LEAD_LENGTH:
            continue
        first, second = federal.search(text), regional.search(text)
        if bool(first) != bool(second) and "федеральн" not in text and passage.context.level is not Level.FEDERAL:
            match = first or second
            word = morphology.lemma(match[1]) if match and match[1] else ""
            heading = "заголовок" if passage.title and not passage.text and passage.depth == 0 else ""
            found.append((passage, heading or word, bool(first)))
    own = {word for _, word, of_federation in found if not of_federation and word}
    return [passage for passage, word, of_federation in found if of_federation and word in own]


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit with the marks of a copied template; acts of one region only."""
    texts = [(passage, text) for passage in view.texts if (text := wording(passage))]
    own = _own_kinds(view, texts)
    found: dict[str, list[Spot]] = {}
    for passage, text in texts:
        if match := _other_kind(passage, text, own) if passage.key != "head" else None:
            name = _kind(match.groupdict().get("in") or match.groupdict().get("this") or match[1])
            found.setdefault(f"акт называет себя словом «{name}»", []).append(view.spot(passage, _quote(text, match)))
        if passage.key in _APART or passage.context.level is Level.FEDERAL or (passage.node and passage.node.term):
            continue
        if (match := _GENERIC.search(text)) and not _quoted(text, match.start()):
            found.setdefault("«субъект Российской Федерации» вместо названия региона", []).append(
                view.spot(passage, _quote(text, match))
            )
        if (match := _PLURAL.search(text)) and not _quoted(text, match.start()):
            found.setdefault("система региона во множественном числе", []).append(
                view.spot(passage, _quote(text, match))
            )
    for passage in _leads(view, texts):
        found.setdefault("федеральная система там, где соседние пункты говорят о региональной", []).append(
            view.spot(passage)
        )
    if found:
        notes = "; ".join(f"{note} ({len(spots)})" for note, spots in found.items())
        yield Hit(
            message=f"след чужого образца: {notes}",
            hint="Назовите свой регион, свою систему и свой документ или уберите норму",
            spots=tuple(spot for spots in found.values() for spot in spots),
        )


def _quote(text: str, match: re.Match[str], width: int = 60) -> str:
    begin, end = max(0, match.start() - width), min(len(text), match.end() + width)
    return ("…" if begin else "") + text[begin:end].strip() + ("…" if end < len(text) else "")
