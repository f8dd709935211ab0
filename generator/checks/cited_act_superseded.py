"""Ссылка на утративший силу документ.

Что проверяет. Акты правовой основы и все акты, названные в тексте с датой и номером, сверяются с реестром
федеральных актов: не заменён ли документ другим к дате акта.

Почему это важно. Ссылка на заменённый документ лишает норму опоры: неясно, какими требованиями
руководствоваться, и акт приходится менять.

Пример. Приказ 2021 года ссылается на распоряжение Минпросвещения России от 06.08.2020 № Р-76, хотя его
заменило распоряжение от 16.12.2020 № Р-174.

Как исправить. Сошлитесь на действующий документ или объясните, почему нужен прежний.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.view import ActView

CODE = "REF01"
SEVERITY = Severity.ERROR
NEEDS = ("text", "types")


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield citations of acts that another act had replaced by the act's own date (register of federal acts)."""
    day = view.act.file.date or view.today
    spots: dict[str, list[object]] = {}
    for passage in view.texts:
        for citation in passage.node.cites if passage.node else ():
            cited = view.base.federal_acts.get(citation.federal_act or "")
            successor = view.base.federal_acts.get(cited.superseded_by or "") if cited else None
            if cited and successor and (successor.date or "9999") <= day:
                spots.setdefault(cited.id, []).append(passage)
    for cited_id, passages in spots.items():
        cited = view.base.federal_acts[cited_id]
        successor = view.base.federal_acts[cited.superseded_by or ""]
        yield Hit(
            message=f"акт ссылается на документ: {cited.short}; к дате акта его заменил другой: {successor.short}",
            hint="Замените ссылку на действующий документ",
            spots=view.spots(passages),  # type: ignore[arg-type]
        )
