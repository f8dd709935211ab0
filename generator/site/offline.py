"""The site as one ZIP for computers without a network: it opens from disk, and tells whether it is whole."""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from generator.compare.dates import russian_date
from generator.output import write_file

__all__ = ["FOLDER", "SUMS", "write_offline"]

FOLDER: Final = "atlas"
SUMS: Final = "SHA256SUMS"
_STORED: Final = (".zip", ".docx", ".xlsx", ".pdf", ".png", ".gz", ".woff2")  # packed already
_README: Final = """\
Атлас РС НМС: издание для компьютера без сети. Сборка от {date}.

Как открыть: распакуйте архив целиком (на флешку или на диск) и откройте двойным щелчком файл index.html
в папке atlas. Нужен только браузер. Поиск, сравнения и документы работают без сети; сайт ни к кому не обращается.

Как проверить, что ничего не испорчено. В файле SHA256SUMS – контрольная сумма каждого файла.
  Windows (PowerShell, из папки atlas):
    Get-Content SHA256SUMS -Encoding UTF8 | ForEach-Object {{
      $sum, $name = $_ -split '  ', 2
      if ((Get-FileHash $name).Hash -ne $sum) {{ "Испорчен: $name" }}
    }}
  Linux (из папки atlas):
    sha256sum --quiet --check SHA256SUMS
Если команда ничего не напечатала, все файлы целы.
"""


def _contents(site: Path, day: str) -> Iterator[tuple[str, bytes]]:
    """Yield names in the archive's folder with their bytes, in the order of names."""
    readme = _README.format(date=russian_date(day)).replace("\n", "\r\n")
    yield "README.txt", b"\xef\xbb\xbf" + readme.encode("utf-8")  # an old Notepad needs both
    for path in sorted(item for item in site.rglob("*") if item.is_file()):
        yield path.relative_to(site).as_posix(), path.read_bytes()


def _entry(name: str, day: str) -> zipfile.ZipInfo:
    made = date.fromisoformat(day)
    entry = zipfile.ZipInfo(f"{FOLDER}/{name}", (max(made.year, 1980), made.month, made.day, 0, 0, 0))
    entry.external_attr = 0o100644 << 16
    entry.create_system = 3
    entry.compress_type = zipfile.ZIP_STORED if name.endswith(_STORED) else zipfile.ZIP_DEFLATED
    return entry


def write_offline(site: Path, target: Path, day: str) -> None:
    """Write the built site as a ZIP with SHA256SUMS inside, and its own sum beside it (`<target>.sha256`).

    `day` is the date of the build (ISO 8601): the same site and date give the same bytes. The previous
    archive stays until the new one is whole.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as stream:
        fresh = Path(stream.name)
        try:
            with zipfile.ZipFile(stream, "w", compresslevel=9) as archive:
                lines = []
                for name, content in _contents(site, day):
                    archive.writestr(_entry(name, day), content)
                    lines.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
                archive.writestr(_entry(SUMS, day), "".join(lines))
        except BaseException:
            stream.close()
            fresh.unlink()
            raise
    fresh.chmod(0o644)
    fresh.replace(target)
    with target.open("rb") as whole:
        digest = hashlib.file_digest(whole, "sha256").hexdigest()
    write_file(target.with_name(f"{target.name}.sha256"), f"{digest}  {target.name}\n")
