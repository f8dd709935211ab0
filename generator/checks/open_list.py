"""Открытый перечень («и т.д.», «и др.») в норме.

Что проверяет. Где перечни функций, механизмов, мероприятий и мер, а также клетки дорожной карты кончаются
словами «и т.д.», «и др.», «и иные», «и прочее». Слова внутри кавычек и после «например» не считаются.

Почему это важно. Открытый перечень не говорит, где кончается обязанность или право; неопределённый объём
прав органа – признак, который отмечают при антикоррупционной экспертизе.

Пример. «Механизмами взаимодействия являются: … мониторинговые исследования и т.д.»

Как исправить. Закройте перечень или назовите признак, по которому в него входит остальное («иные мероприятия,
предусмотренные планом …»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.marks import opened
from generator.view import ActView
from generator.walk import Passage

CODE = "TXT06"
SEVERITY = Severity.INFO
NEEDS = ("text",)

_OPEN = re.compile(
    r"(?:\bи\s+)?\b(?:т\.\s?д\.?|т\.\s?п\.?|др\.|пр\.|так далее|тому подобн\w+)"
    r"|\bи\s+(?:друг\w{2,3}|прочее|прочие|иные|иное)(?=\s*(?:$|[;.]))",
    re.IGNORECASE,
)
_APART = frozenset(
    {"head", "stamps", "terms", "basis", "registration", "signatory", "preamble", "columns", "challenges"}
)
_SIGNS = ("т.", "др.", "пр.", "так далее", "тому подобн", "друг", "проч", "ины", "иное")
_EXAMPLE = re.compile(r"(?:например|к примеру)[^)]*$", re.IGNORECASE)


def _is_open(text: str) -> bool:
    """Say whether a list is left open outside quotation marks and examples."""
    return any(
        opened(text, match.start()) <= 0 and not _EXAMPLE.search(text[max(0, match.start() - 200) : match.start()])
        for match in _OPEN.finditer(text)
    )


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield one hit with the norms that leave their list open; lists outside brackets first."""
    bare: list[Passage] = []
    bracketed: list[Passage] = []
    for passage in view.having(*_SIGNS):
        if passage.key in _APART or (passage.node and passage.node.term) or not _is_open(passage.text):
            continue
        match = next(item for item in _OPEN.finditer(passage.text))
        (bracketed if opened(passage.text, match.start(), "()") > 0 else bare).append(passage)
    if bare or bracketed:
        inside = f", ещё {len(bracketed)} – в скобках" if bare and bracketed else ""
        count = len(bare) or len(bracketed)
        where = "" if bare else " (в скобках)"
        yield Hit(
            message=f"перечень в норме оставлен открытым{where}: мест {count}{inside}; его следует закрыть",
            hint="Закройте перечень или назовите признак, по которому в него входит остальное",
            spots=view.spots([*bare, *bracketed]),
        )
