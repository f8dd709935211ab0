"""Base → all open tables by name, in the order of the data page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator import rows
from generator.collect import act_rows, measure_rows, passage_rows, reference_rows
from generator.model.act import Act
from generator.model.catalogue import Base, CanonEntry
from generator.walk import Passage, walk

__all__ = ["TABLES", "Tables", "collect", "collect_act", "count_rows"]

Tables = Mapping[str, Sequence[rows.Row]]

TABLES: dict[str, type[rows.Row]] = {
    "acts": rows.ActRow,
    "parts": rows.PartRow,
    "related_acts": rows.RelatedActRow,
    "legal_basis": rows.LegalBasisRow,
    "abbreviations": rows.AbbreviationRow,
    "terms": rows.TermRow,
    "statements": rows.StatementRow,
    "subjects": rows.SubjectRow,
    "functions": rows.FunctionRow,
    "agreements": rows.AgreementRow,
    "events": rows.EventRow,
    "indicators": rows.IndicatorRow,
    "indicator_values": rows.IndicatorValueRow,
    "monitoring": rows.MonitoringRow,
    "roadmap": rows.RoadmapRow,
    "tables": rows.TableCellRow,
    "findings": rows.FindingRow,
    "canon": rows.CanonRow,
    "federal_acts": rows.FederalActRow,
    "regions": rows.RegionRow,
}


def _canon_row(kind: str, entry: CanonEntry) -> rows.CanonRow:
    level = getattr(entry, "level", ())
    baseline = entry.baseline
    value = baseline.value if baseline else None
    words = (value.comparator, value.value, value.unit, value.year and f"к {value.year}") if value else ()
    return rows.CanonRow(
        id=entry.id,
        kind=kind,
        label=entry.label,
        explanation=entry.explanation,
        aliases="; ".join(entry.aliases),
        topic=getattr(entry, "topic", None) or "",
        level=level if isinstance(level, str) else " ".join(level),
        direction=getattr(entry, "direction", None) or "",
        baseline_source=baseline.source if baseline else "",
        baseline_value=" ".join(str(word) for word in words if word is not None),
        baseline_from=(baseline.since if baseline else "") or "",
        baseline_until=(baseline.until if baseline else "") or "",
    )


def _canon_rows(base: Base) -> Iterator[rows.CanonRow]:
    kinds: dict[str, Mapping[str, CanonEntry]] = {
        "role": base.roles,
        "function": base.functions,
        "event": base.events,
        "term": base.terms,
        "indicator": base.indicators,
    }
    for kind, entries in kinds.items():
        for entry in entries.values():
            yield _canon_row(kind, entry)


def _federal_act_rows(base: Base) -> Iterator[rows.FederalActRow]:
    for item in base.federal_acts.values():
        yield rows.FederalActRow(
            id=item.id,
            kind=item.kind,
            issuer=item.issuer or "",
            date=item.date or "",
            number=item.number or "",
            title=item.title or "",
            short=item.short,
            amended_by=" ".join(item.amended_by),
            superseded_by=item.superseded_by or "",
            status=item.status,
            source=item.source,
            checked_on=item.checked_on or "",
            cited_by=" ".join(item.cited_by),
        )


def _region_rows(base: Base) -> Iterator[rows.RegionRow]:
    held = {act.file.region for act in base.acts.values()}
    for region in base.regions.values():
        yield rows.RegionRow(
            slug=region.slug,
            nom=region.nom,
            gen=region.gen,
            dat=region.dat,
            acc=region.acc,
            ins=region.ins,
            loc=region.loc,
            kind=region.kind,
            code=region.code or "",
            district=region.district or "",
            tile_row=region.tile.row,
            tile_column=region.tile.column,
            held=region.slug in held,
        )


def collect_act(act: Act, passages: Sequence[Passage]) -> dict[str, list[rows.Row]]:
    """Return the rows of one act by table, in reading order."""
    found: dict[str, list[Any]] = {
        "acts": [act_rows.act_row(act)],
        "parts": list(act_rows.part_rows(act)),
        "related_acts": list(act_rows.related_act_rows(act)),
        "legal_basis": list(reference_rows.legal_basis_rows(passages)),
        "abbreviations": list(passage_rows.abbreviation_rows(passages)),
        "terms": list(passage_rows.term_rows(passages)),
        "statements": list(passage_rows.statement_rows(passages)),
        "subjects": list(act_rows.subject_rows(act)),
        "functions": list(passage_rows.function_rows(act, passages)),
        "agreements": list(passage_rows.agreement_rows(act, passages)),
        "events": list(passage_rows.event_rows(passages)),
        "indicators": list(passage_rows.indicator_rows(passages)),
        "indicator_values": list(measure_rows.indicator_value_rows(passages)),
        "monitoring": list(reference_rows.monitoring_rows(act, passages)),
        "roadmap": list(measure_rows.roadmap_rows(act, passages)),
        "tables": list(passage_rows.table_rows(passages)),
    }
    return found


def collect(base: Base) -> Tables:
    """Return the rows of every table; acts in the order of their slugs."""
    found: dict[str, list[rows.Row]] = {name: [] for name in TABLES}
    for act in base.acts.values():
        for name, table in collect_act(act, tuple(walk(act))).items():
            found[name] += table
    found["canon"] += _canon_rows(base)
    found["federal_acts"] += _federal_act_rows(base)
    found["regions"] += _region_rows(base)
    return found


def count_rows(tables: Tables, act: str) -> dict[str, int]:
    """Return the number of rows of each table that belong to an act."""
    return {name: sum(getattr(row, "act", None) == act for row in table) for name, table in tables.items()}
