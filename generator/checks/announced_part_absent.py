"""Обещанной или упомянутой части нет.

Что проверяет. Ссылки на приложения, пункты и разделы самого акта: есть ли они. Есть ли дорожная карта, если
работать велено по ней, и приложение, если сказано «прилагается». Раскрыто ли то, что обещает первый пункт
(«определяет цели, принципы, структуру, показатели …») и заголовок раздела. Если акт перечисляет, что в нём
содержится («…, включая: …»), каждая часть ищется в тексте.

Почему это важно. Ссылка в пустоту неисполнима: исполнитель ищет порядок, перечень или форму, которых никто
не написал. Чаще всего так бывает, когда часть исключили, а упоминание осталось.

Пример. «Положение определяет цели, принципы и критерии эффективности», критериев в тексте нет; «согласно
приложению № 3» при двух приложениях.

Как исправить. Добавьте недостающую часть или уберите обещание; исправьте номер пункта в ссылке.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.numbering import read_mark
from generator.reading.promises import promised_by_headings, promised_by_opening, promised_by_order
from generator.view import ActView
from generator.walk import ORDER, Passage

CODE = "REF07"
SEVERITY = Severity.ERROR
NEEDS = ("text", "structure")

_APPENDIX = re.compile(r"приложени\w{1,3}\s*(?:№|N)\s*(\d{1,2})(?!\d)(?!\s+к\s+(?!настоящ))", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?<![а-яё])(пункт|раздел|глав)\w{0,3}\s+(\d{1,2}(?:\.\d{1,3}){0,3}|[IVXL]{1,6}\b)\.?(?:\s*[-–—,и]\s*\d[\d.]*)*\s+настоящ\w{2,3}",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVXL]{1,6}\.?")
_BY_ROADMAP = re.compile(
    r"(?:соответствии\s+с|согласно)\s+(?:комплекс\w+\s+мер\s*)?\(?[«\"]?дорожн\w{2}\s+карт", re.IGNORECASE
)
_ATTACHED = re.compile(r"прилага(?:е|ю)тся|согласно\s+приложени|приведен\w{0,2}\s+в\s+приложени", re.IGNORECASE)


def _numbers(view: ActView) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for passage in view.passages:
        if passage.number and (read_mark(passage.number) or _ROMAN.fullmatch(passage.number)):
            found.setdefault(passage.part, set()).add(passage.number.rstrip(".) "))
    return found


def _targets(view: ActView) -> Iterator[tuple[Passage, str]]:
    """Yield references to appendices and clauses of the act that do not exist."""
    stamps = " ".join(p.printed for p in view.passages if p.key == "stamps")
    held = {part.number for part in view.act.file.parts if part.number} | set(re.findall(r"№\s*(\d{1,2})", stamps))
    numbers = _numbers(view)
    for passage in view.having("приложени", "настоящ", "дорожн", "прилага"):
        if passage.part == ORDER or passage.key in ("stamps", "head"):
            continue
        for number in _APPENDIX.findall(passage.text):
            if held and number not in held:
                yield passage, f"приложения № {number}"
        for match in _CLAUSE.finditer(passage.text):
            if numbers.get(passage.part) and match[2] not in numbers[passage.part]:
                yield passage, f"{'раздела' if match[1][0] in 'рРгГ' else 'пункта'} {match[2]}"
        if "roadmap" not in view.act.parts and _BY_ROADMAP.search(passage.text) and _no_table(view):
            yield passage, "дорожной карты"
        if _ATTACHED.search(passage.text) and len(view.act.file.parts) < 2 and "настоящ" not in passage.text.lower():
            yield passage, "приложения"


def _no_table(view: ActView) -> bool:
    return not any(p.column in ("deadline", "measure") for p in view.passages)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield references without a target, and promises the text does not keep."""
    missing = "Добавьте недостающую часть или исправьте ссылку"
    kept = "Раскройте обещанное отдельным пунктом или уберите упоминание"
    promised = [*promised_by_opening(view), *promised_by_headings(view), *promised_by_order(view)]
    for about, found, hint, severity in (
        ("акт ссылается на то, чего в нём нет", list(_targets(view)), missing, None),
        ("обещано, но в тексте не раскрыто", promised, kept, Severity.WARNING),
    ):
        if found:
            yield Hit(
                message=f"{about}: {', '.join(dict.fromkeys(name for _, name in found))}",
                hint=hint,
                spots=view.spots({p.anchor: p for p, _ in found}.values()),
                severity=severity,
            )
