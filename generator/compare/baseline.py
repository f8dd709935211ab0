"""The baseline of a canon entry in words."""

from __future__ import annotations

from generator.compare.dates import russian_date
from generator.model.catalogue import CanonEntry

__all__ = ["baseline_note", "baseline_value"]

_COMPARATORS = {">=": "не менее ", "<=": "не более ", "=": ""}


def baseline_value(entry: CanonEntry) -> str:
    """Return «не менее 30 % к 2024 году», or an empty string where the baseline names no value."""
    value = entry.baseline.value if entry.baseline else None
    if value is None:
        return ""
    amount = ""
    if value.value is not None:
        number = f"{value.value:g}".replace(".", ",")
        amount = f"{_COMPARATORS.get(value.comparator or '', '')}{number} {value.unit or ''}".strip()
    when = f"к {value.year} году" if value.year else ""
    start = f"начиная с {value.start} года" if value.start else ""
    yearly = "ежегодно" if value.recurrence == "P1Y" else ""
    return ", ".join(word for word in (f"{amount} {when}".strip(), yearly, start) if word)


def baseline_note(entry: CanonEntry) -> str:
    """Return what the federal concept says, where the acts show it, with the period of the norm."""
    baseline = entry.baseline
    if baseline is None:
        return ""
    value = f" – {baseline_value(entry)}" if baseline_value(entry) else ""
    until = f"; срок – до {russian_date(baseline.until)}" if baseline.until else ""
    warning = "Восстановлено по текстам актов, сверьте с оригиналом."
    return f"Исходная норма{value}{until}. {baseline.source}. {warning}"
