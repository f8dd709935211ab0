"""data/ → Base: the only reader of the project's data. All problems are collected, then raised at once.

With a cache folder two things are spared: the parsed data of a file is kept there under the hash of its
content, and an act whose files are as they were is taken over from an earlier load of the same process
(records are frozen). Neither is ever asked by name or time, so that nothing can be out of date.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import hashlib
import marshal
import os
import re
import stat
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.consistency import Reference, base_problems, examine
from generator.model.act import Act, ActFile
from generator.model.catalogue import AcceptedEntry, Base
from generator.problem import DataError, Problem, did_you_mean
from generator.validate import FILE_TYPES, validate
from generator.yaml_reader import MAX_BYTES, decode, locate, read_yaml, show

__all__ = ["load_act", "load_base", "read_record"]

CANON = ("roles", "functions", "terms", "indicators", "events", "federal_acts")
_CACHE_VERSION = 2  # raise when read_yaml returns other data for the same text
_PART_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_CAUSES = {errno.ELOOP: "ссылка ведёт на саму себя", errno.EACCES: "нет прав на чтение"}


@dataclass(frozen=True, slots=True)
class _Loaded:
    """An act without problems, what it refers to, and the digest of the files it came from."""

    digest: bytes
    act: Act
    references: tuple[Reference, ...]


_loaded: dict[tuple[Path, Path], _Loaded] = {}  # by folder of the act and data folder


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
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise refuse("папка на месте файла", "файл YAML", "Переименуйте папку")
        if not stat.S_ISREG(status.st_mode):  # a pipe or a device would be read for ever
            raise refuse("не файл, а устройство или канал", "файл YAML", "Замените его файлом")
        if status.st_size > MAX_BYTES:
            megabytes = f"{status.st_size / 1048576:.0f} МБ"
            raise refuse(f"файл слишком велик: {megabytes}", "не более 8 МБ", "Разделите акт на части")
        return path.read_bytes()
    except FileNotFoundError:
        raise refuse("файла нет", "файл YAML", "Создайте файл или исправьте имя") from None
    except OSError as error:
        cause = _CAUSES.get(error.errno or 0, f"ошибка {error.errno}")
        hint = "Проверьте права и ссылки файловой системы"
        raise refuse(f"файл не читается: {cause}", "файл YAML", hint) from None


def _cached(raw: bytes, file: str, cache: Path | None) -> tuple[Any, str]:
    """Return the plain data of a file and its text; parsed data is kept by the hash of the content."""
    text = decode(raw, file)
    if cache is None:
        return read_yaml(text, file), text
    entry = cache / f"{hashlib.sha256(raw).hexdigest()}.{_CACHE_VERSION}"
    try:
        kept = entry.read_bytes()
        if hashlib.sha256(kept[32:]).digest() == kept[:32]:  # a damaged entry is no entry
            return marshal.loads(kept[32:]), text  # noqa: S302  our own cache, keyed by content
    except OSError:
        pass
    data = read_yaml(text, file)
    with contextlib.suppress(OSError):  # a cache that cannot be written only saves no time
        _keep(entry, marshal.dumps(data))
    return data, text


def _keep(entry: Path, content: bytes) -> None:
    """Write a cache entry whole or not at all."""
    entry.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=entry.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(hashlib.sha256(content).digest() + content)
        Path(name).replace(entry)
    except OSError:
        Path(name).unlink()
        raise


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


def _located(problems: Iterable[Problem], root: Path) -> list[Problem]:
    """Return problems of records with the whole path from the top of their file."""
    paths: dict[str, dict[tuple[int, int], str]] = {}
    found = []
    for problem in problems:
        if (file := problem.file) not in paths:
            text = decode(_bytes(root.parent / file, file), file)
            paths[file] = {place: show(path) for path, place in locate(text, file).items()}
        above = paths[file].get((problem.line, problem.column), "")
        path = ".".join(step for step in (above, problem.path) if step)
        found.append(replace(problem, path=path))
    return found


def _parts(file: ActFile, folder: Path, root: Path, cache: Path | None) -> tuple[dict[str, Any], list[Problem]]:
    """Return the present parts of an act by id, and the problems of their files."""
    parts: dict[str, Any] = {}
    problems: list[Problem] = []
    for part in file.parts:
        if not part.present:
            continue
        if not _PART_ID.match(part.id) or part.id in ("act", "order"):
            name, (line, column) = _name(folder / "act.yaml", root), part.place
            found, expected = f"id части «{part.id}»", "имя её файла без .yaml: regulation"
            problems.append(Problem(name, line, column, "", found, expected))
            continue
        try:
            kind = "roadmap" if part.id == "roadmap" else "part"
            parts[part.id] = read_record(folder / f"{part.id}.yaml", kind, root, cache)
        except DataError as error:
            problems.extend(error.problems)
    listed = {"act", *(part.id for part in file.parts if part.present)}
    for path in sorted(folder.glob("*.yaml")):
        if path.stem not in listed:
            found, expected = "файл не назван среди частей акта", "часть со знаком present: true в act.yaml"
            hint = did_you_mean(path.stem, listed)
            problems.append(Problem(_name(path, root), 0, 0, "", found, expected, hint))
    return parts, problems


def _digest(folder: Path, root: Path) -> bytes:
    """Return the digest of the files of an act, empty when one of them cannot be read."""
    digest = hashlib.sha256()
    try:
        for path in sorted(folder.glob("*.yaml")):
            digest.update(path.name.encode() + hashlib.sha256(_bytes(path, _name(path, root))).digest())
    except DataError:
        return b""
    return digest.digest()


def _load(folder: Path, root: Path, cache: Path | None) -> _Loaded:
    digest = _digest(folder, root) if cache else b""
    known = _loaded.get((folder, root)) if cache else None
    if known and digest and known.digest == digest:
        return known
    file: ActFile = read_record(folder / "act.yaml", "act", root, cache)
    parts, problems = _parts(file, folder, root, cache)
    if problems:
        raise DataError(problems)
    paths = {part: _name(folder / f"{part}.yaml", root) for part in parts}
    paths["order"] = _name(folder / "act.yaml", root)
    act = Act(slug=folder.name, file=file, parts=parts, paths=paths)
    problems, references = examine(act)
    if problems:
        raise DataError(_located(problems, root))
    loaded = _Loaded(digest, act, references)
    if cache:
        _loaded[folder, root] = loaded
    return loaded


def load_act(folder: Path, root: Path, cache: Path | None = None) -> Act:
    """Return the act of one folder: act.yaml and a file for every part that is present.

    Raises:
        DataError: all problems of its files together.

    """
    return _load(folder, root, cache).act


def _catalogue(root: Path, cache: Path | None, problems: list[Problem]) -> tuple[dict[str, dict[str, Any]], set[str]]:
    """Return the catalogues by name, each by id, and the names of those that could not be read."""
    files = {name: root / "canon" / f"{name}.yaml" for name in CANON} | {"regions": root / "regions.yaml"}
    found: dict[str, dict[str, Any]] = {name: {} for name in files}
    unread: set[str] = set()
    for name, path in files.items():
        try:
            entries = getattr(read_record(path, name, root, cache), name)
        except DataError as error:
            problems.extend(error.problems)
            unread.add(name)
            continue
        for entry in entries:
            key = entry.slug if name == "regions" else entry.id
            if key in found[name]:
                file, (line, column) = _name(path, root), entry.place
                problems.append(Problem(file, line, column, name, f"«{key}» записан дважды", "один раз"))
            found[name][key] = entry
    return found, unread


def _folder(root: Path, name: str, kind: str, cache: Path | None, problems: list[Problem]) -> dict[str, Any]:
    """Return the records of a folder (word lists, drafts) by name of their file."""
    found: dict[str, Any] = {}
    for path in sorted((root / name).glob("*.yaml")):
        try:
            found[path.stem] = read_record(path, kind, root, cache)
        except DataError as error:
            problems.extend(error.problems)
    return found


def _accepted(root: Path, cache: Path | None, problems: list[Problem]) -> tuple[AcceptedEntry, ...]:
    """Return the accepted findings; none when there is no such file."""
    path = root / "accepted.yaml"
    if not path.exists():
        return ()
    try:
        return tuple(read_record(path, "accepted", root, cache).accepted)
    except DataError as error:
        problems.extend(error.problems)
        return ()


def load_base(root: Path, cache: Path | None = None) -> Base:
    """Return everything under the data folder `root`.

    Raises:
        DataError: every problem of every file.

    """
    collecting = gc.isenabled()
    gc.disable()  # records hold no cycles: looking for them while they are made costs a tenth of the time
    try:
        return _base(root, cache)
    finally:
        if collecting:
            gc.enable()


def _base(root: Path, cache: Path | None) -> Base:
    problems: list[Problem] = []
    if not (root / "acts").is_dir():
        found = f"нет папки {(root / 'acts').as_posix()}"
        raise DataError([Problem(root.as_posix(), 0, 0, "", found, "папка с актами", unreadable=True)])
    catalogues, unread = _catalogue(root, cache, problems)
    acts: dict[str, Act] = {}
    references: list[Reference] = []
    for folder in sorted((root / "acts").iterdir()):
        if folder.name.startswith("."):
            continue
        if not folder.is_dir():
            problems.append(Problem(_name(folder, root), 0, 0, "", "файл среди актов", "папка акта"))
            continue
        try:
            loaded = _load(folder, root, cache)
            acts[folder.name] = loaded.act
            references += loaded.references
        except DataError as error:
            problems.extend(error.problems)
            unread.add("acts")
    base = Base(
        acts=acts,
        lexicon={name: file.entries for name, file in _folder(root, "lexicon", "lexicon", cache, problems).items()},
        drafts=_folder(root, "drafts", "draft", cache, problems),
        accepted=_accepted(root, cache, problems),
        **catalogues,
    )
    problems += _located(base_problems(base, references, root.name, unread), root)
    if problems:
        raise DataError(problems)
    return base
