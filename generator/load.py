"""data/ → Base: the only reader of the project's data. All problems are collected, then raised at once."""

from __future__ import annotations

import hashlib
import marshal
import os
import tempfile
from pathlib import Path
from typing import Any

from generator.consistency import act_problems, base_problems
from generator.model.act import Act, ActFile, PartFile, RoadmapFile
from generator.model.catalogue import Base, LexiconEntry
from generator.problem import DataError, Problem, did_you_mean
from generator.validate import FILE_TYPES, validate
from generator.yaml_reader import MAX_BYTES, decode, read_yaml

__all__ = ["load_act", "load_base", "read_record"]

CANON = ("roles", "functions", "terms", "indicators", "events", "federal_acts")
_CACHE_VERSION = 1  # raise when read_yaml returns other data for the same text


def _name(path: Path, root: Path) -> str:
    """Return the path as messages show it: from the data folder's parent."""
    try:
        return path.relative_to(root.parent).as_posix()
    except ValueError:
        return path.as_posix()


def _bytes(path: Path, file: str) -> bytes:
    def refuse(found: str, expected: str, hint: str) -> DataError:
        return DataError([Problem(file, 0, 0, "", found, expected, hint, unreadable=True)])

    try:
        if path.is_dir():
            raise refuse("папка на месте файла", "файл YAML", "Переименуйте папку")
        if (size := path.stat().st_size) > MAX_BYTES:
            megabytes = f"{size / 1048576:.0f} МБ"
            raise refuse(f"файл слишком велик: {megabytes}", "не более 8 МБ", "Разделите акт на части")
        return path.read_bytes()
    except FileNotFoundError:
        raise refuse("файла нет", "файл YAML", "Создайте файл или исправьте имя") from None
    except OSError as error:
        hint = "Проверьте права и ссылки файловой системы"
        raise refuse(f"файл не читается: {error.strerror}", "файл YAML", hint) from None


def _cached(raw: bytes, file: str, cache: Path | None) -> tuple[Any, str]:
    """Return the plain data of a file and its text; parsed data is kept by the hash of the content."""
    text = decode(raw, file)
    if cache is None:
        return read_yaml(text, file), text
    entry = cache / f"{hashlib.sha256(raw).hexdigest()[:32]}.{_CACHE_VERSION}"
    try:
        return marshal.loads(entry.read_bytes()), text  # noqa: S302  our own cache, keyed by content
    except (OSError, ValueError, EOFError, TypeError):
        pass
    data = read_yaml(text, file)
    cache.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=cache)
    with os.fdopen(handle, "wb") as stream:
        stream.write(marshal.dumps(data))
    Path(name).replace(entry)
    return data, text


def read_record(path: Path, kind: str, root: Path, cache: Path | None = None) -> Any:
    """Return the typed record of one file; `kind` names its type in FILE_TYPES.

    Raises:
        DataError: what is wrong, with file, line and column.
    """
    file = _name(path, root)
    data, text = _cached(_bytes(path, file), file, cache)
    record, problems = validate(FILE_TYPES[kind], data, text, file)
    if problems:
        raise DataError(problems)
    return record


def load_act(folder: Path, root: Path, cache: Path | None = None) -> Act:
    """Return the act of one folder: act.yaml and a file for every part that is present.

    Raises:
        DataError: all problems of its files together.
    """
    problems: list[Problem] = []

    def read(path: Path, kind: str) -> Any:
        try:
            return read_record(path, kind, root, cache)
        except DataError as error:
            problems.extend(error.problems)
            return None

    file: ActFile | None = read(folder / "act.yaml", "act")
    if file is None:
        raise DataError(problems)
    name = _name(folder / "act.yaml", root)
    parts: dict[str, PartFile | RoadmapFile] = {}
    for part in file.parts:
        if part.present:
            record = read(folder / f"{part.id}.yaml", "roadmap" if part.id == "roadmap" else "part")
            if record is not None:
                parts[part.id] = record
    listed = {"act", *(part.id for part in file.parts if part.present)}
    for path in sorted(folder.glob("*.yaml")):
        if path.stem not in listed:
            hint = did_you_mean(path.stem, listed)
            expected = "часть со знаком present: true в act.yaml"
            problems.append(Problem(_name(path, root), 0, 0, "", "файл не назван среди частей акта", expected, hint))
    if problems:
        raise DataError(problems)
    paths = {part: _name(folder / f"{part}.yaml", root) for part in parts} | {"order": name}
    act = Act(slug=folder.name, file=file, parts=parts, paths=paths)
    if problems := act_problems(act):
        raise DataError(problems)
    return act


def _catalogue(root: Path, cache: Path | None, problems: list[Problem]) -> dict[str, dict[str, Any]]:
    """Return the catalogues by name, each by id."""
    files = {name: root / "canon" / f"{name}.yaml" for name in CANON} | {"regions": root / "regions.yaml"}
    found: dict[str, dict[str, Any]] = {}
    for name, path in files.items():
        found[name] = {}
        try:
            entries = getattr(read_record(path, name, root, cache), name)
        except DataError as error:
            problems.extend(error.problems)
            continue
        for entry in entries:
            key = entry.slug if name == "regions" else entry.id
            if key in found[name]:
                file, (line, column) = _name(path, root), entry.place
                problems.append(Problem(file, line, column, name, f"«{key}» записан дважды", "один раз"))
            found[name][key] = entry
    return found


def _lexicon(root: Path, cache: Path | None, problems: list[Problem]) -> dict[str, tuple[LexiconEntry, ...]]:
    """Return the word lists by name of their file."""
    found: dict[str, tuple[LexiconEntry, ...]] = {}
    for path in sorted((root / "lexicon").glob("*.yaml")):
        try:
            found[path.stem] = read_record(path, "lexicon", root, cache).entries
        except DataError as error:
            problems.extend(error.problems)
    return found


def load_base(root: Path, cache: Path | None = None) -> Base:
    """Return everything under the data folder `root`.

    Raises:
        DataError: every problem of every file.
    """
    problems: list[Problem] = []
    if not (root / "acts").is_dir():
        found = f"нет папки {(root / 'acts').as_posix()}"
        raise DataError([Problem(root.as_posix(), 0, 0, "", found, "папка с актами", unreadable=True)])
    catalogues = _catalogue(root, cache, problems)
    acts: dict[str, Act] = {}
    for folder in sorted((root / "acts").iterdir()):
        if not folder.is_dir() or folder.name.startswith("."):
            continue
        try:
            acts[folder.name] = load_act(folder, root, cache)
        except DataError as error:
            problems.extend(error.problems)
    base = Base(acts=acts, lexicon=_lexicon(root, cache, problems), **catalogues)
    problems.extend(base_problems(base))
    if problems:
        raise DataError(problems)
    return base
