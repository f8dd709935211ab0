"""Гриф не согласован с распорядительной частью.

Что проверяет. Гриф каждого приложения сверяется с пунктом, который его утверждает. «Утвердить прилагаемое…» требует
грифа «УТВЕРЖДЕНО», «согласно приложению № 1» – отметки «Приложение № 1». Слово «УТВЕРЖДЁН (-А, -О, -Ы)» согласуется с
названием документа в роде и числе; вид акта и номер приложения в грифе – те же, что в приказе.

Почему это важно. По грифу документ находят среди приложений и понимают, каким актом он утверждён.

Пример. Над словами «Комплекс мер (дорожная карта)…» стоит «УТВЕРЖДЕНО»: комплекс – мужского рода, нужно «УТВЕРЖДЁН».

Как исправить. Исправьте гриф по названию документа и по тексту пункта, который его утверждает.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.act import Part
from generator.morphology import content_lemmas, parses, words
from generator.reading.places import distinct
from generator.reading.requisites import act_number, cited_acts
from generator.view import ActView
from generator.walk import Passage

CODE = "REF08"
SEVERITY = Severity.WARNING
NEEDS = ("text",)

_APPROVED = re.compile(r"\bУТВЕРЖД[ЕЁ]Н([АОЫ]?)\b", re.IGNORECASE)
_ANNEX = re.compile(r"приложени\w*\s*(?:№|N)?\s*(\d{1,2})?", re.IGNORECASE)
_ATTACHED = re.compile(r"\bприлагаем", re.IGNORECASE)
_BY_KIND = re.compile(r"\b(приказ|распоряжени|постановлени)(?:у|ом|ю|ем)\b", re.IGNORECASE)
_FORMS = {"masc": "УТВЕРЖДЁН", "femn": "УТВЕРЖДЕНА", "neut": "УТВЕРЖДЕНО", "plur": "УТВЕРЖДЕНЫ"}
_CLOSE = 0.5


def _gender(title: str) -> tuple[str, str]:
    """Return masc, femn, neut or plur of the document's name and the noun itself; empty when unsure."""
    for word in words(title)[:6]:
        nouns = [p for p in parses(word) if "NOUN" in p.tag and "nomn" in p.tag]
        adjectives = [p for p in parses(word) if p.tag.POS in ("ADJF", "PRTF") and "nomn" in p.tag]
        if nouns and not (adjectives and parses(word)[0].tag.POS in ("ADJF", "PRTF")):
            tag = nouns[0].tag
            return ("plur" if tag.number == "plur" else str(tag.gender or "")), word.lower()
        if not adjectives:
            break
    return "", ""


def _approving(view: ActView, part: Part) -> Passage | None:
    """Return the order's clause that names the part: the one with most words of its title."""
    title = set(content_lemmas(part.title or ""))
    best, share = None, _CLOSE
    for passage in view.texts:
        if passage.part == "order" and passage.key not in ("head", "preamble", "stamps") and title:
            found = set(content_lemmas(passage.text))
            start = set(content_lemmas(part.title or "")[:2])
            now = len(title & found) / len(title)
            if start <= found and now > share:
                best, share = passage, now
    return best


def _agreement(part: Part, stamp: Passage) -> str:
    match = _APPROVED.search(stamp.text)
    gender, noun = _gender(part.title or "")
    if not match or gender not in _FORMS or match[0].upper().replace("Ё", "Е") == _FORMS[gender].replace("Ё", "Е"):
        return ""
    return f"в грифе стоит «{match[0].upper()}», а документ – {noun}: нужно «{_FORMS[gender]}»"


def _wording(stamp: Passage, clause: Passage | None) -> str:
    if clause is None:
        return ""
    annex, told = _ANNEX.search(stamp.text), _ANNEX.search(clause.text)
    if annex and told and annex[1] and told[1] and annex[1] != told[1]:
        return f"в грифе приложение № {annex[1]}, а в приказе – № {told[1]}"
    approved = _APPROVED.search(stamp.text)
    if _ATTACHED.search(clause.text) and not told and not approved:
        return "приказ утверждает «прилагаемый» документ, а в грифе нет слова «УТВЕРЖДЕНО»"
    if told and not annex and not _ATTACHED.search(clause.text):
        return "приказ отсылает к приложению, а в грифе приложение не названо"
    return ""


def _kind(view: ActView, stamp: Passage) -> str:
    kind = view.act.file.act_kind
    cited = cited_acts(stamp.text)
    number = act_number(view.act, view.passages)
    match = _BY_KIND.search(stamp.text)
    if kind and match and cited and cited[0].number == number and not str(kind).startswith(match[1].lower()):
        return f"в грифе назван другой вид акта («{match[0]}»), а это {kind}"
    return ""


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield stamps that disagree with the document's name or with the clause that approves it."""
    found: list[tuple[Passage, str]] = []
    for part in view.act.file.parts:
        stamps = [p for p in view.passages if p.key == "stamps" and p.part == part.id]
        clause = _approving(view, part) if stamps and not part.to else None
        for index, stamp in enumerate(stamps):
            told = (_agreement(part, stamp), _wording(stamp, clause) if index == 0 else "", _kind(view, stamp))
            found += [(stamp, item) for item in told if item]
    if found:
        yield Hit(
            message="; ".join(dict.fromkeys(told for _, told in found)),
            hint="Исправьте гриф по названию документа и по пункту, который его утверждает",
            spots=view.spots(distinct(stamp for stamp, _ in found)),
        )
