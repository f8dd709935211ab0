/* Комплект документов: имена, введённые один раз, ставятся на место пробелов в готовых файлах Word.
   Слов и оформления здесь нет: они в файлах. Ничего не отправляется; записи лежат в этом браузере. */
"use strict";
(() => {
  const KEY = "nms-kit", W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const form = document.querySelector(".nms-kit"), kit = window.nmsKit;
  if (!form || !kit || !window.fflate) return;
  const inputs = [...form.querySelectorAll("input[name], select[name]")];
  const field = (name) => form.elements[name];
  const missing = form.querySelector(".nms-kit-missing"), status = form.querySelector(".nms-kit-status");
  const chooser = form.querySelector("input[type=file]");
  // Чего не держит XML, и знаки, меняющие направление строки
  const clean = (text) => text.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "").replace(/\s+/g, " ").trim();

  /* Записи */
  const read = () => Object.fromEntries(inputs.filter((input) => input.type !== "radio" || input.checked).map((input) => [input.name, input.value]));
  function write(values) {
    for (const input of inputs) {
      const value = typeof values[input.name] === "string" ? values[input.name] : null;
      if (input.type === "radio") input.checked = input.value === (value || "open");
      else input.value = value ?? input.dataset.known ?? "";
    }
    show();
  }
  function keep() {
    try { localStorage.setItem(KEY, JSON.stringify(read())); } catch { /* браузер без хранилища: записи живут до закрытия */ }
  }
  const say = (text) => { status.textContent = text; };

  /* Предложение для каждого падежа */
  function show() {
    for (const line of form.querySelectorAll("[data-say]")) {
      const [before, after] = line.dataset.say.split("{}");
      const mark = document.createElement("mark");
      mark.textContent = clean(field(line.id.slice(4)).value) || "____________";
      line.replaceChildren(/^[аиоуэ]/i.test(mark.textContent) ? before.replace(/(^|\s)о $/, "$1об ") : before, mark, after);
    }
    for (const input of form.querySelectorAll("[aria-invalid]")) if (clean(input.value)) input.removeAttribute("aria-invalid");
  }

  /* Обычные наименования */
  const fill = (key, forms) => kit.cases.forEach((name, index) => { field(`${key}.${name}`).value = forms[index]; });
  const region = () => clean(field("region.gen").value);
  function fillAuthority() {
    const forms = kit.presets.authority[field("authority-preset").value];
    if (forms) fill("authority", forms.map((text) => clean(`${text} ${region()}`)));
  }
  function fillInstitute() {
    const forms = kit.presets.institute[field("institute-preset").value];
    const name = clean(field("institute-name").value).replace(/^[«"„]+|[»"“]+$/g, "");
    if (forms) fill("institute", forms.map((text) => (name ? `${text} «${name}»` : text)));
  }
  form.addEventListener("input", ({ target }) => {
    if (target.name === "region") { fill("region", kit.regions[target.value] || kit.cases.map(() => "")); fillAuthority(); }
    if (target.name === "region.gen" || target.name === "authority-preset") fillAuthority();
    if (target.name === "institute-preset" || target.name === "institute-name") fillInstitute();
    if (target !== chooser) { keep(); show(); }
  });

  /* Готовый файл Word → тот же файл с именами на местах пробелов */
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const value = (values, tag) => {
    const upper = tag.endsWith(".upper");
    const text = clean(values[upper ? tag.slice(0, -6) : tag] || "");
    return upper ? text.toLocaleUpperCase("ru") : text;
  };
  const DAY = new Date(1980, 0, 1);  // одинаковый всегда: те же записи дают те же файлы
  function patched(blank, values) {
    const parts = fflate.unzipSync(bytes(blank)), name = "word/document.xml";
    const page = new DOMParser().parseFromString(fflate.strFromU8(parts[name]), "application/xml");
    for (const control of [...page.getElementsByTagNameNS(W, "sdt")]) {
      const tag = control.getElementsByTagNameNS(W, "tag")[0]?.getAttributeNS(W, "val") || "";
      const text = value(values, tag), letters = [...control.getElementsByTagNameNS(W, "t")];
      if (!text || !letters.length) continue;
      letters[0].textContent = text;
      letters.slice(1).forEach((rest) => rest.remove());
    }
    parts[name] = fflate.strToU8('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + new XMLSerializer().serializeToString(page.documentElement));
    return fflate.zipSync(parts, { mtime: DAY, level: 6 });
  }
  function save(data, name, type) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([data], { type }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }
  function build() {
    const { normative: variant, region: chosen } = read(), files = {};
    const values = Object.fromEntries(inputs.filter((input) => input.type === "text").map((input) => [input.name, input.value]));
    for (const [name, file] of Object.entries(kit.names)) {
      const blank = kit.blanks[`${name}-${variant}`] || kit.blanks[name];
      files[`${file}.docx`] = [patched(blank, values), { level: 0 }];
    }
    const place = chosen || "region";
    save(fflate.zipSync(files, { mtime: DAY }), `komplekt-${place}.zip`, "application/zip");
    missing.hidden = true;
    say(`Готово: komplekt-${place}.zip, документов: ${Object.keys(files).length}. Файл – в загрузках браузера.`);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const empty = [...form.querySelectorAll("[data-required]")].filter((input) => !clean(input.value));
    if (!empty.length) { build(); return; }
    missing.querySelector("ul").replaceChildren(...empty.map((input) => {
      const line = document.createElement("li"), link = document.createElement("a");
      link.href = `#${input.id}`;
      link.textContent = input.dataset.required;
      link.addEventListener("click", (click) => {
        click.preventDefault();
        input.closest("details")?.setAttribute("open", "");
        input.focus();
      });
      input.setAttribute("aria-invalid", "true");
      line.append(link);
      return line;
    }));
    missing.hidden = false;
    missing.focus();
    say("");
  });
  form.querySelector("[data-anyway]").addEventListener("click", build);
  form.querySelector("[data-save]").addEventListener("click", () => {
    save(JSON.stringify({ "nms-kit": 1, values: read() }, null, 1), "nms-komplekt.json", "application/json");
    say("Записи сохранены в файл nms-komplekt.json.");
  });
  form.querySelector("[data-open]").addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", async () => {
    const [file] = chooser.files;
    if (!file) return;
    try {
      const { "nms-kit": known, values } = JSON.parse(await file.text());
      if (known !== 1 || typeof values !== "object" || !values) throw new Error();
      write(values);
      keep();
      say(`Записи открыты из файла ${file.name}.`);
    } catch {
      say(`Файл ${file.name} – не записи комплекта: нужен файл, сохранённый кнопкой «Сохранить записи в файл».`);
    }
    chooser.value = "";
  });
  form.querySelector("[data-clear]").addEventListener("click", () => {
    try { localStorage.removeItem(KEY); } catch { /* нечего удалять */ }
    write({});
    missing.hidden = true;
    say("Записи удалены из этого браузера.");
  });

  let stored = {};
  try { stored = JSON.parse(localStorage.getItem(KEY)) || {}; } catch { /* испорченные записи не мешают начать заново */ }
  write(stored);
  form.hidden = false;
})();
