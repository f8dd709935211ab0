"""Rows about an act as a whole: requisites, parts, related acts, subjects."""

from __future__ import annotations

from collections.abc import Iterator

from generator import rows
from generator.model.act import Act, Requisites
from generator.model.vocabulary import HeadLineKind

__all__ = ["act_row", "act_title", "citation_text", "part_rows", "related_act_rows", "subject_rows"]


def citation_text(act: Requisites) -> str:
    """Return «приказ от 21.07.2021 № 1484», as far as the requisites are known."""
    day = ".".join(reversed(act.date.split("-"))) if act.date else ""
    pieces = (act.kind, f"от {day}" if day else "", f"№ {act.number}" if act.number else "")
    return " ".join(piece for piece in pieces if piece)


def act_title(act: Act) -> str:
    """Return the title of the act, or of its main part where the source has no head."""
    lines = [line.text for line in act.file.head if line.says == HeadLineKind.TITLE]
    if lines:
        return " ".join(lines)
    return next((part.title for part in act.file.parts if part.present and part.title), "")


def act_row(act: Act) -> rows.ActRow:
    """Return the requisites of an act; empty text where the source does not say."""
    file = act.file
    period, registration, signatory = file.period, file.registration, file.signatory
    return rows.ActRow(
        act=act.slug,
        region=file.region,
        document_kind=file.document_kind,
        act_kind=file.act_kind or "",
        issuer=file.issuer or "",
        issuer_level=file.issuer_level or "",
        number=file.number or "",
        date=file.date or "",
        title=act_title(act),
        city=file.city or "",
        signatory_position=(signatory.position if signatory else "") or "",
        signatory_name=(signatory.name if signatory else "") or "",
        period_start=(period.start if period else "") or "",
        period_end=(period.end if period else "") or "",
        amends="; ".join(citation_text(item) for item in file.amends),
        registration_by=(registration.by if registration else "") or "",
        registration_date=(registration.date if registration else "") or "",
        registration_number=(registration.number if registration else "") or "",
    )


def part_rows(act: Act) -> Iterator[rows.PartRow]:
    """Yield the parts in reading order; the order itself first where the source has it."""
    if act.file.order and not any(part.id == "order" for part in act.file.parts):
        yield rows.PartRow(act=act.slug, part="order", number="", title=act_title(act), present=True)
    for part in act.file.parts:
        yield rows.PartRow(
            act=act.slug, part=part.id, number=part.number or "", title=part.title or "", present=part.present
        )


def related_act_rows(act: Act) -> Iterator[rows.RelatedActRow]:
    """Yield other acts of the region that the text names."""
    for index, item in enumerate(act.file.related_acts, 1):
        yield rows.RelatedActRow(
            id=f"{act.slug}:related-{index}",
            act=act.slug,
            kind=item.kind or "",
            issuer=item.issuer or "",
            date=item.date or "",
            number=item.number or "",
            title=item.title or "",
            role=item.role or "",
            held=item.held,
            clause=item.clause or "",
        )


def subject_rows(act: Act) -> Iterator[rows.SubjectRow]:
    """Yield the subjects in the order of act.yaml."""
    for subject in act.file.subjects:
        yield rows.SubjectRow(
            act=act.slug,
            id=subject.id,
            name=subject.name,
            abbr=subject.abbr or "",
            kind=subject.kind,
            level=subject.level,
            role=" ".join(subject.roles),
            parent=subject.parent or "",
            clause=subject.clause or "",
        )
