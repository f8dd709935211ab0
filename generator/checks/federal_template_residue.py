"""Остаток чужого или федерального шаблона.

Что проверяет. Четыре приметы переписанного образца: акт называет сам себя другим видом документа («в Концепции» –
в положении, «настоящего приказа» – в распоряжении); вместо названия своего региона стоит «субъект Российской
Федерации»; система региона названа во множественном числе; федеральная система стоит в заголовке или вводной
фразе там, где соседние говорят о региональной.

Почему это важно. Переписанная норма говорит о том, чего орган региона сделать не может: сократить разрыв между
региональными системами, когда в регионе она одна, или управлять федеральной системой.

Пример. «… сокращение разрыва в показателях эффективности региональных систем дополнительного образования» – в
положении одной области.

Как исправить. Замените общее слово названием своего региона, своей системы и своего документа или уберите норму.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity, Spot
from generator.model.vocabulary import Level
from generator.reading.marks import in_straight, opened
from generator.reading.template import KIND_STEMS, federal_leads, kind_of, own_kinds
from generator.reading.tokens import wording
from generator.view import ActView
from generator.walk import Passage

CODE = "TXT08"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_STEMS = "|".join(KIND_STEMS)
_SELF = re.compile(
    rf"\b(?:[Вв]\s+(?P<in>(?:{_STEMS})\w*)\s+(?:не\s|\w+(?:ется|ются|ится|ятся)\b)|(?:[Нн]астоящ\w+|[Дд]анн\w+)\s+(?P<this>(?:{_STEMS})\w*))",
    re.IGNORECASE,
)
_ACTS = {"приказ": "приказ", "распоряжени": "распоряжение", "постановлени": "постановление"}
_SELF_ACT = re.compile(rf"\bнастоящ\w{{2,3}}\s+(?P<act>{'|'.join(_ACTS)})\w{{0,2}}\b", re.IGNORECASE)
_COLUMN = re.compile(rf"\b(?P<kind>(?:{_STEMS})(?:ы|и|я))$", re.IGNORECASE)
_GENERIC = re.compile(
    r"(?<!органов )(?<!орган )(?<!органы )\bсубъект(?:а|е|у|ом)?\s+(?:Российской Федерации|РФ)\b"
    r"|\bсубъект(?:а|е)(?=\s*(?:$|[,;.(]))"
)
_PLURAL = re.compile(
    r"\bрегиональн(?:ых|ые|ым|ыми)\s+(?:систем(?:ы|ам|ами|ах)?|сегмент(?:ов|ы|ам|ами|ах))\b", re.IGNORECASE
)
_APART = frozenset({"head", "stamps", "terms", "basis", "preamble", "registration", "signatory", "footnotes"})


def _quoted(text: str, at: int) -> bool:
    return opened(text, at) > 0 or in_straight(text, at)


def _other_act(passage: Passage, text: str, kind: str) -> str:
    """Return the kind by which the act calls itself in a passage where it is not its own, or an empty string."""
    for match in _SELF_ACT.finditer(text) if kind and passage.key != "terms" else ():
        named = _ACTS[match["act"].lower()]
        if named != kind and not _quoted(text, match.start()):
            return named
    return ""


def _other_kind(passage: Passage, text: str, own: set[str]) -> re.Match[str] | None:
    if passage.key == "columns":
        match = _COLUMN.search(text)
        return match if match and kind_of(match["kind"]) not in own else None
    for match in _SELF.finditer(text):
        word = match["in"] or match["this"]
        capital = word[0].isupper() or match["this"]
        if capital and kind_of(word) not in own and not _quoted(text, match.start()):
            return match
    return None


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit with the marks of a copied template; acts of one region only."""
    texts = [(passage, text) for passage in view.texts if (text := wording(passage))]
    own = own_kinds(view, texts)
    telling = {passage.anchor for passage in view.having(*KIND_STEMS) if passage.key != "head"}
    found: dict[str, list[Spot]] = {}
    act_kind = str(view.act.file.act_kind or "")
    for passage in view.having(*_ACTS):
        if named := _other_act(passage, wording(passage), act_kind):
            found.setdefault(f"акт ({act_kind}) называет себя словом «{named}»", []).append(view.spot(passage))
    for passage, text in texts:
        if match := _other_kind(passage, text, own) if passage.anchor in telling else None:
            name = kind_of(match.groupdict().get("in") or match.groupdict().get("this") or match[1])
            found.setdefault(f"акт называет себя словом «{name}»", []).append(view.spot(passage, _quote(text, match)))
        if passage.key in _APART or passage.context.level is Level.FEDERAL or (passage.node and passage.node.term):
            continue
        if "субъект" in text and (match := _GENERIC.search(text)) and not _quoted(text, match.start()):
            found.setdefault("«субъект Российской Федерации» вместо названия региона", []).append(
                view.spot(passage, _quote(text, match))
            )
        if "региональн" in text.lower() and (match := _PLURAL.search(text)) and not _quoted(text, match.start()):
            found.setdefault("региональная система – во множественном числе", []).append(
                view.spot(passage, _quote(text, match))
            )
    for passage in federal_leads(view, texts):
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
