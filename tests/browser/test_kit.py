"""«Собрать комплект»: names entered once, five Word files in one ZIP, nothing sent, nothing kept after clearing."""

import io
import json
import re
import shutil
import subprocess
import zipfile

import pytest

pytestmark = [
    pytest.mark.browser,
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::PendingDeprecationWarning"),
]
FILES = ["approval.docx", "note.docx", "order.docx", "regulation.docx", "roadmap.docx"]
HOSTILE = "«Институт» <b>&amp;\"'</w:t> {{ 7*7 }} 🙂"


def fill(page):
    page.select_option('[name="region.head"]', "komi")
    page.select_option('[name="authority.head"]', label="Главное управление")
    page.fill('[name="authority.rest"]', "образования  Республики Коми")
    page.select_option('[name="institute.head"]', "0")
    page.fill('[name="institute.rest"]', HOSTILE)
    page.fill('[name="city.text"]', "г. Сыктывкар")
    page.fill('[name="position.text"]', "Начальник")
    page.fill('[name="signatory.text"]', "А.Б. Иванова")


def kit(page, button="Собрать ZIP"):
    with page.expect_download() as got:
        page.get_by_role("button", name=button).click()
    return got.value.path().read_bytes()


def texts(content):
    """Return the text of each document of a kit, runs joined, paragraphs by lines."""
    found = {}
    for name in (archive := zipfile.ZipFile(io.BytesIO(content))).namelist():
        xml = zipfile.ZipFile(io.BytesIO(archive.read(name))).read("word/document.xml").decode()
        lines = re.sub(r"</w:p>|<w:br/>", "\n", xml)
        plain = re.sub(r"<[^>]+>", "", lines)
        found[name] = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("\u00a0", " ")
    return found


def test_names_stand_in_their_cases_and_what_is_left_stays_blank(visit):
    page = visit().open("kit.html")
    fill(page)
    found = texts(kit(page))
    assert sorted(found) == FILES
    order = found["order.docx"]
    assert "ГЛАВНОЕ УПРАВЛЕНИЕ ОБРАЗОВАНИЯ РЕСПУБЛИКИ КОМИ" in order
    institute = f"государственное автономное учреждение дополнительного профессионального образования {HOSTILE}"
    assert f"Определить {institute} координатором" in order
    assert "кадров Республики Коми и дорожной карты" in order
    assert "приказом Главного управления образования Республики Коми" in found["regulation.docx"]
    assert "соглашения с Главным управлением образования Республики Коми" in found["regulation.docx"]
    assert "Главному управлению образования Республики Коми" in found["regulation.docx"]
    assert "Государственное автономное учреждение" in found["roadmap.docx"]
    assert "____________ (подпункт и пункт положения об органе, твор. п.)" in order
    assert not any("(орган," in text or "(субъект РФ," in text for text in found.values())


def test_the_same_entries_give_the_same_bytes(visit):
    page = visit().open("kit.html")
    fill(page)
    assert kit(page) == kit(page)


def test_a_normative_order_has_its_clauses(visit):
    page = visit().open("kit.html")
    fill(page)
    plain = texts(kit(page))["order.docx"]
    page.get_by_label("нормативный", exact=True).check()
    assert "официальное опубликование" not in plain
    assert "официальное опубликование" in texts(kit(page))["order.docx"]


def test_what_is_required_and_empty_is_named(visit):
    page = visit().open("kit.html")
    page.get_by_role("button", name="Собрать ZIP").click()
    told = page.locator(".nms-kit-missing")
    assert told.locator("li").all_inner_texts() == [
        "Субъект Российской Федерации",
        "Орган, издающий приказ",
        "Институт развития образования (координатор)",
        "Место издания",
        "Должность подписавшего",
        "Инициалы и фамилия подписавшего",
    ]
    told.get_by_role("link", name="Место издания").click()
    page.keyboard.type("г. Энск")
    assert told.locator("li").count() == 5
    assert "____________ (орган, род. п.)" in texts(kit(page, "Собрать с пробелами"))["regulation.docx"]


def test_another_name_is_entered_in_six_cases(visit):
    page = visit().open("kit.html")
    page.select_option('[name="authority.head"]', "own")
    forms = zip(
        ("nom", "gen", "dat", "acc", "ins", "loc"), "Служба Службы Службе Службу Службой Службе".split(), strict=True
    )
    for case, form in forms:
        page.fill(f'[name="authority.{case}"]', form)
    assert page.locator('[data-slot="authority"] .nms-kit-cases p').all_inner_texts() == [
        "Служба проводит мониторинг.",
        "Функции Службы:",
        "Отчёт направляют Службе.",
        "Координатором определяют Службу.",
        "Соглашение заключают с Службой.",
        "Совет создан при Службе.",
    ]


def test_entries_are_kept_saved_opened_and_cleared(visit, tmp_path):
    page = visit().open("kit.html")
    fill(page)
    with page.expect_download() as got:
        page.get_by_role("button", name="Сохранить заполненное").click()
    saved = tmp_path / "komplekt.json"
    got.value.save_as(saved)
    page.reload()
    assert page.input_value('[name="institute.rest"]') == HOSTILE
    page.locator(".nms-kit [data-do=clear]").click()
    assert page.input_value('[name="institute.rest"]') == ""
    assert page.evaluate("localStorage.getItem('nms-kit')") is None
    page.set_input_files("[data-do=open]", saved)
    page.wait_for_function("document.querySelector('.nms-kit-said').textContent.startsWith('Открыто')")
    assert page.input_value('[name="institute.rest"]') == HOSTILE
    assert json.loads(saved.read_text("utf-8"))["kind"] == "nms-kit"
    wrong = tmp_path / "wrong.json"
    wrong.write_text("<script>alert(1)</script>", "utf-8")
    page.set_input_files("[data-do=open]", wrong)
    page.wait_for_function("document.querySelector('.nms-kit-said').textContent.includes('не открыт')")
    assert page.input_value('[name="institute.rest"]') == HOSTILE


def test_an_independent_validator_and_an_office_accept_the_documents(visit, tmp_path):
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit не установлен")
    page = visit().open("kit.html")
    fill(page)
    zipfile.ZipFile(io.BytesIO(kit(page))).extractall(tmp_path)
    for name in FILES:
        result = audit.OpenXmlValidator().validate(tmp_path / name)
        assert not result.errors, (name, result.errors[:3])
    office = shutil.which("soffice")
    if office:  # the render of an office, where there is one
        subprocess.run(
            [
                office,
                "--headless",
                "--convert-to",
                "txt:Text (encoded):UTF8",
                "--outdir",
                tmp_path,
                tmp_path / "order.docx",
            ],
            check=True,
            capture_output=True,
            env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        )
        seen = " ".join((tmp_path / "order.txt").read_text("utf-8").split())
        assert "ГЛАВНОЕ УПРАВЛЕНИЕ ОБРАЗОВАНИЯ РЕСПУБЛИКИ КОМИ" in seen
        assert HOSTILE in seen
