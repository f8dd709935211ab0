"""Не названо полномочие органа принять акт.

Что проверяет. В преамбуле, распорядительной части и правовой основе ищется норма, по которой орган вправе принять этот
акт: пункт положения об органе, статья закона, устав учреждения, пункт поручения, которое акт исполняет, или прямое
указание на полномочие.

Почему это важно. Приказ действует, если орган принял его в пределах своих полномочий. Если норма не названа, это
приходится доказывать, а при экспертизе акт проверяют на принятие за пределами компетенции.

Пример. Преамбула ссылается на распоряжение федерального министерства, но не на положение об областном департаменте и не
на закон, который поручает ему этот вопрос.

Как исправить. Сошлитесь в преамбуле на пункт положения об органе (для учреждения – на устав) или на статью закона, из
которой полномочие следует.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.model.vocabulary import IssuerLevel
from generator.reading.patterns import group_pattern
from generator.view import ActView

CODE = "CMP05"
SEVERITY = Severity.WARNING
NEEDS = ("text",)


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield the absence of any provision that names the body's power; an act without its order is not judged."""
    order = [
        p for p in view.texts if p.part == "order" and p.key not in ("head", "stamps", "signatory", "registration")
    ]
    if not order:
        return
    basis = [passage for passage in view.texts if passage.key == "basis"]
    power = group_pattern(view.lexicon("competence_bases"))
    if any(power.search(passage.text) for passage in order + basis):
        return
    local = view.act.file.issuer_level is IssuerLevel.INSTITUTE
    document = "устав учреждения" if local else "положение об органе или статью закона"
    yield Hit(
        message="ни преамбула, ни правовая основа не называют норму, "
        "на основании которой орган вправе принять этот акт",
        hint=f"Сошлитесь в преамбуле на {document}",
        spots=(view.spot(next((p for p in order if p.key == "preamble"), order[0])),),
        severity=Severity.INFO if local else Severity.WARNING,
    )
