"""У показателя нет целевого значения и срока.

Что проверяет. Для каждого показателя ищется целевое значение – в самом тексте, в отдельной графе или по годам – и
срок, к которому его надо достичь. Показатель, который надо выполнять ежегодно с названного года, целевым считается.

Почему это важно. Без значения и срока показатель ничего не требует: любой итог можно признать достигнутым, а отчёты
разных лет и субъектов не сравнить.

Пример. Перечислены шесть долей – «доля педагогических работников, прошедших диагностику …», – но ни для одной не
сказано, сколько процентов и к какому году.

Как исправить. Укажите у каждого показателя значение и год: «к 2026 году – не менее 40 %».
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Hit, Severity
from generator.reading.indicators import Indicator, indicators, own
from generator.view import ActView

CODE = "IND01"
SEVERITY = Severity.ERROR
NEEDS = ("structure",)


def _open(item: Indicator) -> bool:
    return not item.has_target and not item.by


def _share(found: list[Indicator], listed: list[Indicator]) -> str:
    return f"{len(found)} из {len(listed)}" if len(found) < len(listed) else f"все {len(listed)}"


def check_act(view: ActView) -> Iterator[Hit]:
    """Yield indicators without a target, and those with a value but no term; one card."""
    listed = own(indicators(view))
    parts = [
        ([item for item in listed if _open(item)], "целевого значения и срока"),
        (
            [item for item in listed if not item.has_target and item.by and not item.series and _share_like(item)],
            "целевого значения",
        ),
        ([item for item in listed if item.amount and not item.by and not item.series], "срока достижения"),
    ]
    for found, what in parts:
        if not found:
            continue
        certain = any(not item.variative for item in found)
        yield Hit(
            message=f"показатели без {what}: {_share(found, listed)}" + ("" if certain else " (вариативные)"),
            hint="Укажите у каждого показателя, сколько нужно достичь и к какому году",
            spots=tuple(view.spot(item.passage) for item in found),
            severity=SEVERITY if certain and len(found) > 1 else Severity.WARNING,
        )


def _share_like(item: Indicator) -> bool:
    return item.text.lower().startswith(("доля", "количество", "число", "охват", "процент"))
