/* Страница «Собрать комплект»: имена вписывают один раз, падежи видны в предложениях, документы собирает браузер. */
"use strict";
(() => {
  const kit = window.nmsKit;
  const form = document.querySelector(".nms-kit");
  if (!form || !kit) return;
  const OWN = "own";
  const LIMIT = 500;
  const TITLES = { nom: "кто? что?", gen: "кого? чего?", dat: "кому? чему?", acc: "кого? что?", ins: "кем? чем?", loc: "о ком? о чём?" };
  const NAMES = { nom: "именительный", gen: "родительный", dat: "дательный", acc: "винительный", ins: "творительный", loc: "предложный" };
  const SENTENCES = {
    nom: (name) => `${name[0].toUpperCase() + name.slice(1)} проводит мониторинг.`,
    gen: (name) => `Функции ${name}:`,
    dat: (name) => `Отчёт направляют ${name}.`,
    acc: (name) => `Координатором определяют ${name}.`,
    ins: (name) => `Соглашение заключают с ${name}.`,
    loc: (name) => `Совет создан при ${name}.`,
  };
  const REGION = {
    nom: (name) => name, gen: (name) => `на территории ${name}`, dat: (name) => `приказ по ${name}`,
    acc: (name) => `представляют ${name}`, ins: (name) => `перед ${name}`, loc: (name) => `(о чём?) ${name}`,
  };
  const element = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const box = (id) => form.querySelector(`[data-slot="${id}"]`);
  const said = (text) => { form.querySelector(".nms-kit-said").textContent = text; };

  /* -- построение -- */
  const labelled = (text, input) => element("label", {}, text, input);
  function field(slot, name, label, example = "") {
    const input = element("input", { name: `${slot.id}.${name}`, maxLength: LIMIT, placeholder: example, autocomplete: "off" });
    return labelled(label, input);
  }
  function choice(slot, options, label, none) {
    const select = element("select", { name: `${slot.id}.head` });
    if (none) select.append(element("option", { value: "", textContent: none }));
    for (const [value, text] of options) select.append(element("option", { value, textContent: text }));
    return labelled(label, select);
  }
  function own(slot) {
    const made = element("div", { className: "nms-kit-own", hidden: true });
    for (const kase of kit.cases) made.append(field(slot, kase, `${NAMES[kase]} падеж (${TITLES[kase]})`));
    return made;
  }
  function section(slot) {
    const made = element("fieldset", {}, element("legend", { textContent: slot.label + (slot.required ? "" : " (необязательно)") }));
    made.dataset.slot = slot.id;
    if (slot.id === "region") made.append(choice(slot, kit.regions.map((region) => [region[0], region[1]]), "Выберите", "не выбран"));
    else if (slot.cases) {
      made.append(choice(slot, [...slot.heads.map((head, index) => [String(index), head[0]]), [OWN, "другое – впишу все шесть падежей"]], "Начало наименования: оно склоняется"));
      made.append(field(slot, "rest", "Остальное наименование: оно не меняется", slot.example), own(slot));
    } else made.append(field(slot, "text", "Впишите", slot.example));
    if (slot.cases) made.append(element("div", { className: "nms-kit-cases" }));
    return made;
  }
  form.querySelector(".nms-kit-slots").append(...kit.slots.map(section));

  /* -- значения -- */
  const input = (slot, name) => form.elements[`${slot.id}.${name}`];
  const entered = (slot, name) => (input(slot, name)?.value || "").trim().replace(/\s+/g, " ");
  function forms(slot) {
    const head = entered(slot, "head");
    if (slot.id === "region") return kit.regions.find((region) => region[0] === head)?.slice(1) || [];
    if (head === OWN) return kit.cases.map((kase) => entered(slot, kase));
    const rest = entered(slot, "rest");
    return rest || !slot.example ? slot.heads[Number(head)]?.map((form) => `${form} ${rest}`.trim()) || [] : [];
  }
  function values() {
    const found = {};
    for (const slot of kit.slots) {
      if (!slot.cases) found[slot.id] = entered(slot, "text");
      else forms(slot).forEach((text, index) => { found[`${slot.id}.${kit.cases[index]}`] = text; });
    }
    return found;
  }
  const complete = (slot, known) => slot.cases ? kit.cases.every((kase) => known[`${slot.id}.${kase}`]) : known[slot.id];

  /* -- показ -- */
  function show() {
    const known = values();
    const region = known["region.gen"] || "";
    for (const slot of kit.slots) {
      const rest = input(slot, "rest");
      if (rest) rest.placeholder = slot.example.replace("{region.gen}", region || "… области");
      const mine = entered(slot, "head") === OWN;
      const apart = box(slot.id).querySelector(".nms-kit-own");
      if (apart) { apart.hidden = !mine; rest.closest("label").hidden = mine; }
      const cases = box(slot.id).querySelector(".nms-kit-cases");
      if (!cases) continue;
      const sentences = slot.id === "region" ? REGION : SENTENCES;
      const lines = kit.cases.filter((kase) => known[`${slot.id}.${kase}`]).map((kase) => element("p", { textContent: sentences[kase](known[`${slot.id}.${kase}`]) }));
      cases.replaceChildren(...lines);
      cases.hidden = !lines.length;
    }
  }
  function missing() {
    const known = values();
    return kit.slots.filter((slot) => slot.required && !complete(slot, known));
  }
  function tellMissing(slots) {
    const told = form.querySelector(".nms-kit-missing");
    for (const control of form.elements) control.removeAttribute("aria-invalid");
    told.hidden = !slots.length;
    if (!slots.length) return;
    const list = element("ul");
    for (const slot of slots) {
      const first = [...box(slot.id).querySelectorAll("input, select")].find((control) => !control.value && control.offsetParent) || box(slot.id).querySelector("input, select");
      first.setAttribute("aria-invalid", "true");
      const link = element("a", { href: "#", textContent: slot.label });
      link.addEventListener("click", (event) => { event.preventDefault(); first.focus(); });
      list.append(element("li", {}, link));
    }
    const anyway = element("button", { type: "button", textContent: "Собрать с пробелами" });
    anyway.addEventListener("click", build);
    told.replaceChildren(element("p", { textContent: "Не заполнено обязательное:" }), list, anyway);
  }

  /* -- память и файлы -- */
  const KEY = "nms-kit";
  const controls = () => [...form.elements].filter((control) => control.name);
  function state() {
    const found = { normative: form.elements.normative.value };
    for (const control of controls()) if (control.name !== "normative") found[control.name] = control.value;
    return found;
  }
  function restore(saved) {
    for (const control of controls()) {
      const value = saved?.[control.name];
      if (typeof value !== "string") continue;
      if (control.type === "radio") control.checked = control.value === value;
      else if (control.tagName !== "SELECT" || [...control.options].some((option) => option.value === value)) control.value = value.slice(0, LIMIT);
    }
    show();
  }
  function keep() {
    try { localStorage.setItem(KEY, JSON.stringify(state())); } catch { /* память закрыта */ }
  }
  function remembered() {
    try { return JSON.parse(localStorage.getItem(KEY) || "null"); } catch { return null; }
  }
  function forget() {
    try { localStorage.removeItem(KEY); } catch { /* память закрыта */ }
    form.reset();
    tellMissing([]);
    show();
    said("Поля очищены, в браузере ничего не осталось.");
  }
  function download(name, content, type) {
    const link = element("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }
  async function open(chosen) {
    const file = chosen.files[0];
    chosen.value = "";
    if (!file) return;
    try {
      const saved = file.size < 200000 ? JSON.parse(await file.text()) : null;
      if (!saved || saved.kind !== "nms-kit" || typeof saved.values !== "object") throw new Error();
      restore(saved.values);
      keep();
      said(`Открыто: ${file.name}.`);
    } catch {
      said(`Файл «${file.name}» не открыт: это не заполненное, сохранённое на этой странице. Нужен файл komplekt.json.`);
    }
  }

  /* -- сборка -- */
  function build() {
    const normative = form.elements.normative.value ? 1 : 0;
    const known = values();
    const files = {};
    for (const [name, blank] of Object.entries(kit.documents[normative])) {
      files[`${name}.docx`] = kitFill(Uint8Array.from(atob(blank), (sign) => sign.charCodeAt(0)), known);
    }
    const slug = entered({ id: "region" }, "head") || "blank";
    download(`komplekt-${slug}.zip`, kitZip(files), "application/zip");
    said(`Готово: komplekt-${slug}.zip, документов – ${Object.keys(files).length}: ${Object.keys(files).map((name) => kit.names[name.slice(0, -5)].toLowerCase()).join(", ")}.`);
  }

  form.addEventListener("input", () => {
    show();
    keep();
    if (!form.querySelector(".nms-kit-missing").hidden) tellMissing(missing());
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const absent = missing();
    tellMissing(absent);
    if (!absent.length) return build();
    said("");
    form.querySelector(".nms-kit-missing").scrollIntoView({ block: "nearest" });
  });
  form.querySelector("[data-do=save]").addEventListener("click", () => {
    download("komplekt.json", JSON.stringify({ kind: "nms-kit", values: state() }, null, 1), "application/json");
    said("Сохранено: komplekt.json. Его можно открыть на другом компьютере.");
  });
  form.querySelector("[data-do=open]").addEventListener("change", (event) => open(event.target));
  form.querySelector("[data-do=clear]").addEventListener("click", forget);
  form.hidden = false;
  restore(remembered());
})();
