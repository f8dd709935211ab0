"""The page «Собрать комплект» from disk: names typed once stand in valid Word files, in every case form."""

from __future__ import annotations

import base64
import io
import json
import shutil
import subprocess
import zipfile

import pytest
from conftest import DAY, project
from test_accessibility import violations

from generator.documents.write import write_kit
from generator.foreign.docx import docx_blocks
from generator.load import load_base
from generator.site.build import build_site

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]
NAMES = ["prikaz.docx", "polozhenie.docx", "dorozhnaya-karta.docx", "list-soglasovaniya.docx",
         "poyasnitelnaya-zapiska.docx"]  # fmt: skip
HOSTILE = 'А & "Б" <w:t>В</w:t> {region.gen} \x07ё 😀'


@pytest.fixture(scope="module")
def kit_site(tmp_path_factory):
    """The site with the blank documents beside it."""
    root = project(tmp_path_factory.mktemp("kit"))
    write_kit(load_base(root / "data"), root / "build" / "documents" / "kit", DAY)
    build_site(root, root / "site", DAY)
    return root / "site"


def fill(page) -> None:
    """Type what a person would type for Bashkortostan."""
    page.check("input[name=normative][value=yes]")
    page.select_option("select[name=region]", "bashkortostan")
    page.select_option("select[name=authority-preset]", "Министерство просвещения …")
    page.select_option("select[name=institute-preset]", "государственное автономное учреждение дополнительного "
                       "профессионального образования «…»")  # fmt: skip
    page.fill("input[name=institute-name]", "«Институт развития образования»")
    page.fill("input[name='institute.short']", "ИРО")
    page.fill("input[name=position]", "Министр просвещения Республики Башкортостан")
    page.fill("input[name=signatory]", "И.И. Иванов")


def made(page, button="button[type=submit]") -> dict[str, bytes]:
    with page.expect_download() as caught:
        page.click(button)
    with zipfile.ZipFile(caught.value.path()) as package:
        assert package.testzip() is None
        return {"": caught.value.suggested_filename, **{name: package.read(name) for name in package.namelist()}}


def text_of(data: bytes) -> str:
    """All words of a Word file, numbers counted."""
    lines = []
    for block in docx_blocks(data):
        if hasattr(block, "text"):
            lines.append(f"{block.number} {block.text}".strip())
        else:
            lines += [" ".join(map(str, row)) for row in block.rows]
    return " ".join("\n".join(lines).replace("\u00a0", " ").split())


def test_names_typed_once_stand_in_every_document_and_case(visit, kit_site, tmp_path):
    page = visit(kit_site).open("kit.html")
    fill(page)
    assert page.locator("[id='say-authority.ins']").inner_text() == (
        "Участие вуза осуществляется на основании соглашения с Министерством просвещения Республики Башкортостан."
    )
    files = made(page)
    assert files.pop("") == "komplekt-bashkortostan.zip"
    assert list(files) == NAMES
    texts = {name: text_of(data) for name, data in files.items()}
    order, regulation = texts["prikaz.docx"], texts["polozhenie.docx"]
    assert "МИНИСТЕРСТВО ПРОСВЕЩЕНИЯ РЕСПУБЛИКИ БАШКОРТОСТАН" in order
    assert (
        "3. Определить государственное автономное учреждение дополнительного профессионального образования «Институт "
        "развития образования» координатором" in order
    )
    assert "Обеспечить официальное опубликование" in order
    assert "Министр просвещения Республики Башкортостан И.И. Иванов" in order
    assert "приказом Министерства просвещения Республики Башкортостан" in regulation
    assert "и управленческих кадров Республики Башкортостан (далее – РС НМС)" in regulation
    assert "Функции ИРО:" in regulation
    assert "направляются Министерству просвещения Республики Башкортостан ___" in regulation
    assert "Министерство просвещения Республики Башкортостан" in texts["dorozhnaya-karta.docx"]
    assert "Республики Башкортостан" in texts["list-soglasovaniya.docx"]
    assert "является нормативным правовым актом" in texts["poyasnitelnaya-zapiska.docx"]
    left = [name for name, text in texts.items() if "падеж)" in text or "{" in text]
    assert left == []
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit не установлен")
    for name, data in files.items():
        path = tmp_path / name
        path.write_bytes(data)
        assert not audit.OpenXmlValidator().validate(path).errors, name


def test_the_same_entries_make_the_same_bytes(visit, kit_site):
    page = visit(kit_site).open("kit.html")
    fill(page)
    assert made(page) == made(page)


def test_what_is_empty_is_named_and_stays_a_visible_blank(visit, kit_site):
    page = visit(kit_site).open("kit.html")
    page.select_option("select[name=region]", "novgorod")
    page.click("button[type=submit]")
    named = page.locator(".nms-kit-missing li").all_inner_texts()
    assert "орган: творительный падеж" in named
    assert "Инициалы и фамилия" in named
    assert not any("субъект РФ" in line or "ЦНППМ" in line for line in named)
    page.click(".nms-kit-missing li a >> nth=0")
    assert page.evaluate("document.activeElement.name") == "authority.nom"
    assert violations(page) == []
    files = made(page, "[data-anyway]")
    assert "____________ (орган, издающий акт, родительный падеж)" in text_of(files["polozhenie.docx"])
    assert "решите, нормативный ли акт" in text_of(files["prikaz.docx"])
    assert "Новгородской области" in text_of(files["prikaz.docx"])


def test_hostile_names_stay_names(visit, kit_site):
    page = visit(kit_site).open("kit.html")
    fill(page)
    page.fill("input[name='authority.gen']", HOSTILE)
    page.fill("input[name=signatory]", "Ё" * 5000)
    files = made(page)
    seen = 'А & "Б" <w:t>В</w:t> {region.gen} ё 😀'
    assert f"приказом {seen}" in text_of(files["polozhenie.docx"])
    assert "Ё" * 5000 in text_of(files["prikaz.docx"])


def test_entries_are_kept_saved_opened_and_cleared(visit, kit_site, tmp_path):
    tour = visit(kit_site)
    page = tour.open("kit.html")
    fill(page)
    page.reload()
    assert page.input_value("input[name='authority.dat']") == "Министерству просвещения Республики Башкортостан"
    with page.expect_download() as caught:
        page.click("[data-save]")
    path = tmp_path / caught.value.suggested_filename
    caught.value.save_as(path)
    assert json.loads(path.read_text("utf-8"))["values"]["region"] == "bashkortostan"
    page.click("[data-clear]")
    assert page.input_value("input[name='authority.dat']") == ""
    assert page.evaluate("localStorage.getItem('nms-kit')") is None
    page.reload()
    assert page.input_value("select[name=region]") == ""
    assert page.input_value("input[name='cnppm.ins']").startswith("центром непрерывного")
    page.set_input_files("input[type=file]", path)
    page.wait_for_function("document.querySelector('[name=\"institute.short\"]').value === 'ИРО'")
    assert page.is_checked("input[name=normative][value=yes]")
    bad = tmp_path / "bad.json"
    bad.write_text("[1, 2", "utf-8")
    page.set_input_files("input[type=file]", bad)
    page.wait_for_function("document.querySelector('.nms-kit-status').textContent.includes('не записи комплекта')")
    assert page.input_value("input[name='institute.short']") == "ИРО"


@pytest.mark.parametrize(("width", "scheme"), [(1400, "light"), (360, "dark")])
def test_the_pages_are_accessible_and_fit(visit, kit_site, width, scheme):
    tour = visit(kit_site, viewport={"width": width, "height": 900}, color_scheme=scheme)
    for name in ("kit.html", "downloads.html"):
        page = tour.open(name)
        for details in page.query_selector_all(".nms-kit details"):
            details.evaluate("node => { node.open = true; }")
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice не установлен")
def test_libreoffice_opens_the_set(visit, kit_site, tmp_path):
    page = visit(kit_site).open("kit.html")
    fill(page)
    files = made(page)
    for name in NAMES:
        (tmp_path / name).write_bytes(files[name])
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path]
    command = ["soffice", profile, *convert, *(str(tmp_path / name) for name in NAMES)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    for name, wanted in (("prikaz", "3. Определить государственное автономное"), ("polozhenie", "Функции ИРО:")):
        text = (tmp_path / f"{name}.txt").read_text("utf-8-sig").replace("\u00a0", " ")
        assert wanted in text, name
        assert "Республики Башкортостан" in text, name


def test_the_archive_of_the_set_is_not_made_of_foreign_parts(kit_site):
    """The prebuilt files inlined in the script are those beside it."""
    script = (kit_site / "assets" / "data" / "kit.js").read_text("utf-8")
    data = json.loads(script.removeprefix("window.nmsKit = ").removesuffix(";\n"))
    assert set(data["blanks"]) == {
        "order-yes", "order-no", "order-open", "note-yes", "note-no", "note-open", "regulation", "roadmap", "approval",
    }  # fmt: skip
    for text in data["blanks"].values():
        with zipfile.ZipFile(io.BytesIO(base64.b64decode(text))) as package:
            assert "word/document.xml" in package.namelist()
