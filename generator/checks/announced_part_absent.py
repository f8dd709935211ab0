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
from generator.model.catalogue import LexiconEntry
from generator.morphology import content_lemmas
from generator.reading.likeness import light_words
from generator.reading.numbering import read_mark
from generator.view import ActView
from generator.walk import ORDER, Passage

CODE = "REF07"
SEVERITY = Severity.ERROR
NEEDS = ("text", "structure")

_APPENDIX = re.compile(r"приложени\w{1,3}\s*(?:№|N)\s*(\d{1,2})(?!\d)(?!\s+к\s+(?!настоящ))", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?<![а-яё])(пункт|раздел|глав)\w{0,3}\s+(\d{1,2}(?:\.\d{1,3}){0,3})\.?(?:\s*[-–—,и]\s*\d[\d.]*)*\s+настоящ\w{2,3}", re.IGNORECASE
)
_BY_ROADMAP = re.compile(r"(?:соответствии\s+с|согласно)\s+(?:комплекс\w+\s+мер\s*)?\(?[«\"]?дорожн\w{2}\s+карт", re.IGNORECASE)
_ATTACHED = re.compile(r"прилага(?:е|ю)тся|согласно\s+приложени|приведен\w{0,2}\s+в\s+приложени", re.IGNORECASE)
_DEFINES = re.compile(r"(?:определяет|устанавливает|регулирует)\s+(?P<parts>.{10,700}?)(?:\.\s|\.$|\sв\s+целях\s|;|$)", re.IGNORECASE)
_INCLUDING = re.compile(r"утвержда\w{2,4}\s+[^:;]{5,160},\s+включая\s*:\s*(?P<items>.{10,1500})", re.IGNORECASE)
_STEM = 6


def _numbers(view: ActView) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for passage in view.passages:
        mark = read_mark(passage.number)
        if passage.number and mark:
            found.setdefault(passage.part, set()).add(passage.number.rstrip(".) "))
    return found


def _targets(view: ActView) -> Iterator[tuple[Passage, str]]:
    """Yield references to appendices and clauses of the act that do not exist."""
    stamps = " ".join(p.printed for p in view.passages if p.key == "stamps")
    held = {part.number for part in view.act.file.parts if part.number} | set(re.findall(r"№\s*(\d{1,2})", stamps))
    numbers = _numbers(view)
    for passage in view.texts:
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


def _entries(text: str, entries: tuple[LexiconEntry, ...]) -> list[LexiconEntry]:
    low = text.lower()
    return [entry for entry in entries if re.search(rf"(?<![а-яё-]){entry.text}", low)]


def _is_heading(passage: Passage) -> bool:
    text = passage.text.rstrip()
    return bool(passage.title) or text.endswith(":") or passage.key in ("columns", "band") or (0 < len(text) < 160)


def _has(entry: LexiconEntry, text: str) -> bool:
    return any(stem in text for stem in (entry.text, *entry.forms))


def _promised(view: ActView) -> Iterator[tuple[Passage, str]]:
    """Yield what the first clause promises and nothing in the text takes up."""
    lexicon = view.lexicon("promised_parts")
    body = [p for p in view.texts if p.part != ORDER and p.key not in ("stamps", "head")]
    opening = next((p for p in body[:12] if _DEFINES.search(p.text) and p.key == "clauses"), None)
    if opening is None or not lexicon:
        return
    parts = _DEFINES.search(opening.text)
    headings = " ".join(p.printed.lower() for p in body if p is not opening and _is_heading(p))
    rest = " ".join(p.text[:200].lower() for p in body if p is not opening)
    for entry in _entries(parts["parts"] if parts else "", lexicon):
        if not _has(entry, headings) and not _has(entry, rest):
            word = re.search(rf"(?<![а-яё-]){entry.text}\w*", opening.text, re.IGNORECASE)
            yield opening, f"«{word[0] if word else entry.text}»"


def _headings(view: ActView) -> Iterator[tuple[Passage, str]]:
    """Yield what a heading of two promised parts names and its section does not speak of."""
    lexicon = view.lexicon("promised_parts")
    body = [p for p in view.texts if p.part != ORDER and p.key not in ("stamps", "head") and not p.table]
    for index, passage in enumerate(body):
        named = _entries(passage.title, lexicon) if passage.title and not passage.text else []
        if len(named) < 2:
            continue
        end = next((i for i in range(index + 1, len(body)) if body[i].title and body[i].depth <= passage.depth), len(body))
        under = " ".join(p.printed.lower() for p in body[index + 1 : end])
        for entry in named if len(under) > 300 else []:
            if entry.group and not _has(entry, under):
                yield passage, f"«{passage.title}»: нет части «{entry.text}…»"


def _included(view: ActView) -> Iterator[tuple[Passage, str]]:
    """Yield parts that a clause says the approved document includes and nothing else speaks of."""
    light = light_words(view.lexicon("light_words"))
    for passage in view.texts:
        match = _INCLUDING.search(passage.text)
        if not match:
            continue
        others = [{lemma[:_STEM] for lemma in content_lemmas(p.text or p.title)} for p in view.texts if p is not passage]
        for item in match["items"].split(";"):
            head = {lemma[:_STEM] for lemma in [w for w in content_lemmas(item) if w not in light][:2]}
            if len(head) == 2 and not any(head <= other for other in others):
                yield passage, f"«{' '.join(item.split()).strip('. ')[:90]}»"


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield references without a target, and promises the text does not keep."""
    missing = "Добавьте недостающую часть или исправьте ссылку"
    kept = "Раскройте обещанное отдельным пунктом или уберите упоминание"
    promised = [*_promised(view), *_headings(view), *_included(view)]
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
