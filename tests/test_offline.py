"""The edition without a network: the same bytes every time, sums that a standard tool reads, nothing left behind."""

import hashlib
import zipfile

import pytest

from generator.site.offline import FOLDER, SUMS, write_offline


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    (folder / "acts").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>Атлас</title>" * 50, encoding="utf-8")
    (folder / "acts" / "a.docx").write_bytes(b"PK packed already")
    return folder


def test_it_holds_the_site_and_says_how_to_open_it(site, tmp_path):
    target = tmp_path / "build" / "atlas.zip"
    write_offline(site, target, "2026-11-21")
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert all(name.isascii() and name.startswith(f"{FOLDER}/") for name in names)
        assert archive.read(f"{FOLDER}/acts/a.docx") == b"PK packed already"
        assert "Сборка от 21.11.2026" in archive.read(f"{FOLDER}/README.txt").decode("utf-8-sig")
        assert archive.getinfo(f"{FOLDER}/index.html").compress_size < archive.getinfo(f"{FOLDER}/index.html").file_size


def test_sums_are_true(site, tmp_path):
    target = tmp_path / "atlas.zip"
    write_offline(site, target, "2026-11-21")
    with zipfile.ZipFile(target) as archive:
        lines = archive.read(f"{FOLDER}/{SUMS}").decode("utf-8").splitlines()
        told = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
        files = {name.removeprefix(f"{FOLDER}/") for name in archive.namelist()} - {SUMS}
        assert set(told) == files
        for name, digest in told.items():
            assert hashlib.sha256(archive.read(f"{FOLDER}/{name}")).hexdigest() == digest
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    assert target.with_name("atlas.zip.sha256").read_text(encoding="utf-8") == f"{digest}  atlas.zip\n"


def test_the_same_site_gives_the_same_bytes(site, tmp_path):
    for name in ("one.zip", "two.zip"):
        write_offline(site, tmp_path / name, "2026-11-21")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_failed_run_leaves_the_old_archive(site, tmp_path):
    target = tmp_path / "atlas.zip"
    target.write_bytes(b"old")
    with pytest.raises(ValueError, match="Invalid isoformat"):
        write_offline(site, target, "no date")
    assert target.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["atlas.zip", "site"]
