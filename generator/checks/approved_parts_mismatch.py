"""Утверждаемые документы и приложения не сходятся.

Что проверяет. Сходятся ли три перечня: документы, названные в наименовании приказа; документы, которые его пункты
утверждают или излагают в новой редакции; приложения, которые есть в тексте. Лишний или недостающий документ
отмечается, как и приложение, на номер которого приказ ссылается, а его нет.

Почему это важно. Документ без утверждающего пункта не принят, а пункт без приложения ничего не утверждает. По
наименованию приказа его ищут: о чём в нём не сказано, того не найдут.

Пример. Приказ называется «Об утверждении Положения», а вторым пунктом утверждает ещё и комплекс мер; либо излагает
в новой редакции приложение № 2, которого в тексте нет.

Как исправить. Дополните наименование, добавьте утверждающий пункт или приложите недостающий документ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.documents import Named, headed_kinds, heading_of, kinds_in, own_documents, title_of
from generator.view import ActView
from generator.walk import ORDER, Passage

CODE = "REF06"
SEVERITY = Severity.ERROR
NEEDS = ("text", "structure")

_APPENDIX = re.compile(r"приложени\w{1,3}\s*(?:№|N)?\s*(\d{1,2})(?!\d|\.\d)", re.IGNORECASE)
_SPECIFIC = re.compile(r"^(?:об\s+утверждении|о\s+внесении\s+изменени)", re.IGNORECASE)


def _present(view: ActView) -> tuple[dict[str, str], set[str], list[str]]:
    """Return kinds of the parts in the text, their numbers, and the names of parts the source lacks."""
    kinds: dict[str, str] = {}
    numbers: set[str] = set()
    lacking = []
    for part in view.act.file.parts:
        stamps = " ".join(stamp.text for stamp in part.stamps)
        number = part.number or next(iter(_APPENDIX.findall(stamps)), "")
        if not part.present:
            if part.id != ORDER:
                lacking.append(part.title or f"приложение № {number}")
            continue
        numbers |= {number} - {""}
        heading, _ = heading_of(view, part.id)
        found = kinds_in(f"{heading} {part.title or ''}")
        kinds.update(dict(list(found.items())[:1]))
    if "roadmap" in view.act.parts:
        kinds.setdefault("дорожная карта", "дорожная карта")
    if "types" not in view.provides:
        kinds = {**headed_kinds(view), **kinds}
    return kinds, numbers, lacking


def _approved(view: ActView) -> dict[str, Named]:
    """Return the documents the order's clauses approve, by kind."""
    found: dict[str, Named] = {}
    for item in own_documents(view):
        if item.passage.part == ORDER and item.passage.key == "clauses":
            found.setdefault(item.kind, item)
    return found


def _missing_parts(view: ActView, approved: dict[str, Named]) -> Iterator[tuple[str, Passage | None]]:
    kinds, numbers, lacking = _present(view)
    for name in lacking:
        item = next((item for item in approved.values() if kinds_in(item.name).keys() & kinds_in(name).keys()), None)
        yield f"приложения нет в тексте: «{name}»", item.passage if item else None
    if view.act.parts and not lacking:
        for kind, item in approved.items():
            if kind not in kinds and kinds:
                yield f"утверждается «{item.name}», но такого приложения нет", item.passage
    if numbers and not lacking:
        for passage in view.passages:
            if passage.part == ORDER and passage.key == "clauses":
                for number in _APPENDIX.findall(passage.text):
                    if number not in numbers:
                        yield f"приказ ссылается на приложение № {number}, которого нет", passage


def _titles(view: ActView, approved: dict[str, Named]) -> Iterator[tuple[str, Passage | None]]:
    title = title_of(view)
    text = " ".join(passage.text for passage in title)
    if not title or not _SPECIFIC.search(text) or not approved:
        return
    named = kinds_in(text)
    for kind, item in approved.items():
        if kind not in named:
            yield f"пункт утверждает «{item.name}», в наименовании этого документа нет", item.passage
    for kind, name in named.items():
        if kind not in approved:
            yield f"в наименовании назван документ «{name}», но ни один пункт его не утверждает", title[0]


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one card of missing parts and one of differences between the title and the clauses."""
    if view.act.file.order is None or not view.act.file.order.clauses:
        return
    approved = _approved(view)
    parts, titles = list(_missing_parts(view, approved)), list(_titles(view, approved))
    appended = "Приложите документ или исправьте ссылку на него"
    complete = "Назовите в наименовании все утверждаемые документы"
    for about, told, hint, severity in (
        ("приложения и пункты приказа не сходятся", parts, appended, None),
        ("наименование и пункты приказа не сходятся", titles, complete, Severity.WARNING),
    ):
        if told:
            places = {passage.anchor: passage for _, passage in told if passage}
            yield Hit(
                message=f"{about}: {'; '.join(dict.fromkeys(text for text, _ in told))}",
                hint=hint,
                spots=view.spots(places.values()) or (view.spot(),),
                severity=severity,
            )
